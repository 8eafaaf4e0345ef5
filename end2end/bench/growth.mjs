// The same figures with a thousand accounts and with a million: whatever grows with the number of customers shows here.

import { buying } from './orders.mjs';
import { asked } from './pages.mjs';
import { serving, started, stocked } from './stock.mjs';

const MOST_START_MS = 2000;
const MILLION = 1_000_000;
const SECONDS = 5;

/** What is drawn, each with its unit. */
export const CURVES = {
  start: 'start, ms',
  pages: 'pages a second, 32 connections',
  p99: 'the slowest page of a hundred, ms',
  orders: 'orders a second, 32 clients',
  memory: 'memory afterwards, MB',
};

/** Gives the points of the curves, beside the rows. */
export async function growth(report, { sizes }) {
  for (const accounts of sizes) {
    await stocked('sqlite', { accounts }, async (database, people) => {
      const point = { accounts };
      await startOf(report, database, point);
      await serving(database, (shop) => loaded(report, shop, people, point));
      report.points.push(point);
    });
  }
}

/** Three starts. The slowest counts: it also reads the file from the disk. */
async function startOf(report, database, point) {
  await report.row(`start with ${point.accounts.toLocaleString('en')} accounts`, async () => {
    const times = [];
    for (let start = 0; start < 3; start += 1) {
      const shop = await started(database.url);
      times.push(shop.startedWithin);
      await shop.kill('SIGTERM');
    }
    point.start = Math.max(...times);
    const limit = point.accounts === MILLION && { wanted: `< ${MOST_START_MS} ms`, met: point.start < MOST_START_MS };
    return { measured: times.map((ms) => `${ms.toFixed(0)} ms`).join(', '), ...limit };
  });
}

async function loaded(report, shop, people, point) {
  const cookies = people.map(({ cookie }) => cookie);
  await report.row(`  pages, orders and memory with ${point.accounts.toLocaleString('en')} accounts`, async () => {
    const seen = await asked(`${shop.url}/en/subscriptions`, { connections: 32, cookies, seconds: SECONDS });
    const bought = await buying([shop], people, { clients: 32, seconds: SECONDS });
    Object.assign(point, { pages: seen.rate, p99: seen.p99, orders: bought.rate, memory: shop.memory });
    const pages = `${seen.rate.toFixed(0)} pages/s, p99 ${seen.p99.toFixed(1)} ms`;
    return { measured: `${pages}; ${bought.rate.toFixed(0)} orders/s; ${point.memory.toFixed(0)} MB` };
  });
}
