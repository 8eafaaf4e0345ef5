// More than a year in the life of an account: a trial is bought, grows, becomes annual, shrinks, is cancelled, is
// reactivated, renews, is declined, is paid, and is cancelled at last. After each step the books still tie.

import { say } from '../support/messages';
import { expect, test } from '../support/test';
import { CARDS, type App } from '../support/app';

const MEETING = 'GoTo Meeting';
const V5 = 'GoToAssist Remote Support v5';
const word = (id: string) => say('es', id);

/** Opens the subscriptions, once they show the work that the server does by itself. */
async function wait(app: App, product: string, status: string, until?: string): Promise<void> {
  await expect(async () => {
    await app.open('/es/subscriptions');
    await expect(app.card(product)).toContainText(word(status), { timeout: 500 });
    if (until) await expect(app.card(product)).toContainText(until, { timeout: 500 });
  }).toPass();
}

async function addCard(app: App, card: string): Promise<void> {
  await app.open('/es/payment-methods');
  await app.button('payment-methods-add').click();
  await app.typeCard(card);
  await app.arrive(word('payment-methods-title'));
  const method = app.main.getByRole('listitem').filter({ hasText: card.slice(-4) });
  await expect(method.getByText(word('payment-methods-default'), { exact: true })).toBeVisible();
}

async function cancel(app: App): Promise<void> {
  await app.options(MEETING).click();
  await app.card(MEETING).getByRole('link', { name: word('subscriptions-cancel') }).click();
  await app.arrive(word('cancellation-title'));
  await app.button('cancellation-button').click();
  await app.arrive(word('cancellation-done'));
}

test('es: a year in the life of an account, and everything ties after every step', async ({ app, shop, page }) => {
  test.setTimeout(180_000);
  /** Goes to another time, with a new session. The step before is checked first. */
  const at = async (clock: string): Promise<void> => {
    expect(shop.audit()).toContain('tie');
    await shop.restart({ clock: `${clock}T09:00:00Z` });
    await page.context().clearCookies();
    await app.signIn('es');
  };

  await test.step('a trial', async () => {
    await app.signIn('es');
    await app.open('/es/products');
    await app.card(MEETING).getByRole('link', { name: word('products-select') }).click();
    await app.main.getByRole('link', { name: word('products-try'), exact: true }).click();
    await app.arrive(word('products-try'));
    await app.plan('Business').check();
    await app.seats.fill('3');
    await app.button('products-next').click();
    await app.arrive(word('products-trial-title'));
    await app.button('products-start-trial').click();
    await app.arrive(word('products-trial-begun'));
  });

  await test.step('is bought', async () => {
    await at('2026-03-26');
    await app.card(MEETING).getByRole('link', { name: app.word('subscribeNow') }).click();
    await app.arrive(app.word('subscribeNow'));
    await app.expectChoice({ plan: 'Business', seats: 3, period: 'monthly' });
    const due = await app.due.innerText();
    await app.checkout();
    await app.pay(CARDS.succeeds);
    expect(await app.order()).toBe(due);
  });

  await test.step('grows', async () => {
    // Meanwhile the other subscription has renewed by itself.
    await at('2026-04-20');
    await wait(app, V5, 'status-active', 'mayo');
    await app.card(MEETING).getByRole('link', { name: 'Añadir organizadores' }).click();
    await app.arrive('Añadir organizadores');
    await app.seats.fill('5');
    await app.update();
    await app.checkout();
    await app.order();
  });

  await test.step('becomes annual', async () => {
    await at('2026-05-10');
    await app.edit(MEETING);
    await app.choose({ period: 'annual' });
    await app.checkout();
    await app.order();
  });

  await test.step('shrinks, to the good of the balance', async () => {
    await at('2026-06-01');
    await app.card(MEETING).getByRole('link', { name: 'Añadir organizadores' }).click();
    await app.arrive('Añadir organizadores');
    await app.seats.fill('4');
    await app.update();
    await app.checkout();
    await app.order();
  });

  await test.step('is cancelled, and had back', async () => {
    await at('2026-07-01');
    await cancel(app);
    await at('2026-07-02');
    await wait(app, MEETING, 'status-pending-cancellation');
    await app.card(MEETING).getByRole('button', { name: word('subscriptions-reactivate') }).click();
    await app.arrive(word('cancellation-reactivated'));
  });

  await test.step('renews', async () => {
    await at('2027-06-01');
    await wait(app, MEETING, 'status-active', '2028');
  });

  await test.step('the card declines', async () => {
    await addCard(app, CARDS.declines);
    await at('2027-07-20');
    await wait(app, V5, 'status-past-due');
    await expect(app.options(MEETING)).toHaveCount(0);
  });

  await test.step('is paid with another', async () => {
    await app.main.getByRole('link', { name: word('common-pay-now') }).click();
    await app.arrive(word('pay-title'));
    await app.button('checkout-other-card').click();
    await app.typeCard(CARDS.succeeds);
    await app.arrive(word('pay-title'));
    await app.main.getByRole('button', { name: new RegExp(`^${word('common-pay-now')}`) }).click();
    await app.arrive(word('confirmation-renewed-title'));
  });

  await test.step('and cancelled at the end', async () => {
    await at('2027-07-21');
    await wait(app, V5, 'status-active');
    await cancel(app);
    await at('2028-06-02');
    await wait(app, MEETING, 'status-expired');
    expect(shop.audit()).toContain('tie');
  });
});
