// One press of Place order is one order, however often and from wherever it arrives.

import { AS_PAGE, AS_SCRIPT, type Answer, Client } from '../support/http';
import { expect, test } from '../support/test';
import { CARDS } from '../support/app';

const V5 = 'GoToAssist Remote Support v5';

const told = ({ status, location, body }: Answer) => ({ status, location, body });

test('50 at once with one key are one order, with 50 identical answers', async ({ shop }) => {
  const client = new Client(shop.url);
  await client.signIn('en@prorata.example');
  await client.change(V5, 'remote-support-v5-premium', '8', 'annual');
  const form = await client.orderForm();
  const answers = await Promise.all(Array.from({ length: 50 }, () => client.post('/api/place_order', form, AS_SCRIPT)));
  expect(answers[0].status).toBe(200);
  expect(answers[0].location).toBe('/en/orders/1001');
  for (const answer of answers) expect(told(answer)).toEqual(told(answers[0]));
  expect(await client.orders()).toBe(1);
  // The same later, and as a plain form.
  expect(told(await client.post('/api/place_order', form, AS_SCRIPT))).toEqual(told(answers[0]));
  expect((await client.post('/api/place_order', form, AS_PAGE)).location).toBe('/en/orders/1001');
  expect(await client.orders()).toBe(1);
});

test('50 at once that need a confirmation lead to one and the same page of the bank', async ({ shop }) => {
  const client = new Client(shop.url);
  await client.signIn('pt@prorata.example');
  await client.change(V5, 'remote-support-v5-premium', '8');
  const details = await client.post('/payment-details', { lang: 'pt' }, AS_PAGE);
  const card = { number: CARDS.needsConfirmation, expiry: '12/30', cvc: '123', name: 'Ana Lima' };
  const back = await client.post(details.location!, card, AS_PAGE);
  await client.get(back.location!, AS_PAGE);
  const form = await client.orderForm('pt');
  const answers = await Promise.all(Array.from({ length: 50 }, () => client.post('/api/place_order', form, AS_SCRIPT)));
  expect(answers[0].status).toBe(200);
  expect(answers[0].location).toMatch(/^\/sandbox\//);
  for (const answer of answers) expect(told(answer)).toEqual(told(answers[0]));
  expect(await client.orders()).toBe(0);
  const confirmed = await client.post(answers[0].location!, { answer: 'confirm' }, AS_PAGE);
  const placed = await client.get(confirmed.location!, AS_PAGE);
  expect(placed.location).toBe('/pt/orders/1001');
  expect((await client.get(confirmed.location!, AS_PAGE)).location).toBe('/pt/orders/1001');
  expect(await client.orders()).toBe(1);
});

test('the same key for another order is refused', async ({ shop }) => {
  const client = new Client(shop.url);
  await client.signIn('en@prorata.example');
  await client.change(V5, 'remote-support-v5-premium', '8', 'annual');
  const { key } = await client.orderForm();
  expect((await client.post('/api/place_order', { ...(await client.orderForm()), key })).status).toBe(200);
  await client.change(V5, 'remote-support-v5-premium', '9', 'annual');
  const other = await client.post('/api/place_order', { ...(await client.orderForm()), key });
  expect(other.status).toBe(409);
  expect(other.body).toBe('key-reused');
  expect(await client.orders()).toBe(1);
});

test('what is no quote, or another one, places nothing', async ({ shop }) => {
  const client = new Client(shop.url);
  await client.signIn('en@prorata.example');
  await client.change(V5, 'remote-support-v5-premium', '7', 'annual');
  const earlier = await client.orderForm();
  await client.change(V5, 'remote-support-v5-premium', '8', 'annual');
  const form = await client.orderForm();
  for (const [wrong, status] of [
    [{ seen: '' }, 409],
    [{ seen: '{"cart":[]}' }, 409],
    [{ seen: earlier.seen }, 409],
    [{ key: '' }, 400],
  ] as const) {
    expect((await client.post('/api/place_order', { ...form, ...wrong })).status, JSON.stringify(wrong)).toBe(status);
  }
  expect(await client.orders()).toBe(0);
  expect((await client.post('/api/place_order', form)).status).toBe(200);
});
