// The rights of each caller, the origin of requests, and the headers of every answer.

import { ASKED, FUNCTIONS, LOADED } from '../support/functions';
import { AS_PAGE, AS_SCRIPT, Client, type Form } from '../support/http';
import { expect, test } from '../support/test';
import { PASSWORD } from '../support/app';

const V5 = 'GoToAssist Remote Support v5';
const V4 = 'GoToAssist Remote Support v4';
const NOBODY = '00000000-0000-7000-8000-000000000000';
const ORDER: Form = { lang: 'en', key: 'k', seen: '{}' };
const PUT: Form = { lang: 'en', subscription: NOBODY, plan: 'remote-support-v5-premium', seats: '5', period: 'monthly', then: 'cart' };
const NEW: Form = { lang: 'en', product: 'training', plan: 'training-pro', seats: '1', period: 'monthly', then: 'cart' };

/** The data of every page that is not for everybody. */
const LOADS: string[][] = [
  ['account', ''],
  ['account_overview'],
  ['overview'],
  ['company', '\0'],
  ['time_zones', '\0'],
  ['invoice_mails'],
  ['invoices', ''],
  ['invoice', 'INV-000001'],
  ['upcoming', ''],
  ['licences', NOBODY, ''],
  ['licence_list', NOBODY, NOBODY],
  ['order', '1001'],
  ['orders', ''],
  ['open_order'],
  ['payment_methods'],
  ['people', ''],
  ['leaving', NOBODY],
  ['profile'],
  ['factors'],
  ['product', 'training'],
  ['other_account', NOBODY],
];

test('every server function is tried without a session', async () => {
  expect(LOADS.map(([what]) => what).sort()).toEqual([...LOADED].sort());
  expect([...ASKED].sort()).toEqual(['ask_own_passkey', 'make_passkey']);
  expect(FUNCTIONS.length).toBeGreaterThan(45);
});

test('nothing without a session', async ({ shop }) => {
  for (const cookies of ['', 'session=0123456789abcdef', 'session=']) {
    const client = new Client(shop.url);
    client.cookies = cookies;
    for (const [path, form] of FUNCTIONS) {
      const answer = await client.post(path, form);
      expect([answer.status, answer.body], path).toEqual([401, 'sign-in-first']);
    }
    for (const [what, ...args] of LOADS) {
      const answer = await client.load(what, ...args);
      expect([answer.status, answer.body], what).toEqual([401, 'sign-in-first']);
    }
    for (const what of ASKED) {
      const answer = await client.call(what);
      expect([answer.status, answer.body], what).toEqual([401, 'sign-in-first']);
    }
    expect((await client.load('visitor')).body, 'nobody').toBe('\0');
    const start = await client.post('/payment-details', { lang: 'de' }, { ...AS_PAGE, referer: `${shop.url}/de/checkout` });
    expect([start.status, start.location]).toEqual([303, '/de/sign-in?next=%2Fde%2Fcheckout']);
    const deep = `subscriptions/${NOBODY}/edit?plan=remote-support-v5-premium&seats=11&period=annual`;
    for (const page of ['subscriptions', 'cart', 'checkout', 'orders/1001', 'invoices?year=2026&state=paid', deep]) {
      const { status, location } = await client.get(`/de/${page}`, AS_PAGE);
      expect([status, location]).toEqual([303, `/de/sign-in?next=${encodeURIComponent(`/de/${page}`)}`]);
    }
  }
});

