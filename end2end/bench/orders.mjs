// Orders a second, on each engine, beside what the disk and the database can do in the same minute.

import { fork } from 'node:child_process';
import * as path from 'node:path';
import { audit } from '../support/failure.mjs';
import { binary, serving, stocked } from './stock.mjs';
import { fdatasyncs, insertsOfPgbench } from './yardsticks.mjs';

const SECONDS = 10;
/** Where a disk is faster than that, the processor decides. */
const FAST_DISK = { orders: 1500, perSync: 8 };
const WANTED_OF_THREE = 1.8;

/** Has clients buy, `seconds` long or `count` orders. Takes the accounts that they have used out of `accounts`, since a
    client begins with one whose seats are few. */
export async function buying(shops, accounts, { clients, seconds = SECONDS, count = Number.MAX_SAFE_INTEGER }) {
  const child = fork(path.join(import.meta.dirname, 'customers.mjs'));
  const bought = await new Promise((resolve, reject) => {
    child.once('message', resolve);
    child.once('error', reject);
    child.once('exit', (status) => reject(new Error(`the customers ended with ${status}`)));
    child.send({ urls: shops.map((shop) => shop.url), clients, seconds, count, accounts });
  });
  accounts.splice(0, bought.used);
  const times = bought.place.sort((a, b) => a - b);
  const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))];
  if (bought.placed === 0) throw new Error(`nothing was bought: ${JSON.stringify(bought.failed)}`);
  return { ...bought, rate: bought.placed / bought.seconds, p50: at(0.5), p99: at(0.99) };
}

const ms = (value) => `${value.toFixed(value < 10 ? 1 : 0)} ms`;
const whole = (value) => Math.round(value).toLocaleString('en');

/** What a run came to, in words. */
export function told({ rate, p50, p99, placed, failed, cart, checkout, busy }) {
  const steps = `cart ${ms(cart / placed)}, checkout ${ms(checkout / placed)}`;
  const wrong = Object.entries(failed).map(([why, count]) => `, ${count} × ${why}`).join('');
  const clients = `; the clients took ${(100 * busy).toFixed(0)} % of a core`;
  return `${whole(rate)} orders/s, place p50 ${ms(p50)}, p99 ${ms(p99)} (${steps})${clients}${wrong}`;
}

/** On SQLite, which waits for the disk at each commit (`synchronous = full`). */
export async function onSqlite(report, { accounts }) {
  await stocked('sqlite', { accounts }, async (database, people) => {
    await serving(database, async (shop) => {
      const syncs = await report.row('fdatasync of 4 kB, the disk alone', () => fdatasyncs());
      const wanted = Math.min(FAST_DISK.orders, FAST_DISK.perSync * syncs.value);
      await report.row('orders on SQLite, 32 clients', async () => {
        const bought = await buying([shop], people, { clients: 32 });
        return {
          measured: told(bought),
          beside: `${(bought.rate / syncs.value).toFixed(2)} × fdatasync`,
          wanted: `≥ ${whole(wanted)} orders/s`,
          met: bought.rate >= wanted,
        };
      });
      await report.row('orders on SQLite, 64 clients', async () => {
        const bought = await buying([shop], people, { clients: 64 });
        return { measured: told(bought), beside: `${(bought.rate / syncs.value).toFixed(2)} × fdatasync` };
      });
    });
    audit(binary, database.url, 'after the orders on SQLite');
  });
}

/** On PostgreSQL with the settings that it comes with, by one server and by three. */
export async function onPostgres(report, { accounts }) {
  await stocked('postgres', { accounts }, async (database, people) => {
    const inserts = await report.row('pgbench -N, 32 clients', () => insertsOfPgbench(database.server));
    const runs = [];
    for (const servers of [1, 3]) {
      const what = `orders on PostgreSQL, ${servers} server${servers > 1 ? 's' : ''}, 32 clients`;
      await report.row(what, () =>
        serving(database, async (...shops) => {
          const bought = await buying(shops, people, { clients: 32 });
          runs.push(bought.rate);
          const ratio = bought.rate / runs[0];
          const beside = `${(bought.rate / inserts.value).toFixed(2)} × pgbench`;
          if (servers === 1) return { measured: told(bought), beside };
          return {
            measured: told(bought),
            beside: `${beside}, ${ratio.toFixed(2)} × one server`,
            wanted: `≥ ${WANTED_OF_THREE} × one server`,
            met: ratio >= WANTED_OF_THREE,
          };
        }, { servers }),
      );
    }
    audit(binary, database.url, 'after the orders on PostgreSQL');
  });
}
