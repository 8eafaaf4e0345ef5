// The whole way by keyboard alone, on the screen of a phone and at 400 % zoom: the focused element is always in sight.

import type { Locator, Page } from '@playwright/test';
import { crowd } from '../support/crowd';
import { say } from '../support/messages';
import { type Case, HELD, TODAY, due } from '../support/quotes';
import { expect, test } from '../support/test';
import { CARDS, type App } from '../support/app';

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

async function pressOn(app: App, goal: Locator, most = STOPS): Promise<void> {
  await tabTo(app.page, goal, most);
  await app.page.keyboard.press('Enter');
}

async function typeInto(app: App, goal: Locator, text: string): Promise<void> {
  await tabTo(app.page, goal);
  await app.page.keyboard.press('ControlOrMeta+A');
  await app.page.keyboard.type(text);
}

/** From the sign-in to the confirmation. */
async function buy(app: App): Promise<void> {
  const { page } = app;
  const asked: Case = {
    as_of: TODAY,
    currency: 'EUR',
    balance: '0.00',
    lines: [{ current: HELD.pt, target: { unit_price: '32.95', seats: 6, period: 'monthly' }, tax_rate: '0' }],
  };
  app.lang = 'pt';
  await app.open('/pt/sign-in');
  await typeInto(app, page.getByLabel(say('pt', 'sign-in-email')), 'pt@prorata.example');
  await typeInto(app, page.getByLabel(say('pt', 'sign-in-password')), 'prorata-demo');
  await pressOn(app, app.button('common-sign-in'));
  await app.arrive(say('pt', 'subscriptions-title'));

  await pressOn(app, app.options(V5));
  await pressOn(app, app.card(V5).getByRole('link', { name: app.word('edit') }));
  await app.arrive(app.word('edit'));

  // Plans and billing are groups: one stop each, with arrow keys inside.
  await tabTo(page, app.plan('Basic'));
  await page.keyboard.press('ArrowDown');
  await expect(app.plan('Standard')).toBeChecked();
  await typeInto(app, app.seats, '6');
  await tabTo(page, app.period('monthly'));
  await page.keyboard.press('ArrowRight');
  await expect(app.period('annual')).toBeChecked();
  await page.keyboard.press('ArrowLeft');
  if (app.js) await expect(app.due).toHaveText(due('pt', asked));
  await pressOn(app, app.toCheckout);
  await app.arrive(app.word('checkout'));
  await expect(app.due).toHaveText(due('pt', asked));

  await pressOn(app, app.button('checkout-payment-enter'));
  await app.arrive(say('pt', 'sandbox-details-title'));
  await typeInto(app, page.getByLabel(say('pt', 'sandbox-number')), CARDS.succeeds);
  await typeInto(app, page.getByLabel(say('pt', 'sandbox-expiry')), '12/30');
  await typeInto(app, page.getByLabel(say('pt', 'sandbox-cvc')), '123');
  await typeInto(app, page.getByLabel(say('pt', 'sandbox-card-holder')), 'Ana Lima');
  await page.keyboard.press('Enter');
  await app.arrive(app.word('checkout'));
  await pressOn(app, app.placeOrder);
  expect(await app.confirmed()).toBe(due('pt', asked));
}

test('from the sign-in to the confirmation', async ({ app }) => {
  await buy(app);
});

test.describe('zoomed in to 400 %', () => {
  test.use({ viewport: ZOOMED_IN });

  test('from the sign-in to the confirmation', async ({ app }) => {
    await buy(app);
  });
});

test('a long list is searched, sorted and paged, and who is found gets a licence', async ({ app, page, shop }) => {
  test.setTimeout(120_000);
  const client = await crowd(shop);
  const shown = app.main.locator('#shown');
  const search = page.getByLabel(say('es', 'lists-search'));
  await app.signIn('es');
  await app.open('/es/people');
  await typeInto(app, search, 'b.example');
  const order = page.getByLabel(say('es', 'lists-order'));
  await tabTo(page, order);
  await page.keyboard.press('End');
  await expect(order).toHaveValue('email-down');
  await pressOn(app, app.button('lists-search-do'));
  await expect(page).toHaveURL(/\/es\/people\?sort=email-down$/);
  await expect(shown).toHaveText(say('es', 'lists-rows', { first: 1, last: 50, total: 60 }));
  if (app.js) await expect(shown).toBeFocused();
  await pressOn(app, app.main.getByRole('link', { name: say('es', 'lists-next') }), STOPS_OF_A_LIST);
  await expect(page).toHaveURL(/\/es\/people\?page=2&sort=email-down$/);
  await expect(shown).toHaveText(say('es', 'lists-rows', { first: 51, last: 60, total: 60 }));
  if (app.js) {
    await expect(shown).toBeFocused();
    await expect(shown).toBeInViewport();
  }

  await app.open(`/es/subscriptions/${await client.subscription(V5)}/licences`);
  await typeInto(app, search, 'nunez 07');
  await pressOn(app, app.button('lists-search-do'));
  await expect(shown).toHaveText(say('es', 'lists-rows', { first: 1, last: 1, total: 1 }));
  await pressOn(app, app.main.getByRole('link', { name: say('es', 'licences-choose-page'), exact: true }));
  await expect(app.main.locator('.people input:checked')).toHaveCount(1);
  await pressOn(app, app.button('licences-assign-chosen'));
  await expect(app.main.getByRole('button', { name: new RegExp(`^${say('es', 'licences-free')} ?: Zoe Núñez 07$`) })).toBeVisible();
  const done = app.main.locator('#done');
  await expect(done).toBeInViewport();
  if (app.js) await expect(done).toBeFocused();
});

test('Enter in a field sends its form', async ({ app, page }) => {
  await app.open('/de/sign-in');
  await page.getByLabel(say('de', 'sign-in-email')).fill('pt@prorata.example');
  await page.getByLabel(say('de', 'sign-in-password')).fill('prorata-demo');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('de', 'subscriptions-title'), { timeout: 3000 });
  await app.ready();
  app.lang = 'de';
  await app.edit(V5);
  await app.seats.fill('6');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(app.word('checkout'), { timeout: 3000 });
});

test('what is wrong is said first, and the focus goes there', async ({ app, page }) => {
  await app.signIn('pt');
  await app.edit(V5);
  await app.choose({ seats: 'x' });
  await app.toCheckout.click();
  await expect(app.problem).toBeFocused();
  await expect(app.problem).toBeInViewport();
  // From there, one key leads to the field.
  await pressOn(app, app.problem.getByRole('link'));
  await expect(page).toHaveURL(/#seats$/);
  // Without JavaScript the next Tab begins at the field.
  if (app.js) await expect(app.seats).toBeFocused();
  await expect(app.seats).toBeInViewport();
});
