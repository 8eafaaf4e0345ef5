// node run.mjs [SECONDS]  (called by .ci/overload)
//
// How an account is served while the server has far too much to do. 500 clients send a request drop by drop: half of them
// the head, the others the body. A crowd from sixty addresses asks for four times as many pages as the server can answer,
// and sends four times as many forms. It fails when
//   - the account's own pages are refused, or the slowest in a hundred takes more than a second,
//   - anybody gets something else than an answer or the request to come back,
//   - the server is not ready again within five seconds, or does not give the memory back.

import { fork } from 'node:child_process';
import * as fs from 'node:fs';
import * as net from 'node:net';
import * as os from 'node:os';
import * as path from 'node:path';
import { Shop, freePort, pause, request } from '../support/shop.mjs';

const seconds = Number(process.argv[2] ?? 20);
const binary = process.env.PRORATA_BIN ?? path.resolve(import.meta.dirname, '../../target/release/prorata');
const SLOW_CLIENTS = 500;
const MOST_MS = 1000;
const RECOVERED_WITHIN_MS = 5000;
// The memory that an allocator keeps of its peak.
const KEPT_MB = 40;

process.env.PRORATA_PROXY_HEADER = 'x-forwarded-for';
const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'prorata-overload-'));
const port = await freePort();
const shop = new Shop(binary, `sqlite://${path.join(directory, 'prorata.db')}`, port, Date.parse('2026-03-16T09:00:00Z'));
const wrong = [];

async function signIn(email) {
  const form = { lang: 'en', email, password: 'prorata-demo', next: '' };
  const answer = await request(`${shop.url}/api/sign_in`, { method: 'POST', form });
  return answer.cookies[0].split(';')[0];
}

/** Asks for an account's page, again and again. Gives the milliseconds of each, sorted. */
async function ownPages(cookie, until) {
  const times = [];
  while (!until()) {
    const begun = performance.now();
    const answer = await request(`${shop.url}/it/subscriptions`, { cookie });
    if (answer.status !== 200 || !answer.body.includes('<h1')) wrong.push(`a page of its own is answered with ${answer.status}`);
    times.push(performance.now() - begun);
    await pause(50);
  }
  return times.sort((a, b) => a - b);
}

/** A crowd in a process of its own. `over` is called when nobody asks any more. Gives what became of the requests. */
async function crowd(cookie, rate, duration, over = () => {}) {
  const child = fork(path.join(import.meta.dirname, 'crowd.mjs'), [shop.url, cookie, String(rate), String(duration)]);
  return new Promise((resolve, reject) => {
    child.on('message', (told) => (told === 'over' ? over() : resolve(told)));
    child.once('error', reject);
    child.once('exit', (status) => status !== 0 && reject(new Error(`the crowd ended with ${status}`)));
  });
}

/** What slow clients send at once. The rest, of the head or of the body, comes drop by drop. */
const HALVES = [
  'GET /it/subscriptions HTTP/1.1\r\nhost: x\r\nx-slow: ',
  'POST /api/sign_in HTTP/1.1\r\nhost: x\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: 4096\r\n\r\nlang=it&email=',
];

/** Sends a request so slowly that it never ends; and begins again when the server closes the connection. */
function slowClient(_, number) {
  let socket;
  let stopped = false;
  const begin = () => {
    socket = net.connect(port, '127.0.0.1', () => socket.write(HALVES[number % HALVES.length]));
    // A body that is late is answered by 408. The socket closes after that was read.
    socket.resume();
    socket.on('error', () => {});
    socket.on('close', () => !stopped && setTimeout(begin, 100));
  };
  begin();
  const drops = setInterval(() => socket.writable && socket.write('.'), 1000);
  return () => {
    stopped = true;
    clearInterval(drops);
    socket.destroy();
  };
}

const percentile = (times, share) => times[Math.min(times.length - 1, Math.floor(times.length * share))];
const told = (times) => `median ${percentile(times, 0.5).toFixed(0)} ms, p99 ${percentile(times, 0.99).toFixed(0)} ms, ${times.length} pages`;

shop.start(0);
if (!(await shop.ready())) throw new Error('the server does not start');
const own = await signIn('it@prorata.example');
const other = await signIn('en@prorata.example');

// As many as it can: the crowd waits for each answer before it asks again.
await crowd(other, 0, 2);
const alone = await crowd(other, 0, 5);
const able = (alone.pages + alone.forms) / 5;
console.log(`pages and forms a second that the server can answer, beside the crowd's own work: ${able.toFixed(0)}`);
let begun = Date.now();
console.log(`the account's pages, nobody else: ${told(await ownPages(own, () => Date.now() - begun > 3000))}`);
const before = shop.memory;

const stops = Array.from({ length: SLOW_CLIENTS }, slowClient);
await pause(1000);
let ended = false;
const answers = crowd(other, 4 * able, seconds, () => (ended = true)).finally(() => (ended = true));
await pause(1000);
const times = await ownPages(own, () => ended);
begun = Date.now();
while ((await request(`${shop.url}/ready`)).status !== 200) {
  if (Date.now() - begun > 60_000) break;
  await pause(100);
}
const recovered = Date.now() - begun;
const { asked, pages, forms, busy, failed } = await answers;
console.log(`a crowd asked ${(asked / seconds).toFixed(0)} times a second: ${pages} pages, ${forms} forms, ${busy} sent away, ${JSON.stringify(failed)} otherwise; ${SLOW_CLIENTS} slow clients`);
console.log(`the account's pages meanwhile: ${told(times)}`);
if (busy === 0) wrong.push('nobody was sent away, so this was no overload');
if (forms === 0) wrong.push('no form was answered');
if (Object.keys(failed).length > 0) wrong.push(`not everybody was answered or sent away: ${JSON.stringify(failed)}`);
if (percentile(times, 0.99) > MOST_MS) wrong.push(`more than one of a hundred pages took over ${MOST_MS} ms`);
console.log(`ready again after ${recovered} ms`);
if (recovered > RECOVERED_WITHIN_MS) wrong.push('the server was not ready again in time');
for (const stop of stops) stop();
await pause(3000);
console.log(`memory: ${before.toFixed(0)} MB before, ${shop.memory.toFixed(0)} MB after`);
if (shop.memory > before + KEPT_MB) wrong.push('the memory does not come back');

await shop.kill('SIGTERM');
if (/panicked/.test(shop.log)) wrong.push('the server panicked');
fs.rmSync(directory, { recursive: true, force: true });
if (wrong.length > 0) {
  console.error(`overload: ${[...new Set(wrong)].join('\n  ')}`);
  process.exit(1);
}
process.exit(0);
