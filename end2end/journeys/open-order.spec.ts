// An order that waits for the bank: it is continued, or given up.

import { violations } from '../support/axe';
import { AS_PAGE, Client } from '../support/http';
import { say } from '../support/messages';
import { expect, test } from '../support/test';
import { CARDS, type App } from '../support/app';
import type { Lang } from '../support/words';

const V4 = 'GoToAssist Remote Support v4';

/** Places an order, and leaves the bank's page without an answer. */
async function leaveTheBank(app: App, lang: Lang): Promise<void> {
  await app.signIn(lang, 'it@prorata.example');
  await app.edit(V4);
  await app.choose({ seats: 10 });
  await app.checkout();
  await app.pay(CARDS.needsConfirmation);
  await app.placeOrder.click();
  await app.arrive(say(lang, 'sandbox-confirm-title'));
  await app.open(`/${lang}/subscriptions`);
}

async function toOrder(app: App): Promise<void> {
  await app.main.getByRole('link', { name: say(app.lang, 'open-order-way') }).click();
  await app.arrive(say(app.lang, 'open-order-title'));
}

for (const lang of ['pt', 'de'] as const) {
  test(`${lang}: it is given up, nothing is charged, and it is in the cart again`, async ({ app, page, js }) => {
    await leaveTheBank(app, lang);
    await toOrder(app);
    await expect(app.fact(say(lang, 'checkout-payment-details'))).toContainText('3155');
    if (js) expect(await violations(page)).toEqual([]);
    await app.button('open-order-give-up').click();
    await app.arrive(say(lang, 'open-order-given-up-title'));
    await expect(app.main).toContainText(say(lang, 'open-order-given-up'));
    await app.main.getByRole('link', { name: say(lang, 'cart-title') }).click();
    await app.arrive(say(lang, 'cart-title'));
    await app.checkoutFromCart();
    await app.pay(CARDS.succeeds, 'checkout-other-card');
    await app.order();
    await expect(page).toHaveURL(/\/orders\/1001$/);
  });
}

test('a card that is added on a page left open is refused there, and why is said', async ({ app, shop }) => {
  await leaveTheBank(app, 'it');
  const client = new Client(shop.url);
  await client.signIn('it@prorata.example', 'it');
  const refused = await client.post('/payment-details', { lang: 'it', back: 'payment-methods' }, AS_PAGE);
  expect([refused.status, refused.location]).toEqual([303, '/it/payment-methods?form=%2Fpayment-details&problem=order-in-flight']);
  await app.open(refused.location!);
  await expect(app.problem).toContainText(say('it', 'error-order-in-flight'));
});

test('the way to it is in words wherever one comes from', async ({ app }) => {
  await leaveTheBank(app, 'it');
  // These visits stay in place where JavaScript runs: the browser then makes the notice.
  for (const page of ['invoices', 'subscriptions']) await app.page.locator(`header nav a[href="/it/${page}"]`).click();
  await app.arrive(say('it', 'subscriptions-title'));
  await toOrder(app);
  await app.main.getByRole('link', { name: say('it', 'open-order-go-on') }).click();
  await app.arrive(say('it', 'sandbox-confirm-title'));
  await app.button('sandbox-confirm').click();
  await app.confirmed();
});
