// The buyer's own references: for every invoice, or for one order. Nothing that is typed beside them is lost.

import { say } from '../support/messages';
import { expect, test } from '../support/test';
import { CARDS, type Visit } from '../support/visit';
import { type Lang, ownName } from '../support/words';

const V4 = 'GoToAssist Remote Support v4';
const NUMBER = 'IT00743110157';

const purchaseOrder = (visit: Visit) => visit.page.getByLabel(say(visit.lang, 'checkout-purchase-order'));
const reference = (visit: Visit) => visit.page.getByLabel(say(visit.lang, 'checkout-buyer-reference'));
const vatNumber = (visit: Visit) => visit.page.getByRole('textbox', { name: visit.word('vatNumber') });

async function begin(visit: Visit, lang: Lang): Promise<void> {
  await visit.signIn(lang, 'it@prorata.example');
  await visit.edit(V4);
  await visit.choose({ plan: 'Premium', seats: 10 });
  await visit.checkout();
}

for (const lang of ['it', 'de'] as const) {
  test(`${lang}: the account's are on the checkout, another one is given for this order, and the invoice has it`, async ({ visit, page }) => {
    await visit.signIn(lang, 'it@prorata.example');
    await visit.open(`/${lang}/account`);
    await purchaseOrder(visit).fill(' PO  2026 ');
    await reference(visit).fill('Kostenstelle 12');
    const save = visit.main.getByRole('button', { name: say(lang, 'account-references-save'), exact: true });
    await save.click();
    await expect(page.getByRole('status')).toContainText(say(lang, 'account-done-references'));
    await expect(purchaseOrder(visit)).toHaveValue('PO 2026');
    await visit.ready();
    await save.click();
    await expect(page.getByRole('status')).toContainText(say(lang, 'common-unchanged'));

    await visit.open(`/${lang}/subscriptions`);
    await visit.edit(V4);
    await visit.choose({ plan: 'Premium', seats: 10 });
    await visit.checkout();
    await expect(purchaseOrder(visit)).toHaveValue('PO 2026');
    await expect(reference(visit)).toHaveValue('Kostenstelle 12');
    await purchaseOrder(visit).fill('PO 4711');
    await visit.pay(CARDS.succeeds);
    await expect(purchaseOrder(visit)).toHaveValue('PO 4711');
    await visit.order();
    await visit.open(`/${lang}/invoices/INV-000001`);
    await expect(visit.fact(say(lang, 'document-purchase-order'))).toHaveText('PO 4711');
    await expect(visit.fact(say(lang, 'document-buyer-reference'))).toHaveText('Kostenstelle 12');
    await visit.open(`/${lang}/account`);
    await expect(purchaseOrder(visit)).toHaveValue('PO 2026');
  });
}

test('to keep them keeps the VAT number that was typed, too', async ({ visit }) => {
  await begin(visit, 'it');
  await purchaseOrder(visit).fill('PO 1');
  await vatNumber(visit).fill('IT00743110158');
  await visit.button('checkout-references-save').click();
  await expect(visit.page.locator('#vat-error')).toHaveText(say('it', 'checkout-vat-bad-check-digit'));
  await expect(vatNumber(visit)).toHaveValue('IT00743110158');
  await expect(purchaseOrder(visit)).toHaveValue('PO 1');
  await visit.ready();
  await vatNumber(visit).fill(NUMBER);
  await visit.button('checkout-references-save').click();
  await expect(visit.page.getByRole('region', { name: visit.word('vatNumber') })).toContainText(NUMBER);
  await expect(purchaseOrder(visit)).toHaveValue('PO 1');
});

for (const who of ['en', 'it'] as const) {
  test(`${who}: Enter in a field of the checkout keeps what was typed, and orders nothing`, async ({ visit, page }) => {
    await visit.signIn(who);
    await visit.edit(who === 'en' ? 'GoToAssist Remote Support v5' : V4);
    await visit.choose({ plan: 'Premium', seats: 10 });
    await visit.checkout();
    for (const field of [purchaseOrder(visit), reference(visit)]) {
      await field.fill('4711');
      await field.press('Enter');
      // The page was made again from the server's data.
      await expect(field).toHaveJSProperty('defaultValue', '4711');
      await visit.ready();
    }
    expect(new URL(page.url()).pathname).toBe(`/${who}/checkout`);
    await visit.open(`/${who}/checkout`);
    await expect(purchaseOrder(visit)).toHaveValue('4711');
    await expect(reference(visit)).toHaveValue('4711');
  });
}

test('another language keeps all that was typed, and none of it is in an address', async ({ visit, page }) => {
  await begin(visit, 'es');
  await purchaseOrder(visit).fill('PO secreto');
  await reference(visit).fill('Café');
  await vatNumber(visit).fill('IT123');
  for (const lang of ['pt', 'en'] as const) {
    await visit.switchLanguage(lang, ownName(lang));
    await visit.arrive(visit.word('checkout'));
    expect(new URL(page.url()).search).toBe('');
    await expect(purchaseOrder(visit)).toHaveValue('PO secreto');
    await expect(reference(visit)).toHaveValue('Café');
    await expect(vatNumber(visit)).toHaveValue('IT123');
  }
  // The text was carried once, and is not kept anywhere.
  await visit.open('/en/checkout');
  await expect(purchaseOrder(visit)).toHaveValue('');
});

test('a language that was chosen before the scripts were there brings what was typed, too', async ({ visit, page, shop }) => {
  await begin(visit, 'it');
  // The server's answer to such a press of the button.
  const value = 'page=%2Fde%2Fcheckout&purchase_order=PO+4711&number=DE1&password=x';
  await page.context().addCookies([{ name: 'typed', value, url: shop.url }]);
  visit.lang = 'de';
  await visit.open('/de/checkout');
  await expect(purchaseOrder(visit)).toHaveValue('PO 4711');
  await expect(vatNumber(visit)).toHaveValue('DE1');
  expect((await page.context().cookies()).map(({ name }) => name)).not.toContain('typed');
  await visit.switchLanguage('es', ownName('es'));
  await visit.arrive(visit.word('checkout'));
  expect(new URL(page.url()).search).toBe('');
  await expect(purchaseOrder(visit)).toHaveValue('PO 4711');
  await expect(vatNumber(visit)).toHaveValue('DE1');
});
