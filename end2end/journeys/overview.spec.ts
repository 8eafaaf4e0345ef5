// The first page after the sign-in: matters that need attention, the figures, the last orders, and the ways from there.

import { say } from '../support/messages';
import { money } from '../support/quotes';
import { expect, test } from '../support/test';
import { WHOLE, ownName } from '../support/words';

const SECTIONS = [
  ['subscriptions-title'],
  ['nav-people', 'people-title'],
  ['invoices-title'],
  ['account-title'],
  ['nav-help', 'support-title'],
] as const;

for (const lang of ['en', 'de'] as const) {
  test(`${lang}: the overview has the figures of the other pages`, async ({ app, page }) => {
    await app.signIn(lang, 'en@prorata.example');
    const overview = page.getByRole('region', { name: say(lang, 'overview-title') });
    const next = await app.fact(say(lang, 'overview-next'), overview).locator('b').innerText();
    const balance = await app.fact(say(lang, 'overview-balance'), overview).locator('b').innerText();
    expect(balance).toBe(money(lang, 'USD', '120.00'));
    await expect(app.fact(say(lang, 'overview-next'), overview)).toContainText('4242');
    await expect(app.fact(say(lang, 'common-licences'), overview)).toContainText({ en: '14 of 16', de: '14 von 16' }[lang]);
    // 369.50 × 6 a year.
    await expect(app.fact(say(lang, 'overview-month'), overview)).toContainText(money(lang, 'USD', '184.75'));

    await app.section('invoices-title');
    await app.main.getByRole('link', { name: say(lang, 'upcoming-title') }).click();
    await app.arrive(say(lang, 'upcoming-title'));
    await expect(app.main.getByRole('row').nth(1)).toBeVisible();
    await expect(app.main).toContainText(next);
    await app.section('account-title');
    await expect(app.fact(say(lang, 'account-balance'))).toHaveText(balance);
  });

  test(`${lang}: what was charged is in the overview at once, and the order is its first`, async ({ app, page }) => {
    await app.signIn(lang, 'en@prorata.example');
    await app.edit('GoTo Meeting');
    await app.choose({ period: 'annual' });
    await app.checkout();
    const charged = await app.order();
    await app.open(`/${lang}/subscriptions`);
    await page.getByText(say(lang, 'overview-table')).click();
    await expect(page.getByRole('table').getByRole('cell', { name: charged, exact: true }).first()).toBeVisible();
    const orders = page.getByRole('region', { name: say(lang, 'overview-orders') });
    await orders.getByRole('link').first().click();
    await expect(page).toHaveURL(/\/orders\/\d+$/);
    await expect(app.main).toContainText(charged);
    await expect(page.locator('header nav [aria-current=true]')).toHaveText(say(lang, 'invoices-title'));
    await page.locator('main > .back').click();
    await app.arrive(say(lang, 'orders-title'));
  });

  test(`${lang}: each task has the button that ends it`, async ({ app, page }) => {
    await app.signIn(lang, 'en@prorata.example');
    const tasks = page.getByRole('region', { name: say(lang, 'overview-attention') });
    await expect(tasks.getByRole('listitem')).toHaveCount(2);
    await tasks.getByRole('button', { name: new RegExp(say(lang, 'overview-reactivate')) }).click();
    await app.arrive(say(lang, 'cancellation-reactivated'));
    await app.open(`/${lang}/subscriptions`);
    await expect(tasks.getByRole('listitem')).toHaveCount(1);
    await tasks.getByRole('link', { name: new RegExp(app.word('subscribeNow')) }).click();
    await app.arrive(app.word('subscribeNow'));
  });

  test(`${lang}: the header leads to every section and says where one is`, async ({ app, page }) => {
    await app.signIn(lang, 'en@prorata.example');
    const nav = page.locator('header nav');
    await expect(page.locator('header .end .full')).toHaveText('Rachel Morgan');
    await expect(page.locator('header .end .full')).toBeInViewport({ ratio: 1 });
    for (const [label, title] of SECTIONS) {
      await app.section(label, title ?? label);
      await expect(nav.locator('[aria-current=page]')).toHaveText(say(lang, label));
      await expect(nav.locator('[aria-current]')).toHaveCount(1);
    }
  });

  test(`${lang}: an inner page names its section, and leads back to the page before`, async ({ app, page }) => {
    await app.signIn(lang, 'en@prorata.example');
    const nav = page.locator('header nav');
    for (const [path, back, section] of [
      ['products/rescue-assist', 'subscriptions-add', 'subscriptions-title'],
      ['account/edit', 'account-title', 'account-title'],
      ['payment-methods', 'account-title', 'account-title'],
      ['pay', 'invoices-title', 'invoices-title'],
      ['cart', 'subscriptions-title', 'subscriptions-title'],
    ] as const) {
      await app.open(`/${lang}/${path}`);
      await expect(nav.locator('[aria-current=true]')).toHaveText(say(lang, section));
      await page.locator('main > .back').click();
      await app.arrive(say(lang, back));
    }
  });
}

test('whoever is asked for a proof, or has a link, can go back without it', async ({ app, page }) => {
  await app.open('/de/set-password/0');
  await page.locator('.back').click();
  await app.arrive(say('de', 'sign-in-title'));
  await app.signIn('de');
  await app.open('/de/prove?next=%2Fde%2Fpayment-methods');
  await page.locator('.back').click();
  await app.arrive(say('de', 'payment-methods-title'));
});

test('a member reads the overview, and has no task to do', async ({ app, page }) => {
  await app.signIn('es', 'es-member@prorata.example');
  await expect(page.getByRole('region', { name: say('es', 'overview-title') })).toBeVisible();
  await expect(page.getByRole('region', { name: say('es', 'overview-attention') })).toHaveCount(0);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  for (const lang of WHOLE) {
    test(`${lang}: cart, language and person have a word each, and fit 320 pixels`, async ({ app, page }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      await app.signIn(lang, 'de@prorata.example');
      const buttons = page.locator('header .end > :is(a, .menu)');
      for (const [index, word] of [say(lang, 'cart-title'), ownName(lang), say(lang, 'nav-profile')].entries()) {
        await expect(buttons.nth(index).locator('.word').first()).toHaveText(word);
        await expect(buttons.nth(index).locator('.word').first()).toBeInViewport({ ratio: 1 });
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    });
  }

  test('the sections stand at the bottom edge, and cover no focused link', async ({ app, page, js }) => {
    await app.signIn('it');
    const bar = page.locator('header nav');
    const box = (await bar.boundingBox())!;
    expect(Math.round(box.y + box.height)).toBe(844);
    for (const link of await bar.getByRole('link').all()) await expect(link).toBeInViewport({ ratio: 1 });
    if (!js) return;
    const links = app.main.getByRole('link');
    for (let index = 0; index < (await links.count()); index += 1) {
      const link = links.nth(index);
      if (!(await link.isVisible())) continue;
      await link.focus();
      const focused = (await link.boundingBox())!;
      expect(focused.y + focused.height).toBeLessThanOrEqual(box.y);
    }
  });
});
