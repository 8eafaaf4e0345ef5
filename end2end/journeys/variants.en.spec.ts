// The articles once more in English, for the accounts whose articles are in other languages: every note and every
// alternative.

import { type Case, HELD, TODAY, due, taxedAt } from '../support/quotes';
import { expect, test } from '../support/test';
import { CARDS } from '../support/app';

const V4 = 'GoToAssist Remote Support v4';
const V5 = 'GoToAssist Remote Support v5';

const inEuros = (lines: Case['lines']): Case => ({ as_of: TODAY, currency: 'EUR', balance: '0.00', lines });

test('changes the plan of Remote Support v4, with a VAT number and a card that is declined first', async ({ app, page }) => {
  const asked = inEuros([{ current: HELD.it, target: { unit_price: '38.95', seats: 10, period: 'monthly' }, tax_rate: '0.22' }]);
  const [total, reversed] = [due('en', asked), due('en', taxedAt(asked, '0'))];
  await app.signIn('en', 'it@prorata.example');
  await app.edit(V4);
  await expect(app.plan('Basic')).toBeDisabled();
  await expect(page.getByRole('link', { name: 'Contact support' })).toHaveAttribute('href', /^\/en\/support\?about=lower-tier&subscription=/);
  await app.choose({ plan: 'Premium', seats: 10, period: 'monthly' });
  await expect(app.due).toHaveText(total);
  await expect(app.summary).toContainText('28 of 31 days');
  await app.checkout();
  const line = app.card(V4);
  await expect(app.fact('Billing period', line)).toHaveText('March 16, 2026 to April 15, 2026');
  await expect(line).toContainText('begins today');
  await expect(app.fact(/^\s*Licenses/, line)).toHaveText('10');

  const vat = page.getByRole('textbox', { name: 'VAT number' });
  await vat.fill('IT 0074311015X');
  await app.button('checkout-vat-apply').click();
  await expect(vat).toHaveAttribute('aria-invalid', 'true');
  await expect(vat).toHaveValue('IT 0074311015X');
  await app.ready();
  await vat.fill('IT 00743110157');
  await app.button('checkout-vat-apply').click();
  await expect(app.due).toHaveText(reversed);
  await app.ready();

  await line.getByRole('link', { name: 'Edit order' }).click();
  await app.arrive('Edit subscription');
  await app.expectChoice({ plan: 'Premium', seats: 10, period: 'monthly' });
  await app.checkout();
  await app.pay(CARDS.declines);
  await app.placeOrder.click();
  await expect(app.problem).toContainText('Nothing was charged and nothing has changed.');
  await app.pay(CARDS.succeeds, 'checkout-other-card');
  expect(await app.order()).toBe(reversed);
  await expect(app.main).toContainText('2 licenses');
  await app.assign('Davide Costa');
  await expect(app.licencesUsed).toContainText('7 of 10');
});

test('with something in the cart: Add to cart > Checkout', async ({ app, page }) => {
  const both = inEuros([
    { target: { unit_price: '12.95', seats: 3, period: 'monthly' }, tax_rate: '0.19' },
    { current: HELD.de, target: { unit_price: '289.50', seats: 14, period: 'annual' }, tax_rate: '0.19' },
  ]);
  const total = due('en', both);
  await app.signIn('en', 'de@prorata.example');
  await app.edit(V4);
  await app.choose({ plan: 'Standard', seats: 14, period: 'annual' });
  await expect(app.due).toHaveText(total);
  await expect(app.toCheckout).toHaveCount(0);
  await app.addToCart.click();
  await app.arrive('Cart');
  await app.checkoutFromCart();
  await expect(page.getByRole('textbox', { name: 'VAT number' })).toBeVisible();
  await app.pay(CARDS.succeeds);
  expect(await app.order()).toBe(total);
  await app.assign('Claudia Seidel', V4);
  await expect(app.licencesUsed).toContainText('11 of 14');
});

