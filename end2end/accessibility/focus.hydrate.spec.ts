// The focus, the page and its history, after something was done without loading a document.

import { say } from '../support/messages';
import { expect, test } from '../support/test';
import { word } from '../support/words';

const V5 = 'GoToAssist Remote Support v5';

test('a new page has the focus and is at its top; Back is where it was left', async ({ visit, page }) => {
  await page.setViewportSize({ width: 390, height: 500 });
  await visit.signIn('en');
  const rescue = visit.card('GoTo Meeting');
  await rescue.scrollIntoViewIfNeeded();
  await page.evaluate(() => window.scrollTo(0, 400));
  await visit.options(V5).evaluate((summary: HTMLElement) => summary.click());
  await visit.card(V5).getByRole('link', { name: word('en', 'edit') }).evaluate((link: HTMLElement) => link.click());
  await visit.arrive('Edit subscription');
  await expect(page.locator('#main')).toBeFocused();
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
  await page.goBack();
  await visit.arrive('Subscriptions');
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(300);
});

test('assigning and removing licences keeps the focus at the row', async ({ visit, page }) => {
  await visit.signIn('pt');
  const licences = await visit.card(V5).getByRole('link', { name: say('pt', 'common-manage-licences'), includeHidden: true }).getAttribute('href');
  await visit.open(licences!);
  for (const id of ['licences-free', 'licences-assign']) {
    await visit.main.getByRole('button', { name: new RegExp(`^${say('pt', id)} ?: Rui Marques$`) }).click();
    const other = id === 'licences-free' ? 'licences-assign' : 'licences-free';
    await expect(visit.main.getByRole('button', { name: new RegExp(`^${say('pt', other)} ?: Rui Marques$`) })).toBeVisible();
    await expect(visit.main.getByRole('listitem').filter({ hasText: 'Rui Marques' })).toBeFocused();
  }
  // A page is one entry of the history.
  await page.goBack();
  await visit.arrive(say('pt', 'subscriptions-title'));
});

test('menus close on Escape and on a click beside them', async ({ visit, page }) => {
  await visit.signIn('en');
  const languages = page.locator('#languages');
  await languages.locator('summary').click();
  await expect(languages).toHaveAttribute('open');
  await page.keyboard.press('Escape');
  await expect(languages).not.toHaveAttribute('open');
  await expect(languages.locator('summary')).toBeFocused();
  await visit.options(V5).click();
  const item = visit.card(V5).getByRole('link', { name: word('en', 'edit') });
  await expect(item).toBeVisible();
  await page.getByRole('heading', { level: 1 }).click();
  await expect(item).toBeHidden();
});

test('an entry that is mended takes the complaint along', async ({ visit }) => {
  await visit.signIn('pt');
  await visit.edit(V5);
  for (const wrong of ['x', '51']) {
    await visit.seats.fill(wrong);
    await visit.toCheckout.click();
    await expect(visit.problem).toBeFocused();
    await visit.seats.fill('6');
    await expect(visit.problem).toHaveCount(0);
    await expect(visit.seats).toBeFocused();
  }
});

test('a page that became another one is called so', async ({ visit, page }) => {
  await visit.signIn('en');
  await visit.edit(V5);
  await page.context().clearCookies({ name: 'session' });
  await page.locator('header').getByRole('link', { name: 'Cart' }).click();
  await visit.arrive('Sign in');
  await expect(page).toHaveTitle('Sign in · Prorata');
});

test('the figures that changed are a table with a name', async ({ visit, page }) => {
  await visit.signIn('en');
  await visit.edit(V5);
  await visit.choose({ plan: 'Premium', seats: 8 });
  await visit.checkout();
  const tab = await page.context().newPage();
  await tab.goto(await page.getByRole('link', { name: 'Edit order' }).getAttribute('href') ?? '');
  await tab.waitForFunction(() => document.documentElement.dataset.hydrated === 'true');
  await tab.getByLabel('Licenses').fill('9');
  await tab.getByRole('button', { name: 'Checkout', exact: true }).click();
  await expect(tab.getByRole('heading', { level: 1 })).toHaveText('Checkout');
  await tab.close();
  await visit.placeOrder.click();
  await expect(page.getByRole('table', { name: 'The amounts have changed' })).toBeVisible();
  await expect(visit.problem).toBeFocused();
  // Outside of the VAT area the table has no row for VAT.
  await expect(page.getByRole('rowheader', { name: /VAT/ })).toHaveCount(0);
});
