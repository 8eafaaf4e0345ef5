// The main flow in the other engines: from the sign-in to the confirmation, with a new card.

import { expect, test } from '../support/engines';
import { type Case, HELD, TODAY, due } from '../support/quotes';
import { CARDS } from '../support/app';
import { plain } from '../support/guest';
import { say } from '../support/messages';
import { word } from '../support/words';

const PRODUCT = 'GoToAssist Remote Support v4';
const IN_CART: Case['lines'][number] = { target: { unit_price: '12.95', seats: 3, period: 'monthly' }, tax_rate: '0.19' };

const cart = (...changed: Case['lines']): Case => ({ as_of: TODAY, currency: 'EUR', balance: '0.00', lines: [IN_CART, ...changed] });

const total = () => due('de', cart({ current: HELD.de, target: { unit_price: '289.50', seats: 14, period: 'annual' }, tax_rate: '0.19' }));

test('what the summary says while choosing is what the new card is charged', async ({ guest, shop }) => {
  const amount = total();
  await guest.signIn('de');
  await guest.edit(PRODUCT);
  await guest.choose({ plan: 'Standard', seats: 14, period: 'annual' });
  await guest.expectDue(amount);
  await guest.press('button', word('de', 'addToCart'));
  await guest.arrive(say('de', 'cart-title'));
  await guest.expectDue(amount);
  await guest.press('link', word('de', 'toCheckout'));
  await guest.arrive(word('de', 'checkout'));
  await guest.expectDue(amount);
  await guest.pay(CARDS.succeeds);
  await guest.expectDue(amount);
  await guest.press('button', new RegExp(`^${word('de', 'placeOrder')}`));
  await guest.arrive(say('de', 'confirmation-title'));
  expect(await guest.fact(say('de', 'confirmation-paid'))).toBe(plain(amount));
  // The books say the same: orders, invoices and charges are derived again.
  shop.audit();
});
