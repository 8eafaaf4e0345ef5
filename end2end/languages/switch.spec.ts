// A change of the language, anywhere: the same page, the same cart, nothing typed is lost, and no reload where
// JavaScript runs.

import { say } from '../support/messages';
import { expect, test } from '../support/test';
import type { Visit } from '../support/visit';
import { LANGS, type Lang, anywhere, ownName, word } from '../support/words';

const V4 = 'GoToAssist Remote Support v4';
const V5 = 'GoToAssist Remote Support v5';

/** Changes the language, and checks that the page has that title, which names the product that it is about (`of`), is in
    that language, and is still the same document. */
async function switchTo(visit: Visit, to: Lang, title: string, { of = '', isRefused = false } = {}): Promise<void> {
  const { page } = visit;
  if (visit.js) await page.evaluate(() => Object.assign(window, { stillHere: true }));
  const path = new URL(page.url()).pathname.replace(/^\/[^/]+/, '');
  await visit.switchLanguage(to, ownName(to));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(say(to, title));
  const titled = isRefused ? 'common-title-refused' : 'common-title';
  const both = of ? say(to, 'common-and-also', { first: say(to, title), second: of }) : say(to, title);
  await expect(page).toHaveTitle(say(to, titled, { title: both }));
  expect(new URL(page.url()).pathname).toBe(`/${to}${path}`);
  if (!visit.js) return;
  expect(await page.evaluate(() => 'stillHere' in window), 'the page was loaded anew').toBe(true);
  await expect(page.locator('#languages summary'), 'the focus stays where it was').toBeFocused();
}

test('from the sign-in to the checkout, a language for each step', async ({ visit, page }) => {
  visit.lang = 'de';
  await visit.open('/de/sign-in');
  await page.getByLabel(say('de', 'sign-in-email')).fill('de@prorata.example');
  await switchTo(visit, 'it', 'sign-in-title');
  await expect(page.getByLabel(say('it', 'sign-in-email'))).toHaveValue('de@prorata.example');
  await page.getByLabel(say('it', 'sign-in-password')).fill('prorata-demo');
  await visit.main.getByRole('button', { name: say('it', 'common-sign-in') }).click();
  await visit.arrive(say('it', 'subscriptions-title'));

  await switchTo(visit, 'es', 'subscriptions-title');
  await expect(visit.card(V4)).toBeVisible();

  await visit.edit(V4);
  await visit.choose({ plan: 'Standard', seats: 14, period: 'monthly' });
  const inSpanish = await visit.due.innerText();
  for (const lang of visit.js ? LANGS : (['it'] as const)) {
    if (lang !== 'es') await switchTo(visit, lang, 'edit-title', { of: V4 });
    await visit.expectChoice({ plan: 'Standard', seats: 14, period: 'monthly' });
    await expect(visit.summary).toContainText('Standard × 14');
  }
  await switchTo(visit, 'es', 'edit-title', { of: V4 });
  await expect(visit.due).toHaveText(inSpanish);

  await visit.addToCart.click();
  await visit.arrive(say('es', 'cart-title'));
  await switchTo(visit, 'pt', 'cart-title');
  await expect(visit.card(V4)).toBeVisible();
  await expect(visit.card('GoTo Meeting')).toBeVisible();

  await visit.checkoutFromCart();
  const vatNumber = (lang: Lang) => page.getByRole('textbox', { name: word(lang, 'vatNumber') });
  const complaint = (lang: Lang) => {
    const shape = say(lang, 'checkout-vat-shape-digits', { prefix: 'DE', least: 9 });
    return say(lang, 'checkout-vat-bad-format', { shape });
  };
  await vatNumber('pt').fill('DE123');
  await switchTo(visit, 'en', 'checkout-title');
  await expect(vatNumber('en')).toHaveValue('DE123');
  // A complaint about it is not lost either.
  await visit.button('checkout-vat-apply').click();
  await expect(page.locator('#vat-error')).toHaveText(complaint('en'));
  await visit.ready();
  await switchTo(visit, 'de', 'checkout-title', { isRefused: true });
  await expect(vatNumber('de')).toHaveValue('DE123');
  if (visit.js) await expect(page.locator('#vat-error')).toHaveText(complaint('de'));
});

