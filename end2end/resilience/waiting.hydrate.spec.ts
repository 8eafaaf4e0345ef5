// The words of a page that waits, and of one that waits in vain.

import { say } from '../support/messages';
import { expect, hold, test } from '../support/test';

const V5 = 'GoToAssist Remote Support v5';

test('a page on its way is announced, and a line at the top tells of it', async ({ app, page }) => {
  await app.signIn('de');
  const release = await hold(page, '**/api/load_people*');
  await page.locator('header nav').getByRole('link', { name: say('de', 'nav-people') }).click();
  await expect(app.main).toHaveAttribute('aria-busy', 'true');
  const line = () => page.evaluate(() => getComputedStyle(document.querySelector('main')!, '::before').animationName);
  expect(await line()).toBe('wait');
  release();
  await app.arrive(say('de', 'people-title'));
  await expect(app.main).toHaveAttribute('aria-busy', 'false');
  expect(await line()).toBe('none');
});

test('a form on its way is announced, and so is the page that it changes', async ({ app, page }) => {
  await app.signIn('en');
  await app.open('/en/profile');
  const release = await hold(page, '**/api/load_profile*');
  await page.getByLabel(say('en', 'people-name')).fill('Emma Clarke');
  await app.button('profile-save').click();
  await expect(app.main).toHaveAttribute('aria-busy', 'true');
  release();
  await expect(app.main.getByRole('status').filter({ hasText: say('en', 'profile-done-saved') })).toBeVisible();
  await expect(app.main).toHaveAttribute('aria-busy', 'false');
});

test('the words of another language on their way are announced', async ({ app, page }) => {
  await app.signIn('en');
  const release = await hold(page, '**/messages/de.*');
  const languages = page.locator('#languages');
  await languages.locator('summary').click();
  await languages.getByRole('button', { name: 'Deutsch', exact: true }).click();
  await expect(app.main).toHaveAttribute('aria-busy', 'true');
  release();
  await app.arrive(say('de', 'subscriptions-title'));
  await expect(app.main).toHaveAttribute('aria-busy', 'false');
});

test('what could not be loaded is asked for again by one button', async ({ app, page, complaints }) => {
  await app.signIn('it');
  await page.route('**/api/load_people*', (route) => route.abort());
  await page.locator('header nav').getByRole('link', { name: say('it', 'nav-people') }).click();
  await app.arrive(say('it', 'unavailable-title'));
  await page.unroute('**/api/load_people*');
  await app.main.getByRole('link', { name: say('it', 'common-try-again') }).click();
  await app.arrive(say('it', 'people-title'));
  // The browser complains of the answer that did not come.
  complaints.length = 0;
});

test('Forgot password keeps the address that was typed, and no address of a page contains it', async ({ app, page }) => {
  await app.open('/pt/sign-in');
  await page.getByLabel(say('pt', 'sign-in-email')).fill('ana@lusitania.example');
  await page.getByRole('link', { name: say('pt', 'lost-password-title') }).click();
  await app.arrive(say('pt', 'lost-password-title'));
  await expect(page.getByLabel(say('pt', 'sign-in-email'))).toHaveValue('ana@lusitania.example');
  expect(page.url()).not.toContain('lusitania');
});

test('arrow keys step the licences, within their bounds', async ({ app, page }) => {
  await app.signIn('en');
  await app.edit(V5);
  const first = Number(await app.seats.inputValue());
  await app.seats.press('ArrowUp');
  await app.seats.press('ArrowUp');
  await expect(app.seats).toHaveValue(String(first + 2));
  await expect(app.summary).toContainText(`× ${first + 2}`);
  await app.seats.press('ArrowDown');
  await expect(app.seats).toHaveValue(String(first + 1));
  await page.keyboard.press('Tab');
});

test('where there is no amount, a screen reader is told why', async ({ app }) => {
  await app.signIn('en');
  await app.edit(V5);
  await app.seats.fill('x');
  const why = app.main.getByRole('status').filter({ hasText: say('en', 'error-bad-seats') });
  await expect(why).toBeVisible();
  await expect(app.due.locator('span')).toHaveAttribute('aria-hidden', 'true');
  await app.seats.fill('9');
  await expect(why).toHaveCount(0);
  await expect(app.due.locator('span')).not.toHaveAttribute('aria-hidden', 'true');
});
