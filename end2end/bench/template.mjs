// The account of which all others are copies: a customer of the demo, in Italy, who gives a card and buys a product, by the
// same forms as everybody.

import { fields, meaning } from '../support/forms.mjs';
import { request } from '../support/shop.mjs';

export const EMAIL = 'it@prorata.example';
export const PASSWORD = 'prorata-demo';
export const PLAN = 'remote-support-v5-basic';
/** How many seats it buys, and the most that are sold online. */
export const SEATS = { first: 5, most: 50 };

const CARD = { number: '4242 4242 4242 4242', expiry: '12/30', cvc: '123', name: 'A Customer' };

/** Signs in. Gives the cookie of the session. */
export async function signedIn(url, email) {
  const form = { lang: 'en', email, password: PASSWORD, next: '' };
  const answer = await request(`${url}/api/sign_in`, { method: 'POST', form });
  const cookie = answer.cookies.find((cookie) => cookie.startsWith('session='));
  if (!cookie) throw new Error(`${email} cannot sign in: ${meaning(answer)}`);
  return cookie.split(';')[0];
}

/** Buys the product that the template has. */
export async function buy(url) {
  const cookie = await signedIn(url, EMAIL);
  const get = (path) => request(url + path, { cookie });
  const post = (path, form) => request(url + path, { method: 'POST', cookie, form: { lang: 'en', ...form } });
  const gateway = await post('/payment-details', {});
  const back = await post(gateway.location, CARD);
  await get(back.location);
  const selection = { product: 'remote-support-v5', plan: PLAN, seats: String(SEATS.first), period: 'monthly' };
  await post('/api/put_new_in_cart', { ...selection, then: 'checkout' });
  const checkout = await get('/en/checkout');
  const { key, seen } = Object.fromEntries(fields(checkout.body).map(({ name, value }) => [name, value]));
  const placed = meaning(await post('/api/place_order', { key, seen }));
  if (!placed.startsWith('order ')) throw new Error(`the template's order: ${placed}`);
}
