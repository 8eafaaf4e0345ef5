// node run.mjs ENGINE [FAULT…]  (called by .ci/faults)
//
// The release server, and things around it that really break for a while: the database is locked for a minute, stopped
// for 20 seconds or out of disk, and the gateway hangs for a minute. Meanwhile the server is alive and says whether it
// is ready, pages come as the fault allows, and nobody is told that something was done that was not. Afterwards it goes
// on by itself, without a restart: people sign in, the order is placed, and the books tie. Ends with 1 when a fault was
// not survived.

import * as path from 'node:path';
import { violations } from '../support/checks.mjs';
import { fresh } from '../support/database.mjs';
import { Failure, audit, demand } from '../support/failure.mjs';
import { isOrder, isRefused } from '../support/forms.mjs';
import { Shop, freePort, pause, request } from '../support/shop.mjs';
import { Visitor } from '../support/visitor.mjs';
import { smallDisk } from './disk.mjs';
import { FAULTS } from './faults.mjs';

const [engine, ...chosen] = process.argv.slice(2);
const binary = process.env.PRORATA_BIN ?? path.resolve(import.meta.dirname, '../../target/release/prorata');

const MORNING = Date.parse('2026-03-16T09:00:00Z');
const SECOND = 1000;
/** The server is ready so soon after the fault is over… */
const READY_WITHIN = 10 * SECOND;
/** …and an order that waited for it is finished: a lease of 30 seconds, and the next round of the recovery. */
const SETTLED_WITHIN = 90 * SECOND;
/** Nobody waits longer for an answer where the fault is not theirs. */
const QUICK = 2 * SECOND;

const statusOf = async (shop, page) => (await request(shop.url + page, { within: 10 * SECOND })).status;

/** Asks again until the answer is good. */
async function until(what, within, ask, isGood) {
  let answer;
  for (const end = Date.now() + within; Date.now() < end; await pause(250)) {
    answer = await ask();
    if (isGood(answer)) return answer;
  }
  throw new Failure(`${what}: ${answer} after ${within / SECOND} s`);
}

class Trial {
  wrong = [];
  slowest = 0;

  constructor(fault, database, disk) {
    Object.assign(this, { fault, database, disk });
  }

  async begin() {
    this.shop = new Shop(binary, this.database.url, await freePort(), MORNING);
    await this.start(this.fault.latency);
    [this.buyer, this.reader, this.stranger] = ['it', 'de', 'es'].map((lang) => new Visitor(this.shop, lang));
    for (const visitor of [this.buyer, this.reader]) {
      const answer = await visitor.signsIn();
      if (answer !== 'signed in') throw new Failure(`nobody signs in before: ${answer}`);
    }
    await this.buyer.givesCard();
    if (!this.fault.latency) {
      const answer = await this.buyer.buys();
      if (!isOrder(answer)) throw new Failure(`nothing is bought before: ${answer}`);
    }
    this.form = await this.buyer.fillsCart();
    if (typeof this.form === 'string') throw new Failure(`the cart stays empty: ${this.form}`);
  }

  async start(latency = 0) {
    this.shop.start(0, latency);
    if (!(await this.shop.ready())) throw new Failure(`it does not start:\n${this.shop.log}`);
  }

  get isOver() {
    return Date.now() >= this.end;
  }

  /** Breaks it, lets everybody come meanwhile, and mends it. */
  async broken() {
    const mends = await this.fault.breaks({ database: this.database, disk: this.disk, engine });
    try {
      this.end = Date.now() + this.fault.lasts;
      await Promise.all([this.watch(), this.knock(), this.fault.fills ? this.buyAll() : this.press()]);
    } finally {
      await mends();
    }
  }

  /** Looks at the server, and at a page. */
  async watch() {
    while (!this.isOver) {
      const begun = Date.now();
      const health = await statusOf(this.shop, '/health');
      if (health !== 200) this.wrong.push(`/health is ${health}`);
      const page = await this.reader.looks();
      if (page !== this.fault.pages) this.wrong.push(`a page is answered by ${page} instead of ${this.fault.pages}`);
      const took = Date.now() - begun;
      this.slowest = Math.max(this.slowest, took);
      if (page === 200 && took > 2 * QUICK) this.wrong.push(`/health and a page took ${took} ms`);
      await pause(SECOND);
    }
  }

