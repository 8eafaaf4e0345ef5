// Long lists: searched, chosen, sorted and paged by the server, with JavaScript and without.

import { COLLEAGUES, crowd, number } from '../support/crowd';
import { say } from '../support/messages';
import { expect, test } from '../support/test';
import type { App } from '../support/app';

const V5 = 'GoToAssist Remote Support v5';
const MEETING = 'GoTo Meeting';

const rows = (app: App) => app.main.locator('ul.people > li');
const pages = (app: App) => app.main.locator('nav.pager');
const row = (app: App, name: string) => rows(app).filter({ hasText: name });

async function search(app: App, words: string, label = 'lists-search'): Promise<void> {
  await app.page.getByLabel(say(app.lang, label)).fill(words);
  await app.button('lists-search-do').click();
}

/** Places two orders of the English account: one of Meeting, by the year, and one more licence of it. */
async function orderTwice(app: App): Promise<void> {
  for (const choice of [{ period: 'annual' }, { seats: 9 }] as const) {
    await app.open(`/${app.lang}/subscriptions`);
    await app.edit(MEETING);
    await app.choose(choice);
    await app.checkout();
    await app.order();
  }
}

/** The links at the beginnings of the rows of the table. */
const heads = (app: App) => app.main.getByRole('rowheader').getByRole('link');

test('es: the people of the account come page by page', async ({ app, page, shop }) => {
  await crowd(shop);
  await app.signIn('es');
  await app.section('nav-people', 'people-title');
  await expect(rows(app)).toHaveCount(50);
  const first = await rows(app).first().innerText();
  await expect(pages(app).locator('[aria-current=page]')).toHaveText(say('es', 'lists-page', { page: 1, pages: 2 }));
  await expect(pages(app).getByRole('link', { name: say('es', 'lists-previous') })).toHaveCount(0);

  await pages(app).getByRole('link', { name: say('es', 'lists-next') }).click();
  await expect(page).toHaveURL(/\/es\/people\?page=2$/);
  await expect(row(app, `Zoe Núñez ${number(COLLEAGUES)}`)).toBeVisible();
  await expect(rows(app)).not.toHaveCount(50);
  await expect(app.main).not.toContainText(first.split('\n')[0]);

  await page.goBack();
  await app.arrive(say('es', 'people-title'));
  await expect(rows(app)).toHaveCount(50);
});

test('es: what is searched for is found without accents, and stands in no address', async ({ app, page, shop }) => {
  await crowd(shop);
  await app.signIn('es');
  await app.section('nav-people', 'people-title');
  await search(app, 'NUNEZ 07');
  await expect(rows(app)).toHaveCount(1);
  await expect(row(app, 'Zoe Núñez 07')).toBeVisible();
  await expect(page).toHaveURL(/\/es\/people$/);
  await expect(page.getByLabel(say('es', 'lists-search'))).toHaveValue('NUNEZ 07');

  // The pages of what was found are links, too.
  await search(app, 'b.example');
  await expect(app.main.locator('#shown')).toHaveText(say('es', 'lists-rows', { first: 1, last: 50, total: COLLEAGUES }));
  await pages(app).getByRole('link', { name: say('es', 'lists-next') }).click();
  await expect(rows(app)).toHaveCount(COLLEAGUES - 50);
  await expect(page).toHaveURL(/\/es\/people\?page=2$/);

  await search(app, 'nobody at all');
  await expect(app.main.locator('#shown')).toHaveText(say('es', 'lists-none'));
  await app.button('lists-show-everything').click();
  await expect(rows(app)).toHaveCount(50);
  await expect(page.getByLabel(say('es', 'lists-search'))).toHaveValue('');
});

test('es: people are chosen and sorted', async ({ app, page, shop }) => {
  await crowd(shop);
  await app.signIn('es');
  await app.section('nav-people', 'people-title');
  await page.getByLabel(say('es', 'lists-show'), { exact: true }).selectOption('invited');
  await page.getByLabel(say('es', 'lists-order')).selectOption('email-down');
  await app.button('lists-search-do').click();
  await expect(page).toHaveURL(/\/es\/people\?sort=email-down&show=invited$/);
  // The form still says what is shown, even if the page did not load again.
  await expect(page.getByLabel(say('es', 'lists-show'), { exact: true })).toHaveValue('invited');
  await expect(page.getByLabel(say('es', 'lists-order'))).toHaveValue('email-down');
  await expect(rows(app).first()).toContainText(`Zoe Núñez ${number(COLLEAGUES)}`);
  await expect(app.main.locator('#shown')).toHaveText(say('es', 'lists-rows', { first: 1, last: 50, total: COLLEAGUES }));
});

