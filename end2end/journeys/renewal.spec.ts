// A renewal that could not be charged: the notice, the page on which it is paid, and the account, which is in order
// again at once.

import { violations } from '../support/axe';
import { say } from '../support/messages';
import { expect, test } from '../support/test';
import { CARDS, type Visit } from '../support/visit';
import type { Lang } from '../support/words';

const V4 = 'GoToAssist Remote Support v4';
/** The month that `it` has paid is over on 13 April. */
const END = '2026-04-13T09:00:00Z';

/** Opens the subscriptions, as soon as the server has tried to renew what is due. */
async function pastDue(visit: Visit, lang: Lang): Promise<void> {
  await visit.signIn(lang, 'it@prorata.example');
  await expect(async () => {
    await visit.open(`/${lang}/subscriptions`);
    await expect(visit.card(V4)).toContainText(say(lang, 'status-past-due'), { timeout: 500 });
  }).toPass();
  const tasks = visit.main.getByRole('region', { name: say(lang, 'overview-attention') });
  await expect(tasks.getByRole('listitem').first()).toContainText(say(lang, 'refusal-invoice-overdue'));
  await expect(visit.fact(say(lang, 'overview-open')).getByRole('link')).toHaveAttribute('href', `/${lang}/pay`);
}

async function toPay(visit: Visit): Promise<void> {
  await visit.main.getByRole('link', { name: say(visit.lang, 'common-pay-now') }).click();
  await visit.arrive(say(visit.lang, 'pay-title'));
}

async function giveCard(visit: Visit, card: string, button: 'checkout-payment-enter' | 'checkout-other-card'): Promise<void> {
  await visit.button(button).click();
  await visit.typeCard(card);
  await visit.arrive(say(visit.lang, 'pay-title'));
  await expect(visit.main).toContainText(card.slice(-4));
}

function payNow(visit: Visit) {
  return visit.main.getByRole('button', { name: say(visit.lang, 'common-pay-now') });
}

for (const lang of ['it', 'en'] as const) {
  test(`${lang}: a past-due account pays, and is in order at once`, async ({ visit, shop }) => {
    await shop.restart({ clock: END });
    await pastDue(visit, lang);
    await expect(visit.options(V4)).toHaveCount(0);

    await toPay(visit);
    await expect(payNow(visit)).toHaveCount(0);
    await giveCard(visit, CARDS.declines, 'checkout-payment-enter');
    await payNow(visit).click();
    await expect(visit.problem).toContainText(say(lang, 'error-payment-declined'));

    await giveCard(visit, CARDS.succeeds, 'checkout-other-card');
    const due = (await payNow(visit).innerText()).split(' · ')[1];
    await payNow(visit).click();
    await visit.arrive(say(lang, 'confirmation-renewed-title'));
    await expect(visit.main).toContainText(due);

    await visit.main.getByRole('link', { name: say(lang, 'common-to-subscriptions') }).click();
    await visit.arrive(say(lang, 'subscriptions-title'));
    await expect(visit.card(V4)).toContainText(say(lang, 'status-active'));
    await expect(visit.main).not.toContainText(say(lang, 'refusal-invoice-overdue'));
    await expect(visit.options(V4)).toBeVisible();
    await visit.open(`/${lang}/pay`);
    await expect(visit.main).toContainText(say(lang, 'pay-nothing-title'));
  });
}

test('en: a payment that the bank wants confirmed is confirmed, or refused and paid otherwise', async ({ visit, shop }) => {
  await shop.restart({ clock: END });
  await pastDue(visit, 'en');
  await toPay(visit);
  await giveCard(visit, CARDS.needsConfirmation, 'checkout-payment-enter');
  for (const answer of ['sandbox-refuse', 'sandbox-confirm'] as const) {
    await payNow(visit).click();
    await visit.arrive(say('en', 'sandbox-confirm-title'));
    await visit.button(answer).click();
    if (answer === 'sandbox-refuse') {
      await visit.arrive(say('en', 'pay-title'));
      await expect(visit.problem).toContainText(say('en', 'error-payment-not-confirmed'));
    }
  }
  await visit.arrive(say('en', 'confirmation-renewed-title'));
});

test('it: the pages of a past-due account fit a phone, and axe finds nothing on them', async ({ visit, shop, page, js }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 320, height: 640 });
  await shop.restart({ clock: END });
  await pastDue(visit, 'it');
  for (const path of ['subscriptions', 'pay']) {
    await visit.open(`/it/${path}`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320);
    if (!js) continue;
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await violations(page), `${path}, ${colorScheme}`).toEqual([]);
    }
  }
});

test('de: what is upcoming is told for each subscription and each month', async ({ visit }) => {
  await visit.signIn('de');
  await visit.page.getByRole('link', { name: say('de', 'invoices-title') }).first().click();
  await visit.arrive(say('de', 'invoices-title'));
  await visit.main.getByRole('link', { name: say('de', 'upcoming-title') }).click();
  await visit.arrive(say('de', 'upcoming-title'));
  const next = visit.main.getByRole('region', { name: say('de', 'upcoming-next') });
  await expect(next.getByRole('row').filter({ hasText: V4 })).toContainText('06.12.2026');
  const months = visit.main.getByRole('region', { name: say('de', 'upcoming-months') });
  // Twelve months below the heading.
  await expect(months.getByRole('row')).toHaveCount(13);
  // A year is charged once in twelve months: in December, and the sum is the same.
  const december = await months.getByRole('row').filter({ hasText: 'Dez. 2026' }).locator('.num').innerText();
  expect(december).not.toContain('0,00');
  const all = visit.main.getByRole('region', { name: say('de', 'upcoming-all') });
  await expect(all.getByRole('row').last()).toContainText(december);
});

test('en: a member sees no charges', async ({ visit }) => {
  await visit.signIn('en', 'es-member@prorata.example');
  await visit.open('/en/upcoming');
  await expect(visit.main).toContainText(say('en', 'refusal-not-billing-contact-title'));
  await expect(visit.main.getByRole('table')).toHaveCount(0);
});
