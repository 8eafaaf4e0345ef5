// Choices and typed text are kept when the session had ended, or a form was refused.

import { AS_PAGE, Client } from '../support/http';
import { say } from '../support/messages';
import { expect, test } from '../support/test';
import { PASSWORD } from '../support/app';

const V5 = 'GoToAssist Remote Support v5';

test('what was chosen is there again after signing in', async ({ app, page }) => {
  await app.signIn('en');
  await app.edit(V5);
  await app.choose({ seats: 11, period: 'annual' });
  const due = await app.due.innerText();
  await page.context().clearCookies({ name: 'session' });
  await page.getByRole('button', { name: app.word('toCheckout'), exact: true }).click();
  await app.arrive(say('en', 'sign-in-title'));
  await page.getByLabel(say('en', 'sign-in-email')).fill('en@prorata.example');
  await page.getByLabel(say('en', 'sign-in-password')).fill(PASSWORD);
  await app.main.getByRole('button', { name: say('en', 'common-sign-in') }).click();
  await app.arrive(app.word('edit'));
  await app.expectChoice({ seats: 11, period: 'annual' });
  await expect(app.due).toHaveText(due);
});

test('a cookie that did not come back is said, without JavaScript too', async ({ shop, js }) => {
  test.skip(js, 'once is enough');
  const client = new Client(shop.url);
  const signedIn = await client.post('/api/sign_in', { lang: 'en', email: 'en@prorata.example', password: PASSWORD, next: '' }, AS_PAGE);
  expect(signedIn.location).toBe('/en/subscriptions?signed-in');
  const led = await client.get(signedIn.location!, AS_PAGE);
  expect([led.status, led.location]).toEqual([303, '/en/sign-in?next=%2Fen%2Fsubscriptions&form=%2Fapi%2Fsign_in&problem=cookies-blocked']);
  expect((await client.get(led.location!, AS_PAGE)).body).toContain(say('en', 'error-cookies-blocked'));
  await client.signIn('en@prorata.example');
  expect((await client.get(signedIn.location!, AS_PAGE)).location).toBe('/en/subscriptions');
});

test('what is typed is in no address', async ({ shop, js }) => {
  test.skip(js, 'once is enough');
  const client = new Client(shop.url);
  await client.signIn('en@prorata.example');
  const message = `${'ü'.repeat(2001)} ends`;
  const refused = await client.post('/api/ask_support', { lang: 'en', key: '1', message }, AS_PAGE);
  // The message is too long for a cookie, so the answer is the page itself.
  expect([refused.status, refused.location]).toEqual([422, null]);
  expect(refused.body).toContain(message);
  const invited = await client.post('/api/invite_person', { lang: 'en', name: 'Nina Novak', email: 'nobody' }, AS_PAGE);
  expect(invited.location).toBe('/en/people?form=%2Fapi%2Finvite_person&problem=bad-email');
  const [typed] = invited.headers.getSetCookie();
  expect(typed).toMatch(/HttpOnly/);
  const again = new Client(shop.url);
  again.cookies = `${client.cookies}; ${typed.split(';')[0]}`;
  const { body } = await again.get(invited.location!, AS_PAGE);
  for (const kept of ['value="Nina Novak"', 'value="nobody"']) expect(body).toContain(kept);
  // When the session has ended meanwhile, the address of the sign-in does not contain the message either.
  const ended = await new Client(shop.url).post('/api/ask_support', { lang: 'en', key: '1', about: '', message }, AS_PAGE);
  expect([ended.status, ended.location]).toEqual([303, '/en/sign-in?next=%2Fen%2Fsupport%3Fabout%3D']);
  // The path in the address bar then leads somewhere.
  expect((await client.get('/api/invite_person', AS_PAGE)).location).toBe('/');
});
