// One sign-in that belongs to several accounts.

import { say } from '../support/messages';
import { expect, test } from '../support/test';
import { App } from '../support/app';

const FIRST = 'Officina Digitale S.r.l.';
const SECOND = 'Seconda Officina S.r.l.';

/** Menu → Switch to that account. */
async function switchTo(app: App, company: string): Promise<void> {
  const { lang, page } = app;
  const menu = page.locator('header details', { has: page.locator('form[action^="/api/switch_account"]') });
  await menu.locator('summary').click();
  await menu.getByRole('button', { name: new RegExp(`^${say(lang, 'switch-account-to')} ?: ${company}$`) }).click();
  // The account is below the name and the address. The menu closes after the choice.
  await expect(menu).not.toHaveAttribute('open');
  await expect(menu.locator('small').last()).toHaveText(company);
  await app.arrive(say(lang, 'subscriptions-title'));
}

/** Another window of the same browser. */
async function window(app: App, path: string): Promise<App> {
  const other = new App(await app.page.context().newPage(), app.js);
  other.lang = app.lang;
  await other.open(path);
  return other;
}

for (const lang of ['it', 'en'] as const) {
  test(`${lang}: what was left open in one account changes nothing in the other`, async ({ app, shop }) => {
    shop.addAccount(SECOND, 'it@prorata.example');
    await app.signIn(lang, 'it@prorata.example');
    await expect(app.card('GoToAssist Remote Support v4')).toBeVisible();
    const people = await window(app, `/${lang}/people`);
    await switchTo(app, SECOND);
    await expect(app.card('GoToAssist Remote Support v4')).toHaveCount(0);

    await people.page.getByLabel(say(lang, 'people-name')).fill('Nina Neri');
    await people.page.getByLabel(say(lang, 'sign-in-email')).fill('nina@neri.example');
    await people.button('people-invite').last().click();
    await expect(people.problem).toContainText(say(lang, 'error-other-account'));
    await expect(people.main.getByRole('listitem').filter({ hasText: 'Nina Neri' })).toHaveCount(0);

    await switchTo(app, FIRST);
    await app.open(`/${lang}/people`);
    await expect(app.main.getByRole('listitem').filter({ hasText: 'Chiara Romano' })).toBeVisible();
    await expect(app.main.getByRole('listitem').filter({ hasText: 'Nina Neri' })).toHaveCount(0);
  });

  test(`${lang}: no button of a checkout that was left open reaches the other account`, async ({ app, shop }) => {
    shop.addAccount(SECOND, 'it@prorata.example');
    await app.signIn(lang, 'it@prorata.example');
    await app.edit('GoToAssist Remote Support v4');
    await app.choose({ seats: 10 });
    await app.checkout();
    const left = await window(app, `/${lang}/subscriptions`);
    await switchTo(left, SECOND);
    for (const button of ['checkout-references-save', 'checkout-vat-apply', 'checkout-place-order', 'checkout-payment-enter']) {
      await app.page.getByLabel(say(lang, 'checkout-purchase-order')).fill('PO 4711');
      await app.button(button).click();
      await expect(app.problem, button).toContainText(say(lang, 'error-other-account'));
      await switchTo(left, FIRST);
      await app.open(`/${lang}/checkout`);
      await expect(app.page.getByLabel(say(lang, 'checkout-purchase-order')), button).toHaveValue('');
      await switchTo(left, SECOND);
    }
  });

  test(`${lang}: a page of the other account asks whether to go over`, async ({ app, page, shop }) => {
    shop.addAccount(SECOND, 'it@prorata.example');
    await app.signIn(lang, 'it@prorata.example');
    const edit = await app.card('GoToAssist Remote Support v4').locator('a[href$="/edit"]').getAttribute('href');
    const left = await window(app, `/${lang}/subscriptions`);
    await switchTo(left, SECOND);
    // The window that was left open still shows the cards of the first account.
    await app.options('GoToAssist Remote Support v4').click();
    await page.locator(`a[href="${edit}"]`).click();
    await app.arrive(say(lang, 'switch-account-other-title'));
    // A name with a full stop at its end also ends its sentence.
    await expect(app.main).toContainText(say(lang, 'switch-account-other-text', { here: SECOND, there: FIRST }).replaceAll('..', '.'));
    await app.main.getByRole('button', { name: say(lang, 'switch-account-go', { there: FIRST }) }).click();
    await app.arrive(app.word('edit'));
    await expect(page).toHaveURL(new RegExp(`${edit}$`));
  });
}
