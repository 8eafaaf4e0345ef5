// The year and more behind the demo's accounts: lists, documents and figures that only an account with a past has.

import type { Page } from '@playwright/test';
import { violations } from '../support/axe';
import { say } from '../support/messages';
import { money } from '../support/quotes';
import { expect, test } from '../support/test';
import type { App } from '../support/app';

test.use({ settings: { history: true } });

const euros = (amount: string) => money('pt', 'EUR', amount);

/** Checks that nothing on a page is wider than a phone, and that axe finds nothing on it. */
async function look(app: App, page: Page): Promise<void> {
  if (!app.js) return;
  expect(await violations(page), page.url()).toEqual([]);
  await page.setViewportSize({ width: 360, height: 800 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth), page.url()).toBeLessThanOrEqual(360);
  await page.setViewportSize({ width: 1280, height: 900 });
}

async function show(app: App, state: string): Promise<void> {
  await app.page.getByRole('combobox', { name: say(app.lang, 'invoices-state') }).selectOption(state);
  await app.button('lists-search-do').click();
  await expect(app.page).toHaveURL(new RegExp(`state=${state}`));
}

test('pt: invoices of two years, one credit note, and the balance that it left and an invoice used', async ({ app, page, shop }) => {
  await app.signIn('pt');
  await page.locator('header nav').getByRole('link', { name: say('pt', 'invoices-title') }).click();
  await app.arrive(say('pt', 'invoices-title'));
  const documents = app.main.getByRole('rowheader');
  const all = await documents.count();
  expect(all).toBeGreaterThan(4);
  await look(app, page);
  await show(app, 'paid');
  await expect(documents).toHaveCount(all - 1);
  await show(app, 'open');
  await expect(app.main).toContainText(say('pt', 'lists-none'));
  await show(app, 'credited');
  await expect(documents).toHaveText(['CN-000001']);
  // The filter is a part of the address, and stays when the language changes.
  await app.switchLanguage('de', 'Deutsch');
  await expect(page).toHaveURL(/\/de\/invoices\?.*state=credited/);
  await expect(documents).toHaveText(['CN-000001']);
  await app.switchLanguage('pt', 'Português');

  await documents.getByRole('link').click();
  await app.arrive(new RegExp('CN-000001'));
  const credited = (await app.fact(say('pt', 'document-total')).innerText()).trim();
  await look(app, page);
  await app.open('/pt/account');
  const statement = app.main.getByRole('row');
  await expect(statement.filter({ hasText: credited }).first()).toBeVisible();
  await look(app, page);
  await statement.getByRole('link').last().click();
  await app.arrive(say('pt', 'confirmation-title'));
  await look(app, page);

  // Five licences a month at 24.95, reverse charge: once on the card, and twelve times among the upcoming charges.
  await app.open('/pt/upcoming');
  await expect(app.main).toContainText(euros('124.75'));
  await expect(app.main).toContainText(euros('1497.00'));
  await look(app, page);
  expect(shop.audit()).toContain('tie');
});

test('en: a trial that runs, one that ended, what is cancelled, and what is in the cart beside it', async ({ app, page }) => {
  await app.signIn('en');
  await expect(app.card('GoTo Webinar')).toContainText(say('en', 'status-trial-ended'));
  await look(app, page);
  await app.card('GoTo Training').getByRole('link', { name: say('en', 'common-manage-licences') }).click();
  await app.arrive(say('en', 'licences-title'));
  await look(app, page);
  await app.open('/en/subscriptions');
  await app.options('GoToAssist Remote Support v5').click();
  await app.card('GoToAssist Remote Support v5').getByRole('link', { name: say('en', 'cancellation-title') }).click();
  await app.arrive(say('en', 'cancellation-title'));
  await look(app, page);
});

test('de: with something in the cart the edit page adds to it, and says what the change adds', async ({ app, page }) => {
  await app.signIn('de');
  await app.edit('GoToAssist Remote Support v4');
  await app.choose({ seats: 14 });
  await expect(app.toCheckout).toHaveCount(0);
  await look(app, page);
  await app.addToCart.click();
  await app.arrive(say('de', 'cart-title'));
  await expect(app.card('GoTo Meeting')).toBeVisible();
  await expect(app.card('GoToAssist Remote Support v4')).toBeVisible();
  await look(app, page);
  await app.checkoutFromCart();
  await look(app, page);
});

test('es: a renewal that failed was paid two days later, and each month has its one invoice', async ({ app, page }) => {
  await app.signIn('es');
  await app.open('/es/invoices?state=paid');
  const documents = app.main.getByRole('rowheader');
  expect(await documents.count()).toBeGreaterThan(10);
  const numbers = await documents.allInnerTexts();
  expect(new Set(numbers).size).toBe(numbers.length);
  await look(app, page);
  await documents.first().getByRole('link').click();
  await expect(app.main.getByRole('heading', { level: 1 })).toContainText('INV-');
  await look(app, page);
});
