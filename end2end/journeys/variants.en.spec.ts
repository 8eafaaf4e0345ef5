// The articles once more in English, for the accounts whose articles are in other languages: every note and every
// alternative.

import { type Case, HELD, TODAY, due, taxedAt } from '../support/quotes';
import { expect, test } from '../support/test';
import { CARDS } from '../support/visit';

const V4 = 'GoToAssist Remote Support v4';
const V5 = 'GoToAssist Remote Support v5';

const inEuros = (lines: Case['lines']): Case => ({ as_of: TODAY, currency: 'EUR', balance: '0.00', lines });

test('changes the plan of Remote Support v4, with a VAT number and a card that is declined first', async ({ visit, page }) => {
  const asked = inEuros([{ current: HELD.it, target: { unit_price: '38.95', seats: 10, period: 'monthly' }, tax_rate: '0.22' }]);
  const [total, reversed] = [due('en', asked), due('en', taxedAt(asked, '0'))];
  await visit.signIn('en', 'it@prorata.example');
  await visit.edit(V4);
  await expect(visit.plan('Basic')).toBeDisabled();
  await expect(page.getByRole('link', { name: 'Contact support' })).toHaveAttribute('href', /^\/en\/support\?about=lower-tier&subscription=/);
  await visit.choose({ plan: 'Premium', seats: 10, period: 'monthly' });
  await expect(visit.due).toHaveText(total);
  await expect(visit.summary).toContainText('28 of 31 days');
  await visit.checkout();
  const line = visit.card(V4);
  await expect(visit.fact('Billing period', line)).toHaveText('March 16, 2026 to April 15, 2026');
  await expect(line).toContainText('begins today');
  await expect(visit.fact(/^\s*Licenses/, line)).toHaveText('10');

  const vat = page.getByRole('textbox', { name: 'VAT number' });
  await vat.fill('IT 0074311015X');
  await visit.button('checkout-vat-apply').click();
  await expect(vat).toHaveAttribute('aria-invalid', 'true');
  await expect(vat).toHaveValue('IT 0074311015X');
  await visit.ready();
  await vat.fill('IT 00743110157');
  await visit.button('checkout-vat-apply').click();
  await expect(visit.due).toHaveText(reversed);
  await visit.ready();

  await line.getByRole('link', { name: 'Edit order' }).click();
  await visit.arrive('Edit subscription');
  await visit.expectChoice({ plan: 'Premium', seats: 10, period: 'monthly' });
  await visit.checkout();
  await visit.pay(CARDS.declines);
  await visit.placeOrder.click();
  await expect(visit.problem).toContainText('Nothing was charged and nothing has changed.');
  await visit.pay(CARDS.succeeds, 'checkout-other-card');
  expect(await visit.order()).toBe(reversed);
  await expect(visit.main).toContainText('2 licenses');
  await visit.assign('Davide Costa');
  await expect(visit.licencesUsed).toContainText('7 of 10');
});

test('with something in the cart: Add to cart > Checkout', async ({ visit, page }) => {
  const both = inEuros([
    { target: { unit_price: '12.95', seats: 3, period: 'monthly' }, tax_rate: '0.19' },
    { current: HELD.de, target: { unit_price: '289.50', seats: 14, period: 'annual' }, tax_rate: '0.19' },
  ]);
  const total = due('en', both);
  await visit.signIn('en', 'de@prorata.example');
  await visit.edit(V4);
  await visit.choose({ plan: 'Standard', seats: 14, period: 'annual' });
  await expect(visit.due).toHaveText(total);
  await expect(visit.toCheckout).toHaveCount(0);
  await visit.addToCart.click();
  await visit.arrive('Cart');
  await visit.checkoutFromCart();
  await expect(page.getByRole('textbox', { name: 'VAT number' })).toBeVisible();
  await visit.pay(CARDS.succeeds);
  expect(await visit.order()).toBe(total);
  await visit.assign('Claudia Seidel', V4);
  await expect(visit.licencesUsed).toContainText('11 of 14');
});

