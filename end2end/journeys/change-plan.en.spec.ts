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

test('changes the plan of Remote Support v5', async ({ visit, page }) => {
  const total = due('en', asked);
  await page.goto('/en/sign-in');
  await expect(visit.main).toContainText('Billing Center');
  await visit.signIn('en');
  await visit.edit(PRODUCT);
  await expect(visit.plan('Basic')).toBeDisabled();
  await expect(page.getByRole('link', { name: 'Contact support' })).toHaveAttribute('href', /^\/en\/support\?about=lower-tier&subscription=/);
  await visit.choose({ plan: 'Premium', seats: 8, period: 'annual' });
  await expect(visit.due).toHaveText(total);
  await expect(visit.summary).toContainText('245 of 365 days');
  await expect(visit.fact('Account balance used', visit.summary)).toHaveText(money('en', 'USD', '-120.00'));
  await visit.checkout();
  await expect(visit.due).toHaveText(total);
  const line = visit.card(PRODUCT);
  await expect(visit.fact('Billing period', line)).toHaveText('March 16, 2026 to March 15, 2027');
  await expect(line).toContainText('begins today');
  await expect(visit.fact(/^\s*Licenses/, line)).toHaveText('8');
  await expect(visit.fact('Credit', line)).toHaveText(money('en', 'USD', `-${quote(asked).lines[0].credit}`));
  await line.getByRole('link', { name: 'Edit order' }).click();
  await visit.arrive('Edit subscription');
  await visit.expectChoice({ plan: 'Premium', seats: 8, period: 'annual' });
  await visit.checkout();

  // A card is on file, and the account is in the United States: nothing is asked for.
  await expect(page.getByRole('region', { name: 'Payment details' })).toContainText('4242');
  await expect(page.locator('#vat')).toHaveCount(0);
  expect(await visit.order()).toBe(total);
  await expect(visit.main).toContainText('Order 1001');
  await expect(visit.main).toContainText('Your new billing period begins today.');
  await expect(visit.main).toContainText('2 licenses');
  await visit.assign('Grace Sullivan');
  await expect(visit.licencesUsed).toContainText('6 of 8');
});

test('a card on trial or with its trial ended has no Options: Subscribe now, without credit', async ({ visit }) => {
  await visit.signIn('en');
  for (const product of ['GoTo Training', 'GoTo Webinar']) {
    await expect(visit.card(product)).toBeVisible();
    await expect(visit.options(product)).toHaveCount(0);
    await expect(visit.card(product).getByRole('link', { name: 'Subscribe now' })).toBeVisible();
  }
  await expect(visit.card('GoTo Meeting')).toContainText('Pending cancellation');
  await visit.card('GoTo Training').getByRole('link', { name: 'Subscribe now' }).click();
  await visit.arrive('Subscribe now');
  const training: Case = {
    ...asked,
    lines: [{ target: { unit_price: '129.00', seats: 2, period: 'monthly' }, tax_rate: '0' }],
  };
  const total = due('en', training);
  await expect(visit.due).toHaveText(total);
  await expect(visit.summary).not.toContainText('Credit');
  await visit.checkout();
  expect(await visit.order()).toBe(total);
});
