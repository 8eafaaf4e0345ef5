// The checkout leads: missing details stand first and are given first, and the page shows the result of every press.

import type { Locator } from '@playwright/test';
import { say } from '../support/messages';
import { expect, test } from '../support/test';
import { CARDS, type App } from '../support/app';
import type { Lang } from '../support/words';

const V4 = 'GoToAssist Remote Support v4';
const DESKTOP = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };

/** Goes to the checkout of an account without a card. */
async function begin(app: App, lang: Lang = 'it'): Promise<void> {
  await app.signIn(lang, 'it@prorata.example');
  await app.edit(V4);
  await app.choose({ plan: 'Premium', seats: 10 });
  await app.checkout();
}

const payment = (app: App): Locator => app.page.locator('section:has(#payment-title)');
const vat = (app: App): Locator => app.page.locator('section:has(#vat-title)');
/** The one button that leads on. */
const main = (app: App): Locator => app.main.locator('.btn.main');

async function box(locator: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  return (await locator.boundingBox())!;
}

/** The things in front of the middle and of the corners of an element, other than the element and its contents. */
async function covered(locator: Locator): Promise<string[]> {
  await locator.evaluate((element) => element.scrollIntoView({ block: 'end' }));
  return locator.evaluate((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const points = [[(left + right) / 2, (top + bottom) / 2], [left + 12, top + 12], [right - 12, top + 12], [left + 12, bottom - 12], [right - 12, bottom - 12]];
    return points.flatMap(([x, y]) => {
      if (y < 0 || y > innerHeight) return [];
      const found = document.elementFromPoint(x, y);
      return found && !element.contains(found) && !found.contains(element) ? [found.outerHTML.slice(0, 80)] : [];
    });
  });
}

for (const lang of ['it', 'de'] as const) {
  test(`${lang}: until a card is on file its button leads, above the fold, with the summary beside it`, async ({ app, page }) => {
    await page.setViewportSize(DESKTOP);
    await begin(app, lang);
    await page.evaluate(() => scrollTo(0, 0));
    await expect(main(app)).toHaveText(new RegExp(say(lang, 'checkout-payment-enter')));
    for (const part of [payment(app), vat(app)]) {
      const { y, height } = await box(part);
      expect(y + height).toBeLessThan(DESKTOP.height);
    }
    const [asked, summary] = [await box(payment(app)), await box(app.summary)];
    expect(summary.x).toBeGreaterThan(asked.x + asked.width);
    expect(Math.abs(summary.y - asked.y)).toBeLessThan(2);
    await app.pay(CARDS.succeeds);
    await expect(main(app)).toHaveText(new RegExp(app.word('placeOrder')));
    for (const lead of [app.due, app.placeOrder]) await expect(lead).toBeInViewport({ ratio: 1 });
  });
}

