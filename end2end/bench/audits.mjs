// How long `prorata audit` takes for accounts that have an order each.

import { spawn } from 'node:child_process';
import { binary, stocked } from './stock.mjs';

const SIZES = [5000, 100_000];
/** Nobody waits longer. */
const MOST_SECONDS = 600;

export async function audits(report) {
  for (const accounts of SIZES) {
    await stocked('sqlite', { accounts, ordered: accounts }, (database) =>
      report.row(`prorata audit, ${accounts.toLocaleString('en')} accounts with an order each`, () => timed(database.url)),
    );
  }
}

async function timed(databaseUrl) {
  const begun = performance.now();
  const run = spawn(binary, ['audit', '--database-url', databaseUrl], { timeout: 1000 * MOST_SECONDS });
  let text = '';
  for (const output of [run.stdout, run.stderr]) output.on('data', (part) => (text = (text + part).slice(-4000)));
  const [status, signal] = await new Promise((resolve) => run.once('close', (...how) => resolve(how)));
  if (signal) return { measured: `more than ${MOST_SECONDS} s` };
  if (status !== 0) throw new Error(`the audit ended with ${status}:\n${text}`);
  return { measured: `${((performance.now() - begun) / 1000).toFixed(1)} s` };
}