test('es: a licence is confirmed beside its row, on the page of the list where it was', async ({ app, page, shop }) => {
  const client = await crowd(shop);
  const subscription = await client.subscription(V5);
  await app.signIn('es');
  await app.open(`/es/subscriptions/${subscription}/licences?page=2`);
  const last = row(app, `Zoe Núñez ${number(COLLEAGUES)}`);
  await last.getByRole('button').click();
  await expect(last).toContainText(say('es', 'licences-row-assigned'));
  await expect(page).toHaveURL(/[?&]page=2&/);
  if (app.js) await expect(last).toBeFocused();
  await last.getByRole('button').click();
  await expect(last).toContainText(say('es', 'licences-row-freed'));
  // The focus tells it, so that it is heard once.
  await expect(app.main.getByRole('status')).toHaveCount(0);
});

test('es: everybody on a page is selected, everybody at all, or nobody', async ({ app, page, shop }) => {
  const client = await crowd(shop);
  const subscription = await client.subscription(V5);
  // The list begins below the fold.
  await page.setViewportSize({ width: 1280, height: 400 });
  await app.signIn('es');
  await app.open(`/es/subscriptions/${subscription}/licences`);
  const ticked = rows(app).locator('input:checked');
  const way = (id: string) => app.main.getByRole('link', { name: say('es', id), exact: true });
  await way('licences-choose-page').click();
  await expect(ticked).toHaveCount(50);
  await way('licences-choose-none').click();
  await expect(ticked).toHaveCount(0);

  // Too many for the licences: nobody gets one, and the page says so.
  const everybody = app.main.locator('a[href*="chosen=all"]');
  await everybody.scrollIntoViewIfNeeded();
  const scrolled = await page.evaluate(() => window.scrollY);
  expect(scrolled).toBeGreaterThan(0);
  await everybody.click();
  await expect(ticked).toHaveCount(50);
  await expect(rows(app).locator('input:disabled')).toHaveCount(50);
  if (app.js) {
    // What says so has taken the place of the way, and the page stays where it was.
    await expect(app.main.locator('#chosen')).toBeFocused();
    expect(await page.evaluate(() => window.scrollY)).toBe(scrolled);
  }
  await app.button('licences-assign-chosen').click();
  await expect(app.problem).toBeVisible();

  // Those who hold one lose it all at once.
  await page.getByLabel(say('es', 'lists-show'), { exact: true }).selectOption('holders');
  await app.button('lists-search-do').click();
  await expect(rows(app)).not.toHaveCount(50);
  await way('licences-choose-page').click();
  await app.button('licences-free-chosen').click();
  await expect(app.main.locator('#shown')).toHaveText(say('es', 'lists-none'));
  // What was done is said beside the button as well, and heard once.
  const button = page.getByRole('button', { name: say('es', 'licences-free-chosen') });
  const done = app.main.locator('.actions', { has: button }).locator('#done');
  await expect(done).toBeInViewport();
  await expect(app.main.locator('.notice.good')).toHaveText(await done.innerText());
  await expect(app.main.getByRole('status')).toHaveCount(0);
  if (app.js) await expect(done).toBeFocused();
});

