// node run.mjs SECONDS [SEED]  (called by .ci/cluster)
//
// Three release servers behind HAProxy, on PostgreSQL behind PgBouncer in transaction mode: a primary, and a standby that
// has every commit before it is acknowledged. Customers order all the time. Again and again, for SECONDS at least and once
// in any case, a server is killed, the primary is killed and the standby promoted, and the servers are rolled: SIGTERM, and
// then the next release with its migration. The next release is the same program; its migration is one that can be applied
// again. Fails when an acknowledged order is lost, when a press of the button became two orders, when a request is not
// answered as it should be at any other time than that of the promotion, and when the books do not tie.

import * as path from 'node:path';
import { violations } from '../support/checks.mjs';
import { copyAccount } from '../support/database.mjs';
import { Failure, audit, demand } from '../support/failure.mjs';
import { Random } from '../support/random.mjs';
import { freePort, pause } from '../support/shop.mjs';
import { Balancer } from './balancer.mjs';
import { Bouncer } from './bouncer.mjs';
import { Buyer, misplaced } from './buyer.mjs';
import { Pair } from './pair.mjs';
import { folderOfPostgres } from './programs.mjs';
import { Servers } from './servers.mjs';
import { nextRelease, primaryDies, quiet, serverDies } from './steps.mjs';
import { Tally } from './tally.mjs';

const [atLeast = '60', seed = String(Math.floor(Math.random() * 2 ** 31))] = process.argv.slice(2);
const binary = process.env.PRORATA_BIN ?? path.resolve(import.meta.dirname, '../../target/release/prorata');
const BUYERS = 12;
const SETTLED_WITHIN_MS = 90_000;

class Cluster {
  folder = folderOfPostgres();
  random = new Random(Number(seed));
  tally = new Tally();
  pair = new Pair(this.folder);
  bouncer = new Bouncer(this.folder);
  servers = new Servers();

  async begin() {
    this.balancer = new Balancer(this.folder, await freePort());
    await this.pair.begin();
    await this.bouncer.begin(this.pair.primary.port);
    await this.servers.reserve(binary, this.bouncer.url, this.balancer, this.folder);
    await this.servers.startAll();
    await this.balancer.begin(this.servers.ports);
    this.buyers = Array.from({ length: BUYERS }, (_, index) => this.#newBuyer(index));
    await Promise.all(this.buyers.map((buyer) => buyer.comes()));
  }

  #newBuyer(index) {
    const email = `it-${index}@prorata.example`;
    copyAccount(this.pair.database, 'it@prorata.example', email);
    return new Buyer(this.balancer, email, index + 2, this.tally);
  }

  /** What happens while the buyers order. */
  async runs() {
    let isOver = false;
    const buying = Promise.all(this.buyers.map((buyer) => buyer.buys(() => isOver)));
    try {
      for (const end = Date.now() + 1000 * Number(atLeast); ; ) {
        for (const step of [quiet, serverDies, primaryDies, nextRelease]) console.log(await step(this));
        if (Date.now() > end) break;
      }
    } finally {
      isOver = true;
      await buying;
    }
  }

  /** Everything is as the buyers heard. */
  async settled() {
    const { database } = this.pair;
    const pending = () => Number(database.rows("select count(*) as count from orders where status = 'pending'")[0].count);
    for (const end = Date.now() + SETTLED_WITHIN_MS; pending() > 0; await pause(500)) {
      if (Date.now() > end) throw new Failure(`${pending()} orders wait for ever`);
    }
    demand([...misplaced(database, this.buyers), ...violations(database)], 'at last');
    audit(binary, this.bouncer.url, 'at last');
    if (this.servers.panicked) throw new Failure('a server panicked');
    if (this.tally.orders === 0) throw new Failure('nobody ordered');
    return `${this.tally.orders} orders acknowledged, 0 lost, 0 doubled; prorata audit ties`;
  }

  async end() {
    for (const buyer of this.buyers ?? []) buyer.leaves();
    await this.servers.end();
    for (const part of [this.balancer, this.bouncer, this.pair]) await part?.end();
  }
}

const cluster = new Cluster();
try {
  await cluster.begin();
  console.log(`seed ${seed}: 3 servers behind HAProxy; ${await cluster.bouncer.version} in transaction mode; a primary with a synchronous standby; ${BUYERS} customers`);
  await cluster.runs();
  console.log(await cluster.settled());
} catch (error) {
  console.error(`cluster: FAILED, seed ${seed}: ${error instanceof Failure ? error.message : error.stack}`);
  console.error(cluster.servers.log);
  process.exitCode = 1;
} finally {
  await cluster.end();
}
