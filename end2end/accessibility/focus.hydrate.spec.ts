// The focus, the page and its history, after something was done without loading a document.

import { say } from '../support/messages';
import { expect, test } from '../support/test';
import { word } from '../support/words';

const V5 = 'GoToAssist Remote Support v5';

test('a new page has the focus and is at its top; Back is where it was left', async ({ app, page }) => {
  await page.setViewportSize({ width: 390, height: 500 });
  await app.signIn('en');
  const rescue = app.card('GoTo Meeting');
  await rescue.scrollIntoViewIfNeeded();
  await page.evaluate(() => window.scrollTo(0, 400));
  await app.options(V5).evaluate((summary: HTMLElement) => summary.click());
  await app.card(V5).getByRole('link', { name: word('en', 'edit') }).evaluate((link: HTMLElement) => link.click());
  await app.arrive('Edit subscription');
  await expect(page.locator('#main')).toBeFocused();
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
  await page.goBack();
  await app.arrive('Subscriptions');
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(300);
});

test('assigning and removing licences keeps the focus at the row', async ({ app, page }) => {
  await app.signIn('pt');
  const licences = await app.card(V5).getByRole('link', { name: say('pt', 'common-manage-licences'), includeHidden: true }).getAttribute('href');
  await app.open(licences!);
  for (const id of ['licences-free', 'licences-assign']) {
    await app.main.getByRole('button', { name: new RegExp(`^${say('pt', id)} ?: Rui Marques$`) }).click();
    const other = id === 'licences-free' ? 'licences-assign' : 'licences-free';
    await expect(app.main.getByRole('button', { name: new RegExp(`^${say('pt', other)} ?: Rui Marques$`) })).toBeVisible();
    await expect(app.main.getByRole('listitem').filter({ hasText: 'Rui Marques' })).toBeFocused();
  }
  // A page is one entry of the history.
  await page.goBack();
  await app.arrive(say('pt', 'subscriptions-title'));
});

test('menus close on Escape and on a click beside them', async ({ app, page }) => {
  await app.signIn('en');
  const languages = page.locator('#languages');
  await languages.locator('summary').click();
  await expect(languages).toHaveAttribute('open');
  await page.keyboard.press('Escape');
  await expect(languages).not.toHaveAttribute('open');
  await expect(languages.locator('summary')).toBeFocused();
  await app.options(V5).click();
  const item = app.card(V5).getByRole('link', { name: word('en', 'edit') });
  await expect(item).toBeVisible();
  await page.getByRole('heading', { level: 1 }).click();
  await expect(item).toBeHidden();
});

test('an entry that is mended takes the complaint along', async ({ app }) => {
  await app.signIn('pt');
  await app.edit(V5);
  for (const wrong of ['x', '51']) {
    await app.seats.fill(wrong);
    await app.toCheckout.click();
    await expect(app.problem).toBeFocused();
    await app.seats.fill('6');
    await expect(app.problem).toHaveCount(0);
    await expect(app.seats).toBeFocused();
  }
});

test('a page that became another one is called so', async ({ app, page }) => {
  await app.signIn('en');
  await app.edit(V5);
  await page.context().clearCookies({ name: 'session' });
  await page.locator('header').getByRole('link', { name: 'Cart' }).click();
  await app.arrive('Sign in');
  await expect(page).toHaveTitle('Sign in · Prorata');
});

test('the figures that changed are a table with a name', async ({ app, page }) => {
  await app.signIn('en');
  await app.edit(V5);
  await app.choose({ plan: 'Premium', seats: 8 });
  await app.checkout();
  const tab = await page.context().newPage();
  await tab.goto(await page.getByRole('link', { name: 'Edit order' }).getAttribute('href') ?? '');
  await tab.waitForFunction(() => document.documentElement.dataset.hydrated === 'true');
  await tab.getByLabel('Licenses').fill('9');
  await tab.getByRole('button', { name: 'Checkout', exact: true }).click();
  await expect(tab.getByRole('heading', { level: 1 })).toHaveText('Checkout');
  await tab.close();
  await app.placeOrder.click();
  await expect(page.getByRole('table', { name: 'The amounts have changed' })).toBeVisible();
  await expect(app.problem).toBeFocused();
  // Outside of the VAT area the table has no row for VAT.
  await expect(page.getByRole('rowheader', { name: /VAT/ })).toHaveCount(0);
});
