// What happens to the cluster while people order. Each step says in a line what they noticed of it.

import { Failure } from '../support/failure.mjs';
import { pause } from '../support/shop.mjs';
import { inWords } from './tally.mjs';

const SECOND = 1000;
/** How long it takes until somebody notices that the primary is gone. */
const NOTICED_AFTER = SECOND;
/** The first order after a promotion comes within this time. */
const ORDERED_WITHIN = 20 * SECOND;
/** Broken connections are noticed within this time after the first order. */
const SETTLED_AFTER = 2 * SECOND;

/** The migration that the next release brings. It can be applied again, so it is one that the database knows already. */
const MIGRATION = 91;

const seconds = (ms) => `${(ms / SECOND).toFixed(1)} s`;

/** Nothing was wrong since that instant. */
function demandNothingWrong(tally, since, what) {
  const wrong = tally.wrong(since);
  if (wrong.length > 0) throw new Failure(`${what}: ${inWords(wrong)}`);
}

export async function quiet({ tally }) {
  const begun = Date.now();
  await pause(3 * SECOND);
  demandNothingWrong(tally, begun, 'nothing happened, and something was wrong');
  return `nothing happens for ${seconds(Date.now() - begun)}: ${tally.since(begun)}`;
}

/** A server dies, and starts again. */
export async function serverDies({ tally, servers, random }) {
  const begun = Date.now();
  const victim = random.of(servers.all);
  await pause(random.whole(0, SECOND));
  await victim.kill();
  await pause(2 * SECOND);
  await servers.start(victim);
  await pause(SECOND);
  demandNothingWrong(tally, begun, 'a server was killed');
  return `a server is killed, and starts again: ${tally.since(begun)}`;
}

/** The primary dies, and the standby takes its place. */
export async function primaryDies({ tally, pair, bouncer, random }) {
  await pause(random.whole(0, SECOND));
  const begun = Date.now();
  await pair.loses();
  await pause(NOTICED_AFTER);
  await pair.promotes();
  await bouncer.leadsTo(pair.primary.port);
  const promoted = Date.now();
  while (tally.firstOrderAfter(promoted) === undefined) {
    if (Date.now() > promoted + ORDERED_WITHIN) throw new Failure(`nobody could order for ${seconds(ORDERED_WITHIN)} after the promotion`);
    await pause(20);
  }
  const ordered = tally.firstOrderAfter(promoted);
  await pause(ordered + SETTLED_AFTER - Date.now());
  const wrong = tally.wrong(begun);
  const over = Date.now();
  await pause(2 * SECOND);
  demandNothingWrong(tally, over, `more than ${seconds(SETTLED_AFTER)} after the first order with the new primary`);
  const last = Math.max(0, ...wrong.map(({ ended }) => ended - begun));
  await pair.mends();
  demandNothingWrong(tally, over, 'the new primary got a standby');
  return `the primary is killed; promoted after ${seconds(promoted - begun)}, the first order after ${seconds(ordered - begun)}, the last wrong answer after ${seconds(last)} (${inWords(wrong) || 'there was none'}); it has a standby again after ${seconds(Date.now() - begun)}`;
}

/** One server after the other ends by SIGTERM, and starts as the next release. */
export async function nextRelease({ tally, servers, pair: { database } }) {
  const begun = Date.now();
  database.execute(`delete from _sqlx_migrations where version = ${MIGRATION}`);
  const ends = [];
  for (const shop of servers.all) {
    const told = Date.now();
    await shop.kill('SIGTERM');
    ends.push(Date.now() - told);
    await servers.start(shop);
    const [{ count }] = database.rows(`select count(*) as count from _sqlx_migrations where version = ${MIGRATION}`);
    if (count !== 1) throw new Failure(`migration ${MIGRATION} was not applied`);
    await pause(SECOND);
  }
  demandNothingWrong(tally, begun, 'the servers were rolled');
  return `the next release comes, with migration ${MIGRATION}, server by server (each ended ${seconds(Math.max(...ends))} after SIGTERM at most): ${tally.since(begun)}`;
}