test("another account's ids are as if they did not exist", async ({ shop }) => {
  const [mine, theirs] = [new Client(shop.url), new Client(shop.url)];
  await mine.signIn('it@prorata.example');
  await theirs.signIn('en@prorata.example');
  const subscription = await theirs.subscription(V5);
  const [person] = await theirs.fields(`subscriptions/${subscription}/licences`, 'people[]');
  expect(person).toBeTruthy();
  const kept = await theirs.postParts(`/licence-lists/en/${subscription}`, { list: 'nina@b.example' });
  const list = kept.location!.split('/').pop()!;
  await theirs.change(V5, 'remote-support-v5-premium', '8', 'annual');
  const cart = await theirs.look('cart');
  for (const id of [subscription, NOBODY]) {
    for (const [path, form] of [
      ['/api/put_in_cart', { ...PUT, subscription: id }],
      ['/api/put_seats_in_cart', { ...PUT, subscription: id, 'freed[]': person }],
      ['/api/cancel_subscription', { lang: 'en', subscription: id }],
      ['/api/ask_support', { lang: 'en', key: '1', about: 'lower-tier', subscription: id }],
      ['/api/reactivate_subscription', { lang: 'en', subscription: id }],
      ['/api/change_licences', { lang: 'en', subscription: id, assign: id === NOBODY ? NOBODY : person }],
      ['/api/change_licences', { lang: 'en', subscription: id, free: id === NOBODY ? NOBODY : person }],
      ['/api/change_licences', { lang: 'en', subscription: id, what: 'free', 'people[]': person }],
      ['/api/invite_to_licence', { lang: 'en', subscription: id, name: 'Nina', email: 'nina@b.example' }],
      ['/api/offer_handover', { lang: 'en', person: id === NOBODY ? NOBODY : person }],
      ['/api/assign_list', { lang: 'en', subscription: id, list }],
                        ] as [string, Form][]) {
      const answer = await mine.post(path, form);
      expect([answer.status, answer.body], `${path} ${id}`).toEqual([404, 'not-found']);
    }
    const looked = await mine.load('licence_list', id, list);
    expect([looked.status, looked.body], id).toEqual([404, 'not-found']);
    for (const page of ['edit', 'seats', 'trial', 'licences']) {
      expect((await mine.get(`/it/subscriptions/${id}/${page}`, AS_PAGE)).status, page).toBe(404);
    }
  }
  const own = await mine.subscription(V4);
  expect((await mine.post('/api/assign_list', { lang: 'it', subscription: own, list })).status).toBe(404);
  const foreigner = await mine.post('/api/change_licences', { lang: 'it', subscription: own, assign: person });
  expect([foreigner.status, foreigner.body]).toEqual([404, 'not-found']);
  const [line] = await theirs.fields('cart', 'line');
  const [removed, unknown] = [
    await mine.post('/api/remove_from_cart', { lang: 'it', line }),
    await mine.post('/api/remove_from_cart', { lang: 'it', line: NOBODY }),
  ];
  expect([removed.status, removed.body]).toEqual([unknown.status, unknown.body]);
  expect(await theirs.look('cart')).toEqual(cart);

  expect((await theirs.post('/api/place_order', await theirs.orderForm())).status).toBe(200);
  expect((await mine.load('order', '1001')).status).toBe(404);
  expect((await mine.get('/it/orders/1001', AS_PAGE)).status).toBe(404);
  expect((await theirs.get('/en/orders/1001', AS_PAGE)).status).toBe(200);
  for (const [client, lang] of [[mine, 'it'], [theirs, 'en']] as const) {
    const { body } = await client.get(`/${lang}/orders`, AS_PAGE);
    expect(body!.includes(`/${lang}/orders/1001`), lang).toBe(client === theirs);
  }
});

