// A page whose words a translator of the browser has replaced. Amounts and dates are left alone, and follow.

import type { Page } from '@playwright/test';
import { say } from '../support/messages';
import { expect, test } from '../support/test';
import type { App } from '../support/app';

const V4 = 'GoToAssist Remote Support v4';
const V5 = 'GoToAssist Remote Support v5';

/** Does what Google Translate does: each text becomes one of an element of its own, but for what is not to be
    translated. */
async function translate(page: Page): Promise<void> {
  await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    for (const text of texts.filter((text) => text.data.trim() && !text.parentElement!.closest('[translate=no], .notranslate, script'))) {
      const font = document.createElement('font');
      text.replaceWith(font);
      font.append(text.data);
    }
  });
}

/** What no translator touches: amounts, dates, names. */
async function figures(page: Page): Promise<string[]> {
  return page.locator('main :is([translate=no], .notranslate)').allInnerTexts();
}

/** Waits until the page has the figures that it has when it is loaded anew. */
async function expectFigures({ page }: App): Promise<void> {
  const tab = await page.context().newPage();
  await tab.goto(page.url());
  await tab.waitForFunction(() => document.documentElement.dataset.hydrated === 'true');
  const right = await figures(tab);
  expect(right.length).toBeGreaterThan(3);
  await tab.close();
  await expect.poll(() => figures(page)).toEqual(right);
}

test('on the edit page', async ({ app, page }) => {
  await app.signIn('en');
  const link = app.card(V5).getByRole('link', { name: app.word('edit'), includeHidden: true });
  const edit = (await link.getAttribute('href'))!;
  await app.open(`${edit}?plan=remote-support-v5-premium&seats=8`);
  const right = await app.due.innerText();
  await app.open(edit);
  await translate(page);
  await app.plan('Premium').check();
  await app.seats.fill('8');
  await expect(app.due).toHaveText(right);
});

test('in the cart', async ({ app, page }) => {
  await app.signIn('de');
  await app.edit(V4);
  await app.choose({ plan: 'Standard', seats: 14 });
  await app.addToCart.click();
  await app.arrive(say('de', 'cart-title'));
  await translate(page);
  const before = await app.due.innerText();
  await app.card('GoTo Meeting').getByRole('button', { name: say('de', 'cart-remove') }).click();
  await expect(app.card('GoTo Meeting')).toHaveCount(0);
  await expect(app.due).not.toHaveText(before);
  await expectFigures(app);
});

test('at the checkout', async ({ app, page }) => {
  await app.signIn('it');
  await app.edit(V4);
  await app.choose({ plan: 'Premium', seats: 10 });
  await app.checkout();
  await translate(page);
  const before = await app.due.innerText();
  await page.locator('#vat').fill('IT00743110157');
  await app.button('checkout-vat-apply').click();
  // Italy's tax goes.
  await expect(app.due).not.toHaveText(before);
  await expectFigures(app);
});

test('in the overview, in another language', async ({ app, page }) => {
  await app.signIn('en');
  await translate(page);
  await app.switchLanguage('de', 'Deutsch');
  await expectFigures(app);
});
