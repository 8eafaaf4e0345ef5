// A primary of PostgreSQL, and a standby that has every commit before it is acknowledged. Nothing is set that makes them
// quicker than Debian's are.

import * as fs from 'node:fs';
import * as path from 'node:path';
import { Postgres } from '../support/database.mjs';
import { Failure } from '../support/failure.mjs';
import { freePort, pause } from '../support/shop.mjs';
import { Program, command, psql } from './programs.mjs';

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
    return psql(this.folder, this.url, sql);
  }

  /** Asks again until it is answered like that. */
  async says(sql, answer) {
    for (const end = Date.now() + WITHIN_MS; ; await pause(50)) {
      if (!this.program.alive) throw new Failure(`PostgreSQL has ended: ${this.program.said}`);
      try {
        if ((await this.ask(sql)) === answer) return;
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
    await command(this.folder, 'mkdir', ['-m', '700', folder]);
    return new Server(folder, await freePort());
  }

  /** Makes both, with an empty database. */
  async begin() {
    this.primary = await this.#server();
    const { folder } = this.primary;
    const made = ['--username', 'prorata', '--auth', 'trust', '--encoding', 'UTF8', '--locale', 'C', '--no-sync'];
    await command(folder, program('initdb'), ['--pgdata', path.join(folder, 'data'), ...made]);
    this.primary.start();
    await this.primary.says('select 1', '1');
    this.database = new Postgres(this.primary.url, 'prorata').create();
    await this.mends();
  }

  /** Gives the primary a standby. From then on no commit is acknowledged that the standby does not have. */
  async mends() {
    const standby = await this.#server();
    const from = `host=127.0.0.1 port=${this.primary.port} user=prorata application_name=${STANDBY}`;
    const copied = ['--write-recovery-conf', '--checkpoint=fast', '--no-sync', '--dbname', from];
    await command(standby.folder, program('pg_basebackup'), ['--pgdata', path.join(standby.folder, 'data'), ...copied]);
    standby.start();
    await this.primary.says('select state from pg_stat_replication', 'streaming');
    await this.primary.ask(`alter system set synchronous_standby_names = '${STANDBY}'`);
    await this.primary.ask('select pg_reload_conf()');
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
    await this.primary.ask('select pg_promote(true, 30)');
    this.database.server = this.primary.url;
    fs.rmSync(folder, { recursive: true });
  }

  async end() {
    for (const server of [this.standby, this.primary]) await server?.program?.killed();
  }
}
