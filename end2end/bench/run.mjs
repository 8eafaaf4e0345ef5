// node run.mjs [--only=PART,…] [--accounts=N,…] [--renewals=N] [--write]  (called by .ci/bench)
//
// Prorata and its peers, measured beside each other: on one machine, in one run, with the yardsticks of the same minutes. It
// prints a table; with --write it goes to docs/figures.md, too. It is a table to look at and no test: nothing fails because
// it is slow. It does fail when what was measured is not what the row says, or when the books do not tie afterwards.

import * as fs from 'node:fs';
import * as path from 'node:path';
import { parseArgs } from 'node:util';
import { audits } from './audits.mjs';
import { growth } from './growth.mjs';
import { memory } from './memory.mjs';
import { onPostgres, onSqlite } from './orders.mjs';
import { pages } from './pages.mjs';
import { shops } from './peer-orders.mjs';
import { renewals } from './renewals.mjs';
import { Report } from './report.mjs';

const PARTS = { pages, sqlite: onSqlite, postgres: onPostgres, shops, memory, renewals, audits, growth };

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: Object.keys(PARTS).join() },
    accounts: { type: 'string', default: '1000,100000,1000000' },
    renewals: { type: 'string', default: '3000' },
    write: { type: 'boolean', default: false },
  },
});
const sizes = values.accounts.split(',').map(Number).sort((a, b) => a - b);
const settings = { sizes, accounts: sizes[0], renewals: Number(values.renewals) };
const chosen = values.only.split(',');
for (const name of chosen) if (!PARTS[name]) throw new Error(`there is no part ${name}: ${Object.keys(PARTS)}`);

// Each visitor comes from a place of their own, as behind a proxy.
process.env.PRORATA_PROXY_HEADER = 'x-forwarded-for';
const report = new Report();
for (const name of chosen) await PARTS[name](report, settings);
console.log(report.text);
console.log(`\n${report.rows.length} rows, ${report.missed} of them not as wanted`);
if (values.write) write(report.text);

/** Writes docs/figures.md: the figures, and what the rows mean. */
function write(text) {
  const notes = fs.readFileSync(path.join(import.meta.dirname, 'notes.md'), 'utf8');
  fs.writeFileSync(path.resolve(import.meta.dirname, '../../docs/figures.md'), notes.replace('FIGURES\n', `${text}\n`));
}
