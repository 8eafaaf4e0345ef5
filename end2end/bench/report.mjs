// What was measured, row by row: printed while it is measured, and at the end as one table.

import { drawn } from './chart.mjs';
import { load, machine } from './machine.mjs';

const HEADS = ['what', 'measured', 'beside', 'wanted', 'load'];

export class Report {
  /** [what, measured, beside, wanted, load], as texts. */
  rows = [];
  /** The points of the curves: the number of accounts, and what was measured with so many. */
  points = [];
  missed = 0;

  /** Measures a row. `measure` gives `measured`, and, where there is something to compare it with, `beside`, `wanted` and
      whether that was `met`. */
  async row(what, measure) {
    const before = load();
    const found = await measure();
    const isMissed = found.met === false;
    if (isMissed) this.missed += 1;
    const wanted = (found.wanted ?? '') + (isMissed ? ' (missed)' : '');
    const row = [what, found.measured, found.beside ?? '', wanted, before];
    this.rows.push(row);
    console.error(`   ${row.filter(Boolean).join(' | ')}`);
    return found;
  }

  /** The table, as Markdown that can also be read as it is. */
  get table() {
    return asTable([HEADS, ...this.rows]);
  }

  get text() {
    const parts = [asTable([['measured on', ''], ...machine()]), this.table];
    if (this.points.length > 1) parts.push(drawn(this.points));
    return parts.join('\n\n');
  }
}

function asTable([heads, ...rows]) {
  const widths = heads.map((_, column) => Math.max(3, ...[heads, ...rows].map((row) => row[column].length)));
  const line = (row) => `| ${row.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [line(heads), rule, ...rows.map(line)].join('\n');
}
