// The payment methods on file: added on the gateway's page, chosen, and removed again.

import { say } from '../support/messages';
import { expect, test } from '../support/test';
import { CARDS, type Visit } from '../support/visit';

async function open(visit: Visit): Promise<void> {
  await visit.page.locator('.menu', { hasText: '@prorata.example' }).locator('summary').click();
  await visit.page.getByRole('link', { name: say(visit.lang, 'payment-methods-title') }).click();
  await visit.arrive(say(visit.lang, 'payment-methods-title'));
}

async function add(visit: Visit, card: string): Promise<void> {
  await visit.button('payment-methods-add').click();
  await visit.typeCard(card);
  await visit.arrive(say(visit.lang, 'payment-methods-title'));
}

for (const lang of ['de', 'pt'] as const) {
  test(`${lang}: cards are added, one is chosen, one is removed, the last one stays`, async ({ visit }) => {
    const label = (id: string) => new RegExp(`^${say(lang, id)}`);
    const card = (digits: string) => visit.main.getByRole('listitem').filter({ hasText: digits });
    const isDefault = (digits: string) => card(digits).getByText(say(lang, 'payment-methods-default'), { exact: true });
    await visit.signIn(lang);
    await open(visit);
    await expect(visit.main).toContainText(say(lang, 'payment-methods-empty-title'));
    await add(visit, CARDS.succeeds);
    await expect(isDefault('4242')).toBeVisible();
    await add(visit, CARDS.declines);
    await expect(isDefault('0002')).toBeVisible();
    await card('4242').getByRole('button', { name: label('payment-methods-make-default') }).click();
    await expect(isDefault('4242')).toBeVisible();
    await expect(isDefault('0002')).toHaveCount(0);
    await card('0002').getByRole('button', { name: label('payment-methods-remove') }).click();
    await expect(card('0002')).toHaveCount(0);
    await card('4242').getByRole('button', { name: label('payment-methods-remove') }).click();
    await expect(visit.problem).toContainText(say(lang, 'error-last-payment-method'));
    await expect(card('4242')).toBeVisible();
  });
}

test('de: the account names the card, and leads to the payment methods', async ({ visit }) => {
  await visit.signIn('de', 'en@prorata.example');
  await visit.section('account-title');
  const card = visit.main.getByRole('region', { name: say('de', 'payment-methods-title') });
  await expect(card).toContainText('4242');
  await card.getByRole('link', { name: say('de', 'account-payment-methods') }).click();
  await visit.arrive(say('de', 'payment-methods-title'));
});

test('en: a card that expires soon is warned of, in every language in place', async ({ visit, shop }) => {
  await visit.signIn('en');
  await open(visit);
  await expect(visit.main).not.toContainText('please add a new one');
  // The demo's card is good for two years.
  await shop.restart({ clock: '2028-03-10T09:00:00Z' });
  await visit.signIn('en');
  await open(visit);
  await expect(visit.main).toContainText('expires on March 31, 2028: please add a new one');
  await visit.switchLanguage('de', 'Deutsch');
  await expect(visit.main).toContainText('Läuft am 31. März 2028 ab');
});
