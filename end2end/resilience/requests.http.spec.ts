// Requests that no page of ours sends: with two ends, with fields twice, with fields that do not exist, with addresses of
// others.

import * as fs from 'node:fs';
import * as net from 'node:net';
import { FUNCTIONS } from '../support/functions';
import { AS_PAGE, AS_SCRIPT, type Answer, Client, type Form } from '../support/http';
import { expect, test } from '../support/test';

const V4 = 'GoToAssist Remote Support v4';
const NOBODY = '00000000-0000-7000-8000-000000000000';
const EVIL = ['https://evil.example/', '//evil.example/', '/\\evil.example', '/en/\\evil.example', '/en//evil.example', 'javascript:alert(1)'];

/** Everything that comes after these bytes, until the server closes the connection. */
function raw(url: string, bytes: string): Promise<string> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const socket = net.connect(Number(port), hostname, () => socket.write(bytes));
    let came = '';
    socket.setTimeout(5000, () => socket.destroy());
    socket.on('data', (data) => (came += data.toString('latin1')));
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(came));
  });
}

/** Sends a form as it stands. */
async function send(client: Client, path: string, body: string, type = 'application/x-www-form-urlencoded'): Promise<[number, string]> {
  const headers = { ...AS_SCRIPT, 'content-type': type, cookie: client.cookies };
  const answer = await fetch(`${client.url}${path}`, { method: 'POST', body, headers, redirect: 'manual' });
  return [answer.status, await answer.text()];
}

/** What an account has, as its pages show it. */
async function state(client: Client): Promise<string[]> {
  return Promise.all(['subscriptions', 'cart', 'account', 'people'].map((page) => client.look(page)));
}

test('a message has one end, and what follows it is no second request', async ({ shop }) => {
  const head = (lines: string, version = '1.1') =>
    `POST /api/sign_out HTTP/${version}\r\nhost: a\r\naccept: application/json\r\ncontent-type: application/x-www-form-urlencoded\r\n${lines}\r\n\r\n`;
  const second = 'GET /health HTTP/1.1\r\nhost: a\r\n\r\n';
  const statuses = (said: string) => [...said.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status]) => status);
  for (const lines of [
    'content-length: 7\r\ncontent-length: 8',
    'content-length: 7, 8',
    'content-length: +7',
    'content-length: 0x7',
    'transfer-encoding: xchunked',
    'transfer-encoding: chunked, identity',
    'transfer-encoding : chunked',
  ]) {
    expect(statuses(await raw(shop.url, `${head(lines)}lang=en${second}`)), lines).toEqual(['400']);
  }
  expect(statuses(await raw(shop.url, `${head('transfer-encoding: chunked', '1.0')}7\r\nlang=en\r\n0\r\n\r\n${second}`))).toEqual(['400']);
  // Of two that contradict each other, the length does not count (RFC 9112, 6.3), and the connection ends with the answer.
  for (const lines of ['content-length: 7\r\ntransfer-encoding: chunked', 'transfer-encoding: chunked\r\ncontent-length: 7']) {
    const said = await raw(shop.url, `${head(lines)}7\r\nlang=en\r\n0\r\n\r\n${second}`);
    expect(statuses(said).length, `${lines}: ${said}`).toBe(1);
    expect(said).not.toContain('ok\n');
  }
});

test('a field that comes twice is refused', async ({ shop }) => {
  const client = new Client(shop.url);
  await client.signIn('it@prorata.example');
  const before = await state(client);
  for (const [path, form] of FUNCTIONS) {
    for (const body of [`lang=de&${new URLSearchParams(form)}`, `${new URLSearchParams(form)}&lang=de`]) {
      expect(await send(client, path, body), path).toEqual([400, 'bad-request']);
    }
  }
  const [status] = await send(client, '/payment-details', 'lang=en&lang=de&number=&on_file=');
  expect([400, 422]).toContain(status);
  expect(await state(client)).toEqual(before);
});

test('what is encoded twice is decoded once', async ({ shop }) => {
  const client = new Client(shop.url);
  await client.signIn('it@prorata.example');
  const name = 'Nina %41 &amp; %2541 \\u0041';
  expect((await client.post('/api/set_profile', { lang: 'en', name, language: 'en' })).status).toBe(200);
  expect(await client.fields('profile', 'name')).toEqual([name]);
});