test('beside each other from 60 rem on, and in one column below', async ({ app, page }) => {
  await begin(app);
  for (const [width, beside] of [[960, true], [944, false], [320, false]] as const) {
    await page.setViewportSize({ width, height: 800 });
    const [asked, summary] = [await box(payment(app)), await box(app.summary)];
    expect(summary.x > asked.x + asked.width, `${width}`).toBe(beside);
    if (!beside) expect(summary.y + summary.height).toBeLessThanOrEqual(asked.y);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
});

test('on the phone the summary is first, nothing is covered, and nothing is said twice', async ({ app, page }) => {
  await page.setViewportSize(PHONE);
  await begin(app, 'de');
  const places = [app.summary, payment(app), vat(app), app.page.locator('section:has(#references-title)'), app.placeOrder];
  const boxes = [];
  for (const place of places) {
    expect(await covered(place)).toEqual([]);
    await page.evaluate(() => scrollTo(0, 0));
    boxes.push(await box(place));
  }
  for (const [index, { y }] of boxes.entries()) if (index) expect(y).toBeGreaterThanOrEqual(boxes[index - 1].y + boxes[index - 1].height);
  await expect(app.main.getByText(say('de', 'summary-subtotal'), { exact: true })).toHaveCount(1);
  await expect(app.main.getByText(say('de', 'summary-total-due'), { exact: true })).toHaveCount(1);
});

for (const lang of ['it', 'en'] as const) {
  test(`${lang}: a refused press names what is missing as a link to it`, async ({ app, page }) => {
    await page.setViewportSize(DESKTOP);
    await begin(app, lang);
    await app.placeOrder.click();
    await expect(app.problem).toContainText(say(lang, 'error-payment-method-missing'));
    await expect(app.problem).toBeFocused();
    await app.ready();
    await app.problem.getByRole('link', { name: say(lang, 'error-payment-method-missing') }).click();
    await expect(page).toHaveURL(/#payment$/);
    await expect(app.button('checkout-payment-enter')).toBeInViewport();
    await expect(app.button('checkout-payment-enter')).toBeFocused();
  });
}

for (const lang of ['it', 'pt'] as const) {
  test(`${lang}: after the gateway the page says whether a card was saved`, async ({ app, page }) => {
    await begin(app, lang);
    await app.button('checkout-payment-enter').click();
    await app.arrive(say(lang, 'sandbox-details-title'));
    await page.getByRole('link', { name: say(lang, 'sandbox-cancel') }).click();
    await app.arrive(app.word('checkout'));
    await expect(app.main.getByRole('status').filter({ hasText: say(lang, 'checkout-card-not-saved') })).toBeVisible();
    await expect(main(app)).toHaveText(new RegExp(say(lang, 'checkout-payment-enter')));
    await app.pay(CARDS.succeeds);
    const saved = say(lang, 'checkout-card-saved', { brand: 'Visa', digits: '4242' });
    await expect(app.main.getByRole('status').filter({ hasText: saved })).toBeVisible();
    // A card on file stays when its page is left without another one, and so does the answer.
    await app.button('checkout-other-card').click();
    await app.arrive(say(lang, 'sandbox-details-title'));
    await page.getByRole('link', { name: say(lang, 'sandbox-cancel') }).click();
    await app.arrive(app.word('checkout'));
    await expect(app.main.getByRole('status').filter({ hasText: say(lang, 'checkout-card-not-saved') })).toBeVisible();
    await expect(payment(app)).toContainText('4242');
  });
}

test('a wrong card is said where it is typed, and a declined one with the form of another card one press away', async ({ app, page }) => {
  await page.setViewportSize(DESKTOP);
  await begin(app, 'en');
  await app.button('checkout-payment-enter').click();
  await app.typeCard('4242 4242 4242 4241', false);
  await expect(app.problem.getByRole('link', { name: say('en', 'sandbox-number-mistyped') })).toHaveAttribute('href', '#number');
  await app.typeCard(CARDS.declines);
  await app.arrive(app.word('checkout'));
  await app.placeOrder.click();
  await expect(app.problem).toContainText(say('en', 'error-payment-declined'));
  await expect(main(app)).toHaveCount(1);
  await expect(app.problem.getByRole('button', { name: say('en', 'checkout-other-card') })).toBeInViewport();
  await app.ready();
  await app.problem.getByRole('button', { name: say('en', 'checkout-other-card') }).click();
  await app.typeCard(CARDS.succeeds);
  await app.arrive(app.word('checkout'));
  await expect(app.problem).toHaveCount(0);
  await app.order();
});

test('a button beside a field says what has changed: the number, the references, both, or nothing', async ({ app, page }) => {
  await begin(app);
  const number = 'IT00743110157';
  const [same, references, removed] = ['common-unchanged', 'checkout-references-saved', 'checkout-vat-removed'].map((id) => say('it', id));
  const applied = say('it', 'checkout-vat-applied', { number });
  const press = async (button: 'checkout-vat-apply' | 'checkout-references-save', ...words: string[]) => {
    await app.button(button).click();
    await expect(app.main.locator('.notice.good')).toHaveText(words.join(' '));
    await app.ready();
  };
  const [vatNumber, purchaseOrder] = [page.locator('#vat'), page.locator('#purchase-order')];
  const another = async () => {
    if (!(await vatNumber.isVisible())) await app.main.locator('summary', { hasText: say('it', 'checkout-vat-change') }).click();
  };

  await press('checkout-vat-apply', same);
  await purchaseOrder.fill('PO-7');
  await press('checkout-references-save', references);
  await press('checkout-references-save', same);
  await vatNumber.fill(number);
  await press('checkout-vat-apply', applied);
  await purchaseOrder.fill('PO-8');
  await another();
  // The number on file, otherwise written.
  await vatNumber.fill('it 00743110157');
  await press('checkout-vat-apply', references);
  await another();
  await vatNumber.fill('');
  await purchaseOrder.fill('PO-9');
  await press('checkout-references-save', removed, references);
  await vatNumber.fill(number);
  await press('checkout-references-save', applied);
  await another();
  await vatNumber.fill('');
  await purchaseOrder.fill('');
  await press('checkout-vat-apply', removed, references);
});