for (const lang of ['en', 'de'] as const) {
  test(`${lang}: documents are found by number, product and reference, and no address says what was typed`, async ({ app, page }) => {
    await app.signIn(lang, 'en@prorata.example');
    await orderTwice(app);
    await app.section('invoices-title');
    await expect(heads(app)).toHaveText(['INV-000002', 'INV-000001']);
    await search(app, 'inv-000001', 'lists-search-documents');
    await expect(heads(app)).toHaveText(['INV-000001']);
    await expect(page).toHaveURL(new RegExp(`/${lang}/invoices$`));
    await expect(page.getByLabel(say(lang, 'lists-search-documents'))).toHaveValue('inv-000001');

    // The choices count together with the typed text, and one press clears both.
    await page.getByLabel(say(lang, 'invoices-state'), { exact: true }).selectOption('credited');
    await app.button('lists-search-do').click();
    await expect(page).toHaveURL(new RegExp(`/${lang}/invoices\\?state=credited$`));
    await expect(app.main.locator('#shown')).toHaveText(say(lang, 'lists-none'));
    await app.button('lists-show-everything').click();
    await expect(heads(app)).toHaveText(['INV-000002', 'INV-000001']);
    await expect(page).toHaveURL(new RegExp(`/${lang}/invoices$`));
    await expect(page.getByLabel(say(lang, 'lists-search-documents'))).toHaveValue('');
    await expect(page.getByLabel(say(lang, 'invoices-state'), { exact: true })).toHaveValue('');
  });

  test(`${lang}: the orders, with who ordered what, lead to their confirmations and invoices`, async ({ app, page }) => {
    await app.signIn(lang, 'en@prorata.example');
    await orderTwice(app);
    await app.open(`/${lang}/subscriptions`);
    await app.main.getByRole('link', { name: say(lang, 'overview-orders-all') }).click();
    await app.arrive(say(lang, 'orders-title'));
    await expect(page).toHaveURL(new RegExp(`/${lang}/orders$`));
    await expect(heads(app)).toHaveText(['1002', '1001']);
    await expect(app.main.locator('#shown')).toHaveText(say(lang, 'lists-rows', { first: 1, last: 2, total: 2 }));
    const first = app.main.getByRole('row').filter({ hasText: '1001' });
    await expect(first).toContainText(MEETING);
    await expect(first).toContainText(say(lang, 'orders-placed'));
    await first.getByRole('link', { name: 'INV-000001' }).click();
    await app.arrive(/INV-000001/);

    await app.section('invoices-title');
    await app.main.getByRole('link', { name: say(lang, 'orders-title'), exact: true }).click();
    await app.arrive(say(lang, 'orders-title'));
    await page.getByLabel(say(lang, 'lists-order')).selectOption('oldest');
    await search(app, 'meeting', 'lists-search-documents');
    await expect(page).toHaveURL(new RegExp(`/${lang}/orders\\?sort=oldest$`));
    await expect(heads(app)).toHaveText(['1001', '1002']);
    await search(app, '1002', 'lists-search-documents');
    await expect(heads(app)).toHaveText(['1002']);
    await page.getByLabel(say(lang, 'orders-by'), { exact: true }).selectOption('renewal');
    await app.button('lists-search-do').click();
    await expect(page).toHaveURL(new RegExp(`/${lang}/orders\\?by=renewal&sort=oldest$`));
    await expect(app.main.locator('#shown')).toHaveText(say(lang, 'lists-none'));
    await app.button('lists-show-everything').click();
    await expect(heads(app)).toHaveText(['1002', '1001']);
    await heads(app).first().click();
    await app.arrive(say(lang, 'confirmation-title'));
    await expect(page).toHaveURL(new RegExp(`/${lang}/orders/1002$`));
  });
}

test('en: charges to come are those of a product, by day or by amount', async ({ app, page }) => {
  await app.signIn('en');
  await app.edit(MEETING);
  await app.choose({ seats: 9 });
  await app.checkout();
  await app.order();
  await app.open('/en/upcoming');
  const all = app.main.getByRole('region', { name: say('en', 'upcoming-all') });
  const rows = all.locator('tbody tr');
  const days = all.locator('tbody td:nth-child(2)');
  const shown = all.locator('#shown');
  const total = await rows.count();
  expect(total).toBeGreaterThan(10);
  const soonest = await days.allInnerTexts();

  await all.getByLabel(say('en', 'lists-order')).selectOption('latest');
  await all.getByRole('button', { name: say('en', 'lists-show-do'), exact: true }).click();
  await expect(page).toHaveURL(/\/en\/upcoming\?product=&sort=latest$/);
  await expect(days).toHaveText(soonest.reverse());
  if (app.js) await expect(shown).toBeFocused();

  await all.getByLabel(say('en', 'upcoming-product'), { exact: true }).selectOption({ label: V5 });
  await all.getByRole('button', { name: say('en', 'lists-show-do'), exact: true }).click();
  await expect(shown).toHaveText(say('en', 'lists-rows', { first: 1, last: 1, total: 1 }));
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText(V5);
  // The form goes on saying what is shown.
  await expect(all.getByLabel(say('en', 'upcoming-product'), { exact: true })).toHaveValue('remote-support-v5');
  await expect(all.getByLabel(say('en', 'lists-order'))).toHaveValue('latest');
  // The other tables stay whole.
  await expect(app.main.getByRole('region', { name: say('en', 'upcoming-next') })).toContainText(MEETING);

  await all.getByLabel(say('en', 'upcoming-product'), { exact: true }).selectOption('');
  await all.getByRole('button', { name: say('en', 'lists-show-do'), exact: true }).click();
  await expect(rows).toHaveCount(total);
  const amount = all.getByRole('columnheader', { name: say('en', 'upcoming-amount') });
  await amount.getByRole('link').click();
  await expect(page).toHaveURL(/\/en\/upcoming\?sort=largest$/);
  await expect(amount).toHaveAttribute('aria-sort', 'descending');
  await expect(rows.first()).toContainText(V5);
  if (app.js) await expect(shown).toBeFocused();
});