test('what is not of the form of a call is refused and changes nothing', async ({ shop }) => {
  const client = new Client(shop.url);
  await client.signIn('it@prorata.example');
  const before = await state(client);
  const endless = [255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255];
  for (const what of ['load_account', 'load_company', 'load_invoices', 'load_licences', 'load_order', 'load_people', 'judge_password']) {
    for (const bytes of [[], [5, 97], [2, 255, 254], endless]) {
      const answer = await client.callWith(what, Uint8Array.from(bytes));
      expect([answer.status, answer.body], `${what} ${bytes}`).toEqual([400, 'bad-request']);
    }
  }
  const subscription = await client.subscription(V4);
  const put = { lang: 'en', subscription, plan: 'remote-support-v4-standard', seats: '9', period: 'monthly', then: 'cart' };
  for (const change of [{ lang: 'xx' }, { lang: '1' }, { 'seats[a]': '9' }, { 'lang[]': 'en' }, { 'lang[a][b][c][d][e][f][g]': 'en' }] as Form[]) {
    const form = new URLSearchParams({ ...put, ...change });
    expect((await send(client, '/api/put_in_cart', form.toString()))[0], JSON.stringify(change)).toBe(400);
  }
  for (const seats of ['true', 'null', '9.5', '1e1', '[]', '{}', 'NaN', '-9']) {
    expect((await client.post('/api/put_in_cart', { ...put, seats })).status, seats).toBe(422);
  }
  expect((await send(client, '/api/put_in_cart', JSON.stringify(put), 'application/json'))[0]).toBe(400);
  expect(await state(client)).toEqual(before);
});

/** Fields that no form has. */
const MORE: Form = {
  role: 'billing-contact', kind: 'self-service', balance: '1000', balance_minor: '100000', price: '0', unit_price: '0', amount: '0', total_due: '0', discount: '100',
  account: NOBODY, account_id: NOBODY, person_id: NOBODY, is_admin: 'true', status: 'placed', version: '0', 'company[balance]': '1000', 'company[kind]': 'corporate',
};

for (const email of ['it@prorata.example', 'es-member@prorata.example']) {
  test(`fields that no form has change nothing, sent by ${email}`, async ({ shop }) => {
    const client = new Client(shop.url);
    await client.signIn(email);
    const subscription = await client.subscription('');
    // What ends the session, asks for the password or counts how often it is done has another answer the second time.
    const never = /change_password|change_email|end_sessions|prove|finish_sign_in|passkey|totp|codes|invite|offer_handover|ask_support|add_recipient|cancel|start_trial/;
    for (const [path, sample] of FUNCTIONS.filter(([path]) => !never.test(path))) {
      const form = 'subscription' in sample ? { ...sample, subscription } : sample;
      const plain = await client.post(path, form);
      const after = await state(client);
      const answer = await client.post(path, { ...form, ...Object.fromEntries(Object.entries(MORE).filter(([name]) => !(name in form))) });
      // The second time, nothing is other than before.
      const said = ({ status, body, location }: Answer) => [status, body, location?.replace('done=same', 'done=saved')];
      if (answer.status !== 400) expect(said(answer), path).toEqual(said(plain));
      expect(await state(client), path).toEqual(after);
    }
  });
}

test('what looks like a template or a format is text, on pages and in mails', async ({ shop }) => {
  const client = new Client(shop.url);
  await client.signIn('it@prorata.example');
  const name = 'N {{7*7}} ${7*7} #{7*7} {0} {} %s %n %x { $name } {-brand}';
  expect((await client.post('/api/set_profile', { lang: 'en', name, language: 'en' })).status).toBe(200);
  expect(await client.fields('profile', 'name')).toEqual([name]);
  expect((await client.post('/api/invite_person', { lang: 'en', name: 'Nina', email: 'nina@b.example' })).status).toBe(200);
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+');
  expect((await shop.mailed(new RegExp(`(${escaped})`))).replace(/\s+/g, ' ')).toBe(name);
});

test('nothing of the sources and no folder is served', async ({ shop }) => {
  const client = new Client(shop.url);
  for (const path of [
    '/.git/HEAD', '/.git/config', '/.svn/entries', '/.env', '/Cargo.toml', '/Cargo.lock', '/Makefile', '/server/src/main.rs', '/prorata.cdx.json', '/prorata.db', '/pkg/', '/pkg/.git/HEAD',
    '/pkg/..%2fprorata.cdx.json', '/pkg/%2e%2e/Cargo.toml', '/messages/',
  ]) {
    for (const headers of [AS_PAGE, AS_SCRIPT] as Form[]) {
      const { status, body } = await client.get(path, headers);
      expect(status, path).toBe(404);
      expect(body, path).not.toMatch(/ref: refs|\[workspace\]|SQLite format|Index of/);
    }
  }
});

