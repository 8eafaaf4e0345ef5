// The buyer's script: from the sign-in to the confirmation with a new card. It takes no more than seven clicks, and, at
// the pace of the keystroke-level model (Card, Moran and Newell: the time of an action does not depend on the machine), no
// more than 35 seconds.

import type { Locator, Page } from '@playwright/test';
import { say } from '../support/messages';
import { expect, test } from '../support/test';
import { CARDS } from '../support/visit';

/** Seconds: a key of somebody who types 55 words a minute; to point at something; to press and let go; to move the hand
    between keys and mouse; to make up one's mind before a click. */
const [KEY, POINT, PRESS, HAND, MIND] = [0.2, 1.1, 0.2, 0.4, 1.35];

/** The actions of the hands, in their order. */
type Action = 'click' | 'key';

function seconds(actions: Action[]): number {
  const moves = actions.filter((action, index) => index > 0 && action !== actions[index - 1]).length;
  const each = actions.map((action) => (action === 'click' ? MIND + POINT + PRESS : KEY));
  return moves * HAND + each.reduce((sum, time) => sum + time, 0);
}

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
  test(`${lang}: from the sign-in to the confirmation in seven clicks and 35 seconds`, async ({ visit, page }) => {
    const actions: Action[] = [];
    await page.exposeFunction('noteAction', (action: Action) => actions.push(action));
    await page.addInitScript(() => {
      const { noteAction } = window as unknown as { noteAction(action: Action): void };
      addEventListener('pointerdown', () => noteAction('click'), true);
      addEventListener('keydown', () => noteAction('key'), true);
    });
    visit.lang = lang;
    await visit.open(`/${lang}/sign-in`);
    await tabTo(page.getByLabel(say(lang, 'sign-in-email')));
    await typeInto(page, ['it@prorata.example', 'prorata-demo']);
    await visit.arrive(say(lang, 'subscriptions-title'));
    await visit.edit('GoToAssist Remote Support v4');
    await visit.plan('Premium').check();
    await visit.checkout();
    await visit.button('checkout-payment-enter').click();
    await visit.arrive(say(lang, 'sandbox-details-title'));
    await tabTo(page.getByLabel(say(lang, 'sandbox-number')));
    await typeInto(page, [CARDS.succeeds.replaceAll(' ', ''), '1230', '123', 'Ana Lima']);
    await visit.arrive(visit.word('checkout'));
    await visit.order();
    const clicks = actions.filter((action) => action === 'click').length;
    console.log(`${lang}: ${clicks} clicks, ${actions.length - clicks} keys, ${seconds(actions).toFixed(1)} s`);
    expect(clicks).toBeGreaterThan(3);
    expect(actions.length).toBeGreaterThan(60);
    expect(clicks).toBeLessThanOrEqual(7);
    expect(seconds(actions)).toBeLessThanOrEqual(35);
  });
}