for (const [who, email] of [
  ['a member', 'es-member@prorata.example'],
  ['a corporate account', 'de-corporate@prorata.example'],
]) {
  test(`${who} sees, and changes nothing`, async ({ shop }) => {
    const client = new Client(shop.url);
    await client.signIn(email);
    const before = await client.account();
    const subscription = await client.subscription(V5);
    // A person of the account, taken from the page's data: no form of the page names them.
    const { body: data } = await client.load('account', '');
    const [, person] = /([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})[^@]{1,60}@/.exec(data)!;
    for (const [path, form] of [
      ['/api/put_in_cart', { ...PUT, subscription, seats: '45' }],
      ['/api/put_seats_in_cart', { ...PUT, subscription, seats: '1', 'freed[]': person }],
      ['/api/cancel_subscription', { lang: 'en', subscription }],
      ['/api/reactivate_subscription', { lang: 'en', subscription }],
      ['/api/put_new_in_cart', NEW],
      ['/api/start_trial', NEW],
      ['/api/remove_from_cart', { lang: 'en', line: NOBODY }],
      ['/api/set_vat_number', { lang: 'en', number: '' }],
      ['/api/change_licences', { lang: 'en', subscription, assign: person }],
      ['/api/change_licences', { lang: 'en', subscription, free: person }],
      ['/api/invite_to_licence', { lang: 'en', subscription, name: 'Nina', email: 'nina@b.example' }],
      ['/api/invite_person', { lang: 'en', name: 'Nina', email: 'nina@b.example' }],
      ['/api/offer_handover', { lang: 'en', person }],
      ['/api/place_order', ORDER],
    ] as [string, Form][]) {
      const answer = await client.post(path, form);
      expect([403, 422], path).toContain(answer.status);
      expect(answer.body, path).toBe('refused');
    }
    const start = await client.post('/payment-details', { lang: 'en' }, AS_PAGE);
    expect(start.location).toBe('/en/checkout?form=%2Fpayment-details&problem=refused');
    expect(await client.account()).toEqual(before);
  });
}

test('a form of another site is refused', async ({ shop }) => {
  const client = new Client(shop.url);
  await client.signIn('en@prorata.example');
  const number = { lang: 'en', number: '' };
  for (const headers of [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
  ] as Form[]) {
    for (const path of ['/api/set_vat_number', '/api/sign_in', '/api/sign_out', '/switch-language', '/take-along', '/payment-details']) {
      const answer = await client.post(path, { ...number, to: '/de/cart' }, { ...AS_PAGE, ...headers });
      expect(answer.status, `${path} ${JSON.stringify(headers)}`).toBe(403);
    }
  }
  const own = { origin: shop.url, 'sec-fetch-site': 'same-origin' };
  expect((await client.post('/api/set_vat_number', number, { ...AS_PAGE, ...own })).status).toBe(302);
  // No server function changes anything by GET.
  for (const [path] of FUNCTIONS) expect((await client.get(path)).status, path).toBeGreaterThanOrEqual(400);
});

test('every answer carries its policy; every script of a page, its nonce', async ({ shop }) => {
  const client = new Client(shop.url);
  const nonces = new Set<string>();
  await client.signIn('en@prorata.example');
  for (const path of ['/en/sign-in', '/en/subscriptions', '/en/cart', '/en/checkout', '/en/nowhere', '/nowhere']) {
    const { headers, body } = await client.get(path, AS_PAGE);
    const policy = headers.get('content-security-policy') ?? '';
    const nonce = /script-src 'nonce-([^']+)' 'strict-dynamic' 'wasm-unsafe-eval'/.exec(policy)?.[1] ?? '';
    expect(nonce, `${path}: ${policy}`).not.toBe('');
    for (const part of ["default-src 'none'", "style-src 'self'", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'"]) {
      expect(policy, path).toContain(part);
    }
    expect(policy).not.toContain('unsafe-inline');
    nonces.add(nonce);
    for (const [tag] of body.matchAll(/<script\b[^>]*>/g)) expect(tag).toContain(`nonce="${nonce}"`);
    expect(body).not.toMatch(/\sstyle="|\son[a-z]+="|<style/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toContain('no-store');
  }
  expect(nonces.size).toBe(6);
  expect((await client.load('account', '')).headers.get('content-security-policy')).toContain("default-src 'none'");
});

