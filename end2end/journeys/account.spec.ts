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

    await page.locator('.menu', { hasText: '@prorata.example' }).locator('summary').click();
    await page.getByRole('link', { name: say(lang, 'account-title'), exact: true }).click();
    await visit.arrive(say(lang, 'account-title'));
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
