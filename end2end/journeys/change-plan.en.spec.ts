// The same article in English: an account with a balance and a card on file.

import { type Case, HELD, TODAY, due, money, quote } from '../support/quotes';
import { expect, test } from '../support/test';

const PRODUCT = 'GoToAssist Remote Support v5';

const asked: Case = {
  as_of: TODAY,
  currency: 'USD',
  balance: '120.00',
  lines: [{ current: HELD.en, target: { unit_price: '499.50', seats: 8, period: 'annual' }, tax_rate: '0' }],
};

test('changes the plan of Remote Support v5', async ({ app, page }) => {
  const total = due('en', asked);
  await page.goto('/en/sign-in');
  await expect(app.main).toContainText('Billing Center');
  await app.signIn('en');
  await app.edit(PRODUCT);
  await expect(app.plan('Basic')).toBeDisabled();
  await expect(page.getByRole('link', { name: 'Contact support' })).toHaveAttribute('href', /^\/en\/support\?about=lower-tier&subscription=/);
  await app.choose({ plan: 'Premium', seats: 8, period: 'annual' });
  await expect(app.due).toHaveText(total);
  await expect(app.summary).toContainText('245 of 365 days');
  await expect(app.fact('Account balance used', app.summary)).toHaveText(money('en', 'USD', '-120.00'));
  await app.checkout();
  await expect(app.due).toHaveText(total);
  const line = app.card(PRODUCT);
  await expect(app.fact('Billing period', line)).toHaveText('March 16, 2026 to March 15, 2027');
  await expect(line).toContainText('begins today');
  await expect(app.fact(/^\s*Licenses/, line)).toHaveText('8');
  await expect(app.fact('Credit', line)).toHaveText(money('en', 'USD', `-${quote(asked).lines[0].credit}`));
  await line.getByRole('link', { name: 'Edit order' }).click();
  await app.arrive('Edit subscription');
  await app.expectChoice({ plan: 'Premium', seats: 8, period: 'annual' });
  await app.checkout();

  // A card is on file, and the account is in the United States: nothing is asked for.
  await expect(page.getByRole('region', { name: 'Payment details' })).toContainText('4242');
  await expect(page.locator('#vat')).toHaveCount(0);
  expect(await app.order()).toBe(total);
  await expect(app.main).toContainText('Order 1001');
  await expect(app.main).toContainText('Your new billing period begins today.');
  await expect(app.main).toContainText('2 licenses');
  await app.assign('Grace Sullivan');
  await expect(app.licencesUsed).toContainText('6 of 8');
});

test('a card on trial or with its trial ended has no Options: Subscribe now, without credit', async ({ app }) => {
  await app.signIn('en');
  for (const product of ['GoTo Training', 'GoTo Webinar']) {
    await expect(app.card(product)).toBeVisible();
    await expect(app.options(product)).toHaveCount(0);
    await expect(app.card(product).getByRole('link', { name: 'Subscribe now' })).toBeVisible();
  }
  await expect(app.card('GoTo Meeting')).toContainText('Pending cancellation');
  await app.card('GoTo Training').getByRole('link', { name: 'Subscribe now' }).click();
  await app.arrive('Subscribe now');
  const training: Case = {
    ...asked,
    lines: [{ target: { unit_price: '129.00', seats: 2, period: 'monthly' }, tax_rate: '0' }],
  };
  const total = due('en', training);
  await expect(app.due).toHaveText(total);
  await expect(app.summary).not.toContainText('Credit');
  await app.checkout();
  expect(await app.order()).toBe(total);
});