test('the trial that has ended has no Options, but Subscribe now', async ({ visit, page }) => {
  const total = due('en', inEuros([{ target: { unit_price: '99.00', seats: 2, period: 'monthly' }, tax_rate: '0.21' }]));
  await visit.signIn('en', 'es@prorata.example');
  await expect(visit.options('GoTo Webinar')).toHaveCount(0);
  await visit.card('GoTo Webinar').getByRole('link', { name: 'Subscribe now' }).click();
  await visit.arrive('Subscribe now');
  await visit.choose({ plan: 'Standard', seats: 2, period: 'monthly' });
  await expect(visit.due).toHaveText(total);
  await expect(visit.summary).not.toContainText('Credit');
  await visit.checkout();
  await expect(page.getByRole('heading', { name: 'Payment details' })).toBeVisible();
  await visit.pay(CARDS.succeeds);
  expect(await visit.order()).toBe(total);
});

test('seats with something in the cart, and seats taken away with the licences of who has them', async ({ visit, page }) => {
  await visit.signIn('en', 'es@prorata.example');
  await visit.card(V5).getByRole('link', { name: 'Add agents' }).click();
  await visit.arrive('Add agents');
  await visit.choose({ seats: 2 });
  await expect(visit.summary).toContainText('That is 1 fewer than are assigned');
  await visit.toCheckout.click();
  await expect(visit.problem).toBeFocused();
  await page.getByRole('checkbox', { name: 'Pablo Ibáñez' }).check();
  await visit.update();
  const fewer = due('en', inEuros([{ current: HELD.es, target: { unit_price: '32.95', seats: 2, period: 'monthly' }, tax_rate: '0.21' }]));
  await expect(visit.due).toHaveText(fewer);
  await visit.checkout();
  expect(await visit.order()).toBe(fewer);

  await page.locator('header').getByRole('link', { name: 'Subscriptions', exact: true }).click();
  await visit.arrive('Subscriptions');
  await expect(visit.card(V5)).toContainText('2 of 2');
  await visit.card('GoTo Webinar').getByRole('link', { name: 'Subscribe now' }).click();
  await visit.arrive('Subscribe now');
  await visit.toCheckout.click();
  await visit.arrive('Checkout');
  await visit.open('/en/subscriptions');
  await visit.card(V5).getByRole('link', { name: 'Add agents' }).click();
  await visit.arrive('Add agents');
  await visit.choose({ seats: 5 });
  await visit.addToCart.click();
  await visit.arrive('Cart');
  await expect(visit.card(V5)).toContainText('Standard × 5');
  await visit.checkoutFromCart();
  await expect(visit.fact(/^\s*Licenses/, visit.card(V5))).toHaveText('5');
});

test('too many licenses, too few, and a change that changes nothing say why', async ({ visit, page }) => {
  await visit.signIn('en', 'pt@prorata.example');
  await visit.edit(V5);
  await visit.choose({ seats: 51 });
  await expect(visit.main).toContainText('You can have up to 50 licenses online.');
  await expect(page.getByRole('link', { name: 'Contact sales' })).toHaveAttribute('href', /^\/en\/support\?about=more-seats&subscription=/);
  await visit.choose({ seats: 2 });
  await expect(visit.main).toContainText('remove the licenses from 2 of these people');
  await expect(visit.main).toContainText('Inês Carvalho');
  await visit.toCheckout.click();
  await expect(visit.problem).toBeFocused();
  await visit.choose({ seats: 5 });
  await visit.toCheckout.click();
  await expect(visit.problem).toBeVisible();
  await expect(page).toHaveURL(/\/edit/);
});

test('a corporate account is led to its portal, and a member to the billing contact', async ({ visit, page }) => {
  await visit.signIn('en', 'de-corporate@prorata.example');
  await expect(visit.main).toContainText('Maria Keller');
  const portal = page.getByRole('link', { name: /Corporate Billing Portal/ });
  await expect(portal).toHaveAttribute('href', 'https://corporate.prorata.example/');
  await expect(visit.options(V5)).toHaveCount(0);
  await visit.signOut();
  await visit.signIn('en', 'es-member@prorata.example');
  await expect(visit.main).toContainText('Only the billing contact can change this');
  await expect(page.getByRole('link', { name: 'es@prorata.example' })).toHaveAttribute('href', 'mailto:es@prorata.example');
  await expect(visit.options(V5)).toHaveCount(0);
});
