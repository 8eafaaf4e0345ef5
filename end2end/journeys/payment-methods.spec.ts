// The payment methods on file: added on the gateway's page, chosen, and removed again.

import { say } from '../support/messages';
import { expect, test } from '../support/test';
import { CARDS, type App } from '../support/app';

async function open(app: App): Promise<void> {
  await app.page.locator('.menu', { hasText: '@prorata.example' }).locator('summary').click();
  await app.page.getByRole('link', { name: say(app.lang, 'payment-methods-title') }).click();
  await app.arrive(say(app.lang, 'payment-methods-title'));
}

async function add(app: App, card: string): Promise<void> {
  await app.button('payment-methods-add').click();
  await app.typeCard(card);
  await app.arrive(say(app.lang, 'payment-methods-title'));
}

for (const lang of ['de', 'pt'] as const) {
  test(`${lang}: cards are added, one is chosen, one is removed, the last one stays`, async ({ app }) => {
    const label = (id: string) => new RegExp(`^${say(lang, id)}`);
    const card = (digits: string) => app.main.getByRole('listitem').filter({ hasText: digits });
    const isDefault = (digits: string) => card(digits).getByText(say(lang, 'payment-methods-default'), { exact: true });
    await app.signIn(lang);
    await open(app);
    await expect(app.main).toContainText(say(lang, 'payment-methods-empty-title'));
    await add(app, CARDS.succeeds);
    await expect(isDefault('4242')).toBeVisible();
    await add(app, CARDS.declines);
    await expect(isDefault('0002')).toBeVisible();
    await card('4242').getByRole('button', { name: label('payment-methods-make-default') }).click();
    await expect(isDefault('4242')).toBeVisible();
    await expect(isDefault('0002')).toHaveCount(0);
    await card('0002').getByRole('button', { name: label('payment-methods-remove') }).click();
    await expect(card('0002')).toHaveCount(0);
    await card('4242').getByRole('button', { name: label('payment-methods-remove') }).click();
    await expect(app.problem).toContainText(say(lang, 'error-last-payment-method'));
    await expect(card('4242')).toBeVisible();
  });
}

test('de: the account names the card, and leads to the payment methods', async ({ app }) => {
  await app.signIn('de', 'en@prorata.example');
  await app.section('account-title');
  const card = app.main.getByRole('region', { name: say('de', 'payment-methods-title') });
  await expect(card).toContainText('4242');
  await card.getByRole('link', { name: say('de', 'account-payment-methods') }).click();
  await app.arrive(say('de', 'payment-methods-title'));
});

test('en: a card that expires soon is warned of, in every language in place', async ({ app, shop }) => {
  await app.signIn('en');
  await open(app);
  await expect(app.main).not.toContainText('please add a new one');
  // The demo's card is good for two years.
  await shop.restart({ clock: '2028-03-10T09:00:00Z' });
  await app.signIn('en');
  await open(app);
  await expect(app.main).toContainText('expires on March 31, 2028: please add a new one');
  await app.switchLanguage('de', 'Deutsch');
  await expect(app.main).toContainText('Läuft am 31. März 2028 ab');
});
