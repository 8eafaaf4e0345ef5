// More than a year in the life of an account: a trial is bought, grows, becomes annual, shrinks, is cancelled, is
// reactivated, renews, is declined, is paid, and is cancelled at last. After each step the books still tie.

import { say } from '../support/messages';
import { expect, test } from '../support/test';
import { CARDS, type Visit } from '../support/visit';

const MEETING = 'GoTo Meeting';
const V5 = 'GoToAssist Remote Support v5';
const word = (id: string) => say('es', id);

/** Opens the subscriptions, once they show the work that the server does by itself. */
async function wait(visit: Visit, product: string, status: string, until?: string): Promise<void> {
  await expect(async () => {
    await visit.open('/es/subscriptions');
    await expect(visit.card(product)).toContainText(word(status), { timeout: 500 });
    if (until) await expect(visit.card(product)).toContainText(until, { timeout: 500 });
  }).toPass();
}

async function addCard(visit: Visit, card: string): Promise<void> {
  await visit.open('/es/payment-methods');
  await visit.button('payment-methods-add').click();
  await visit.typeCard(card);
  await visit.arrive(word('payment-methods-title'));
  const method = visit.main.getByRole('listitem').filter({ hasText: card.slice(-4) });
  await expect(method.getByText(word('payment-methods-default'), { exact: true })).toBeVisible();
}

async function cancel(visit: Visit): Promise<void> {
  await visit.options(MEETING).click();
  await visit.card(MEETING).getByRole('link', { name: word('subscriptions-cancel') }).click();
  await visit.arrive(word('cancellation-title'));
  await visit.button('cancellation-button').click();
  await visit.arrive(word('cancellation-done'));
}

test('es: a year in the life of an account, and everything ties after every step', async ({ visit, shop, page }) => {
  test.setTimeout(180_000);
  /** Goes to another time, with a new session. The step before is checked first. */
  const at = async (clock: string): Promise<void> => {
    expect(shop.audit()).toContain('tie');
    await shop.restart({ clock: `${clock}T09:00:00Z` });
    await page.context().clearCookies();
    await visit.signIn('es');
  };

  await test.step('a trial', async () => {
    await visit.signIn('es');
    await visit.open('/es/products');
    await visit.card(MEETING).getByRole('link', { name: word('products-select') }).click();
    await visit.main.getByRole('link', { name: word('products-try'), exact: true }).click();
    await visit.arrive(word('products-try'));
    await visit.plan('Business').check();
    await visit.seats.fill('3');
    await visit.button('products-next').click();
    await visit.arrive(word('products-trial-title'));
    await visit.button('products-start-trial').click();
    await visit.arrive(word('products-trial-begun'));
  });

  await test.step('is bought', async () => {
    await at('2026-03-26');
    await visit.card(MEETING).getByRole('link', { name: visit.word('subscribeNow') }).click();
    await visit.arrive(visit.word('subscribeNow'));
    await visit.expectChoice({ plan: 'Business', seats: 3, period: 'monthly' });
    const due = await visit.due.innerText();
    await visit.checkout();
    await visit.pay(CARDS.succeeds);
    expect(await visit.order()).toBe(due);
  });

  await test.step('grows', async () => {
    // Meanwhile the other subscription has renewed by itself.
    await at('2026-04-20');
    await wait(visit, V5, 'status-active', 'mayo');
    await visit.card(MEETING).getByRole('link', { name: 'Añadir organizadores' }).click();
    await visit.arrive('Añadir organizadores');
    await visit.seats.fill('5');
    await visit.update();
    await visit.checkout();
    await visit.order();
  });

  await test.step('becomes annual', async () => {
    await at('2026-05-10');
    await visit.edit(MEETING);
    await visit.choose({ period: 'annual' });
    await visit.checkout();
    await visit.order();
  });

  await test.step('shrinks, to the good of the balance', async () => {
    await at('2026-06-01');
    await visit.card(MEETING).getByRole('link', { name: 'Añadir organizadores' }).click();
    await visit.arrive('Añadir organizadores');
    await visit.seats.fill('4');
    await visit.update();
    await visit.checkout();
    await visit.order();
  });

  await test.step('is cancelled, and had back', async () => {
    await at('2026-07-01');
    await cancel(visit);
    await at('2026-07-02');
    await wait(visit, MEETING, 'status-pending-cancellation');
    await visit.card(MEETING).getByRole('button', { name: word('subscriptions-reactivate') }).click();
    await visit.arrive(word('cancellation-reactivated'));
  });

  await test.step('renews', async () => {
    await at('2027-06-01');
    await wait(visit, MEETING, 'status-active', '2028');
  });

  await test.step('the card declines', async () => {
    await addCard(visit, CARDS.declines);
    await at('2027-07-20');
    await wait(visit, V5, 'status-past-due');
    await expect(visit.options(MEETING)).toHaveCount(0);
  });

  await test.step('is paid with another', async () => {
    await visit.main.getByRole('link', { name: word('common-pay-now') }).click();
    await visit.arrive(word('pay-title'));
    await visit.button('checkout-other-card').click();
    await visit.typeCard(CARDS.succeeds);
    await visit.arrive(word('pay-title'));
    await visit.main.getByRole('button', { name: new RegExp(`^${word('common-pay-now')}`) }).click();
    await visit.arrive(word('confirmation-renewed-title'));
  });

  await test.step('and cancelled at the end', async () => {
    await at('2027-07-21');
    await wait(visit, V5, 'status-active');
    await cancel(visit);
    await at('2028-06-02');
    await wait(visit, MEETING, 'status-expired');
    expect(shop.audit()).toContain('tie');
  });
});
