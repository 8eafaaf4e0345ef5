// The memory of a server, from its start to the end of a busy day.

import { emailOf } from './accounts.mjs';
import { buying } from './orders.mjs';
import { asked } from './pages.mjs';
import { serving, stocked } from './stock.mjs';
import { signedIn } from './template.mjs';

const MOST_MB = 60;
const DAY = { signIns: 200, pages: 20_000, orders: 5000 };

export async function memory(report, { accounts }) {
  await stocked('sqlite', { accounts }, (database, people) =>
    serving(database, async (shop) => {
      const row = (what, work, limit) =>
        report.row(`memory ${what}`, async () => {
          await work();
          const { memory } = shop;
          return { measured: `${memory.toFixed(1)} MB`, ...(limit && { wanted: `≤ ${limit} MB`, met: memory <= limit }) };
        });
      const signIns = async (count) => {
        for (let number = 1; number <= count; number += 1) await signedIn(shop.url, emailOf(number));
      };
      await row('at the start', () => {});
      await row('after one sign-in', () => signIns(1));
      await row(`after ${DAY.signIns} sign-ins, ${DAY.pages.toLocaleString('en')} pages and ${DAY.orders.toLocaleString('en')} orders`, async () => {
        await signIns(DAY.signIns);
        const cookies = people.map(({ cookie }) => cookie).slice(0, 200);
        for (let seen = 0; seen < DAY.pages; ) {
          seen += (await asked(`${shop.url}/en/subscriptions`, { connections: 32, cookies, seconds: 2 })).count;
        }
        await buying([shop], people, { clients: 32, seconds: 600, count: DAY.orders });
      }, MOST_MB);
    }),
  );
}
