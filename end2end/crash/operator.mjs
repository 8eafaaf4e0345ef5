// Events of orders after they were paid, while the shop sells and dies: an operator refunds, banks dispute and
// decide, refunds come back. Each of these is a process of its own (`prorata admin …`), which dies at random instants,
// too.
//
// For something else that an operator does, add a line to ERRANDS, and a check of its result to checks.mjs.

import { spawn } from 'node:child_process';

const REASON = ['--operator', 'crash', '--reason', 'a crash test'];

/** Each makes the arguments of a command for a placed order (its number, and its price in minor units). */
const ERRANDS = [
  ({ number, due }, random) => ['refund', number, '--amount', amount(random.whole(1, due))],
  ({ number }) => ['refund', number],
  ({ number, due }, random) => ['sandbox-dispute', number, '--amount', amount(random.whole(1, due))],
  ({ number }, random) => ['sandbox-dispute', number, '--verdict', random.of(['open', 'won', 'lost'])],
  ({ number }) => ['sandbox-fail-refund', number],
  () => ['sync-refunds'],
];

const amount = (minor) => (minor / 100).toFixed(2);

export class Operator {
  /** How often each command was started, and how often it was killed. */
  counts = {};
  #running = new Set();

  constructor(shop, database, random) {
    Object.assign(this, { shop, database, random });
  }

  /** Runs one command and returns its exit status, or undefined if it was killed. A refusal is not a failure. */
  async run(command) {
    const clock = new Date(this.shop.now).toISOString();
    const args = ['--clock', clock, 'admin', ...command.map(String), '--database-url', this.shop.databaseUrl];
    if (command[0] !== 'sync-refunds') args.push(...REASON);
    const process = spawn(this.shop.binary, args, { stdio: 'ignore' });
    this.#running.add(process);
    const status = await new Promise((resolve) => process.once('exit', (code) => resolve(code ?? undefined)));
    this.#running.delete(process);
    const count = (this.counts[command[0]] ??= { begun: 0, killed: 0 });
    count.begun += 1;
    if (status === undefined) count.killed += 1;
    return status;
  }

  /** Runs errands until the shop is dead. */
  async errands() {
    while (this.shop.alive) {
      await new Promise((resolve) => setTimeout(resolve, this.random.whole(20, 250)));
      if (!this.shop.alive) return;
      // The last dispute is decided before long: nobody can order while it is open.
      const orders = this.database.rows(`select number, total_due_minor as due from orders
        where status = 'placed' and total_due_minor > 0 and charge_id is not null order by number desc limit 9`);
      if (orders.length > 0) await this.run(this.random.of(ERRANDS)(this.random.of(orders), this.random));
      const [open] = this.database.rows(`select number from orders where id in (
        select order_id from money_back where step = 'withdrawn') limit 1`);
      if (open) await this.run(['sandbox-dispute', open.number, '--verdict', this.random.of(['won', 'lost'])]);
    }
  }

  /** Kills the running command, as a power failure does. */
  kill() {
    for (const process of this.#running) process.kill('SIGKILL');
  }
}
