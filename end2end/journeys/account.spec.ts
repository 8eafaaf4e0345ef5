// The account page: the company, and the balance as a statement that a person can read.

import { say } from '../support/messages';
import { expect, test } from '../support/test';

for (const lang of ['en', 'de'] as const) {
  test(`${lang}: the statement follows an order that the balance paid`, async ({ visit, page }) => {
    await visit.signIn(lang, 'en@prorata.example');
    await visit.edit('GoTo Meeting');
    await visit.choose({ period: 'annual' });
    await visit.checkout();
    await visit.order();
    const [number] = /\d{4}/.exec(new URL(page.url()).pathname)!;

    await visit.section('account-title');
    await expect(visit.main.locator('address')).toContainText('Portland');
    const lines = visit.main.getByRole('row');
    await expect(lines).toHaveCount(3);
    const amount = { en: '-$120.00', de: '-120,00 $' }[lang];
    await expect(lines.nth(1)).toContainText(say(lang, 'account-used', { number }));
    await expect(lines.nth(1)).toContainText(amount);
    await expect(lines.nth(2)).toContainText(say(lang, 'account-prepayment'));
    await lines.nth(1).getByRole('link').click();
    await visit.arrive(say(lang, 'confirmation-title'));
  });
}

test('time zones are cities by country in the language of the page, and a choice stays when the language changes', async ({ visit, page, js }) => {
  await visit.signIn('de', 'pt@prorata.example');
  await visit.open('/de/account/edit');
  const zone = page.locator('#time-zone');
  // The company's own country comes first.
  await expect(zone.locator('optgroup').first()).toHaveAttribute('label', 'Portugal');
  await expect(zone.locator('optgroup[label="Österreich"]')).toHaveText('Wien');
  await zone.selectOption('Europe/Vienna');
  await visit.switchLanguage('es', 'Español');
  await expect(zone.locator('optgroup[label="Austria"]')).toHaveText('Viena');
  if (js) await expect(zone).toHaveValue('Europe/Vienna');
});

for (const lang of ['pt', 'en'] as const) {
  test(`${lang}: company, address and VAT number are edited, and what is wrong stays and says why`, async ({ visit, page }) => {
    await visit.signIn(lang, 'pt@prorata.example');
    await visit.open(`/${lang}/account`);
    await visit.main.getByRole('link', { name: say(lang, 'account-edit') }).click();
    await visit.arrive(say(lang, 'account-edit'));
    const field = (id: string) => page.getByRole('textbox', { name: say(lang, id) });
    await field('account-name').fill('Lusitânia Nova, Lda.');
    await field('account-postal-code').fill('4000');
    await field('account-city').fill('Porto');
    await page.getByRole('combobox', { name: say(lang, 'account-time-zone') }).selectOption('Atlantic/Azores');
    await visit.button('account-save').click();
    // The refusal shows an example of a postal code.
    await expect(visit.problem).toContainText('1100-048');
    await expect(field('account-postal-code')).toHaveValue('4000');
    await expect(field('account-postal-code')).toHaveAttribute('aria-invalid', 'true');
    await expect(field('account-name')).toHaveValue('Lusitânia Nova, Lda.');
    await expect(page.getByRole('combobox')).toHaveValue('Atlantic/Azores');
    await field('account-postal-code').fill('4000-001');
    await visit.button('account-save').click();
    await visit.arrive(say(lang, 'account-title'));
    await expect(page.getByRole('status')).toContainText(say(lang, 'account-done-saved'));
    await expect(visit.main.locator('address')).toContainText('4000-001 Porto');
    await expect(visit.main.locator('address')).toContainText('Portugal');
    await expect(visit.fact(say(lang, 'account-time-zone'))).toHaveText(lang === 'pt' ? 'Açores' : 'Azores');

    const number = page.getByRole('textbox', { name: say(lang, 'account-vat-new') });
    await number.fill('PT123');
    await visit.button('account-vat-save').click();
    await expect(visit.problem).toContainText(say(lang, 'error-bad-vat-number'));
    await expect(number).toHaveValue('PT123');
    await number.fill('');
    await visit.button('account-vat-save').click();
    await expect(page.getByRole('status')).toContainText(say(lang, 'account-done-vat'));
    await expect(visit.main).toContainText(say(lang, 'account-vat-none'));
    await visit.ready();
    await visit.button('account-vat-save').click();
    await expect(page.getByRole('status')).toContainText(say(lang, 'common-unchanged'));
    await number.fill('pt 501 964 843');
    await visit.button('account-vat-save').click();
    await expect(visit.main.getByRole('region', { name: visit.word('vatNumber') })).toContainText('PT501964843');
    await expect(page.getByRole('status')).toContainText(say(lang, 'account-done-vat'));
    await visit.ready();
    await number.fill('PT 501964843');
    await visit.button('account-vat-save').click();
    await expect(page.getByRole('status')).toContainText(say(lang, 'common-unchanged'));
    await visit.ready();
    await visit.main.getByRole('link', { name: say(lang, 'account-edit') }).click();
    await visit.arrive(say(lang, 'account-edit'));
    await visit.button('account-save').click();
    await visit.arrive(say(lang, 'account-title'));
    await expect(page.getByRole('status')).toContainText(say(lang, 'common-unchanged'));
  });
}
