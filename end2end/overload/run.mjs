// node run.mjs [SECONDS]  (called by .ci/overload)
//
// How an account is served while the server has far too much to do: 500 clients that send a request drop by drop, and a
// crowd from sixty addresses that asks for four times as many pages as the server can make. Fails when the account's
// own pages are refused, when the slowest in a hundred takes more than a second, when the server is not ready again
// within five seconds, and when it does not give the memory back.

import { fork } from 'node:child_process';
import * as fs from 'node:fs';
import * as net from 'node:net';
import * as os from 'node:os';
import * as path from 'node:path';
import { Shop, freePort, pause, request } from '../crash/shop.mjs';

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

/** A crowd in a process of its own. Returns the results of its requests. */
async function crowd(cookie, rate, duration) {
  const child = fork(path.join(import.meta.dirname, 'crowd.mjs'), [shop.url, cookie, String(rate), String(duration)]);
  return new Promise((resolve, reject) => {
    child.once('message', resolve);
    child.once('error', reject);
  });
}

/** Sends a request so slowly that it never ends; and begins again when the server closes the connection. */
function slowClient() {
  let socket;
  const begin = () => {
    socket = net.connect(port, '127.0.0.1', () => socket.write('GET /it/subscriptions HTTP/1.1\r\nhost: x\r\nx-slow: '));
    socket.on('error', () => {});
    socket.on('close', () => !stopped && setTimeout(begin, 100));
  };
  let stopped = false;
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
const able = (await crowd(other, 0, 5)).pages / 5;
console.log(`pages a second that the server can make, beside the crowd's own work: ${able.toFixed(0)}`);
let begun = Date.now();
console.log(`the account's pages, nobody else: ${told(await ownPages(own, () => Date.now() - begun > 3000))}`);
const before = shop.memory;

const stops = Array.from({ length: SLOW_CLIENTS }, slowClient);
await pause(1000);
let ended = false;
const answers = crowd(other, 4 * able, seconds).finally(() => (ended = true));
await pause(1000);
const times = await ownPages(own, () => ended);
const { asked, pages, busy, other: failed } = await answers;
console.log(`a crowd asked ${(asked / seconds).toFixed(0)} times a second: ${pages} pages, ${busy} sent away, ${failed} otherwise; ${SLOW_CLIENTS} slow clients`);
console.log(`the account's pages meanwhile: ${told(times)}`);
if (busy === 0) wrong.push('nobody was sent away, so this was no overload');
if (percentile(times, 0.99) > MOST_MS) wrong.push(`more than one of a hundred pages took over ${MOST_MS} ms`);

begun = Date.now();
while ((await request(`${shop.url}/ready`)).status !== 200) {
  if (Date.now() - begun > 60_000) break;
  await pause(100);
}
const recovered = Date.now() - begun;
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
