// Renewals that are all due at once, with a gateway that takes 300 ms for each charge.

import { pause } from '../crash/shop.mjs';
import { MONTH_LATER, serving, stocked } from './stock.mjs';

const CHARGE_MS = 300;
/** Nobody waits longer: the pace is known by then. */
const MOST_SECONDS = 90;
/** What the figures are for. */
const WISHED = 100_000;

const RENEWED = "select count(*) as count from orders where origin = 'renewal' and status = 'placed'";

export async function renewals(report, { renewals: due }) {
  for (const [engine, servers] of [['sqlite', 1], ['postgres', 1], ['postgres', 3]]) {
    await stocked(engine, { accounts: due }, (database) => {
      const on = engine === 'sqlite' ? 'SQLite' : `PostgreSQL, ${servers} server${servers > 1 ? 's' : ''}`;
      return report.row(`renewals on ${on}, ${CHARGE_MS} ms a charge`, () =>
        serving(database, () => paceOf(database, due), { servers, clock: MONTH_LATER, latency: CHARGE_MS }),
      );
    });
  }
}

/** Looks at the orders until nothing is due any more. The template renews, too. */
async function paceOf(database, due) {
  const begun = performance.now();
  let [renewed, seconds] = [0, 0];
  while (renewed < due && seconds < MOST_SECONDS) {
    await pause(500);
    renewed = Number(database.rows(RENEWED)[0].count);
    seconds = (performance.now() - begun) / 1000;
  }
  const pace = renewed / seconds;
  const minutes = WISHED / pace / 60;
  const all = minutes < 120 ? `${minutes.toFixed(0)} min` : `${(minutes / 60).toFixed(1)} h`;
  const measured = `${renewed} of ${due} in ${seconds.toFixed(0)} s, ${pace.toFixed(1)} /s`;
  return { measured, beside: `${WISHED.toLocaleString('en')} would take ${all}` };
}
