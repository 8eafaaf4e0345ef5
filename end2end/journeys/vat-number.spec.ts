// The VAT number: judged while it is typed, applied by its own button or by Place order, and never dropped in silence.

import { say } from '../support/messages';
import { type Case, HELD, TODAY, due, taxedAt } from '../support/quotes';
import { expect, test } from '../support/test';
import { CARDS, type App } from '../support/app';
import type { Lang } from '../support/words';

const PRODUCT = 'GoToAssist Remote Support v4';
const field = (app: App) => app.page.locator('#vat');
const said = (app: App) => app.page.locator('#vat-error');

/** Goes to the checkout of the account in Italy. */
async function begin(app: App): Promise<void> {
  await app.signIn('it');
  await app.edit(PRODUCT);
  await app.choose({ plan: 'Premium', seats: 10, period: 'monthly' });
  await app.checkout();
}

const shape = (lang: Lang) => say(lang, 'checkout-vat-shape-digits', { prefix: 'IT', least: 11 });

test('what is typed is judged once it cannot become right, and not before', async ({ app }) => {
  test.skip(!app.js, 'only JavaScript sees what is typed');
  await begin(app);
  const judged = async (text: string, words: string, wrong: boolean) => {
    await field(app).pressSequentially(text);
    await expect(said(app)).toHaveText(words);
    if (wrong) await expect(field(app)).toHaveAttribute('aria-invalid', 'true');
    else await expect(field(app)).not.toHaveAttribute('aria-invalid');
  };
  await expect(said(app)).toHaveAttribute('aria-live', 'polite');
  for (const part of ['i', 't ', '0074', '311', '01', '5']) await judged(part, '', false);
  await judged('7', say('it', 'checkout-vat-fine-reverse-charge'), false);
  await judged('0', say('it', 'checkout-vat-bad-format', { shape: shape('it') }), true);
  await field(app).clear();
  await judged('IT00743110158', say('it', 'checkout-vat-bad-check-digit'), true);
  await field(app).clear();
  // A Portuguese number with its letters has as many characters as an Italian one without.
  await judged('PT50144260', '', false);
  await judged('0', say('it', 'checkout-vat-other-country', { shape: shape('it') }), true);
  // A number that was left unfinished is judged when its field is left.
  await field(app).fill('IT007');
  await field(app).blur();
  await expect(said(app)).toHaveText(say('it', 'checkout-vat-bad-format', { shape: shape('it') }));
});

test('what is wrong is said in the same words by the server', async ({ app }) => {
  await begin(app);
  for (const [typed, words] of [
    ['IT00743110158', say('it', 'checkout-vat-bad-check-digit')],
    ['DE136695976', say('it', 'checkout-vat-other-country', { shape: shape('it') })],
    ['IT123', say('it', 'checkout-vat-bad-format', { shape: shape('it') })],
  ]) {
    await field(app).fill(typed);
    await app.button('checkout-vat-apply').click();
    await expect(said(app)).toHaveText(words);
    await expect(field(app)).toHaveValue(typed);
    await expect(field(app)).toHaveAttribute('aria-invalid', 'true');
    await expect(field(app)).toBeFocused();
    await app.ready();
  }
});

test('Enter in the field applies the number and orders nothing', async ({ app }) => {
  await begin(app);
  await field(app).fill('IT00743110157');
  await field(app).press('Enter');
  await expect(app.page.getByRole('region', { name: app.word('vatNumber') })).toContainText('IT00743110157');
  await app.arrive(app.word('checkout'));
});

const ASKED: Case = {
  as_of: TODAY,
  currency: 'EUR',
  balance: '0.00',
  lines: [{ current: HELD.it, target: { unit_price: '38.95', seats: 10, period: 'monthly' }, tax_rate: '0.22' }],
};

