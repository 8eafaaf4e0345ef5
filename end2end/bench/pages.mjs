// Pages a second: the subscriptions of somebody who is signed in, and the same page of other people's frameworks.

import * as path from 'node:path';
import { request } from '../support/shop.mjs';
import { outputOf } from './programs.mjs';
import { PEERS, peer } from './peers.mjs';
import { serving, stocked } from './stock.mjs';
import { signedIn } from './template.mjs';

const SECONDS = 8;
const MOST_VISITORS = 1000;
/** What runs in an engine of JavaScript gets faster at first. */
const WARM_UP = 2;
const WANTED = { times: 20, p99: 50 };
const PAGE = '/en/subscriptions';
const VISITORS = path.join(import.meta.dirname, 'visitors.lua');

/** Asks for a page with wrk. Gives requests a second, and the slowest of a hundred in milliseconds. */
export async function asked(url, { connections, cookies = [], seconds = SECONDS }) {
  const size = await sizeOf(url, cookies[0]);
  const args = ['-t1', `-c${connections}`, `-d${seconds}s`, '--timeout=30s', '--latency', '-s', VISITORS, url];
  const text = await outputOf('wrk', args, { env: { ...process.env, COOKIES: some(cookies).join('\n') } });
  const wrong = /^ *(Non-2xx.*|Socket errors.*)$/m.exec(text);
  if (wrong) throw new Error(`${url}: ${wrong[1]}`);
  const [, count, read, unit] = /(\d+) requests in [^,]+, ([\d.]+)([KMG]?B) read/.exec(text);
  const bytes = (Number(read) * { B: 1, KB: 2 ** 10, MB: 2 ** 20, GB: 2 ** 30 }[unit]) / Number(count);
  if (bytes < 0.9 * size) throw new Error(`${url}: answers of ${bytes.toFixed(0)} bytes are not the page`);
  return { count: Number(count), rate: Number(/Requests\/sec: +([\d.]+)/.exec(text)[1]), p99: milliseconds(text, 99), size };
}

/** As many as the environment of a process takes, from the first to the last. */
function some(cookies) {
  const every = Math.ceil(cookies.length / MOST_VISITORS);
  return cookies.filter((_, index) => index % every === 0);
}

/** The bytes of the page. It is looked at once, since a redirection would be the quickest page of all. */
async function sizeOf(url, cookie) {
  const { status, body } = await request(url, { cookie });
  if (status !== 200 || !body.includes('<h1')) throw new Error(`${url}: ${status}, and no page`);
  return Buffer.byteLength(body);
}

function milliseconds(text, percent) {
  const [, value, unit] = new RegExp(`^ *${percent}% +([\\d.]+)(us|ms|s|m) *$`, 'm').exec(text);
  return Number(value) * { us: 0.001, ms: 1, s: 1000, m: 60_000 }[unit];
}

const told = ({ rate, p99 }) => `${Math.round(rate).toLocaleString('en')} pages/s, p99 ${p99.toFixed(p99 < 10 ? 1 : 0)} ms`;

/** Prorata first, then each peer, by 32 connections and by 100. Prorata's account has four subscriptions, and theirs
    three. */
export async function pages(report, { accounts }) {
  const own = {};
  await stocked('sqlite', { accounts }, (database) =>
    serving(database, async (shop) => {
      const cookies = [await signedIn(shop.url, 'en@prorata.example')];
      for (const connections of [32, 100]) {
        await report.row(`subscriptions, signed in, ${connections} connections`, async () => {
          await asked(shop.url + PAGE, { connections, cookies, seconds: WARM_UP });
          const found = (own[connections] = await asked(shop.url + PAGE, { connections, cookies }));
          const limit = connections === 100 && { wanted: `p99 < ${WANTED.p99} ms`, met: found.p99 < WANTED.p99 };
          return { measured: `${told(found)}, ${(found.size / 1000).toFixed(0)} kB`, ...limit };
        });
      }
    }),
  );
  for (const one of PEERS) await beside(report, one, own);
}

/** Measures a peer. Its rows have what Prorata did in the same run. */
async function beside(report, one, own) {
  await peer(one, async ({ url, cookies, megabytes }) => {
    for (const connections of [32, 100]) {
      await report.row(`  ${one.name}, ${connections} connections`, async () => {
        await asked(url + one.page, { connections, cookies, seconds: WARM_UP });
        const found = await asked(url + one.page, { connections, cookies });
        const times = own[connections].rate / found.rate;
        const is = connections === 32 && one.name === 'Next.js';
        const limit = is && { wanted: `Prorata ≥ ${WANTED.times} ×`, met: times >= WANTED.times };
        const measured = `${told(found)}, ${(found.size / 1000).toFixed(0)} kB, ${megabytes().toFixed(0)} MB (${one.what})`;
        return { measured, beside: `Prorata ${times.toFixed(1)} ×`, ...limit };
      });
    }
  });
}
