// node run.mjs REQUESTS [SEED]  (called by .ci/fuzz)
//
// Sends REQUESTS random requests to the release server: every endpoint and page, by any method, with headers,
// forms and bodies that are half right. The callers are nobody, a billing contact, a member and the contact
// of a corporate account. Fails when
//   - an answer has a status of 500 or above, other than 503,
//   - a request waits for its answer for 40 seconds, or more than one in a thousand has none,
//   - the server panics or ends,
//   - a caller reads a name or an address of an account to which they do not belong,
//   - an account without a caller has changed, or the books do not tie.
// The same SEED makes the same requests.

import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as http from 'node:http';
import * as net from 'node:net';
import * as os from 'node:os';
import * as path from 'node:path';
import { Random } from '../support/random.mjs';
import { Shop, freePort, pause } from '../support/shop.mjs';
import { Requests } from './requests.mjs';

const [count = '2000', seed = String(Math.floor(Math.random() * 2 ** 31))] = process.argv.slice(2);
const total = Number(count);
const root = path.resolve(import.meta.dirname, '../..');
const binary = process.env.PRORATA_BIN ?? path.join(root, 'target/release/prorata');
const AT_ONCE = 16;
const VICTIM = 'it@prorata.example';

// The part of the requests that may be without an answer. Two kinds are. The server may close a kept connection at the very
// moment at which a request is sent on it. A large form that is refused may lose its connection before its sender has
// heard why: only eight at a time are read to their end (door.rs). Anything else that is unanswered shows here.
const MOST_UNANSWERED = 1 / 1000;

/** The callers, and the accounts of the demo that each may read. */
const CALLERS = [
  { name: 'nobody', own: [] },
  { name: 'a billing contact', email: 'en@prorata.example', own: ['en'] },
  { name: 'a member', email: 'es-member@prorata.example', own: ['es', 'es-member'] },
  { name: 'a corporate account', email: 'de-corporate@prorata.example', own: ['de-corporate'] },
];
const ACCOUNTS = ['pt', 'it', 'de', 'es', 'es-member', 'en', 'de-corporate'];

const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'prorata-fuzz-'));
const database = path.join(directory, 'prorata.db');
const port = await freePort();
const shop = new Shop(binary, `sqlite://${database}`, port, Date.parse('2026-03-16T09:00:00Z'));
const agent = new http.Agent({ keepAlive: true, maxSockets: AT_ONCE });
const random = new Random(Number(seed));
const statuses = {};
/** How many requests had no answer, by the reason, and the last of them. */
const unanswered = {};
let lastUnanswered;
/** How many requests Node refuses to write: a header or a path that cannot be one. */
let unwritten = 0;
let sent = 0;

const NO_ANSWER_IN_TIME = 'no answer within 40 s';

async function fail(why, request) {
  // The log may not have arrived yet.
  await pause(500);
  console.error(`fuzz: ${why}\n  seed ${seed}, request ${sent}`);
  if (request) console.error(`  ${JSON.stringify({ ...request, body: request.body?.toString('latin1') }).slice(0, 4000)}`);
  console.error(shop.log.slice(-20_000));
  process.exit(1);
}

/** An answer that there is not. */
const none = (why) => ({ status: 0, headers: {}, body: '', why });

/** Sends a request as it is, over a kept connection. Returns the answer, or why there is none. A body says how long it is:
    Node leaves that out for some methods, and the server would take the body for the next request. */
function send({ method, path: target, headers, body }) {
  return new Promise((resolve) => {
    let request;
    const length = body && { 'content-length': Buffer.byteLength(body) };
    try {
      request = http.request({ host: '127.0.0.1', port, method, path: target, headers: { ...headers, ...length }, agent, timeout: 40_000 });
    } catch {
      return resolve(none('unwritten')); // sendRaw() covers such requests.
    }
    request.on('response', (answer) => {
      const chunks = [];
      answer.on('data', (chunk) => chunks.push(chunk));
      answer.on('error', () => resolve(none('half an answer')));
      answer.on('end', () => resolve({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(chunks).toString('latin1') }));
    });
    request.on('connect', (answer, socket) => (socket.destroy(), resolve({ status: answer.statusCode, headers: answer.headers, body: '' })));
    request.on('timeout', () => request.destroy(new Error(NO_ANSWER_IN_TIME)));
    request.on('error', (error) => resolve(none(error.code ?? error.message)));
    request.end(body);
  });
}

/** Sends bytes that may not be a request at all. Returns the answer, if one comes. The server closes the connection of who
    hangs up before the answer is there, so a client waits for a second, and after the answer for a moment. */
function sendRaw(bytes) {
  return new Promise((resolve) => {
    let came = '';
    let patience;
    const hangUpIn = (ms) => {
      clearTimeout(patience);
      patience = setTimeout(() => socket.end(), ms);
    };
    const socket = net.connect(port, '127.0.0.1', () => (socket.write(bytes), hangUpIn(1000)));
    socket.setTimeout(20_000, () => socket.destroy());
    socket.on('data', (data) => {
      came += data.toString('latin1');
      hangUpIn(50);
    });
    // What came before the error counts.
    socket.on('error', () => {});
    socket.on('close', () => {
      clearTimeout(patience);
      const status = /^HTTP\/1\.[01] (\d{3})/.exec(came)?.[1];
      resolve(status ? { status: Number(status), headers: {}, body: came } : none(`${bytes.toString('latin1').split(' ')[0]} in bytes`));
    });
  });
}

