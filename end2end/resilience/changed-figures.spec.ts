// The figures on the screen no longer hold: nothing is placed, old and new figures stand side by side, and placing the
// order again places the new ones.

import { type Case, HELD, TODAY, due, money, quote } from '../support/quotes';
import { catalogueWith } from '../support/server';
import { expect, test } from '../support/test';
import type { App } from '../support/app';

const PRODUCT = 'GoToAssist Remote Support v5';

function premium(changes: { as_of?: string; unit_price?: string; seats?: number } = {}): Case {
  const { as_of = TODAY, unit_price = '499.50', seats = 8 } = changes;
  const target = { unit_price, seats, period: 'annual' as const };
  return { as_of, currency: 'USD', balance: '120.00', lines: [{ current: HELD.en, target, tax_rate: '0' }] };
}

/** Goes to the checkout with Premium × 8, for a year. */
async function begin(app: App): Promise<void> {
  await app.signIn('en');
  await app.edit(PRODUCT);
  await app.choose({ plan: 'Premium', seats: 8, period: 'annual' });
  await app.checkout();
  await expect(app.due).toHaveText(due('en', premium()));
}

/** Presses Place order, which must place nothing, and then again, which must place the order. */
async function placeTwice(app: App, now: Case): Promise<void> {
  const [before, after] = [quote(premium()), quote(now)];
  const dollars = (amount: string) => money('en', 'USD', amount);
  expect(after.total_due).not.toBe(before.total_due);
  await app.placeOrder.click();
  await expect(app.page.getByRole('heading', { name: 'The amounts have changed' })).toBeVisible();
  const changed = app.main.getByRole('table');
  await expect(app.problem).toContainText('nothing was ordered');
  await expect(changed.getByRole('columnheader')).toHaveText(['Item', 'Before', 'Now']);
  const figures = changed.getByRole('row', { name: /^Total due/ }).getByRole('cell');
  await expect(figures).toHaveText([dollars(before.total_due), dollars(after.total_due)]);
  const credit = changed.getByRole('row', { name: /^Credit/ }).getByRole('cell');
  await expect(credit).toHaveText([before, after].map((quoted) => dollars(`-${quoted.lines[0].credit}`)));
  const charge = changed.getByRole('row', { name: /^Premium/ }).getByRole('cell');
  await expect(charge).toHaveText([before, after].map((quoted) => dollars(quoted.lines[0].charge)));
  await expect(app.due).toHaveText(dollars(after.total_due));
  await app.ready();

  // Nothing was placed.
  const other = await app.page.context().newPage();
  await other.goto('/en/orders/1001');
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('Page not found');
  await other.goto('/en/subscriptions');
  await expect(other.getByRole('article', { name: PRODUCT })).toContainText('Standard × 6, annual');
  await other.close();

  expect(await app.order()).toBe(dollars(after.total_due));
  await expect(app.main).toContainText('Order 1001');
}

test.describe('ten minutes before midnight in New York', () => {
  test.use({ settings: { clock: '2026-03-17T03:50:00Z' } });

  test('midnight passed', async ({ app, shop }) => {
    await begin(app);
    await shop.restart({ clock: '2026-03-17T04:10:00Z' });
    await placeTwice(app, premium({ as_of: '2026-03-17' }));
  });
});

test('a price changed', async ({ app, shop }) => {
  await begin(app);
  const catalogue = catalogueWith(shop.directory, [['annual = "499.50"', 'annual = "509.50"']]);
  await shop.restart({ catalogue });
  await placeTwice(app, premium({ unit_price: '509.50' }));
});

test('the cart was changed in another tab', async ({ app, page }) => {
  await begin(app);
  const tab = await page.context().newPage();
  await tab.goto(await page.getByRole('link', { name: 'Edit order' }).getAttribute('href') ?? '');
  if (app.js) await tab.waitForFunction(() => document.documentElement.dataset.hydrated === 'true');
  await tab.getByLabel('Licenses').fill('9');
  await tab.getByRole('button', { name: 'Checkout', exact: true }).click();
  await expect(tab.getByRole('heading', { level: 1 })).toHaveText('Checkout');
  await placeTwice(app, premium({ seats: 9 }));
});

test('the cart was emptied in another tab', async ({ app, page }) => {
  await begin(app);
  const tab = await page.context().newPage();
  await tab.goto('/en/cart');
  if (app.js) await tab.waitForFunction(() => document.documentElement.dataset.hydrated === 'true');
  await tab.getByRole('button', { name: 'Remove' }).click();
  await expect(tab.getByText('Your cart is empty')).toBeVisible();
  await app.placeOrder.click();
  await expect(app.main).toContainText('Your cart is empty');
  await expect(page).toHaveURL(/\/en\/checkout/);
});

test('a plan is no longer sold: the cart says so, and it can be taken out', async ({ app, shop, page }) => {
  await app.signIn('de');
  const catalogue = catalogueWith(shop.directory, [
    ['id = "meeting-professional"', 'id = "meeting-starter"'],
    // The features by which the plans are compared.
    ['plans = ["meeting-professional",', 'plans = ["meeting-starter",'],
    ['plans = ["meeting-professional",', 'plans = ["meeting-starter",'],
  ]);
  await shop.restart({ catalogue });
  await app.open('/de/cart');
  await expect(app.main).toContainText('ist nicht mehr verfügbar');
  await page.getByRole('button', { name: 'Entfernen' }).click();
  await expect(app.main).toContainText('Ihr Warenkorb ist leer');
});
