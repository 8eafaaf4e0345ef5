// The words of a page that waits, and of one that waits in vain.

import { say } from '../support/messages';
import { expect, hold, test } from '../support/test';

const V5 = 'GoToAssist Remote Support v5';

test('a page on its way is announced, and a line at the top tells of it', async ({ visit, page }) => {
  await visit.signIn('de');
  const release = await hold(page, '**/api/load_people*');
  await page.locator('header nav').getByRole('link', { name: say('de', 'nav-people') }).click();
  await expect(visit.main).toHaveAttribute('aria-busy', 'true');
  const line = () => page.evaluate(() => getComputedStyle(document.querySelector('main')!, '::before').animationName);
  expect(await line()).toBe('wait');
  release();
  await visit.arrive(say('de', 'people-title'));
  await expect(visit.main).toHaveAttribute('aria-busy', 'false');
  expect(await line()).toBe('none');
});

test('a form on its way is announced, and so is the page that it changes', async ({ visit, page }) => {
  await visit.signIn('en');
  await visit.open('/en/profile');
  const release = await hold(page, '**/api/load_profile*');
  await page.getByLabel(say('en', 'people-name')).fill('Emma Clarke');
  await visit.button('profile-save').click();
  await expect(visit.main).toHaveAttribute('aria-busy', 'true');
  release();
  await expect(visit.main.getByRole('status').filter({ hasText: say('en', 'profile-done-saved') })).toBeVisible();
  await expect(visit.main).toHaveAttribute('aria-busy', 'false');
});

test('the words of another language on their way are announced', async ({ visit, page }) => {
  await visit.signIn('en');
  const release = await hold(page, '**/messages/de.*');
  const languages = page.locator('#languages');
  await languages.locator('summary').click();
  await languages.getByRole('button', { name: 'Deutsch', exact: true }).click();
  await expect(visit.main).toHaveAttribute('aria-busy', 'true');
  release();
  await visit.arrive(say('de', 'subscriptions-title'));
  await expect(visit.main).toHaveAttribute('aria-busy', 'false');
});

test('what could not be loaded is asked for again by one button', async ({ visit, page, complaints }) => {
  await visit.signIn('it');
  await page.route('**/api/load_people*', (route) => route.abort());
  await page.locator('header nav').getByRole('link', { name: say('it', 'nav-people') }).click();
  await visit.arrive(say('it', 'unavailable-title'));
  await page.unroute('**/api/load_people*');
  await visit.main.getByRole('link', { name: say('it', 'common-try-again') }).click();
  await visit.arrive(say('it', 'people-title'));
  // The browser complains of the answer that did not come.
  complaints.length = 0;
});

test('Forgot password keeps the address that was typed, and no address of a page contains it', async ({ visit, page }) => {
  await visit.open('/pt/sign-in');
  await page.getByLabel(say('pt', 'sign-in-email')).fill('ana@lusitania.example');
  await page.getByRole('link', { name: say('pt', 'lost-password-title') }).click();
  await visit.arrive(say('pt', 'lost-password-title'));
  await expect(page.getByLabel(say('pt', 'sign-in-email'))).toHaveValue('ana@lusitania.example');
  expect(page.url()).not.toContain('lusitania');
});

test('arrow keys step the licences, within their bounds', async ({ visit, page }) => {
  await visit.signIn('en');
  await visit.edit(V5);
  const first = Number(await visit.seats.inputValue());
  await visit.seats.press('ArrowUp');
  await visit.seats.press('ArrowUp');
  await expect(visit.seats).toHaveValue(String(first + 2));
  await expect(visit.summary).toContainText(`× ${first + 2}`);
  await visit.seats.press('ArrowDown');
  await expect(visit.seats).toHaveValue(String(first + 1));
  await page.keyboard.press('Tab');
});

test('where there is no amount, a screen reader is told why', async ({ visit }) => {
  await visit.signIn('en');
  await visit.edit(V5);
  await visit.seats.fill('x');
  const why = visit.main.getByRole('status').filter({ hasText: say('en', 'error-bad-seats') });
  await expect(why).toBeVisible();
  await expect(visit.due.locator('span')).toHaveAttribute('aria-hidden', 'true');
  await visit.seats.fill('9');
  await expect(why).toHaveCount(0);
  await expect(visit.due.locator('span')).not.toHaveAttribute('aria-hidden', 'true');
});
