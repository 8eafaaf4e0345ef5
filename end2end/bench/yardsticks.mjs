// What the disk and the database do by themselves: figures of ours are worth nothing without them, since disks differ a
// hundredfold, and those that are shared differ from minute to minute.

import * as fs from 'node:fs';
import * as path from 'node:path';
import { outputOf } from './programs.mjs';

const SECONDS = 3;

/** Appends 4 kB and waits for the disk, again and again, in the folder of the databases. */
export function fdatasyncs() {
  const file = path.join(process.env.BENCH_FOLDER, `fdatasync-${process.pid}`);
  const [handle, block] = [fs.openSync(file, 'a'), Buffer.alloc(4096, 7)];
  const begun = performance.now();
  let count = 0;
  for (; performance.now() - begun < 1000 * SECONDS; count += 1) {
    fs.writeSync(handle, block);
    fs.fdatasyncSync(handle);
  }
  const value = count / ((performance.now() - begun) / 1000);
  fs.closeSync(handle);
  fs.rmSync(file);
  return { measured: `${Math.round(value).toLocaleString('en')} /s`, value };
}

/** Transactions a second of pgbench’s simple update, in the same PostgreSQL. */
export async function insertsOfPgbench(url) {
  await outputOf(process.env.PGBENCH, ['--initialize', '--quiet', '--scale=10', url]);
  const args = ['--skip-some-updates', '--client=32', '--jobs=1', `--time=${SECONDS + 2}`, '--no-vacuum', url];
  const text = await outputOf(process.env.PGBENCH, args);
  const value = Number(/tps = ([\d.]+)/.exec(text)[1]);
  return { measured: `${Math.round(value).toLocaleString('en')} transactions/s`, value };
}
