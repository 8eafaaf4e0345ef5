// Renewals that become due all at once, at midnight, with a gateway that takes 300 ms for each charge.

import { pause } from '../support/shop.mjs';
import { RENEWED, serving, stocked } from './stock.mjs';

const CHARGE_MS = 300;
/** A server looks for what is due once a minute, so it begins soon after midnight. */
const BEFORE_MS = 30_000;
const BEGINS_WITHIN_SECONDS = 120;
/** Nobody waits longer: the pace is known by then. */
const MOST_SECONDS = 90;
/** What the figures are for. */
const WISHED = 100_000;

const COUNT = "select count(*) as count from orders where origin = 'renewal' and status = 'placed'";

export async function renewals(report, { renewals: due }) {
  const how = { clock: RENEWED - BEFORE_MS, latency: CHARGE_MS };
  for (const [engine, servers] of [['sqlite', 1], ['postgres', 1], ['postgres', 3]]) {
    const on = engine === 'sqlite' ? 'SQLite' : `PostgreSQL, ${servers} server${servers > 1 ? 's' : ''}`;
    await stocked(engine, { accounts: due }, (database) =>
      report.row(`renewals on ${on}, ${CHARGE_MS} ms a charge`, () =>
        serving(database, () => paceOf(database, due), { ...how, servers }),
      ),
    );
  }
}

/** Looks at the orders from the first renewal on, until nothing is due any more. */
async function paceOf(database, due) {
  const count = () => Number(database.rows(COUNT)[0].count);
  const first = await begun(count);
  const since = performance.now();
  let [renewed, seconds] = [first, 0];
  while (renewed < due && seconds < MOST_SECONDS) {
    await pause(200);
    renewed = count();
    seconds = (performance.now() - since) / 1000;
  }
  if (renewed === first) throw new Error(`all ${due} renewals came at once: take more of them`);
  const pace = (renewed - first) / seconds;
  const minutes = WISHED / pace / 60;
  const all = minutes < 120 ? `${minutes.toFixed(0)} min` : `${(minutes / 60).toFixed(1)} h`;
  const measured = `${renewed - first} in ${seconds.toFixed(0)} s, ${pace.toFixed(1)} /s`;
  return { measured, beside: `${WISHED.toLocaleString('en')} would take ${all}` };
}

/** Waits for the first renewal. Gives how many there are. */
async function begun(count) {
  for (const end = performance.now() + 1000 * BEGINS_WITHIN_SECONDS; performance.now() < end; await pause(100)) {
    const renewed = count();
    if (renewed > 0) return renewed;
  }
  throw new Error('nothing renews');
}