test('the name of a file is not read, and no upload becomes a file', async ({ shop }) => {
  const client = new Client(shop.url);
  await client.signIn('it@prorata.example');
  const subscription = await client.subscription(V4);
  for (const name of ['../../../etc/passwd-x', '..\\passwd-x.exe', '"><script>passwd-x</script>']) {
    const body = new FormData();
    body.append('file', new Blob(['nina@b.example'], { type: 'image/svg+xml' }), name);
    const kept = await fetch(`${shop.url}/licence-lists/en/${subscription}`, { method: 'POST', body, headers: { ...AS_PAGE, cookie: client.cookies }, redirect: 'manual' });
    expect(kept.headers.get('location'), name).toMatch(/\/licences\/lists\/[0-9a-f-]{36}$/);
    const { body: page } = await client.get(kept.headers.get('location')!, AS_PAGE);
    expect(page).toContain('nina@b.example');
    expect(page).not.toContain('passwd-x');
  }
  const files = fs.readdirSync(shop.directory, { recursive: true }).map(String);
  expect(files.filter((file) => !/^(prorata\.db(-wal|-shm)?|mail(\/.*)?)$/.test(file))).toEqual([]);
});

test('passwords are masked, and whoever manages them may fill them in', async ({ shop }) => {
  const client = new Client(shop.url);
  await client.post('/api/ask_password', { lang: 'en', email: 'pt@prorata.example' });
  const token = await shop.mailed(/\/set-password\/(\w+)/);
  const signIn = await client.get('/en/sign-in', AS_PAGE);
  const link = await client.get(`/en/set-password/${token}`, AS_PAGE);
  await client.signIn('it@prorata.example');
  const pages = { signIn, link, profile: await client.get('/en/profile', AS_PAGE), prove: await client.get('/en/prove', AS_PAGE) };
  for (const [page, { body }] of Object.entries(pages)) {
    const fields = [...body.matchAll(/<input[^>]*>/g)].map(([tag]) => tag).filter((tag) => / name="(password|current)"/.test(tag));
    expect(fields.length, page).toBeGreaterThan(0);
    for (const field of fields) {
      expect(field, page).toContain('type="password"');
      expect(field, page).toMatch(/autocomplete="(current|new)-password"/);
      expect(field, page).not.toMatch(/ (value="[^"]|onpaste|readonly)/);
    }
  }
});

test('no answer leads to another host', async ({ shop }) => {
  const client = new Client(shop.url);
  await client.signIn('it@prorata.example');
  const leads = (answer: Answer) => (answer.location === null ? shop.url : new URL(answer.location, shop.url).origin);
  const wrong = { password: 'wrong', current: 'wrong' };
  for (const evil of EVIL) {
    const ways = { next: evil, then: evil, back: evil, to: evil, view: evil, page: evil, return_to: evil };
    for (const [path, form] of FUNCTIONS) {
      const answer = await client.post(path, { ...form, ...wrong, ...ways }, { ...AS_PAGE, referer: evil });
      expect(leads(answer), `${path} ${evil}`).toBe(shop.url);
    }
    for (const [path, form] of [
      ['/api/sign_in', { lang: 'en', email: 'nobody@b.example', password: 'wrong' }],
      ['/api/sign_in_by_passkey', { lang: 'en', answer: '{}' }],
      ['/switch-language', { lang: 'en' }],
      ['/payment-details', { lang: 'en', number: '', on_file: '' }],
    ] as [string, Form][]) {
      for (const more of [ways, { next: evil, to: evil }]) {
        const answer = await new Client(shop.url).post(path, { ...form, ...more }, { ...AS_PAGE, referer: evil });
        expect(leads(answer), `${path} ${evil}`).toBe(shop.url);
      }
    }
    const query = new URLSearchParams({ lang: 'en', ...ways });
    for (const path of ['/payment-details/return', `/orders/${NOBODY}/return`, '/en/sign-in', '/en/prove', '/', '/en', '/subscriptions']) {
      expect(leads(await client.get(`${path}?${query}`, AS_PAGE)), `${path} ${evil}`).toBe(shop.url);
    }
  }
});
