// The faults: how each is made, and what the server owes its visitors meanwhile.

import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { pause } from '../support/shop.mjs';

const SECOND = 1000;

const POSTGRES = path.resolve(import.meta.dirname, '../../.ci/postgres');
const postgres = (command) => execFileSync(POSTGRES, [command], { stdio: ['ignore', 'ignore', 'inherit'] });

/** Nobody else writes into any table. It is what `begin immediate` is on SQLite. */
const LOCK_EVERY_TABLE = `do $$ declare name text; begin
  for name in select tablename from pg_tables where schemaname = 'public' order by tablename loop
    execute format('lock table %I in exclusive mode', name);
  end loop;
end $$;`;

/** Another connection holds the lock, until it is told to end. */
async function lock(database, engine) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'prorata-lock-'));
  const held = path.join(folder, 'held');
  const sqlite = engine === 'sqlite';
  const [program, args] = sqlite
    ? ['sqlite3', ['-bail', database.file]]
    : ['psql', [database.url, '--no-psqlrc', '--quiet', '--set=ON_ERROR_STOP=1']];
  const holder = spawn(program, args, { stdio: ['pipe', 'ignore', 'inherit'] });
  const ended = once(holder, 'exit');
  const tells = sqlite ? `.shell touch ${held}` : `\\! touch ${held}`;
  const begins = sqlite ? '.dbconfig no_ckpt_on_close on\n.timeout 10000\nbegin immediate;' : `begin;\n${LOCK_EVERY_TABLE}`;
  holder.stdin.write(`${begins}\n${tells}\n`);
  for (const end = Date.now() + 20 * SECOND; !fs.existsSync(held); await pause(50)) {
    if (Date.now() > end || holder.exitCode !== null) throw new Error('the lock is not had');
  }
  return async () => {
    holder.stdin.end('rollback;\n');
    await ended;
    fs.rmSync(folder, { recursive: true });
  };
}

/**
 * What is broken and for how long. `breaks` breaks it, and gives what mends it. Meanwhile pages have the status `pages`,
 * `/ready` has the status `ready`, and somebody who signs in is let in or not (`signsIn`). What is not said may be
 * either. `retries`: the order that was refused is placed by the next press of the button.
 */
export const FAULTS = {
  locked: {
    what: 'the database is locked for 60 s',
    engines: ['sqlite', 'postgres'],
    lasts: 60 * SECOND,
    breaks: ({ database, engine }) => lock(database, engine),
    pages: 200,
    ready: 503,
    signsIn: false,
    retries: true,
  },
  stopped: {
    what: 'the database is stopped for 20 s',
    engines: ['postgres'],
    lasts: 20 * SECOND,
    breaks: async () => {
      postgres('halt');
      return async () => postgres('resume');
    },
    pages: 503,
    ready: 503,
    signsIn: false,
    retries: true,
  },
  hanging: {
    what: 'the gateway hangs for 60 s',
    engines: ['sqlite', 'postgres'],
    lasts: 60 * SECOND,
    latency: 60 * SECOND,
    breaks: async () => async () => {},
    pages: 200,
    ready: 200,
    signsIn: true,
  },
  full: {
    what: 'the disk is full for 20 s',
    engines: ['sqlite', 'postgres'],
    lasts: 20 * SECOND,
    megabytes: { sqlite: 24, postgres: 64 },
    breaks: async ({ disk }) => {
      disk.fill();
      return async () => disk.empty();
    },
    pages: 200,
    fills: true,
  },
};
