// A change of the language, anywhere: the same page, the same cart, nothing typed is lost, and no reload where
// JavaScript runs.

import { say } from '../support/messages';
import { expect, test } from '../support/test';
import type { App } from '../support/app';
import { LANGS, type Lang, anywhere, ownName, word } from '../support/words';

const V4 = 'GoToAssist Remote Support v4';
const V5 = 'GoToAssist Remote Support v5';

/** Changes the language, and checks that the page has that title, which names the product that it is about (`of`), is in
    that language, and is still the same document. */
async function switchTo(app: App, to: Lang, title: string, { of = '', isRefused = false } = {}): Promise<void> {
  const { page } = app;
  if (app.js) await page.evaluate(() => Object.assign(window, { stillHere: true }));
  const path = new URL(page.url()).pathname.replace(/^\/[^/]+/, '');
  await app.switchLanguage(to, ownName(to));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(say(to, title));
  const titled = isRefused ? 'common-title-refused' : 'common-title';
  const both = of ? say(to, 'common-and-also', { first: say(to, title), second: of }) : say(to, title);
  await expect(page).toHaveTitle(say(to, titled, { title: both }));
  expect(new URL(page.url()).pathname).toBe(`/${to}${path}`);
  if (!app.js) return;
  expect(await page.evaluate(() => 'stillHere' in window), 'the page was loaded anew').toBe(true);
  await expect(page.locator('#languages summary'), 'the focus stays where it was').toBeFocused();
}

test('from the sign-in to the checkout, a language for each step', async ({ app, page }) => {
  app.lang = 'de';
  await app.open('/de/sign-in');
  await page.getByLabel(say('de', 'sign-in-email')).fill('de@prorata.example');
  await switchTo(app, 'it', 'sign-in-title');
  await expect(page.getByLabel(say('it', 'sign-in-email'))).toHaveValue('de@prorata.example');
  await page.getByLabel(say('it', 'sign-in-password')).fill('prorata-demo');
  await app.main.getByRole('button', { name: say('it', 'common-sign-in') }).click();
  await app.arrive(say('it', 'subscriptions-title'));

  await switchTo(app, 'es', 'subscriptions-title');
  await expect(app.card(V4)).toBeVisible();

  await app.edit(V4);
  await app.choose({ plan: 'Standard', seats: 14, period: 'monthly' });
  const inSpanish = await app.due.innerText();
  for (const lang of app.js ? LANGS : (['it'] as const)) {
    if (lang !== 'es') await switchTo(app, lang, 'edit-title', { of: V4 });
    await app.expectChoice({ plan: 'Standard', seats: 14, period: 'monthly' });
    await expect(app.summary).toContainText('Standard × 14');
  }
  await switchTo(app, 'es', 'edit-title', { of: V4 });
  await expect(app.due).toHaveText(inSpanish);

  await app.addToCart.click();
  await app.arrive(say('es', 'cart-title'));
  await switchTo(app, 'pt', 'cart-title');
  await expect(app.card(V4)).toBeVisible();
  await expect(app.card('GoTo Meeting')).toBeVisible();

  await app.checkoutFromCart();
  const vatNumber = (lang: Lang) => page.getByRole('textbox', { name: word(lang, 'vatNumber') });
  const complaint = (lang: Lang) => {
    const shape = say(lang, 'checkout-vat-shape-digits', { prefix: 'DE', least: 9 });
    return say(lang, 'checkout-vat-bad-format', { shape });
  };
  await vatNumber('pt').fill('DE123');
  await switchTo(app, 'en', 'checkout-title');
  await expect(vatNumber('en')).toHaveValue('DE123');
  // A complaint about it is not lost either.
  await app.button('checkout-vat-apply').click();
  await expect(page.locator('#vat-error')).toHaveText(complaint('en'));
  await app.ready();
  await switchTo(app, 'de', 'checkout-title', { isRefused: true });
  await expect(vatNumber('de')).toHaveValue('DE123');
  if (app.js) await expect(page.locator('#vat-error')).toHaveText(complaint('de'));
});