test('Place order applies a number that was typed, and shows the new figures before anything is placed', async ({ app }) => {
  await begin(app);
  const [taxed, reversed] = [due('it', ASKED), due('it', taxedAt(ASKED, '0'))];
  await expect(app.due).toHaveText(taxed);
  // A wrong number is refused at its field, and stays there.
  await field(app).fill('IT00743110158');
  await app.placeOrder.click();
  await expect(said(app)).toHaveText(say('it', 'checkout-vat-bad-check-digit'));
  await expect(field(app)).toHaveValue('IT00743110158');
  await expect(field(app)).toBeFocused();
  await expect(app.due).toHaveText(taxed);
  await app.ready();

  await field(app).fill('IT 00743110157');
  await app.placeOrder.click();
  await expect(app.page.getByRole('heading', { name: say('it', 'checkout-changed-title') })).toBeVisible();
  const figures = app.main.getByRole('table').getByRole('row').last().getByRole('cell');
  await expect(figures).toHaveText([taxed, reversed]);
  await expect(app.page.getByRole('region', { name: app.word('vatNumber') })).toContainText('IT00743110157');
  await expect(app.due).toHaveText(reversed);
  await app.ready();

  await app.pay(CARDS.succeeds);
  expect(await app.order()).toBe(reversed);
});

test('a number that was typed is applied on the way to the payment details, too', async ({ app }) => {
  await begin(app);
  await field(app).fill('IT00743110158');
  await app.button('checkout-payment-enter').click();
  await expect(said(app)).toHaveText(say('it', 'checkout-vat-bad-check-digit'));
  await expect(field(app)).toHaveValue('IT00743110158');
  await app.ready();
  await field(app).fill('IT00743110157');
  await app.pay(CARDS.succeeds);
  await expect(app.page.getByRole('region', { name: app.word('vatNumber') })).toContainText('IT00743110157');
  expect(await app.order()).toBe(due('it', taxedAt(ASKED, '0')));
});

test('a number on file is changed and taken away at the checkout, and the page says what that changes and why', async ({ app }) => {
  const [taxed, reversed] = [due('it', ASKED), due('it', taxedAt(ASKED, '0'))];
  const number = 'IT00743110157';
  const figures = app.main.getByRole('table').getByRole('row').last().getByRole('cell');
  await begin(app);
  await field(app).fill(number);
  await app.button('checkout-vat-apply').click();
  await expect(app.main).toContainText(say('it', 'checkout-changed-vat-reverse', { before: '22%', now: '0%', number }));
  await expect(figures).toHaveText([taxed, reversed]);
  await expect(app.due).toHaveText(reversed);
  await app.ready();

  await expect(field(app)).toBeHidden();
  await app.main.locator('summary', { hasText: say('it', 'checkout-vat-change') }).click();
  await expect(field(app)).toHaveValue(number);
  await field(app).fill('IT00743110158');
  await app.button('checkout-vat-apply').click();
  await expect(said(app)).toHaveText(say('it', 'checkout-vat-bad-check-digit'));
  await expect(field(app)).toHaveValue('IT00743110158');
  await app.ready();

  // An empty field removes the number, even with Place order, which then places nothing.
  await field(app).fill('');
  await app.placeOrder.click();
  await expect(app.main).toContainText(say('it', 'checkout-changed-vat-none', { before: '0%', now: '22%' }));
  await expect(figures).toHaveText([reversed, taxed]);
  await expect(app.due).toHaveText(taxed);
  await app.ready();
});

test('with a card on file the number is offered, too, when the price rises', async ({ app }) => {
  await begin(app);
  await app.pay(CARDS.succeeds);
  await expect(field(app)).toBeVisible();
  await field(app).fill('IT00743110157');
  await app.button('checkout-vat-apply').click();
  await expect(app.due).toHaveText(due('it', taxedAt(ASKED, '0')));
  await app.ready();
  // The number on file is sent with the order, and is not a change.
  expect(await app.order()).toBe(due('it', taxedAt(ASKED, '0')));
});