test('what is no number stays as it was typed, in every language', async ({ visit, page }) => {
  await visit.signIn('pt');
  await visit.edit(V5);
  await visit.choose({ plan: 'Premium', seats: 'seven', period: 'annual' });
  for (const lang of ['de', 'en'] satisfies Lang[]) {
    await switchTo(visit, lang, 'edit-title', { of: V5 });
    await visit.expectChoice({ plan: 'Premium', seats: 'seven', period: 'annual' });
    await expect(page.locator('#seats-error')).toContainText(say(lang, 'error-bad-seats'));
  }
});

test('a confirmation, the licences, and what is not there', async ({ visit, page }) => {
  await visit.signIn('en');
  await visit.edit(V5);
  await visit.choose({ plan: 'Premium', seats: 8 });
  await visit.checkout();
  const paid = await visit.order();
  expect(paid).toMatch(/^\$/);
  await switchTo(visit, 'de', 'confirmation-title');
  await expect(visit.main).toContainText(say('de', 'confirmation-period-begins'));
  await page.getByRole('link', { name: new RegExp(`^${say('de', 'confirmation-assign-button')}`) }).click();
  await visit.arrive(say('de', 'licences-title'));
  await switchTo(visit, 'it', 'licences-title', { of: V5 });
  await expect(visit.fact(anywhere('it', 'licences'))).toContainText('5');
  await visit.open('/it/nothing-here');
  await switchTo(visit, 'pt', 'not-found-title');
  await visit.open('/pt/cart');
  await switchTo(visit, 'es', 'cart-title');
});

test('Back leaves the page, and not the language', async ({ visit, page }) => {
  await visit.signIn('en', 'it@prorata.example');
  await visit.edit(V4);
  await visit.choose({ seats: 11 });
  await switchTo(visit, 'it', 'edit-title', { of: V4 });
  await page.goBack();
  if (visit.js) {
    await visit.arrive(say('it', 'subscriptions-title'));
    await expect(page).toHaveURL(/\/it\/subscriptions$/);
    await expect(page.locator('html')).toHaveAttribute('lang', 'it');
    return;
  }
  // In the browser's history each page is a document: the page before is in the language before, with what was typed.
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  visit.lang = 'en';
  await visit.expectChoice({ seats: 11 });
});

test('on the way to more seats, and to another product', async ({ visit, page }) => {
  await visit.signIn('es');
  await visit.card(V5).getByRole('link', { name: say('es', 'add-seats-agents') }).click();
  await visit.arrive(say('es', 'add-seats-agents'));
  await visit.choose({ seats: 2 });
  await page.getByRole('checkbox', { name: 'Pablo Ibáñez' }).check();
  await switchTo(visit, 'de', 'add-seats-agents', { of: V5 });
  await expect(visit.seats).toHaveValue('2');
  await expect(page.getByRole('checkbox', { name: 'Pablo Ibáñez' })).toBeChecked();
  await expect(visit.summary).toContainText('Standard × 2');

  await visit.open('/es/products/meeting/buy');
  visit.lang = 'es';
  await visit.plan('Business').check();
  await visit.seats.fill('4');
  await switchTo(visit, 'it', 'products-buy', { of: 'GoTo Meeting' });
  await visit.expectChoice({ plan: 'Business', seats: 4 });
  await visit.button('products-next').click();
  await visit.arrive(say('it', 'subscriptions-add'));
  await visit.period('annual').check();
  await switchTo(visit, 'pt', 'subscriptions-add', { of: 'GoTo Meeting' });
  await visit.expectChoice({ period: 'annual' });
  await expect(visit.summary).toContainText('Business × 4');

  await visit.open('/pt/products/training/try/start?plan=training-pro&seats=3');
  await switchTo(visit, 'en', 'products-trial-title', { of: 'GoTo Training' });
  await expect(visit.fact('Licenses')).toHaveText('3');
});