test('what is no number stays as it was typed, in every language', async ({ app, page }) => {
  await app.signIn('pt');
  await app.edit(V5);
  await app.choose({ plan: 'Premium', seats: 'seven', period: 'annual' });
  for (const lang of ['de', 'en'] satisfies Lang[]) {
    await switchTo(app, lang, 'edit-title', { of: V5 });
    await app.expectChoice({ plan: 'Premium', seats: 'seven', period: 'annual' });
    await expect(page.locator('#seats-error')).toContainText(say(lang, 'error-bad-seats'));
  }
});

test('a confirmation, the licences, and what is not there', async ({ app, page }) => {
  await app.signIn('en');
  await app.edit(V5);
  await app.choose({ plan: 'Premium', seats: 8 });
  await app.checkout();
  const paid = await app.order();
  expect(paid).toMatch(/^\$/);
  await switchTo(app, 'de', 'confirmation-title');
  await expect(app.main).toContainText(say('de', 'confirmation-period-begins'));
  await page.getByRole('link', { name: new RegExp(`^${say('de', 'confirmation-assign-button')}`) }).click();
  await app.arrive(say('de', 'licences-title'));
  await switchTo(app, 'it', 'licences-title', { of: V5 });
  await expect(app.fact(anywhere('it', 'licences'))).toContainText('5');
  await app.open('/it/nothing-here');
  await switchTo(app, 'pt', 'not-found-title');
  await app.open('/pt/cart');
  await switchTo(app, 'es', 'cart-title');
});

test('Back leaves the page, and not the language', async ({ app, page }) => {
  await app.signIn('en', 'it@prorata.example');
  await app.edit(V4);
  await app.choose({ seats: 11 });
  await switchTo(app, 'it', 'edit-title', { of: V4 });
  await page.goBack();
  if (app.js) {
    await app.arrive(say('it', 'subscriptions-title'));
    await expect(page).toHaveURL(/\/it\/subscriptions$/);
    await expect(page.locator('html')).toHaveAttribute('lang', 'it');
    return;
  }
  // In the browser's history each page is a document: the page before is in the language before, with what was typed.
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  app.lang = 'en';
  await app.expectChoice({ seats: 11 });
});

test('on the way to more seats, and to another product', async ({ app, page }) => {
  await app.signIn('es');
  await app.card(V5).getByRole('link', { name: say('es', 'add-seats-agents') }).click();
  await app.arrive(say('es', 'add-seats-agents'));
  await app.choose({ seats: 2 });
  await page.getByRole('checkbox', { name: 'Pablo Ibáñez' }).check();
  await switchTo(app, 'de', 'add-seats-agents', { of: V5 });
  await expect(app.seats).toHaveValue('2');
  await expect(page.getByRole('checkbox', { name: 'Pablo Ibáñez' })).toBeChecked();
  await expect(app.summary).toContainText('Standard × 2');

  await app.open('/es/products/meeting/buy');
  app.lang = 'es';
  await app.plan('Business').check();
  await app.seats.fill('4');
  await switchTo(app, 'it', 'products-buy', { of: 'GoTo Meeting' });
  await app.expectChoice({ plan: 'Business', seats: 4 });
  await app.button('products-next').click();
  await app.arrive(say('it', 'subscriptions-add'));
  await app.period('annual').check();
  await switchTo(app, 'pt', 'subscriptions-add', { of: 'GoTo Meeting' });
  await app.expectChoice({ period: 'annual' });
  await expect(app.summary).toContainText('Business × 4');

  await app.open('/pt/products/training/try/start?plan=training-pro&seats=3');
  await switchTo(app, 'en', 'products-trial-title', { of: 'GoTo Training' });
  await expect(app.fact('Licenses')).toHaveText('3');
});
