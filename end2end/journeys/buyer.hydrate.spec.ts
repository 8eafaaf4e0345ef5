// The buyer's script: from the sign-in to the confirmation with a new card. It takes no more than seven clicks, and no
// more than 35 seconds at the pace of the keystroke-level model.

import type { Locator, Page } from '@playwright/test';
import { MOST, counted, told } from '../figures/buyer.mjs';
import { say } from '../support/messages';
import { expect, test } from '../support/test';
import { CARDS } from '../support/app';

/** What the hands did, in the order in which they did it. */
type Action = 'click' | 'key';

/** Types into fields that follow each other, and sends the form. */
async function typeInto(page: Page, texts: string[]): Promise<void> {
  for (const [index, text] of texts.entries()) {
    if (index) await page.keyboard.press('Tab');
    await page.keyboard.type(text);
  }
  await page.keyboard.press('Enter');
}

/** Presses Tab until the field has the focus. */
async function tabTo(field: Locator): Promise<void> {
  for (let presses = 0; presses < 12; presses += 1) {
    if (await field.evaluate((element) => element === document.activeElement)) return;
    await field.page().keyboard.press('Tab');
  }
  throw new Error('no Tab leads there');
}

for (const lang of ['en', 'it'] as const) {
  test(`${lang}: from the sign-in to the confirmation in seven clicks and 35 seconds`, async ({ app, page }) => {
    const actions: Action[] = [];
    await page.exposeFunction('noteAction', (action: Action) => actions.push(action));
    await page.addInitScript(() => {
      const { noteAction } = window as unknown as { noteAction(action: Action): void };
      addEventListener('pointerdown', () => noteAction('click'), true);
      addEventListener('keydown', () => noteAction('key'), true);
    });
    app.lang = lang;
    await app.open(`/${lang}/sign-in`);
    await tabTo(page.getByLabel(say(lang, 'sign-in-email')));
    await typeInto(page, ['it@prorata.example', 'prorata-demo']);
    await app.arrive(say(lang, 'subscriptions-title'));
    await app.edit('GoToAssist Remote Support v4');
    await app.plan('Premium').check();
    await app.checkout();
    await app.button('checkout-payment-enter').click();
    await app.arrive(say(lang, 'sandbox-details-title'));
    await tabTo(page.getByLabel(say(lang, 'sandbox-number')));
    await typeInto(page, [CARDS.succeeds.replaceAll(' ', ''), '1230', '123', 'Ana Lima']);
    await app.arrive(app.word('checkout'));
    await app.order();
    const taken = counted(actions);
    console.log(told(lang, taken));
    expect(taken.clicks).toBeGreaterThan(3);
    expect(actions.length).toBeGreaterThan(60);
    expect(taken.clicks).toBeLessThanOrEqual(MOST.clicks);
    expect(taken.seconds).toBeLessThanOrEqual(MOST.seconds);
  });
}
