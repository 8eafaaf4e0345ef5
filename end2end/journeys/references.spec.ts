// The buyer's own references: for every invoice, or for one order. Nothing that is typed beside them is lost.

import { say } from '../support/messages';
import { expect, test } from '../support/test';
import { CARDS, type App } from '../support/app';
import { type Lang, ownName } from '../support/words';

const V4 = 'GoToAssist Remote Support v4';
const NUMBER = 'IT00743110157';

const purchaseOrder = (app: App) => app.page.getByLabel(say(app.lang, 'checkout-purchase-order'));
const reference = (app: App) => app.page.getByLabel(say(app.lang, 'checkout-buyer-reference'));
const vatNumber = (app: App) => app.page.getByRole('textbox', { name: app.word('vatNumber') });

async function begin(app: App, lang: Lang): Promise<void> {
  await app.signIn(lang, 'it@prorata.example');
  await app.edit(V4);
  await app.choose({ plan: 'Premium', seats: 10 });
  await app.checkout();
}

for (const lang of ['it', 'de'] as const) {
  test(`${lang}: the account's are on the checkout, another one is given for this order, and the invoice has it`, async ({ app, page }) => {
    await app.signIn(lang, 'it@prorata.example');
    await app.open(`/${lang}/account`);
    await purchaseOrder(app).fill(' PO  2026 ');
    await reference(app).fill('Kostenstelle 12');
    const save = app.main.getByRole('button', { name: say(lang, 'account-references-save'), exact: true });
    await save.click();
    await expect(page.getByRole('status')).toContainText(say(lang, 'account-done-references'));
    await expect(purchaseOrder(app)).toHaveValue('PO 2026');
    await app.ready();
    await save.click();
    await expect(page.getByRole('status')).toContainText(say(lang, 'common-unchanged'));

    await app.open(`/${lang}/subscriptions`);
    await app.edit(V4);
    await app.choose({ plan: 'Premium', seats: 10 });
    await app.checkout();
    await expect(purchaseOrder(app)).toHaveValue('PO 2026');
    await expect(reference(app)).toHaveValue('Kostenstelle 12');
    await purchaseOrder(app).fill('PO 4711');
    await app.pay(CARDS.succeeds);
    await expect(purchaseOrder(app)).toHaveValue('PO 4711');
    await app.order();
    await app.open(`/${lang}/invoices/INV-000001`);
    await expect(app.fact(say(lang, 'document-purchase-order'))).toHaveText('PO 4711');
    await expect(app.fact(say(lang, 'document-buyer-reference'))).toHaveText('Kostenstelle 12');
    await app.open(`/${lang}/account`);
    await expect(purchaseOrder(app)).toHaveValue('PO 2026');
  });
}

test('to keep them keeps the VAT number that was typed, too', async ({ app }) => {
  await begin(app, 'it');
  await purchaseOrder(app).fill('PO 1');
  await vatNumber(app).fill('IT00743110158');
  await app.button('checkout-references-save').click();
  await expect(app.page.locator('#vat-error')).toHaveText(say('it', 'checkout-vat-bad-check-digit'));
  await expect(vatNumber(app)).toHaveValue('IT00743110158');
  await expect(purchaseOrder(app)).toHaveValue('PO 1');
  await app.ready();
  await vatNumber(app).fill(NUMBER);
  await app.button('checkout-references-save').click();
  await expect(app.page.getByRole('region', { name: app.word('vatNumber') })).toContainText(NUMBER);
  await expect(purchaseOrder(app)).toHaveValue('PO 1');
});

for (const who of ['en', 'it'] as const) {
  test(`${who}: Enter in a field of the checkout keeps what was typed, and orders nothing`, async ({ app, page }) => {
    await app.signIn(who);
    await app.edit(who === 'en' ? 'GoToAssist Remote Support v5' : V4);
    await app.choose({ plan: 'Premium', seats: 10 });
    await app.checkout();
    for (const field of [purchaseOrder(app), reference(app)]) {
      await field.fill('4711');
      await field.press('Enter');
      // The page was made again from the server's data.
      await expect(field).toHaveJSProperty('defaultValue', '4711');
      await app.ready();
    }
    expect(new URL(page.url()).pathname).toBe(`/${who}/checkout`);
    await app.open(`/${who}/checkout`);
    await expect(purchaseOrder(app)).toHaveValue('4711');
    await expect(reference(app)).toHaveValue('4711');
  });
}

test('another language keeps all that was typed, and none of it is in an address', async ({ app, page }) => {
  await begin(app, 'es');
  await purchaseOrder(app).fill('PO secreto');
  await reference(app).fill('Café');
  await vatNumber(app).fill('IT123');
  for (const lang of ['pt', 'en'] as const) {
    await app.switchLanguage(lang, ownName(lang));
    await app.arrive(app.word('checkout'));
    expect(new URL(page.url()).search).toBe('');
    await expect(purchaseOrder(app)).toHaveValue('PO secreto');
    await expect(reference(app)).toHaveValue('Café');
    await expect(vatNumber(app)).toHaveValue('IT123');
  }
  // The text was carried once, and is not kept anywhere.
  await app.open('/en/checkout');
  await expect(purchaseOrder(app)).toHaveValue('');
});

test('a language that was chosen before the scripts were there brings what was typed, too', async ({ app, page, shop }) => {
  await begin(app, 'it');
  // The server's answer to such a press of the button.
  const value = 'page=%2Fde%2Fcheckout&purchase_order=PO+4711&number=DE1&password=x';
  await page.context().addCookies([{ name: 'typed', value, url: shop.url }]);
  app.lang = 'de';
  await app.open('/de/checkout');
  await expect(purchaseOrder(app)).toHaveValue('PO 4711');
  await expect(vatNumber(app)).toHaveValue('DE1');
  expect((await page.context().cookies()).map(({ name }) => name)).not.toContain('typed');
  await app.switchLanguage('es', ownName('es'));
  await app.arrive(app.word('checkout'));
  expect(new URL(page.url()).search).toBe('');
  await expect(purchaseOrder(app)).toHaveValue('PO 4711');
  await expect(vatNumber(app)).toHaveValue('DE1');
});
