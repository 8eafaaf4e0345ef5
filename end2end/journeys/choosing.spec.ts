// What a choice costs is seen at once: the total is in sight while something is chosen, annual billing says what it saves in
// money, and the page of a new product shows all that it costs.

import type { Page } from '@playwright/test';
import { say } from '../support/messages';
import { type Case, TODAY, due, money } from '../support/quotes';
import { expect, test } from '../support/test';
import type { Period } from '../support/app';
import type { Lang } from '../support/words';

const V5 = 'GoToAssist Remote Support v5';
const DESKTOP = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };

const asked = (currency: string, unit_price: string, seats: number, period: Period, tax_rate = '0', balance = '0.00'): Case => ({
  as_of: TODAY,
  currency,
  balance,
  lines: [{ target: { unit_price, seats, period }, tax_rate }],
});

/** The share of an element that is on the screen and not behind the bar with the amount. */
async function inSight(page: Page, selector: string): Promise<boolean> {
  return page.locator(selector).first().evaluate((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const found = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return top >= 0 && bottom <= innerHeight && !!found && (element.contains(found) || found.contains(element));
  });
}

for (const [name, size] of [['1280 × 800', DESKTOP], ['a phone', PHONE]] as const) {
  test(`the total stays in sight while choosing, at ${name}`, async ({ app, page }) => {
    await page.setViewportSize(size);
    await app.signIn('pt');
    await app.edit(V5);
    const edit = page.url();
    for (const address of [edit, edit.replace(/edit$/, 'seats'), '/pt/products/meeting/buy', '/pt/products/meeting/order?plan=meeting-business&seats=3']) {
      await app.open(address);
      const controls = page.locator('main :is(input:not([type=hidden]):enabled, .stepper button:not(.hush))');
      for (const control of await controls.all()) {
        if (!(await control.isVisible())) continue;
        await control.focus();
        expect(await inSight(page, 'output.due'), `the total, at ${address}`).toBe(true);
        const focused = await control.evaluate((element) => {
          const { top, bottom } = element.getBoundingClientRect();
          const bar = document.querySelector('.paybar')!.getBoundingClientRect();
          const beside = bar.left >= element.getBoundingClientRect().right;
          return top >= 0 && bottom <= (beside ? innerHeight : bar.top + 1);
        });
        expect(focused, `what has the focus, at ${address}`).toBe(true);
      }
    }
  });
}

for (const [lang, currency, saving] of [
  ['pt', 'EUR', '449.50'],
  ['en', 'USD', '499.50'],
] as const satisfies [Lang, string, string][]) {
  test(`${lang}: annual says what it saves in money`, async ({ app, page }) => {
    await app.signIn(lang);
    await app.edit(V5);
    // Two months of five licences at the price of Premium.
    await app.choose({ plan: 'Premium', seats: 5 });
    const saves = () => page.locator('#saving').innerText();
    const words = say(lang, 'edit-annual-saves', { amount: money(lang, currency, saving) });
    expect((await saves()).replaceAll(/\s/g, ' ')).toBe(words.replaceAll(/\s/g, ' '));
    await app.choose({ period: 'annual' });
    expect((await saves()).replaceAll(/\s/g, ' ')).toBe(words.replaceAll(/\s/g, ' '));
    await app.choose({ seats: 'x' });
    expect((await saves()).trim()).toBe('');
  });
}

for (const [lang, product, plan, currency, prices, tax, balance] of [
  ['es', 'meeting', 'Business', 'EUR', { monthly: '16.95', annual: '169.50' }, '0.21', '0.00'],
  ['en', 'remote-support-v4', 'Basic', 'USD', { monthly: '24.95', annual: '249.50' }, '0', '120.00'],
] as const) {
  test(`${lang}: the page of a new product shows the total for tier, licences and period at once`, async ({ app, page }) => {
    await app.signIn(lang);
    await app.open(`/${lang}/products/${product}/buy`);
    for (const period of ['monthly', 'annual'] as const) {
      await app.choose({ plan, seats: 3, period });
      await expect(page.locator('.plan', { has: page.getByRole('radio', { name: plan }) }).locator('.price')).toContainText(money(lang, currency, prices[period]));
      await expect(app.due).toHaveText(due(lang, asked(currency, prices[period], 3, period, tax, balance)));
    }
    // The choice goes along, and comes back.
    await app.button('products-next').click();
    await app.arrive(say(lang, 'subscriptions-add'));
    await app.expectChoice({ period: 'annual' });
    await expect(app.due).toHaveText(due(lang, asked(currency, prices.annual, 3, 'annual', tax, balance)));
    await page.getByRole('link', { name: say(lang, 'edit-choose-again') }).click();
    await app.arrive(say(lang, 'products-buy'));
    await app.expectChoice({ plan, seats: 3, period: 'annual' });
  });
}

test('on a phone the features are compared in a table whose marks stand under the names of the tiers', async ({ app, page }) => {
  await app.signIn('de', 'es@prorata.example');
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 844 });
    await app.open('/de/products/remote-support-v4/buy');
    const table = page.getByRole('table', { name: say('de', 'products-compare') });
    await table.scrollIntoViewIfNeeded();
    const heads = await table.getByRole('columnheader').evaluateAll((all) => all.slice(1).map((head) => head.getBoundingClientRect().x));
    for (const row of await table.getByRole('row').all()) {
      const marks = await row.getByRole('cell').evaluateAll((all) => all.map((mark) => mark.getBoundingClientRect().x));
      if (marks.length) for (const [index, x] of marks.entries()) expect(Math.abs(x - heads[index])).toBeLessThan(2);
    }
    expect(heads.length).toBeGreaterThan(1);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
});

for (const lang of ['es', 'it'] as const) {
  test(`${lang}: each product has a picture, a line of what it is, and a price to begin with`, async ({ app }) => {
    await app.signIn(lang, 'es@prorata.example');
    await app.open(`/${lang}/products`);
    const cards = await app.main.getByRole('article').all();
    expect(cards.length).toBeGreaterThan(4);
    for (const card of cards) {
      await expect(card.locator('svg.icon')).toHaveCount(1);
      await expect(card.locator('p.soft').first()).toHaveText(/\w{3,}/);
      await expect(card.locator('.from')).toHaveText(new RegExp(say(lang, 'products-from', { price: '\\d+,\\d\\d' })));
    }
  });
}

test('no figure moves anything when it changes', async ({ app, page }) => {
  test.skip(!app.js, 'without JavaScript a new figure is a new page');
  await app.signIn('de', 'es@prorata.example');
  for (const size of [DESKTOP, PHONE]) {
    await page.setViewportSize(size);
    await app.open('/de/products/meeting/buy');
    // Everything that people press or look at while they choose. A sum that grows gets wider, and its left edge stays.
    const places = () =>
      page.locator('.plan :is(input, .name, .price), .stepper > *, .seg label, .paybar :is(.btn, .due)').evaluateAll((all) =>
        all.map((element) => {
          const { x, y } = element.getBoundingClientRect();
          return `${element.className} ${Math.round(x)} ${Math.round(y)}`;
        }),
      );
    const before = await places();
    for (const seats of ['2', '9', '10', '99', '100', '1']) {
      await app.seats.fill(seats);
      expect(await places(), `${seats} licences`).toEqual(before);
    }
    await app.period('annual').evaluate((radio: HTMLInputElement) => radio.click());
    await expect(page.locator('.price').first()).toContainText('129,50');
    expect(await places(), 'a year').toEqual(before);
  }
});
