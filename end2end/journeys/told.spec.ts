// The pages tell the facts: what was charged and how it was paid, what ends, and which smaller changes are possible.

import { say } from '../support/messages';
import { money } from '../support/quotes';
import { expect, test } from '../support/test';

const V5 = 'GoToAssist Remote Support v5';

for (const lang of ['en', 'de'] as const) {
  test(`${lang}: the list of invoices says what the balance paid and what was charged, and is filtered`, async ({ visit, page }) => {
    const dollars = (amount: string) => money(lang, 'USD', amount);
    await visit.signIn(lang, 'en@prorata.example');
    await visit.edit('GoTo Meeting');
    await visit.choose({ period: 'annual' });
    await visit.checkout();
    const charged = await visit.order();
    await expect(page.getByRole('status')).toContainText('en@prorata.example');
    await expect(visit.fact(say(lang, 'summary-subtotal'))).toBeVisible();
    await expect(visit.fact(say(lang, 'summary-balance-used'))).toHaveText(dollars('-120.00'));

    await visit.open(`/${lang}/invoices`);
    const row = visit.main.getByRole('row').nth(1);
    await expect(row).toContainText(say(lang, 'invoices-paid'));
    await expect(row).toContainText(say(lang, 'invoices-by-balance', { amount: dollars('120.00') }));
    await expect(row).toContainText(say(lang, 'invoices-charged', { amount: charged }));
    const show = async (state: string) => {
      await page.getByRole('combobox', { name: say(lang, 'invoices-state') }).selectOption(state);
      await visit.button('lists-search-do').click();
      await expect(page).toHaveURL(new RegExp(`state=${state}\\b`));
    };
    await show('open');
    await expect(visit.main).toContainText(say(lang, 'lists-none'));
    await show('credited');
    await expect(visit.main).toContainText(say(lang, 'lists-none'));
    await show('paid');
    await expect(visit.main.getByRole('rowheader')).toContainText('INV-000001');
    await expect(page.getByRole('combobox', { name: say(lang, 'invoices-state') })).toHaveValue('paid');
  });

  test(`${lang}: whoever cancels reads the price that ends, who loses access, and is led to what is smaller`, async ({ visit }) => {
    await visit.signIn(lang, 'en@prorata.example');
    const begin = async () => {
      await visit.open(`/${lang}/subscriptions`);
      await visit.options(V5).click();
      await visit.card(V5).getByRole('link', { name: say(lang, 'subscriptions-cancel') }).click();
      await visit.arrive(say(lang, 'cancellation-title'));
    };
    await begin();
    const each = (amount: string) => `${money(lang, 'USD', amount)} ${{ en: 'a year', de: 'pro Jahr' }[lang]}`;
    await expect(visit.fact(say(lang, 'cancellation-price'))).toHaveText(each('2217.00'));
    await expect(visit.main).toContainText({ en: '5 people lose access', de: '5 Personen verlieren' }[lang]);
    await expect(visit.main).toContainText(each('1847.50'));
    await visit.main.getByRole('link', { name: say(lang, 'cancellation-fewer-do') }).click();
    await visit.arrive(say(lang, 'add-seats-agents'));
    await expect(visit.seats).toHaveValue('5');
    await begin();
    await visit.main.getByRole('link', { name: say(lang, 'cancellation-monthly-do') }).click();
    await visit.arrive(visit.word('edit'));
    await visit.expectChoice({ plan: 'Standard', seats: 6, period: 'monthly' });
  });

  test(`${lang}: a trial has no price, and one that ended is not had`, async ({ visit }) => {
    await visit.signIn(lang, 'en@prorata.example');
    await visit.open(`/${lang}/products/rescue-assist/try`);
    await expect(visit.main).toContainText({ en: '14 days free', de: '14 Tage kostenlos' }[lang]);
    await expect(visit.main).not.toContainText('$');
    await visit.open(`/${lang}/products`);
    const card = visit.card('GoTo Webinar');
    await expect(card).toContainText(say(lang, 'status-trial-ended'));
    await expect(card).not.toContainText(say(lang, 'products-held'));
    for (const page of ['', '/buy', '/try']) {
      await visit.open(`/${lang}/products/webinar${page}`);
      await expect(visit.main).not.toContainText(say(lang, 'products-held'));
      await visit.main.getByRole('link', { name: visit.word('subscribeNow') }).click();
      await visit.arrive(visit.word('subscribeNow'));
    }
  });
}
