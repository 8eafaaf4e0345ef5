// Databases full of accounts, and servers on them.

import { createHash } from 'node:crypto';
import { fresh } from '../support/database.mjs';
import { Shop, freePort } from '../support/shop.mjs';
import { copies, idOf, templateOf } from './accounts.mjs';
import { EMAIL, buy } from './template.mjs';

export const binary = process.env.PRORATA_BIN;
const MORNING = Date.parse('2026-03-16T09:00:00Z');
/** When the servers that are measured start: the template has been bought by then. */
export const LATER = MORNING + 10 * 60_000;
/** Midnight in Italy, when everything renews that was bought on that morning. */
export const RENEWED = Date.parse('2026-04-15T22:00:00Z');

/** At most so many people have a session. They are spread over all accounts. */
const MOST_SESSIONS = 2000;

const sha256 = (text) => createHash('sha256').update(text).digest('hex');
const token = (number) => sha256(`session of ${number}`);

/** An account, as a browser knows it: its session, and its subscription. */
const visitor = (number) => ({ cookie: `session=${token(number)}`, subscription: idOf(number) });

/** A server on that database. Rejects when it does not start. */
export async function started(databaseUrl, { clock = LATER, latency = 0 } = {}) {
  const shop = new Shop(binary, databaseUrl, await freePort(), clock);
  const begun = performance.now();
  shop.start(0, latency);
  if (!(await shop.ready())) throw new Error(`the server does not start:\n${shop.log}`);
  shop.startedWithin = performance.now() - begun;
  return shop;
}

/** Runs `use` beside so many servers on that database. */
export async function serving(database, use, { servers = 1, ...how } = {}) {
  const shops = [];
  try {
    while (shops.length < servers) shops.push(await started(database.url, how));
    return await use(...shops);
  } finally {
    for (const shop of shops) await shop.kill('SIGTERM');
    for (const shop of shops) if (/panicked/.test(shop.log)) throw new Error(shop.log);
  }
}

/** Runs `use` with a database of so many accounts, the first `ordered` of which have an order, and with people of them
    who are signed in. */
export async function stocked(engine, { accounts, ordered = 0 }, use) {
  const database = fresh(engine, engine === 'sqlite' ? process.env.BENCH_FOLDER : undefined);
  try {
    await serving(database, (shop) => buy(shop.url), { clock: MORNING });
    const begun = performance.now();
    database.fill(copies(database, templateOf(database, EMAIL), accounts, ordered));
    console.error(`   ${accounts} accounts in ${engine}: ${((performance.now() - begun) / 1000).toFixed(0)} s`);
    const people = spread(accounts);
    signIn(database, people);
    return await use(database, people.map(visitor));
  } finally {
    database.drop();
  }
}

/** Numbers of accounts, from the first to the last. */
function spread(accounts) {
  const sessions = Math.min(accounts, MOST_SESSIONS);
  return Array.from({ length: sessions }, (_, index) => 1 + Math.floor((index * accounts) / sessions));
}

/** Begins their sessions. To sign in costs 40 ms of a core, and is measured elsewhere. */
function signIn(database, people) {
  const now = new Date(LATER).toISOString();
  const whose = (number) => `'${sha256(token(number))}', '${idOf(number)}', '${idOf(number)}'`;
  const rows = people.map((number) => `(${whose(number)}, '${now}', '${now}', '${now}')`);
  const columns = 'token_hash, person_id, account_id, created_at, seen_at, proved_at';
  database.execute(`insert into sessions (${columns}) values ${rows}`);
}
