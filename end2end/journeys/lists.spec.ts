// Long lists: searched, chosen, sorted and paged by the server, with JavaScript and without.

import { AS_PAGE, Client } from '../support/http';
import { say } from '../support/messages';
import type { Shop } from '../support/server';
import { expect, test } from '../support/test';
import type { Visit } from '../support/visit';

const V5 = 'GoToAssist Remote Support v5';
const COLLEAGUES = 60;

const number = (index: number) => String(index).padStart(2, '0');

/** The Spanish account with sixty more people: the first page of its list is full. */
async function crowd(shop: Shop): Promise<Client> {
  const client = new Client(shop.url);
  await client.signIn('es@prorata.example');
  for (let index = 1; index <= COLLEAGUES; index++) {
    const person = { lang: 'es', name: `Zoe Núñez ${number(index)}`, email: `zoe${number(index)}@b.example` };
    expect((await client.post('/api/invite_person', person, AS_PAGE)).location).not.toContain('problem=');
  }
  return client;
}

const rows = (visit: Visit) => visit.main.locator('ul.people > li');
const pages = (visit: Visit) => visit.main.locator('nav.pager');
const row = (visit: Visit, name: string) => rows(visit).filter({ hasText: name });

async function search(visit: Visit, words: string): Promise<void> {
  await visit.page.getByLabel(say(visit.lang, 'lists-search')).fill(words);
  await visit.button('lists-search-do').click();
}

test('es: the people of the account come page by page', async ({ visit, page, shop }) => {
  await crowd(shop);
  await visit.signIn('es');
  await visit.section('nav-people', 'people-title');
  await expect(rows(visit)).toHaveCount(50);
  const first = await rows(visit).first().innerText();
  await expect(pages(visit).locator('[aria-current=page]')).toHaveText(say('es', 'lists-page', { page: 1, pages: 2 }));
  await expect(pages(visit).getByRole('link', { name: say('es', 'lists-previous') })).toHaveCount(0);

  await pages(visit).getByRole('link', { name: say('es', 'lists-next') }).click();
  await expect(page).toHaveURL(/\/es\/people\?page=2$/);
  await expect(row(visit, `Zoe Núñez ${number(COLLEAGUES)}`)).toBeVisible();
  await expect(rows(visit)).not.toHaveCount(50);
  await expect(visit.main).not.toContainText(first.split('\n')[0]);

  await page.goBack();
  await visit.arrive(say('es', 'people-title'));
  await expect(rows(visit)).toHaveCount(50);
});

test('es: what is searched for is found without accents, and stands in no address', async ({ visit, page, shop }) => {
  await crowd(shop);
  await visit.signIn('es');
  await visit.section('nav-people', 'people-title');
  await search(visit, 'NUNEZ 07');
  await expect(rows(visit)).toHaveCount(1);
  await expect(row(visit, 'Zoe Núñez 07')).toBeVisible();
  await expect(page).toHaveURL(/\/es\/people$/);
  await expect(page.getByLabel(say('es', 'lists-search'))).toHaveValue('NUNEZ 07');

  // The pages of what was found are links, too.
  await search(visit, 'b.example');
  await expect(visit.main.locator('#shown')).toHaveText(say('es', 'lists-rows', { first: 1, last: 50, total: COLLEAGUES }));
  await pages(visit).getByRole('link', { name: say('es', 'lists-next') }).click();
  await expect(rows(visit)).toHaveCount(COLLEAGUES - 50);
  await expect(page).toHaveURL(/\/es\/people\?page=2$/);

  await search(visit, 'nobody at all');
  await expect(visit.main.locator('#shown')).toHaveText(say('es', 'lists-none'));
  await search(visit, '');
  await expect(rows(visit)).toHaveCount(50);
});

test('es: people are chosen and sorted', async ({ visit, page, shop }) => {
  await crowd(shop);
  await visit.signIn('es');
  await visit.section('nav-people', 'people-title');
  await page.getByLabel(say('es', 'lists-show'), { exact: true }).selectOption('invited');
  await page.getByLabel(say('es', 'lists-order')).selectOption('email-down');
  await visit.button('lists-search-do').click();
  await expect(page).toHaveURL(/\/es\/people\?sort=email-down&show=invited$/);
  await expect(rows(visit).first()).toContainText(`Zoe Núñez ${number(COLLEAGUES)}`);
  await expect(visit.main.locator('#shown')).toHaveText(say('es', 'lists-rows', { first: 1, last: 50, total: COLLEAGUES }));
});

test('es: a licence is confirmed beside its row, on the page of the list where it was', async ({ visit, page, shop }) => {
  const client = await crowd(shop);
  const subscription = await client.subscription(V5);
  await visit.signIn('es');
  await visit.open(`/es/subscriptions/${subscription}/licences?page=2`);
  const last = row(visit, `Zoe Núñez ${number(COLLEAGUES)}`);
  await last.getByRole('button').click();
  await expect(last).toContainText(say('es', 'licences-row-assigned'));
  await expect(page).toHaveURL(/[?&]page=2&/);
  if (visit.js) await expect(last).toBeFocused();
  await last.getByRole('button').click();
  await expect(last).toContainText(say('es', 'licences-row-freed'));
});

test('es: everybody on a page is selected, everybody at all, or nobody', async ({ visit, page, shop }) => {
  const client = await crowd(shop);
  const subscription = await client.subscription(V5);
  await visit.signIn('es');
  await visit.open(`/es/subscriptions/${subscription}/licences`);
  const ticked = rows(visit).locator('input:checked');
  const way = (id: string) => visit.main.getByRole('link', { name: say('es', id), exact: true });
  await way('licences-choose-page').click();
  await expect(ticked).toHaveCount(50);
  await way('licences-choose-none').click();
  await expect(ticked).toHaveCount(0);

  // Too many for the licences: nobody gets one, and the page says so.
  await visit.main.locator('a[href*="chosen=all"]').click();
  await expect(ticked).toHaveCount(50);
  await expect(rows(visit).locator('input:disabled')).toHaveCount(50);
  await visit.button('licences-assign-chosen').click();
  await expect(visit.problem).toBeVisible();

  // Those who hold one lose it all at once.
  await page.getByLabel(say('es', 'lists-show'), { exact: true }).selectOption('holders');
  await visit.button('lists-search-do').click();
  await expect(rows(visit)).not.toHaveCount(50);
  await way('licences-choose-page').click();
  await visit.button('licences-free-chosen').click();
  await expect(visit.main.locator('#shown')).toHaveText(say('es', 'lists-none'));
});