async function signIn(email) {
  const form = { lang: 'en', email, password: 'prorata-demo', next: '' };
  const headers = { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' };
  const answer = await send({ method: 'POST', path: '/api/sign_in', headers, body: new URLSearchParams(form).toString() });
  return answer.headers['set-cookie']?.[0].split(';')[0];
}

async function page(cookie, address) {
  const answer = await send({ method: 'GET', path: address, headers: { cookie, accept: 'text/html' } });
  if (answer.status !== 200) await fail(`${address} is not there: ${answer.status || answer.why}`);
  return Buffer.from(answer.body, 'latin1').toString();
}

/** Texts that appear in one account only: the addresses of its people. The fuzzer never sends them. */
async function secretsOf(name) {
  const cookie = await signIn(`${name}@prorata.example`);
  const html = await page(cookie, '/en/people');
  const company = /<title>[^<]*<\/title>/.test(html) && (await page(cookie, '/en/account'));
  const main = (text) => /<main[^]*<\/main>/.exec(text)?.[0] ?? '';
  const addresses = [...main(html).matchAll(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g)].map(([address]) => address);
  return { cookie, secrets: [...new Set(addresses)], ids: [...(main(html) + company).matchAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g)].map(([id]) => id) };
}

/** The contents of an account's pages, without the parts that differ each time. */
async function looks(cookie) {
  const shown = [];
  for (const name of ['subscriptions', 'cart', 'people', 'invoices', 'payment-methods', 'account']) {
    const main = /<main[^]*<\/main>/.exec(await page(cookie, `/en/${name}`))[0];
    shown.push(main.replace(/name="key" value="[^"]*"/g, '').replace(/\b\d\d:\d\d\b/g, ''));
  }
  return shown.join('\n');
}

shop.start(0);
if (!(await shop.ready())) await fail('the server does not start');
const known = {};
for (const name of ACCOUNTS) known[name] = await secretsOf(name);
for (const caller of CALLERS) {
  caller.cookie = caller.email && (await signIn(caller.email));
  // Texts of accounts to which the caller does not belong. The people of one account are known to each other.
  const own = new Set(caller.own.flatMap((name) => known[name].secrets));
  const foreign = Object.values(known).flatMap(({ secrets }) => secrets).filter((secret) => !own.has(secret));
  // `es@…` must not be found inside of `sales@…`.
  const escaped = [...new Set(foreign)].map((secret) => secret.replace(/[.+]/g, '\\$&'));
  caller.foreign = new RegExp(`(?<![\\w.+-])(?:${escaped.join('|')})`);
}
const victim = await signIn(VICTIM);
const before = await looks(victim);
const requests = new Requests(random, Object.values(known).flatMap(({ ids }) => ids));

/** Notes that a request has no answer. */
async function note(why, request) {
  if (why === NO_ANSWER_IN_TIME) await fail(why, request);
  if (why === 'unwritten') return void (unwritten += 1);
  unanswered[why] = (unanswered[why] ?? 0) + 1;
  lastUnanswered = request;
}

async function one() {
  const caller = random.of(CALLERS);
  const raw = random.chance(0.02) && requests.bytes(caller.cookie);
  const request = raw || requests.any(caller.cookie);
  sent += 1;
  const answer = await (raw ? sendRaw(raw.bytes) : send(request));
  const shown = raw ? { raw: raw.bytes.toString('latin1') } : request;
  if (!shop.alive) await fail('the server has ended', shown);
  if (/panicked/.test(shop.log)) await fail('the server panicked', shown);
  if (answer.status === 0) return raw && !raw.whole ? undefined : note(answer.why, shown);
  statuses[answer.status] = (statuses[answer.status] ?? 0) + 1;
  if (answer.status >= 500 && answer.status !== 503) await fail(`an answer of ${answer.status}`, shown);
  const said = answer.body + JSON.stringify(answer.headers);
  const leaked = caller.foreign.exec(said);
  if (leaked) await fail(`${caller.name} reads ${leaked[0]}`, shown);
  // A fuzzer without a session tests nothing.
  if (caller.email && (answer.status === 401 || String(answer.headers.location).includes('/sign-in'))) {
    caller.cookie = (await signIn(caller.email)) ?? caller.cookie;
  }
}

const listed = (counts) => Object.entries(counts).map(([what, times]) => `${what}: ${times}`).join(', ');

const begun = Date.now();
async function worker() {
  while (sent - unwritten < total) await one();
}
await Promise.all(Array.from({ length: AT_ONCE }, worker));
const seconds = (Date.now() - begun) / 1000;
const without = Object.values(unanswered).reduce((sum, times) => sum + times, 0);
if (without > Math.max(3, sent * MOST_UNANSWERED)) await fail(`${without} of ${sent} requests have no answer: ${listed(unanswered)}. The last:`, lastUnanswered);
if ((await looks(victim)) !== before) await fail(`the account of ${VICTIM}, of which nobody here is, has changed`);
await shop.kill('SIGTERM');
if (/panicked/.test(shop.log)) await fail('the server panicked');
const audit = execFileSync(binary, ['audit', '--database-url', `sqlite://${database}`], { encoding: 'utf8' });
console.log(`${sent - unwritten} requests in ${seconds.toFixed(0)} s (seed ${seed}), no panic, no status of 500 or above but 503; ${listed(statuses)}`);
console.log(`${without} without an answer${without > 0 ? ` (${listed(unanswered)})` : ''}; ${unwritten} more that Node does not write`);
console.log(audit.trim().split('\n').pop());
fs.rmSync(directory, { recursive: true, force: true });
process.exit(0);
