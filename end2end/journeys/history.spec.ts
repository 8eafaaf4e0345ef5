// The year and more behind the demo's accounts: lists, documents and figures that only an account with a past has.

import type { Page } from '@playwright/test';
import { violations } from '../support/axe';
import { say } from '../support/messages';
import { money } from '../support/quotes';
import { expect, test } from '../support/test';
import type { Visit } from '../support/visit';

test.use({ settings: { history: true } });

const euros = (amount: string) => money('pt', 'EUR', amount);

/** Checks that nothing on a page is wider than a phone, and that axe finds nothing on it. */
async function look(visit: Visit, page: Page): Promise<void> {
  if (!visit.js) return;
  expect(await violations(page), page.url()).toEqual([]);
  await page.setViewportSize({ width: 360, height: 800 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth), page.url()).toBeLessThanOrEqual(360);
  await page.setViewportSize({ width: 1280, height: 900 });
}

async function show(visit: Visit, state: string): Promise<void> {
  await visit.page.getByRole('combobox', { name: say(visit.lang, 'invoices-state') }).selectOption(state);
  await visit.button('lists-search-do').click();
  await expect(visit.page).toHaveURL(new RegExp(`state=${state}`));
}

test('pt: invoices of two years, one credit note, and the balance that it left and an invoice used', async ({ visit, page, shop }) => {
  await visit.signIn('pt');
  await page.locator('header nav').getByRole('link', { name: say('pt', 'invoices-title') }).click();
  await visit.arrive(say('pt', 'invoices-title'));
  const documents = visit.main.getByRole('rowheader');
  const all = await documents.count();
  expect(all).toBeGreaterThan(4);
  await look(visit, page);
  await show(visit, 'paid');
  await expect(documents).toHaveCount(all - 1);
  await show(visit, 'open');
  await expect(visit.main).toContainText(say('pt', 'lists-none'));
  await show(visit, 'credited');
  await expect(documents).toHaveText(['CN-000001']);
  // The filter is a part of the address, and stays when the language changes.
  await visit.switchLanguage('de', 'Deutsch');
  await expect(page).toHaveURL(/\/de\/invoices\?.*state=credited/);
  await expect(documents).toHaveText(['CN-000001']);
  await visit.switchLanguage('pt', 'Português');

  await documents.getByRole('link').click();
  await visit.arrive(new RegExp('CN-000001'));
  const credited = (await visit.fact(say('pt', 'document-total')).innerText()).trim();
  await look(visit, page);
  await visit.open('/pt/account');
  const statement = visit.main.getByRole('row');
  await expect(statement.filter({ hasText: credited }).first()).toBeVisible();
  await look(visit, page);
  await statement.getByRole('link').last().click();
  await visit.arrive(say('pt', 'confirmation-title'));
  await look(visit, page);

  // Five licences a month at 24.95, reverse charge: once on the card, and twelve times among the upcoming charges.
  await visit.open('/pt/upcoming');
  await expect(visit.main).toContainText(euros('124.75'));
  await expect(visit.main).toContainText(euros('1497.00'));
  await look(visit, page);
  expect(shop.audit()).toContain('tie');
});

test('en: a trial that runs, one that ended, what is cancelled, and what is in the cart beside it', async ({ visit, page }) => {
  await visit.signIn('en');
  await expect(visit.card('GoTo Webinar')).toContainText(say('en', 'status-trial-ended'));
  await look(visit, page);
  await visit.card('GoTo Training').getByRole('link', { name: say('en', 'common-manage-licences') }).click();
  await visit.arrive(say('en', 'licences-title'));
  await look(visit, page);
  await visit.open('/en/subscriptions');
  await visit.options('GoToAssist Remote Support v5').click();
  await visit.card('GoToAssist Remote Support v5').getByRole('link', { name: say('en', 'cancellation-title') }).click();
  await visit.arrive(say('en', 'cancellation-title'));
  await look(visit, page);
});

test('de: with something in the cart the edit page adds to it, and says what the change adds', async ({ visit, page }) => {
  await visit.signIn('de');
  await visit.edit('GoToAssist Remote Support v4');
  await visit.choose({ seats: 14 });
  await expect(visit.toCheckout).toHaveCount(0);
  await look(visit, page);
  await visit.addToCart.click();
  await visit.arrive(say('de', 'cart-title'));
  await expect(visit.card('GoTo Meeting')).toBeVisible();
  await expect(visit.card('GoToAssist Remote Support v4')).toBeVisible();
  await look(visit, page);
  await visit.checkoutFromCart();
  await look(visit, page);
});

test('es: a renewal that failed was paid two days later, and each month has its one invoice', async ({ visit, page }) => {
  await visit.signIn('es');
  await visit.open('/es/invoices?state=paid');
  const documents = visit.main.getByRole('rowheader');
  expect(await documents.count()).toBeGreaterThan(10);
  const numbers = await documents.allInnerTexts();
  expect(new Set(numbers).size).toBe(numbers.length);
  await look(visit, page);
  await documents.first().getByRole('link').click();
  await expect(visit.main.getByRole('heading', { level: 1 })).toContainText('INV-');
  await look(visit, page);
});
