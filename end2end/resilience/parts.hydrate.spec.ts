// A file that is downloaded only when it is needed may not arrive.

import { say } from '../support/messages';
import { expect, test } from '../support/test';

const V5 = 'GoToAssist Remote Support v5';
const MAIN = /\/pkg\/prorata\.\w+\.wasm$/;
const ORDERING = /\/pkg\/prorata-ordering\.\w+\.wasm$/;

test('the sign-in does without the parts, and fetches them once it answers', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  // While the frame of the pages is on its way, nothing is fetched that this page does not need.
  let letGo = () => {};
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await page.route(MAIN, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/en/sign-in');
  await page.waitForLoadState('load');
  await page.waitForTimeout(500);
  expect(asked.filter((path) => ORDERING.test(path))).toEqual([]);
  letGo();
  await expect(page.locator('html')).toHaveAttribute('data-hydrated', 'true');
  const preloaded = await page.locator('link[rel=preload], link[rel=modulepreload]').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  expect(preloaded.filter((path) => path.includes('prorata-'))).toEqual([]);
  await expect.poll(() => asked.filter((path) => ORDERING.test(path)).length).toBe(1);
});

test('a page asks for its part at once, and only once', async ({ app, page }) => {
  await app.signIn('en');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await app.open('/en/cart');
  await expect(page.locator('html')).toHaveAttribute('data-hydrated', 'true');
  expect(asked.filter((path) => ORDERING.test(path))).toHaveLength(1);
  const preloaded = await page.locator('link[rel=preload]').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  expect(preloaded.filter((path) => ORDERING.test(path))).toHaveLength(1);
});

test.describe('when a part does not come', () => {
  test.beforeEach(async ({ app, page }) => {
    await page.route(ORDERING, (route) => route.abort());
    await app.signIn('en');
    await page.getByRole('article', { name: V5 }).getByRole('link', { name: /^Add / }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(/^Add /);
    await expect(app.seats).toBeVisible();
  });

  test.afterEach(({ complaints }) => {
    expect(complaints.splice(0).filter((line) => !/ERR_FAILED|Failed to fetch/.test(line))).toEqual([]);
  });

  test('the page is loaded as a document, and works without it', async ({ app, page }) => {
    await expect(page.locator('html')).not.toHaveAttribute('data-hydrated', 'true');
    await app.seats.fill('9');
    await page.getByRole('button', { name: 'Checkout' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Checkout');
  });

  test('once it comes again, all is as ever', async ({ app, page }) => {
    await page.unroute(ORDERING);
    await page.reload();
    await expect(page.locator('html')).toHaveAttribute('data-hydrated', 'true');
    await app.choose({ seats: 9 });
    await app.checkout();
  });
});

test.describe('when a part does not come and the browser is offline', () => {
  test.afterEach(({ complaints }) => {
    expect(complaints.splice(0).filter((line) => !/ERR_FAILED|ERR_INTERNET_DISCONNECTED|Failed to fetch/.test(line))).toEqual([]);
  });

  test('a page of ours says so, and tries again', async ({ app, page, context }) => {
    await page.route(ORDERING, (route) => route.abort());
    await app.signIn('en');
    await context.setOffline(true);
    await page.getByRole('article', { name: V5 }).getByRole('link', { name: /^Add / }).click();
    await app.arrive(say('en', 'unavailable-title'));
    await expect(page).toHaveURL(/\/en\/subscriptions\/[\w-]+\/seats$/);
    const again = app.main.getByRole('link', { name: say('en', 'common-try-again') });
    await again.click();
    await expect(app.main).toHaveAttribute('aria-busy', 'false');
    await app.arrive(say('en', 'unavailable-title'));

    await page.unroute(ORDERING);
    await context.setOffline(false);
    await again.click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(/^Add /);
    await app.ready();
    await expect(app.seats).toBeVisible();
  });
});
