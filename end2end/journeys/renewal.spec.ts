// A renewal that could not be charged: the notice, the page on which it is paid, and the account, which is in order
// again at once.

import { violations } from '../support/axe';
import { say } from '../support/messages';
import { expect, test } from '../support/test';
import { CARDS, type App } from '../support/app';
import type { Lang } from '../support/words';

const V4 = 'GoToAssist Remote Support v4';
/** The month that `it` has paid is over on 13 April. */
const END = '2026-04-13T09:00:00Z';

/** Opens the subscriptions, as soon as the server has tried to renew what is due. */
async function pastDue(app: App, lang: Lang): Promise<void> {
  await app.signIn(lang, 'it@prorata.example');
  await expect(async () => {
    await app.open(`/${lang}/subscriptions`);
    await expect(app.card(V4)).toContainText(say(lang, 'status-past-due'), { timeout: 500 });
  }).toPass();
  const tasks = app.main.getByRole('region', { name: say(lang, 'overview-attention') });
  await expect(tasks.getByRole('listitem').first()).toContainText(say(lang, 'refusal-invoice-overdue'));
  await expect(app.fact(say(lang, 'overview-open')).getByRole('link')).toHaveAttribute('href', `/${lang}/pay`);
}

async function toPay(app: App): Promise<void> {
  await app.main.getByRole('link', { name: say(app.lang, 'common-pay-now') }).click();
  await app.arrive(say(app.lang, 'pay-title'));
}

async function giveCard(app: App, card: string, button: 'checkout-payment-enter' | 'checkout-other-card'): Promise<void> {
  await app.button(button).click();
  await app.typeCard(card);
  await app.arrive(say(app.lang, 'pay-title'));
  await expect(app.main).toContainText(card.slice(-4));
}

function payNow(app: App) {
  return app.main.getByRole('button', { name: say(app.lang, 'common-pay-now') });
}

for (const lang of ['it', 'en'] as const) {
  test(`${lang}: a past-due account pays, and is in order at once`, async ({ app, shop }) => {
    await shop.restart({ clock: END });
    await pastDue(app, lang);
    await expect(app.options(V4)).toHaveCount(0);

    await toPay(app);
    await expect(payNow(app)).toHaveCount(0);
    await giveCard(app, CARDS.declines, 'checkout-payment-enter');
    await payNow(app).click();
    await expect(app.problem).toContainText(say(lang, 'error-payment-declined'));

    await giveCard(app, CARDS.succeeds, 'checkout-other-card');
    const due = (await payNow(app).innerText()).split(' · ')[1];
    await payNow(app).click();
    await app.arrive(say(lang, 'confirmation-renewed-title'));
    await expect(app.main).toContainText(due);

    await app.main.getByRole('link', { name: say(lang, 'common-to-subscriptions') }).click();
    await app.arrive(say(lang, 'subscriptions-title'));
    await expect(app.card(V4)).toContainText(say(lang, 'status-active'));
    await expect(app.main).not.toContainText(say(lang, 'refusal-invoice-overdue'));
    await expect(app.options(V4)).toBeVisible();
    await app.open(`/${lang}/pay`);
    await expect(app.main).toContainText(say(lang, 'pay-nothing-title'));
  });
}

test('en: a payment that the bank wants confirmed is confirmed, or refused and paid otherwise', async ({ app, shop }) => {
  await shop.restart({ clock: END });
  await pastDue(app, 'en');
  await toPay(app);
  await giveCard(app, CARDS.needsConfirmation, 'checkout-payment-enter');
  for (const answer of ['sandbox-refuse', 'sandbox-confirm'] as const) {
    await payNow(app).click();
    await app.arrive(say('en', 'sandbox-confirm-title'));
    await app.button(answer).click();
    if (answer === 'sandbox-refuse') {
      await app.arrive(say('en', 'pay-title'));
      await expect(app.problem).toContainText(say('en', 'error-payment-not-confirmed'));
    }
  }
  await app.arrive(say('en', 'confirmation-renewed-title'));
});

test('it: the pages of a past-due account fit a phone, and axe finds nothing on them', async ({ app, shop, page, js }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 320, height: 640 });
  await shop.restart({ clock: END });
  await pastDue(app, 'it');
  for (const path of ['subscriptions', 'pay']) {
    await app.open(`/it/${path}`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320);
    if (!js) continue;
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await violations(page), `${path}, ${colorScheme}`).toEqual([]);
    }
  }
});

test('de: what is upcoming is told for each subscription and each month', async ({ app }) => {
  await app.signIn('de');
  await app.page.getByRole('link', { name: say('de', 'invoices-title') }).first().click();
  await app.arrive(say('de', 'invoices-title'));
  await app.main.getByRole('link', { name: say('de', 'upcoming-title') }).click();
  await app.arrive(say('de', 'upcoming-title'));
  const next = app.main.getByRole('region', { name: say('de', 'upcoming-next') });
  await expect(next.getByRole('row').filter({ hasText: V4 })).toContainText('06.12.2026');
  const months = app.main.getByRole('region', { name: say('de', 'upcoming-months') });
  // Twelve months below the heading.
  await expect(months.getByRole('row')).toHaveCount(13);
  // A year is charged once in twelve months: in December, and the sum is the same.
  const december = await months.getByRole('row').filter({ hasText: 'Dez. 2026' }).locator('.num').innerText();
  expect(december).not.toContain('0,00');
  const all = app.main.getByRole('region', { name: say('de', 'upcoming-all') });
  await expect(all.getByRole('row').last()).toContainText(december);
});

test('en: a member sees no charges', async ({ app }) => {
  await app.signIn('en', 'es-member@prorata.example');
  await app.open('/en/upcoming');
  await expect(app.main).toContainText(say('en', 'refusal-not-billing-contact-title'));
  await expect(app.main.getByRole('table')).toHaveCount(0);
});
