// A primary of PostgreSQL, and a standby that has every commit before it is acknowledged. Nothing is set that makes them
// quicker than Debian's are.

import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { Postgres } from '../support/database.mjs';
import { Failure } from '../support/failure.mjs';
import { freePort, pause } from '../support/shop.mjs';
import { Program, command } from './programs.mjs';

const VERSIONS = '/usr/lib/postgresql';
const newest = () => fs.readdirSync(VERSIONS).sort((a, b) => Number(a) - Number(b)).at(-1);
const program = (name) => path.join(VERSIONS, newest(), 'bin', name);

/** The name by which the primary knows its standby. */
const STANDBY = 'standby';
const WITHIN_MS = 30_000;

/** One server of the pair. */
class Server {
  constructor(folder, port) {
    Object.assign(this, { folder, port, url: `postgres://prorata@127.0.0.1:${port}/postgres` });
  }

  start() {
    const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=200'];
    // Memory that is shared is in its folder, and goes with it.
    settings.push('dynamic_shared_memory_type=mmap');
    const args = ['-D', path.join(this.folder, 'data'), '-p', String(this.port), ...settings.flatMap((set) => ['-c', set])];
    this.program = new Program(this.folder, program('postgres'), args);
  }

  ask(sql) {
    const args = [this.url, '--no-psqlrc', '--tuples-only', '--no-align', '--set=ON_ERROR_STOP=1', '--command', sql];
    return execFileSync('psql', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();
  }

  /** Asks again until it is answered like that. */
  async says(sql, answer) {
    for (const end = Date.now() + WITHIN_MS; ; await pause(50)) {
      if (!this.program.alive) throw new Failure(`PostgreSQL has ended: ${this.program.said}`);
      try {
        if (this.ask(sql) === answer) return;
      } catch {
        // It is not there yet.
      }
      if (Date.now() > end) throw new Failure(`PostgreSQL does not say ${answer} to ${sql}: ${this.program.said}`);
    }
  }
}

export class Pair {
  #count = 0;

  constructor(folder) {
    this.folder = folder;
  }

  async #server() {
    this.#count += 1;
    const folder = path.join(this.folder, `server-${this.#count}`);
    command(this.folder, 'mkdir', ['-m', '700', folder]);
    return new Server(folder, await freePort());
  }

  /** Makes both, with an empty database. */
  async begin() {
    this.primary = await this.#server();
    const { folder } = this.primary;
    const clusters = ['--username', 'prorata', '--auth', 'trust', '--encoding', 'UTF8', '--locale', 'C'];
    command(folder, program('initdb'), ['--pgdata', path.join(folder, 'data'), ...clusters]);
    this.primary.start();
    await this.primary.says('select 1', '1');
    this.database = new Postgres(this.primary.url, 'prorata').create();
    await this.mends();
  }

  /** Gives the primary a standby. From then on no commit is acknowledged that the standby does not have. */
  async mends() {
    const standby = await this.#server();
    const from = `host=127.0.0.1 port=${this.primary.port} user=prorata application_name=${STANDBY}`;
    const backup = ['--pgdata', path.join(standby.folder, 'data'), '--write-recovery-conf', '--checkpoint=fast', '--dbname', from];
    command(standby.folder, program('pg_basebackup'), backup);
    standby.start();
    await this.primary.says('select state from pg_stat_replication', 'streaming');
    this.primary.ask(`alter system set synchronous_standby_names = '${STANDBY}'`);
    this.primary.ask('select pg_reload_conf()');
    await this.primary.says('select sync_state from pg_stat_replication', 'sync');
    this.standby = standby;
  }

  /** The primary is gone from one instant to the next, and does not come back. */
  async loses() {
    await this.primary.program.killed();
  }

  /** The standby becomes the primary. */
  async promotes() {
    const { folder } = this.primary;
    this.primary = this.standby;
    this.primary.ask('select pg_promote(true, 30)');
    this.database.server = this.primary.url;
    fs.rmSync(folder, { recursive: true });
  }

  async end() {
    for (const server of [this.standby, this.primary]) await server?.program?.killed();
  }
}