test.describe('behind https', () => {
  test.use({ settings: { flags: ['--public-url', 'https://billing.example'] } });

  test('cookies are the host’s own, and secure', async ({ shop }) => {
    const { headers } = await new Client(shop.url).signIn('en@prorata.example');
    const cookies = headers.getSetCookie();
    expect(cookies[0]).toMatch(/^__Host-session=[0-9a-f]{64};/);
    expect(cookies[1]).toMatch(/^__Host-device=[0-9a-f]{64};/);
    for (const cookie of cookies) {
      for (const part of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/']) expect(cookie).toContain(part);
      expect(cookie).not.toMatch(/domain/i);
    }
    expect(cookies.length).toBe(2);
    expect(headers.get('strict-transport-security')).toMatch(/max-age=\d{7,}/);
  });
});

test('cookies are closed to scripts and to other sites', async ({ shop }) => {
  const { headers } = await new Client(shop.url).signIn('en@prorata.example');
  const [cookie] = headers.getSetCookie();
  for (const part of ['HttpOnly', 'SameSite=Lax', 'Path=/']) expect(cookie).toContain(part);
  expect(cookie).not.toContain('Secure');
});

test('signing out ends the session itself', async ({ shop }) => {
  const client = new Client(shop.url);
  await client.signIn('en@prorata.example');
  const stolen = new Client(shop.url);
  stolen.cookies = client.cookies;
  expect((await stolen.load('account', '')).status).toBe(200);
  const answer = await client.post('/api/sign_out', { lang: 'en' });
  expect(answer.location).toBe('/en/sign-in');
  expect(answer.headers.getSetCookie()[0]).toMatch(/Max-Age=0/);
  expect((await stolen.load('account', '')).status).toBe(401);
});

test('a wrong password and an unknown e-mail have the same answer', async ({ shop }) => {
  const client = new Client(shop.url);
  const told = async (email: string, headers?: Form) => {
    const form = { lang: 'it', email, password: 'wrong', next: '' };
    const answer = await client.post('/api/sign_in', form, headers);
    const { date: _, ...rest } = Object.fromEntries(answer.headers);
    return JSON.stringify([answer.status, answer.body, rest]).replace(/email=[^&]*/, '');
  };
  for (const headers of [undefined, AS_PAGE]) {
    expect(await told('it@prorata.example', headers)).toBe(await told('nobody@prorata.example', headers));
  }
});

test.describe('with three sign-ins a minute', () => {
  test.use({ settings: { flags: ['--sign-ins-per-minute', '3'] } });

  test('one too many is told so, and when to come back', async ({ shop }) => {
    const client = new Client(shop.url);
    for (let i = 0; i < 3; i += 1) expect((await client.signIn('en@prorata.example', 'en', 'wrong')).status).toBe(401);
    const script = await client.signIn('en@prorata.example');
    expect([script.status, script.body]).toEqual([429, 'too-many-attempts']);
    expect(Number(script.headers.get('retry-after'))).toBeGreaterThan(0);
    const form = { lang: 'de', email: 'a@b.example', password: 'x', next: '/de/cart' };
    const page = await client.post('/api/sign_in', form, AS_PAGE);
    expect(page.location).toBe('/de/sign-in?next=%2Fde%2Fcart&form=%2Fapi%2Fsign_in&problem=too-many-attempts');
    // No address contains what was typed, and no answer contains a password.
    expect(page.headers.getSetCookie().join()).toMatch(/&email=a%40b.example;.*HttpOnly/);
    // The other forms that need no session have counts of their own, and say so on their own pages.
    const again = async (action: string, form: Form) => {
      for (let i = 0; i < 3; i += 1) expect((await client.post(action, form, AS_PAGE)).location, action).not.toContain('too-many');
      return client.post(action, form, AS_PAGE);
    };
    const ask = await again('/api/ask_password', { lang: 'de', email: 'a@b.example' });
    expect(ask.location).toBe('/de/forgot-password?form=%2Fapi%2Fask_password&problem=too-many-attempts');
    const token = 'ab'.repeat(32);
    for (const [action, page] of [['set_password', 'set-password'], ['confirm_email', 'confirm-email']]) {
      const used = await again(`/api/${action}`, { lang: 'de', token, password: NOBODY });
      expect(used.location).toBe(`/de/${page}/${token}?form=%2Fapi%2F${action}&problem=too-many-attempts`);
    }
  });
});

test('one address is closed after ten failures from one place', async ({ shop }) => {
  const client = new Client(shop.url);
  for (let i = 0; i < 10; i += 1) expect((await client.signIn('en@prorata.example', 'en', 'wrong')).status).toBe(401);
  expect((await client.signIn('en@prorata.example')).status).toBe(429);
  expect((await client.signIn('it@prorata.example')).status).toBe(200);
});

test.describe('behind a proxy', () => {
  test.use({ settings: { flags: ['--proxy-header', 'x-forwarded-for', '--sign-ins-per-minute', '12'] } });

  test('whoever guesses elsewhere keeps nobody out', async ({ shop }) => {
    const client = new Client(shop.url);
    const from = (place: string, password: string, email = 'en@prorata.example', cookie = '') => {
      // A value that a visitor writes into the header stands before the proxy's own.
      const headers: Form = { ...AS_SCRIPT, 'x-forwarded-for': `198.51.100.7, ${place}` };
      if (cookie) headers.cookie = cookie;
      return client.post('/api/sign_in', { lang: 'en', email, password, next: '' }, headers);
    };
    const before = await from('192.0.2.9', PASSWORD);
    const device = before.headers.getSetCookie().find((cookie) => cookie.startsWith('device='))!;
    for (const part of ['HttpOnly', 'SameSite=Lax', 'Path=/', 'Max-Age=15552000']) expect(device).toContain(part);
    for (let tries = 0; tries < 10; tries += 1) expect((await from('203.0.113.1', 'wrong')).status).toBe(401);
    expect((await from('203.0.113.1', PASSWORD)).status).toBe(429);
    // The guesser does not use up the attempts of others: neither those of another place…
    expect((await from('192.0.2.1', PASSWORD)).status).toBe(200);
    // …nor those of another person at the same place…
    expect((await from('203.0.113.1', PASSWORD, 'it@prorata.example')).status).toBe(200);
    // …and when the place itself has no more attempts, a known browser still has some.
    expect((await from('203.0.113.1', PASSWORD, 'it@prorata.example')).status).toBe(429);
    expect((await from('203.0.113.1', PASSWORD, 'en@prorata.example', device.split(';')[0])).status).toBe(200);
  });
});

test('the sign-in leads to pages of ours only', async ({ shop }) => {
  const client = new Client(shop.url);
  for (const next of ['https://evil.example/', '//evil.example/', '/\\evil.example', '/en/\\evil.example', '/en//evil.example']) {
    const form = { lang: 'en', email: 'en@prorata.example', password: 'prorata-demo', next };
    expect((await client.post('/api/sign_in', form, AS_PAGE)).location, next).toBe('/en/subscriptions?signed-in');
  }
});

test('nobody learns which addresses are known, and no token works by itself', async ({ shop }) => {
  const client = new Client(shop.url);
  const told = async (email: string, headers?: Form) => {
    const answer = await client.post('/api/ask_password', { lang: 'it', email }, headers);
    const { date: _, ...rest } = Object.fromEntries(answer.headers);
    return JSON.stringify([answer.status, answer.location, answer.body, rest]);
  };
  for (const headers of [undefined, AS_PAGE]) {
    expect(await told('it@prorata.example', headers)).toBe(await told('nobody@prorata.example', headers));
  }
  const token = 'a'.repeat(64);
  const set = await client.post('/api/set_password', { lang: 'it', token, password: 'correct horse battery' });
  expect([set.status, set.body]).toEqual([422, 'link-expired']);
  const confirmed = await client.post('/api/confirm_email', { lang: 'it', token });
  expect([confirmed.status, confirmed.body]).toEqual([422, 'link-expired']);
});

test('a list that is too large is told so by its page', async ({ shop }) => {
  const client = new Client(shop.url);
  await client.signIn('it@prorata.example');
  const subscription = await client.subscription(V4);
  for (const size of [62_000, 200_000, 2_000_000]) {
    const answer = await client.postParts(`/licence-lists/it/${subscription}`, { list: 'x'.repeat(size) });
    const page = `/it/subscriptions/${subscription}/licences`;
    expect([answer.status, answer.location], String(size)).toEqual([303, `${page}?form=%2Flicence-lists&problem=list-too-long`]);
  }
  const stranger = await new Client(shop.url).postParts(`/licence-lists/it/${subscription}`, { list: 'a@b.example' });
  expect(stranger.location).toContain('/it/sign-in?next=');
});
