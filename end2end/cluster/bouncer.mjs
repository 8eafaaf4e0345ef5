// PgBouncer in transaction mode: the address at which the servers find whichever PostgreSQL is the primary. It has fewer
// connections to it than the servers have to PgBouncer, so the servers share them.

import * as fs from 'node:fs';
import * as path from 'node:path';
import { Failure } from '../support/failure.mjs';
import { freePort, pause } from '../support/shop.mjs';
import { ofPgbouncer } from './documented.mjs';
import { Program, psql } from './programs.mjs';

const CONNECTIONS = 8;

export class Bouncer {
  constructor(folder) {
    this.folder = folder;
    this.file = path.join(folder, 'pgbouncer.ini');
    this.users = path.join(folder, 'users.txt');
  }

  async begin(primary) {
    this.port = await freePort();
    this.url = `postgres://prorata@127.0.0.1:${this.port}/prorata?pgbouncer=true`;
    fs.writeFileSync(this.users, '"prorata" ""\n');
    this.#writes(primary);
    this.program = new Program(this.folder, 'pgbouncer', [this.file]);
    for (const end = Date.now() + 5000; (await this.version) === undefined; await pause(50)) {
      if (Date.now() > end) throw new Failure(`PgBouncer does not start: ${this.program.said}`);
    }
  }

  #writes(primary) {
    fs.writeFileSync(this.file, ofPgbouncer(this.port, primary, CONNECTIONS, this.users));
  }

  /** What it answers its operator, or nothing when it does not. */
  #says(command) {
    return psql(this.folder, `postgres://prorata@127.0.0.1:${this.port}/pgbouncer`, command).catch(() => undefined);
  }

  /** Its name and version. */
  get version() {
    return this.#says('show version');
  }

  /** Leads to another primary from now on. */
  async leadsTo(primary) {
    this.#writes(primary);
    if ((await this.#says('reload')) === undefined) throw new Failure(`PgBouncer does not reload: ${this.program.said}`);
  }

  async end() {
    await this.program?.killed();
  }
}
