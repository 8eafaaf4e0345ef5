// Three servers on one database, behind one balancer.

import * as fs from 'node:fs';
import * as path from 'node:path';
import { Failure } from '../support/failure.mjs';
import { Shop, freePort } from '../support/shop.mjs';

const COUNT = 3;
/** The balancer asks twice a second whether a server is ready. */
const DRAIN_SECONDS = 2;
const MORNING = Date.parse('2026-03-16T09:00:00Z');

export class Servers {
  #begun = Date.now();

  /** The visitors come through that balancer. */
  async reserve(binary, databaseUrl, balancer, folder) {
    const mails = path.join(folder, 'mail');
    fs.mkdirSync(mails);
    this.all = [];
    process.on('exit', () => void this.end());
    for (let count = 0; count < COUNT; count += 1) {
      const shop = new Shop(binary, databaseUrl, await freePort(), MORNING);
      shop.publicUrl = balancer.url;
      shop.more = ['--proxy-header', 'x-forwarded-for', '--drain-seconds', String(DRAIN_SECONDS), '--mail-dir', mails];
      this.all.push(shop);
    }
  }

  get ports() {
    return this.all.map(({ port }) => port);
  }

  /** All clocks show the same time. */
  async start(shop) {
    shop.start(Math.max(0, MORNING + Date.now() - this.#begun - shop.now));
    if (!(await shop.ready())) throw new Failure(`a server does not start:\n${shop.log}`);
  }

  /** The first one makes the tables, and the accounts of the demo. */
  async startAll() {
    const [first, ...others] = this.all;
    await this.start(first);
    await Promise.all(others.map((shop) => this.start(shop)));
  }

  async end(signal = 'SIGKILL') {
    await Promise.all((this.all ?? []).map((shop) => shop.kill(signal)));
  }

  get panicked() {
    return this.all.some(({ log }) => /panicked/.test(log));
  }

  get log() {
    return this.all.map(({ log }, index) => `server ${index + 1}:\n${log.slice(-3000)}`).join('\n');
  }
}
