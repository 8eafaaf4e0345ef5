// A subscription is cancelled, runs to its end, and is reactivated with one click.

import { say } from '../support/messages';
import { expect, test } from '../support/test';
import type { Lang } from '../support/words';

const PRODUCTS: Partial<Record<Lang, string>> = {
  es: 'GoToAssist Remote Support v5',
  it: 'GoToAssist Remote Support v4',
};

for (const [lang, product] of Object.entries(PRODUCTS) as [Lang, string][]) {
  test(`${lang}: cancel, and reactivate`, async ({ app, page }) => {
    const word = (id: string) => say(lang, id);
    await app.signIn(lang);
    await app.options(product).click();
    await app.card(product).getByRole('link', { name: word('subscriptions-cancel') }).click();
    await app.arrive(word('cancellation-title'));
    await expect(app.main).toContainText(word('cancellation-no-refund'));
    // A reason is optional. A change of the language keeps the entries.
    await page.getByRole('radio', { name: word('cancellation-why-unused') }).check();
    await page.getByRole('textbox').fill('Nur im Sommer');
    await app.main.getByRole('button', { name: word('cancellation-button') }).click();
    await app.arrive(word('cancellation-done'));
    await expect(page.getByRole('status')).toContainText('2026');

    await app.main.getByRole('link', { name: word('common-to-subscriptions') }).click();
    const card = app.card(product);
    await expect(card).toContainText(word('status-pending-cancellation'));
    await card.getByRole('button', { name: word('subscriptions-reactivate') }).click();
    await app.arrive(word('cancellation-reactivated'));
    await app.main.getByRole('link', { name: word('common-to-subscriptions') }).click();
    await expect(app.card(product)).toContainText(word('status-active'));
    await expect(app.card(product).getByRole('button', { name: word('subscriptions-reactivate') })).toHaveCount(0);
  });
}
