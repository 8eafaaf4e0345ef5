// A subscription is cancelled, runs to its end, and is reactivated with one click.

import { say } from '../support/messages';
import { expect, test } from '../support/test';
import type { Lang } from '../support/words';

const PRODUCTS: Partial<Record<Lang, string>> = {
  es: 'GoToAssist Remote Support v5',
  it: 'GoToAssist Remote Support v4',
};

for (const [lang, product] of Object.entries(PRODUCTS) as [Lang, string][]) {
  test(`${lang}: cancel, and reactivate`, async ({ visit, page }) => {
    const word = (id: string) => say(lang, id);
    await visit.signIn(lang);
    await visit.options(product).click();
    await visit.card(product).getByRole('link', { name: word('subscriptions-cancel') }).click();
    await visit.arrive(word('cancellation-title'));
    await expect(visit.main).toContainText(word('cancellation-no-refund'));
    // A reason is optional. A change of the language keeps the entries.
    await page.getByRole('radio', { name: word('cancellation-why-unused') }).check();
    await page.getByRole('textbox').fill('Nur im Sommer');
    await visit.main.getByRole('button', { name: word('cancellation-button') }).click();
    await visit.arrive(word('cancellation-done'));
    await expect(page.getByRole('status')).toContainText('2026');

    await visit.main.getByRole('link', { name: word('common-to-subscriptions') }).click();
    const card = visit.card(product);
    await expect(card).toContainText(word('status-pending-cancellation'));
    await card.getByRole('button', { name: word('subscriptions-reactivate') }).click();
    await visit.arrive(word('cancellation-reactivated'));
    await visit.main.getByRole('link', { name: word('common-to-subscriptions') }).click();
    await expect(visit.card(product)).toContainText(word('status-active'));
    await expect(visit.card(product).getByRole('button', { name: word('subscriptions-reactivate') })).toHaveCount(0);
  });
}