  /** Asks whether it is ready, and signs in. */
  async knock() {
    await pause(SECOND);
    while (!this.isOver) {
      const { ready, signsIn } = this.fault;
      const found = await statusOf(this.shop, '/ready');
      if (ready && found !== ready) this.wrong.push(`/ready is ${found} instead of ${ready}`);
      const begun = Date.now();
      const answer = await this.stranger.signsIn();
      const isIn = answer === 'signed in';
      if (!isIn && !isRefused(answer)) this.wrong.push(`a sign-in is answered by ${answer}`);
      if (signsIn !== undefined && isIn !== signsIn && !this.isOver) this.wrong.push(`somebody who signs in: ${answer}`);
      if (signsIn && Date.now() - begun > QUICK) this.wrong.push(`a sign-in took ${Date.now() - begun} ms`);
      await pause(3 * SECOND);
    }
  }

  /** Presses the button again and again. No press is answered by an order. */
  async press() {
    while (!this.isOver) {
      const answer = await this.buyer.places(this.form);
      if (!isRefused(answer) && !this.isOver) this.wrong.push(`a press is answered by ${answer}`);
      await pause(5 * SECOND);
    }
  }

  /** Buys until there is no room, and goes on. A page that has room in its place may still be written. */
  async buyAll() {
    let refused = 0;
    while (!this.isOver) {
      const answer = await this.buyer.buys();
      if (/^(status 503|problem unavailable)/.test(answer)) refused += 1;
      else if (!isOrder(answer)) this.wrong.push(`an order is answered by ${answer}`);
      await pause(100);
    }
    if (refused === 0) this.wrong.push('nobody was refused, so the disk was not full');
  }

  /** It goes on by itself. */
  async mended() {
    await until('/ready', READY_WITHIN, () => statusOf(this.shop, '/ready'), (status) => status === 200);
    await until('a sign-in', READY_WITHIN, () => this.stranger.signsIn(), (answer) => answer === 'signed in');
    const page = await this.reader.looks();
    if (page !== 200) this.wrong.push(`afterwards a page is ${page}`);
    if (this.fault.retries) {
      await until('the same press', SETTLED_WITHIN, () => this.buyer.places(this.form), isOrder);
    }
    await until('pending orders', SETTLED_WITHIN, () => this.pending(), (count) => count === 0);
    if (!this.shop.alive) throw new Failure(`the server is gone:\n${this.shop.log}`);
    if (this.fault.latency) await this.chargesAgain();
    if (!this.fault.retries) await until('a purchase', READY_WITHIN, () => this.buyer.buys(), isOrder);
  }

  pending() {
    return Number(this.database.rows("select count(*) as count from orders where status = 'pending'")[0].count);
  }

  /** No charge came through. The latency of the sandbox is a flag, so only a restart takes it away. */
  async chargesAgain() {
    const [{ count }] = this.database.rows("select count(*) as count from orders where status = 'placed'");
    if (Number(count) !== 0) this.wrong.push(`${count} orders are placed that nobody could pay`);
    await this.shop.kill('SIGTERM');
    await this.start();
  }

  /** Nothing is lost, doubled or half done. */
  check() {
    const placed = new Set(
      this.database.rows("select number from orders where status = 'placed'").map(({ number }) => Number(number)),
    );
    const lost = [...this.buyer.acknowledged].filter((number) => !placed.has(number));
    this.wrong.push(...lost.map((number) => `order ${number} was acknowledged and is not there`));
    if (/panicked/.test(this.shop.log)) this.wrong.push('the server panicked');
    demand([...new Set([...this.wrong, ...violations(this.database)])], this.fault.what);
    audit(binary, this.database.url, this.fault.what);
  }
}

/** Whether the fault was survived, in words. */
async function survive(fault) {
  const disk = fault.megabytes && smallDisk(fault.megabytes[engine]);
  if (fault.megabytes && !disk) return 'left out: no disk can be mounted here (root may)';
  let database, trial;
  try {
    database = fresh(engine, disk?.placeFor(engine));
    trial = new Trial(fault, database, disk);
    await trial.begin();
    await trial.broken();
    await trial.mended();
    trial.check();
    return `survived; the slowest page came after ${trial.slowest} ms, ${trial.buyer.acknowledged.size} orders were placed`;
  } catch (error) {
    if (trial?.shop) console.error(trial.shop.log.slice(-3000));
    throw error;
  } finally {
    await trial?.shop?.kill();
    database?.drop();
    disk?.unmount();
  }
}

let failed = 0;
for (const [name, fault] of Object.entries(FAULTS)) {
  const isMeant = chosen.length === 0 || chosen.includes(name);
  if (!isMeant || !fault.engines.includes(engine)) continue;
  try {
    console.log(`${engine}: ${fault.what}: ${await survive(fault)}`);
  } catch (error) {
    failed += 1;
    console.error(`${engine}: ${fault.what}: FAILED: ${error instanceof Failure ? error.message : error.stack}`);
  }
}
console.log(failed === 0 ? `${engine}: all faults are survived` : `${engine}: ${failed} faults are not survived`);
process.exit(failed === 0 ? 0 : 1);
