// What it was measured on: the machine, and the versions of everything that took part.

import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { PEERS } from './peers.mjs';
import { binary } from './stock.mjs';

const QUIET = { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] };
const said = (program, ...args) => execFileSync(program, args, QUIET).trim();

/** Says what it was measured on, in [what, which]. */
export function machine() {
  const [cpu] = os.cpus();
  const gigabytes = (os.totalmem() / 2 ** 30).toFixed(0);
  return [
    ['when', `${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC`],
    ['machine', `${os.availableParallelism()} cores, ${cpu.model.trim()}, ${gigabytes} GiB, Linux ${os.release().split('-')[0]}`],
    ['folder of the databases', fileSystem(process.env.BENCH_FOLDER)],
    ['Prorata', `${said(binary, '--version')}, commit ${commit()}, ${megabytes(binary)} MB`],
    ['databases', `SQLite ${sqlite()}, ${postgres()}`],
    ['load', `wrk ${wrk()}, Node ${process.version}`],
    ...PEERS.map((peer) => [peer.name, peer.version()]),
  ];
}

const commit = () => said('git', 'describe', '--always', '--dirty', '--abbrev=12', '--exclude', '*');
const megabytes = (file) => (fs.statSync(file).size / 1e6).toFixed(0);

/** A disk in memory would make each commit free. */
function fileSystem(folder) {
  const kind = said('stat', '--file-system', '--format=%T', folder);
  return /tmpfs|ramfs/.test(kind) ? `${kind}, in memory: no commit waited for a disk` : kind;
}

/** The SQLite that is built into the server: its sources come with a crate. */
function sqlite() {
  const [, crate] = /libsqlite3-sys"\nversion = "([^"]+)"/.exec(fs.readFileSync('Cargo.lock', 'utf8'));
  const registry = path.join(process.env.CARGO_HOME ?? path.join(os.homedir(), '.cargo'), 'registry/src');
  const file = `libsqlite3-sys-${crate}/sqlite3/sqlite3.h`;
  const header = fs.readdirSync(registry).map((name) => path.join(registry, name, file)).find((name) => fs.existsSync(name));
  const found = header && /#define SQLITE_VERSION +"([^"]+)"/.exec(fs.readFileSync(header, 'utf8'));
  return found ? found[1] : `of libsqlite3-sys ${crate}`;
}

const postgres = () => `PostgreSQL ${/[\d.]+/.exec(said(process.env.PGBENCH, '--version'))[0]}`;

/** wrk says its version with its usage, and ends with 1. */
function wrk() {
  try {
    return versionOf(said('wrk', '--version'));
  } catch (error) {
    return versionOf(String(error.stdout));
  }
}

const versionOf = (usage) => /^wrk (\S+)/m.exec(usage)?.[1] ?? '';

/** How busy the machine was in the last minute. */
export const load = () => os.loadavg()[0].toFixed(1);
