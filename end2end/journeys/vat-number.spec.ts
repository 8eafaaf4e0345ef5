// The VAT number: judged while it is typed, applied by its own button or by Place order, and never dropped in silence.

import { say } from '../support/messages';
import { type Case, HELD, TODAY, due, taxedAt } from '../support/quotes';
import { expect, test } from '../support/test';
import { CARDS, type Visit } from '../support/visit';
import type { Lang } from '../support/words';

const PRODUCT = 'GoToAssist Remote Support v4';
const field = (visit: Visit) => visit.page.locator('#vat');
const said = (visit: Visit) => visit.page.locator('#vat-error');

/** Goes to the checkout of the account in Italy. */
async function begin(visit: Visit): Promise<void> {
  await visit.signIn('it');
  await visit.edit(PRODUCT);
  await visit.choose({ plan: 'Premium', seats: 10, period: 'monthly' });
  await visit.checkout();
}

const shape = (lang: Lang) => say(lang, 'checkout-vat-shape-digits', { prefix: 'IT', least: 11 });

test('what is typed is judged once it cannot become right, and not before', async ({ visit }) => {
  test.skip(!visit.js, 'only JavaScript sees what is typed');
  await begin(visit);
  const judged = async (text: string, words: string, wrong: boolean) => {
    await field(visit).pressSequentially(text);
    await expect(said(visit)).toHaveText(words);
    if (wrong) await expect(field(visit)).toHaveAttribute('aria-invalid', 'true');
    else await expect(field(visit)).not.toHaveAttribute('aria-invalid');
  };
  await expect(said(visit)).toHaveAttribute('aria-live', 'polite');
  for (const part of ['i', 't ', '0074', '311', '01', '5']) await judged(part, '', false);
  await judged('7', say('it', 'checkout-vat-fine-reverse-charge'), false);
  await judged('0', say('it', 'checkout-vat-bad-format', { shape: shape('it') }), true);
  await field(visit).clear();
  await judged('IT00743110158', say('it', 'checkout-vat-bad-check-digit'), true);
  await field(visit).clear();
  // A Portuguese number with its letters has as many characters as an Italian one without.
  await judged('PT50144260', '', false);
  await judged('0', say('it', 'checkout-vat-other-country', { shape: shape('it') }), true);
  // A number that was left unfinished is judged when its field is left.
  await field(visit).fill('IT007');
  await field(visit).blur();
  await expect(said(visit)).toHaveText(say('it', 'checkout-vat-bad-format', { shape: shape('it') }));
});

test('what is wrong is said in the same words by the server', async ({ visit }) => {
  await begin(visit);
  for (const [typed, words] of [
    ['IT00743110158', say('it', 'checkout-vat-bad-check-digit')],
    ['DE136695976', say('it', 'checkout-vat-other-country', { shape: shape('it') })],
    ['IT123', say('it', 'checkout-vat-bad-format', { shape: shape('it') })],
  ]) {
    await field(visit).fill(typed);
    await visit.button('checkout-vat-apply').click();
    await expect(said(visit)).toHaveText(words);
    await expect(field(visit)).toHaveValue(typed);
    await expect(field(visit)).toHaveAttribute('aria-invalid', 'true');
    await expect(field(visit)).toBeFocused();
    await visit.ready();
  }
});

test('Enter in the field applies the number and orders nothing', async ({ visit }) => {
  await begin(visit);
  await field(visit).fill('IT00743110157');
  await field(visit).press('Enter');
  await expect(visit.page.getByRole('region', { name: visit.word('vatNumber') })).toContainText('IT00743110157');
  await visit.arrive(visit.word('checkout'));
});

const ASKED: Case = {
  as_of: TODAY,
  currency: 'EUR',
  balance: '0.00',
  lines: [{ current: HELD.it, target: { unit_price: '38.95', seats: 10, period: 'monthly' }, tax_rate: '0.22' }],
};

