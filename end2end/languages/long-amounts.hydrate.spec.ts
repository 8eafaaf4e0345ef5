// Amounts as long as they get, on a phone of 320 pixels: 50 licences at prices of five digits, with something else in the
// cart. They are as wide as dinars with their three decimals.

import type { Page } from '@playwright/test';
import { faults } from '../support/layout';
import { say } from '../support/messages';
import { catalogueWith } from '../support/server';
import { expect, test } from '../support/test';
import { WHOLE } from '../support/words';

const V5 = 'GoToAssist Remote Support v5';

/** The widest font with which the stories are looked at. */
const FONT = '"DejaVu Sans"';

test.use({ viewport: { width: 320, height: 640 } });

/** What stands on two lines and belongs together: an amount and its unit, and a dot with what is before it. */
async function parted(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const together = /\d[\d.,\u00a0\u202f’]*\d[\u00a0\u202f]?€|€[\u00a0\u202f]?\d[\d.,\u00a0\u202f]*\d|\S\s*·/g;
    const found: string[] = [];
    const texts = document.createTreeWalker(document.querySelector('main')!, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      if (!node.parentElement!.checkVisibility()) continue;
      for (const { 0: text, index } of node.textContent!.matchAll(together)) {
        const top = (at: number) => {
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          return range.getBoundingClientRect().top;
        };
        if (Math.abs(top(index) - top(index + text.length - 1)) > 2) found.push(`“${text}” stands on two lines`);
      }
    }
    return found;
  });
}

test('long amounts fit, and no amount parts from its unit', async ({ app, shop, page }) => {
  test.setTimeout(180_000);
  const prices = (annual: string) => `prices.EUR = { monthly = "44.95", annual = "${annual}" }`;
  await shop.restart({ catalogue: catalogueWith(shop.directory, [[prices('449.50'), prices('44999.50')]]) });
  await app.signIn('pt');
  const link = app.card(V5).getByRole('link', { name: app.word('edit'), includeHidden: true });
  const edit = `${await link.getAttribute('href')}?plan=remote-support-v5-premium&seats=50&period=annual`;
  await app.open('/pt/products/meeting/order?plan=meeting-business&seats=100&period=annual');
  await app.checkout();
  await app.open(edit);
  await app.addToCart.click();
  await app.arrive(say('pt', 'cart-title'));
  const found: string[] = [];
  for (const lang of WHOLE) {
    for (const address of [edit, '/pt/cart', '/pt/checkout']) {
      await app.open(address.replace('/pt/', `/${lang}/`));
      await page.evaluate((font) => document.documentElement.style.setProperty('--font', font), FONT);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      const wrong = [...(await faults(page)), ...(await parted(page)), ...(wide > 320 ? [`${wide} pixels wide`] : [])];
      found.push(...wrong.map((fault) => `${lang} ${address}: ${fault}`));
    }
  }
  expect(found).toEqual([]);
});
