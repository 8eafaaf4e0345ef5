// The whole way by keyboard alone, on the screen of a phone and at 400 % zoom: the focused element is always in sight.

import type { Locator, Page } from '@playwright/test';
import { crowd } from '../support/crowd';
import { say } from '../support/messages';
import { type Case, HELD, TODAY, due } from '../support/quotes';
import { expect, test } from '../support/test';
import { CARDS, type Visit } from '../support/visit';

const PHONE = { width: 390, height: 700 };
/** A window of 1280 × 1024, zoomed in to 400 %. */
const ZOOMED_IN = { width: 320, height: 256 };

const V5 = 'GoToAssist Remote Support v5';

/** How often Tab is pressed at most. On its way through a list it stops several times in each of 50 rows. */
const STOPS = 40;
const STOPS_OF_A_LIST = 200;

test.use({ viewport: PHONE });

/** Presses Tab until that element has the focus. Each stop on the way is marked, on the screen, and not under the
    bar with the amount. */
async function tabTo(page: Page, goal: Locator, most = STOPS): Promise<void> {
  for (let tabs = 0; tabs < most; tabs += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const focused = document.activeElement!;
      const { top, bottom } = focused.getBoundingClientRect();
      const bar = document.querySelector('.paybar');
      // The bar covers an element only where it is stuck. Its own button is inside of it.
      const sticks = bar && getComputedStyle(bar).position === 'sticky' && !bar.contains(focused);
      const edge = !sticks ? window.innerHeight : bar.getBoundingClientRect().top;
      const outlines = [focused, ...((focused as HTMLInputElement).labels ?? []), focused.parentElement!].map((shown) => getComputedStyle(shown));
      const marked = outlines.some(({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && outlineWidth !== '0px');
      return { what: focused.outerHTML.slice(0, 100), body: focused === document.body, seen: top >= 0 && bottom <= edge + 1, marked };
    });
    if (stop.body) continue;
    expect.soft(stop, 'what has the focus is marked and in sight').toMatchObject({ seen: true, marked: true });
    if (await goal.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`the Tab key does not get to ${goal}`);
}

async function pressOn(visit: Visit, goal: Locator, most = STOPS): Promise<void> {
  await tabTo(visit.page, goal, most);
  await visit.page.keyboard.press('Enter');
}

async function typeInto(visit: Visit, goal: Locator, text: string): Promise<void> {
  await tabTo(visit.page, goal);
  await visit.page.keyboard.press('ControlOrMeta+A');
  await visit.page.keyboard.type(text);
}

/** From the sign-in to the confirmation. */
async function buy(visit: Visit): Promise<void> {
  const { page } = visit;
  const asked: Case = {
    as_of: TODAY,
    currency: 'EUR',
    balance: '0.00',
    lines: [{ current: HELD.pt, target: { unit_price: '32.95', seats: 6, period: 'monthly' }, tax_rate: '0' }],
  };
  visit.lang = 'pt';
  await visit.open('/pt/sign-in');
  await typeInto(visit, page.getByLabel(say('pt', 'sign-in-email')), 'pt@prorata.example');
  await typeInto(visit, page.getByLabel(say('pt', 'sign-in-password')), 'prorata-demo');
  await pressOn(visit, visit.button('common-sign-in'));
  await visit.arrive(say('pt', 'subscriptions-title'));

  await pressOn(visit, visit.options(V5));
  await pressOn(visit, visit.card(V5).getByRole('link', { name: visit.word('edit') }));
  await visit.arrive(visit.word('edit'));

  // Plans and billing are groups: one stop each, with arrow keys inside.
  await tabTo(page, visit.plan('Basic'));
  await page.keyboard.press('ArrowDown');
  await expect(visit.plan('Standard')).toBeChecked();
  await typeInto(visit, visit.seats, '6');
  await tabTo(page, visit.period('monthly'));
  await page.keyboard.press('ArrowRight');
  await expect(visit.period('annual')).toBeChecked();
  await page.keyboard.press('ArrowLeft');
  if (visit.js) await expect(visit.due).toHaveText(due('pt', asked));
  await pressOn(visit, visit.toCheckout);
  await visit.arrive(visit.word('checkout'));
  await expect(visit.due).toHaveText(due('pt', asked));

  await pressOn(visit, visit.button('checkout-payment-enter'));
  await visit.arrive(say('pt', 'sandbox-details-title'));
  await typeInto(visit, page.getByLabel(say('pt', 'sandbox-number')), CARDS.succeeds);
  await typeInto(visit, page.getByLabel(say('pt', 'sandbox-expiry')), '12/30');
  await typeInto(visit, page.getByLabel(say('pt', 'sandbox-cvc')), '123');
  await typeInto(visit, page.getByLabel(say('pt', 'sandbox-card-holder')), 'Ana Lima');
  await page.keyboard.press('Enter');
  await visit.arrive(visit.word('checkout'));
  await pressOn(visit, visit.placeOrder);
  expect(await visit.confirmed()).toBe(due('pt', asked));
}

test('from the sign-in to the confirmation', async ({ visit }) => {
  await buy(visit);
});

test.describe('zoomed in to 400 %', () => {
  test.use({ viewport: ZOOMED_IN });

  test('from the sign-in to the confirmation', async ({ visit }) => {
    await buy(visit);
  });
});

test('a long list is searched, sorted and paged, and who is found gets a licence', async ({ visit, page, shop }) => {
  test.setTimeout(120_000);
  const client = await crowd(shop);
  const shown = visit.main.locator('#shown');
  const search = page.getByLabel(say('es', 'lists-search'));
  await visit.signIn('es');
  await visit.open('/es/people');
  await typeInto(visit, search, 'b.example');
  const order = page.getByLabel(say('es', 'lists-order'));
  await tabTo(page, order);
  await page.keyboard.press('End');
  await expect(order).toHaveValue('email-down');
  await pressOn(visit, visit.button('lists-search-do'));
  await expect(page).toHaveURL(/\/es\/people\?sort=email-down$/);
  await expect(shown).toHaveText(say('es', 'lists-rows', { first: 1, last: 50, total: 60 }));
  if (visit.js) await expect(shown).toBeFocused();
  await pressOn(visit, visit.main.getByRole('link', { name: say('es', 'lists-next') }), STOPS_OF_A_LIST);
  await expect(page).toHaveURL(/\/es\/people\?page=2&sort=email-down$/);
  await expect(shown).toHaveText(say('es', 'lists-rows', { first: 51, last: 60, total: 60 }));
  if (visit.js) {
    await expect(shown).toBeFocused();
    await expect(shown).toBeInViewport();
  }

  await visit.open(`/es/subscriptions/${await client.subscription(V5)}/licences`);
  await typeInto(visit, search, 'nunez 07');
  await pressOn(visit, visit.button('lists-search-do'));
  await expect(shown).toHaveText(say('es', 'lists-rows', { first: 1, last: 1, total: 1 }));
  await pressOn(visit, visit.main.getByRole('link', { name: say('es', 'licences-choose-page'), exact: true }));
  await expect(visit.main.locator('.people input:checked')).toHaveCount(1);
  await pressOn(visit, visit.button('licences-assign-chosen'));
  await expect(visit.main.getByRole('button', { name: new RegExp(`^${say('es', 'licences-free')} ?: Zoe Núñez 07$`) })).toBeVisible();
  const done = visit.main.locator('#done');
  await expect(done).toBeInViewport();
  if (visit.js) await expect(done).toBeFocused();
});

test('Enter in a field sends its form', async ({ visit, page }) => {
  await visit.open('/de/sign-in');
  await page.getByLabel(say('de', 'sign-in-email')).fill('pt@prorata.example');
  await page.getByLabel(say('de', 'sign-in-password')).fill('prorata-demo');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('de', 'subscriptions-title'), { timeout: 3000 });
  await visit.ready();
  visit.lang = 'de';
  await visit.edit(V5);
  await visit.seats.fill('6');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(visit.word('checkout'), { timeout: 3000 });
});

test('what is wrong is said first, and the focus goes there', async ({ visit, page }) => {
  await visit.signIn('pt');
  await visit.edit(V5);
  await visit.choose({ seats: 'x' });
  await visit.toCheckout.click();
  await expect(visit.problem).toBeFocused();
  await expect(visit.problem).toBeInViewport();
  // From there, one key leads to the field.
  await pressOn(visit, visit.problem.getByRole('link'));
  await expect(page).toHaveURL(/#seats$/);
  // Without JavaScript the next Tab begins at the field.
  if (visit.js) await expect(visit.seats).toBeFocused();
  await expect(visit.seats).toBeInViewport();
});
