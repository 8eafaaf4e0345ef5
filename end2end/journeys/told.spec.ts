// The pages tell the facts: what was charged and how it was paid, what ends, and which smaller changes are possible.

import { say } from '../support/messages';
import { money } from '../support/quotes';
import { expect, test } from '../support/test';

const V5 = 'GoToAssist Remote Support v5';

for (const lang of ['en', 'de'] as const) {
  test(`${lang}: the list of invoices says what the balance paid and what was charged, and is filtered`, async ({ app, page }) => {
    const dollars = (amount: string) => money(lang, 'USD', amount);
    await app.signIn(lang, 'en@prorata.example');
    await app.edit('GoTo Meeting');
    await app.choose({ period: 'annual' });
    await app.checkout();
    const charged = await app.order();
    await expect(page.getByRole('status')).toContainText('en@prorata.example');
    await expect(app.fact(say(lang, 'summary-subtotal'))).toBeVisible();
    await expect(app.fact(say(lang, 'summary-balance-used'))).toHaveText(dollars('-120.00'));

    await app.open(`/${lang}/invoices`);
    const row = app.main.getByRole('row').nth(1);
    await expect(row).toContainText(say(lang, 'invoices-paid'));
    await expect(row).toContainText(say(lang, 'invoices-by-balance', { amount: dollars('120.00') }));
    await expect(row).toContainText(say(lang, 'invoices-charged', { amount: charged }));
    const show = async (state: string) => {
      await page.getByRole('combobox', { name: say(lang, 'invoices-state') }).selectOption(state);
      await app.button('lists-search-do').click();
      await expect(page).toHaveURL(new RegExp(`state=${state}\\b`));
    };
    await show('open');
    await expect(app.main).toContainText(say(lang, 'lists-none'));
    await show('credited');
    await expect(app.main).toContainText(say(lang, 'lists-none'));
    await show('paid');
    await expect(app.main.getByRole('rowheader')).toContainText('INV-000001');
    await expect(page.getByRole('combobox', { name: say(lang, 'invoices-state') })).toHaveValue('paid');
  });

  test(`${lang}: whoever cancels reads the price that ends, who loses access, and is led to what is smaller`, async ({ app }) => {
    await app.signIn(lang, 'en@prorata.example');
    const begin = async () => {
      await app.open(`/${lang}/subscriptions`);
      await app.options(V5).click();
      await app.card(V5).getByRole('link', { name: say(lang, 'subscriptions-cancel') }).click();
      await app.arrive(say(lang, 'cancellation-title'));
    };
    await begin();
    const each = (amount: string) => `${money(lang, 'USD', amount)} ${{ en: 'a year', de: 'pro Jahr' }[lang]}`;
    await expect(app.fact(say(lang, 'cancellation-price'))).toHaveText(each('2217.00'));
    await expect(app.main).toContainText({ en: '5 people lose access', de: '5 Personen verlieren' }[lang]);
    await expect(app.main).toContainText(each('1847.50'));
    await app.main.getByRole('link', { name: say(lang, 'cancellation-fewer-do') }).click();
    await app.arrive(say(lang, 'add-seats-agents'));
    await expect(app.seats).toHaveValue('5');
    await begin();
    await app.main.getByRole('link', { name: say(lang, 'cancellation-monthly-do') }).click();
    await app.arrive(app.word('edit'));
    await app.expectChoice({ plan: 'Standard', seats: 6, period: 'monthly' });
  });

  test(`${lang}: a trial has no price, and one that ended is not had`, async ({ app }) => {
    await app.signIn(lang, 'en@prorata.example');
    await app.open(`/${lang}/products/rescue-assist/try`);
    await expect(app.main).toContainText({ en: '14 days free', de: '14 Tage kostenlos' }[lang]);
    await expect(app.main).not.toContainText('$');
    await app.open(`/${lang}/products`);
    const card = app.card('GoTo Webinar');
    await expect(card).toContainText(say(lang, 'status-trial-ended'));
    await expect(card).not.toContainText(say(lang, 'products-held'));
    for (const page of ['', '/buy', '/try']) {
      await app.open(`/${lang}/products/webinar${page}`);
      await expect(app.main).not.toContainText(say(lang, 'products-held'));
      await app.main.getByRole('link', { name: app.word('subscribeNow') }).click();
      await app.arrive(app.word('subscribeNow'));
    }
  });
}