test('the trial that has ended has no Options, but Subscribe now', async ({ app, page }) => {
  const total = due('en', inEuros([{ target: { unit_price: '99.00', seats: 2, period: 'monthly' }, tax_rate: '0.21' }]));
  await app.signIn('en', 'es@prorata.example');
  await expect(app.options('GoTo Webinar')).toHaveCount(0);
  await app.card('GoTo Webinar').getByRole('link', { name: 'Subscribe now' }).click();
  await app.arrive('Subscribe now');
  await app.choose({ plan: 'Standard', seats: 2, period: 'monthly' });
  await expect(app.due).toHaveText(total);
  await expect(app.summary).not.toContainText('Credit');
  await app.checkout();
  await expect(page.getByRole('heading', { name: 'Payment details' })).toBeVisible();
  await app.pay(CARDS.succeeds);
  expect(await app.order()).toBe(total);
});

test('seats with something in the cart, and seats taken away with the licences of who has them', async ({ app, page }) => {
  await app.signIn('en', 'es@prorata.example');
  await app.card(V5).getByRole('link', { name: 'Add agents' }).click();
  await app.arrive('Add agents');
  await app.choose({ seats: 2 });
  await expect(app.summary).toContainText('That is 1 fewer than are assigned');
  await app.toCheckout.click();
  await expect(app.problem).toBeFocused();
  await page.getByRole('checkbox', { name: 'Pablo Ibáñez' }).check();
  await app.update();
  const fewer = due('en', inEuros([{ current: HELD.es, target: { unit_price: '32.95', seats: 2, period: 'monthly' }, tax_rate: '0.21' }]));
  await expect(app.due).toHaveText(fewer);
  await app.checkout();
  expect(await app.order()).toBe(fewer);

  await page.locator('header').getByRole('link', { name: 'Subscriptions', exact: true }).click();
  await app.arrive('Subscriptions');
  await expect(app.card(V5)).toContainText('2 of 2');
  await app.card('GoTo Webinar').getByRole('link', { name: 'Subscribe now' }).click();
  await app.arrive('Subscribe now');
  await app.toCheckout.click();
  await app.arrive('Checkout');
  await app.open('/en/subscriptions');
  await app.card(V5).getByRole('link', { name: 'Add agents' }).click();
  await app.arrive('Add agents');
  await app.choose({ seats: 5 });
  await app.addToCart.click();
  await app.arrive('Cart');
  await expect(app.card(V5)).toContainText('Standard × 5');
  await app.checkoutFromCart();
  await expect(app.fact(/^\s*Licenses/, app.card(V5))).toHaveText('5');
});

test('too many licenses, too few, and a change that changes nothing say why', async ({ app, page }) => {
  await app.signIn('en', 'pt@prorata.example');
  await app.edit(V5);
  await app.choose({ seats: 51 });
  await expect(app.main).toContainText('You can have up to 50 licenses online.');
  await expect(page.getByRole('link', { name: 'Contact sales' })).toHaveAttribute('href', /^\/en\/support\?about=more-seats&subscription=/);
  await app.choose({ seats: 2 });
  await expect(app.main).toContainText('remove the licenses from 2 of these people');
  await expect(app.main).toContainText('Inês Carvalho');
  await app.toCheckout.click();
  await expect(app.problem).toBeFocused();
  await app.choose({ seats: 5 });
  await app.toCheckout.click();
  await expect(app.problem).toBeVisible();
  await expect(page).toHaveURL(/\/edit/);
});

test('a corporate account is led to its portal, and a member to the billing contact', async ({ app, page }) => {
  await app.signIn('en', 'de-corporate@prorata.example');
  await expect(app.main).toContainText('Maria Keller');
  const portal = page.getByRole('link', { name: /Corporate Billing Portal/ });
  await expect(portal).toHaveAttribute('href', 'https://corporate.prorata.example/');
  await expect(app.options(V5)).toHaveCount(0);
  await app.signOut();
  await app.signIn('en', 'es-member@prorata.example');
  await expect(app.main).toContainText('Only the billing contact can change this');
  await expect(page.getByRole('link', { name: 'es@prorata.example' })).toHaveAttribute('href', 'mailto:es@prorata.example');
  await expect(app.options(V5)).toHaveCount(0);
});