test('Place order applies a number that was typed, and shows the new figures before anything is placed', async ({ visit }) => {
  await begin(visit);
  const [taxed, reversed] = [due('it', ASKED), due('it', taxedAt(ASKED, '0'))];
  await expect(visit.due).toHaveText(taxed);
  // A wrong number is refused at its field, and stays there.
  await field(visit).fill('IT00743110158');
  await visit.placeOrder.click();
  await expect(said(visit)).toHaveText(say('it', 'checkout-vat-bad-check-digit'));
  await expect(field(visit)).toHaveValue('IT00743110158');
  await expect(field(visit)).toBeFocused();
  await expect(visit.due).toHaveText(taxed);
  await visit.ready();

  await field(visit).fill('IT 00743110157');
  await visit.placeOrder.click();
  await expect(visit.page.getByRole('heading', { name: say('it', 'checkout-changed-title') })).toBeVisible();
  const figures = visit.main.getByRole('table').getByRole('row').last().getByRole('cell');
  await expect(figures).toHaveText([taxed, reversed]);
  await expect(visit.page.getByRole('region', { name: visit.word('vatNumber') })).toContainText('IT00743110157');
  await expect(visit.due).toHaveText(reversed);
  await visit.ready();

  await visit.pay(CARDS.succeeds);
  expect(await visit.order()).toBe(reversed);
});

test('a number that was typed is applied on the way to the payment details, too', async ({ visit }) => {
  await begin(visit);
  await field(visit).fill('IT00743110158');
  await visit.button('checkout-payment-enter').click();
  await expect(said(visit)).toHaveText(say('it', 'checkout-vat-bad-check-digit'));
  await expect(field(visit)).toHaveValue('IT00743110158');
  await visit.ready();
  await field(visit).fill('IT00743110157');
  await visit.pay(CARDS.succeeds);
  await expect(visit.page.getByRole('region', { name: visit.word('vatNumber') })).toContainText('IT00743110157');
  expect(await visit.order()).toBe(due('it', taxedAt(ASKED, '0')));
});

test('a number on file is changed and taken away at the checkout, and the page says what that changes and why', async ({ visit }) => {
  const [taxed, reversed] = [due('it', ASKED), due('it', taxedAt(ASKED, '0'))];
  const number = 'IT00743110157';
  const figures = visit.main.getByRole('table').getByRole('row').last().getByRole('cell');
  await begin(visit);
  await field(visit).fill(number);
  await visit.button('checkout-vat-apply').click();
  await expect(visit.main).toContainText(say('it', 'checkout-changed-vat-reverse', { before: '22%', now: '0%', number }));
  await expect(figures).toHaveText([taxed, reversed]);
  await expect(visit.due).toHaveText(reversed);
  await visit.ready();

  await expect(field(visit)).toBeHidden();
  await visit.main.locator('summary', { hasText: say('it', 'checkout-vat-change') }).click();
  await expect(field(visit)).toHaveValue(number);
  await field(visit).fill('IT00743110158');
  await visit.button('checkout-vat-apply').click();
  await expect(said(visit)).toHaveText(say('it', 'checkout-vat-bad-check-digit'));
  await expect(field(visit)).toHaveValue('IT00743110158');
  await visit.ready();

  // An empty field removes the number, even with Place order, which then places nothing.
  await field(visit).fill('');
  await visit.placeOrder.click();
  await expect(visit.main).toContainText(say('it', 'checkout-changed-vat-none', { before: '0%', now: '22%' }));
  await expect(figures).toHaveText([reversed, taxed]);
  await expect(visit.due).toHaveText(taxed);
  await visit.ready();
});

test('with a card on file the number is offered, too, when the price rises', async ({ visit }) => {
  await begin(visit);
  await visit.pay(CARDS.succeeds);
  await expect(field(visit)).toBeVisible();
  await field(visit).fill('IT00743110157');
  await visit.button('checkout-vat-apply').click();
  await expect(visit.due).toHaveText(due('it', taxedAt(ASKED, '0')));
  await visit.ready();
  // The number on file is sent with the order, and is not a change.
  expect(await visit.order()).toBe(due('it', taxedAt(ASKED, '0')));
});
