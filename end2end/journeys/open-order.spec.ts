// An order that waits for the bank: it is continued, or given up.

import { violations } from '../support/axe';
import { AS_PAGE, Client } from '../support/http';
import { say } from '../support/messages';
import { expect, test } from '../support/test';
import { CARDS, type Visit } from '../support/visit';
import type { Lang } from '../support/words';

const V4 = 'GoToAssist Remote Support v4';

/** Places an order, and leaves the bank's page without an answer. */
async function leaveTheBank(visit: Visit, lang: Lang): Promise<void> {
  await visit.signIn(lang, 'it@prorata.example');
  await visit.edit(V4);
  await visit.choose({ seats: 10 });
  await visit.checkout();
  await visit.pay(CARDS.needsConfirmation);
  await visit.placeOrder.click();
  await visit.arrive(say(lang, 'sandbox-confirm-title'));
  await visit.open(`/${lang}/subscriptions`);
}

async function toOrder(visit: Visit): Promise<void> {
  await visit.main.getByRole('link', { name: say(visit.lang, 'open-order-way') }).click();
  await visit.arrive(say(visit.lang, 'open-order-title'));
}

for (const lang of ['pt', 'de'] as const) {
  test(`${lang}: it is given up, nothing is charged, and it is in the cart again`, async ({ visit, page, js }) => {
    await leaveTheBank(visit, lang);
    await toOrder(visit);
    await expect(visit.fact(say(lang, 'checkout-payment-details'))).toContainText('3155');
    if (js) expect(await violations(page)).toEqual([]);
    await visit.button('open-order-give-up').click();
    await visit.arrive(say(lang, 'open-order-given-up-title'));
    await expect(visit.main).toContainText(say(lang, 'open-order-given-up'));
    await visit.main.getByRole('link', { name: say(lang, 'cart-title') }).click();
    await visit.arrive(say(lang, 'cart-title'));
    await visit.checkoutFromCart();
    await visit.pay(CARDS.succeeds, 'checkout-other-card');
    await visit.order();
    await expect(page).toHaveURL(/\/orders\/1001$/);
  });
}

test('a card that is added on a page left open is refused there, and why is said', async ({ visit, shop }) => {
  await leaveTheBank(visit, 'it');
  const client = new Client(shop.url);
  await client.signIn('it@prorata.example', 'it');
  const refused = await client.post('/payment-details', { lang: 'it', back: 'payment-methods' }, AS_PAGE);
  expect([refused.status, refused.location]).toEqual([303, '/it/payment-methods?form=%2Fpayment-details&problem=order-in-flight']);
  await visit.open(refused.location!);
  await expect(visit.problem).toContainText(say('it', 'error-order-in-flight'));
});

test('the way to it is in words wherever one comes from', async ({ visit }) => {
  await leaveTheBank(visit, 'it');
  // These visits stay in place where JavaScript runs: the browser then makes the notice.
  for (const page of ['invoices', 'subscriptions']) await visit.page.locator(`header nav a[href="/it/${page}"]`).click();
  await visit.arrive(say('it', 'subscriptions-title'));
  await toOrder(visit);
  await visit.main.getByRole('link', { name: say('it', 'open-order-go-on') }).click();
  await visit.arrive(say('it', 'sandbox-confirm-title'));
  await visit.button('sandbox-confirm').click();
  await visit.confirmed();
});
