// The account page: the company, and the balance as a statement that a person can read.

import { say } from '../support/messages';
import { expect, test } from '../support/test';

for (const lang of ['en', 'de'] as const) {
  test(`${lang}: the statement follows an order that the balance paid`, async ({ app, page }) => {
    await app.signIn(lang, 'en@prorata.example');
    await app.edit('GoTo Meeting');
    await app.choose({ period: 'annual' });
    await app.checkout();
    await app.order();
    const [number] = /\d{4}/.exec(new URL(page.url()).pathname)!;

    await app.section('account-title');
    await expect(app.main.locator('address')).toContainText('Portland');
    const lines = app.main.getByRole('row');
    await expect(lines).toHaveCount(3);
    const amount = { en: '-$120.00', de: '-120,00 $' }[lang];
    await expect(lines.nth(1)).toContainText(say(lang, 'account-used', { number }));
    await expect(lines.nth(1)).toContainText(amount);
    await expect(lines.nth(2)).toContainText(say(lang, 'account-prepayment'));
    await lines.nth(1).getByRole('link').click();
    await app.arrive(say(lang, 'confirmation-title'));
  });
}

test('time zones are cities by country in the language of the page, and a choice stays when the language changes', async ({ app, page, js }) => {
  await app.signIn('de', 'pt@prorata.example');
  await app.open('/de/account/edit');
  const zone = page.locator('#time-zone');
  // The company's own country comes first.
  await expect(zone.locator('optgroup').first()).toHaveAttribute('label', 'Portugal');
  await expect(zone.locator('optgroup[label="Österreich"]')).toHaveText('Wien');
  await zone.selectOption('Europe/Vienna');
  await app.switchLanguage('es', 'Español');
  await expect(zone.locator('optgroup[label="Austria"]')).toHaveText('Viena');
  if (js) await expect(zone).toHaveValue('Europe/Vienna');
});

for (const lang of ['pt', 'en'] as const) {
  test(`${lang}: company, address and VAT number are edited, and what is wrong stays and says why`, async ({ app, page }) => {
    await app.signIn(lang, 'pt@prorata.example');
    await app.open(`/${lang}/account`);
    await app.main.getByRole('link', { name: say(lang, 'account-edit') }).click();
    await app.arrive(say(lang, 'account-edit'));
    const field = (id: string) => page.getByRole('textbox', { name: say(lang, id) });
    await field('account-name').fill('Lusitânia Nova, Lda.');
    await field('account-postal-code').fill('4000');
    await field('account-city').fill('Porto');
    await page.getByRole('combobox', { name: say(lang, 'account-time-zone') }).selectOption('Atlantic/Azores');
    await app.button('account-save').click();
    // The refusal shows an example of a postal code.
    await expect(app.problem).toContainText('1100-048');
    await expect(field('account-postal-code')).toHaveValue('4000');
    await expect(field('account-postal-code')).toHaveAttribute('aria-invalid', 'true');
    await expect(field('account-name')).toHaveValue('Lusitânia Nova, Lda.');
    await expect(page.getByRole('combobox')).toHaveValue('Atlantic/Azores');
    await field('account-postal-code').fill('4000-001');
    await app.button('account-save').click();
    await app.arrive(say(lang, 'account-title'));
    await expect(page.getByRole('status')).toContainText(say(lang, 'account-done-saved'));
    await expect(app.main.locator('address')).toContainText('4000-001 Porto');
    await expect(app.main.locator('address')).toContainText('Portugal');
    await expect(app.fact(say(lang, 'account-time-zone'))).toHaveText(lang === 'pt' ? 'Açores' : 'Azores');

    const number = page.getByRole('textbox', { name: say(lang, 'account-vat-new') });
    await number.fill('PT123');
    await app.button('account-vat-save').click();
    await expect(app.problem).toContainText(say(lang, 'error-bad-vat-number'));
    await expect(number).toHaveValue('PT123');
    await number.fill('');
    await app.button('account-vat-save').click();
    await expect(page.getByRole('status')).toContainText(say(lang, 'account-done-vat'));
    await expect(app.main).toContainText(say(lang, 'account-vat-none'));
    await app.ready();
    await app.button('account-vat-save').click();
    await expect(page.getByRole('status')).toContainText(say(lang, 'common-unchanged'));
    await number.fill('pt 501 964 843');
    await app.button('account-vat-save').click();
    await expect(app.main.getByRole('region', { name: app.word('vatNumber') })).toContainText('PT501964843');
    await expect(page.getByRole('status')).toContainText(say(lang, 'account-done-vat'));
    await app.ready();
    await number.fill('PT 501964843');
    await app.button('account-vat-save').click();
    await expect(page.getByRole('status')).toContainText(say(lang, 'common-unchanged'));
    await app.ready();
    await app.main.getByRole('link', { name: say(lang, 'account-edit') }).click();
    await app.arrive(say(lang, 'account-edit'));
    await app.button('account-save').click();
    await app.arrive(say(lang, 'account-title'));
    await expect(page.getByRole('status')).toContainText(say(lang, 'common-unchanged'));
  });
}
