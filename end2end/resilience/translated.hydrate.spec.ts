// A page whose words a translator of the browser has replaced. Amounts and dates are left alone, and follow.

import type { Page } from '@playwright/test';
import { say } from '../support/messages';
import { expect, test } from '../support/test';
import type { Visit } from '../support/visit';

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
async function expectFigures({ page }: Visit): Promise<void> {
  const tab = await page.context().newPage();
  await tab.goto(page.url());
  await tab.waitForFunction(() => document.documentElement.dataset.hydrated === 'true');
  const right = await figures(tab);
  expect(right.length).toBeGreaterThan(3);
  await tab.close();
  await expect.poll(() => figures(page)).toEqual(right);
}

test('on the edit page', async ({ visit, page }) => {
  await visit.signIn('en');
  const link = visit.card(V5).getByRole('link', { name: visit.word('edit'), includeHidden: true });
  const edit = (await link.getAttribute('href'))!;
  await visit.open(`${edit}?plan=remote-support-v5-premium&seats=8`);
  const right = await visit.due.innerText();
  await visit.open(edit);
  await translate(page);
  await visit.plan('Premium').check();
  await visit.seats.fill('8');
  await expect(visit.due).toHaveText(right);
});

test('in the cart', async ({ visit, page }) => {
  await visit.signIn('de');
  await visit.edit(V4);
  await visit.choose({ plan: 'Standard', seats: 14 });
  await visit.addToCart.click();
  await visit.arrive(say('de', 'cart-title'));
  await translate(page);
  const before = await visit.due.innerText();
  await visit.card('GoTo Meeting').getByRole('button', { name: say('de', 'cart-remove') }).click();
  await expect(visit.card('GoTo Meeting')).toHaveCount(0);
  await expect(visit.due).not.toHaveText(before);
  await expectFigures(visit);
});

test('at the checkout', async ({ visit, page }) => {
  await visit.signIn('it');
  await visit.edit(V4);
  await visit.choose({ plan: 'Premium', seats: 10 });
  await visit.checkout();
  await translate(page);
  const before = await visit.due.innerText();
  await page.locator('#vat').fill('IT00743110157');
  await visit.button('checkout-vat-apply').click();
  // Italy's tax goes.
  await expect(visit.due).not.toHaveText(before);
  await expectFigures(visit);
});

test('in the overview, in another language', async ({ visit, page }) => {
  await visit.signIn('en');
  await translate(page);
  await visit.switchLanguage('de', 'Deutsch');
  await expectFigures(visit);
});
