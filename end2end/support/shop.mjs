// The release server as an operator runs it, except that it ends by SIGKILL; and plain requests to it.

import { spawn } from 'node:child_process';
import * as fs from 'node:fs';
import * as http from 'node:http';
import * as net from 'node:net';

/** Each request has a connection of its own, unless there is an agent: a kept connection would hide whether a request
    reached a living server. */
export function request(url, { method = 'GET', form, cookie, within = 20_000, agent = false } = {}) {
  const body = form && new URLSearchParams(form).toString();
  const headers = { accept: 'text/html,application/xhtml+xml' };
  if (cookie) headers.cookie = cookie;
  if (body) headers['content-type'] = 'application/x-www-form-urlencoded';
  return new Promise((resolve, reject) => {
    const sent = http.request(url, { method, headers, agent, timeout: within }, (answer) => {
      const chunks = [];
      answer.on('data', (chunk) => chunks.push(chunk));
      answer.on('error', reject);
      answer.on('end', () => {
        if (!answer.complete) return reject(new Error('half an answer'));
        resolve({
          status: answer.statusCode,
          location: answer.headers.location ?? null,
          cookies: answer.headers['set-cookie'] ?? [],
          body: Buffer.concat(chunks).toString(),
        });
      });
    });
    sent.on('timeout', () => sent.destroy(new Error(`no answer within ${within} ms`)));
    sent.on('error', reject);
    sent.end(body);
  });
}

export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

export async function freePort() {
  return new Promise((resolve, reject) => {
    const probe = net.createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/** The memory that a process takes. */
export function residentMegabytes(pid) {
  const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'));
  return (Number(kilobytes) * 1024) / 1e6;
}

/** One `prorata serve` after the other on one database. */
export class Shop {
  #process;
  #ended;
  #startedAt = 0;
  #clock;
  log = '';
  /** Further settings. */
  more = [];

  /** `ratesUrl` is where exchange rates are published, unless the server makes them up. */
  constructor(binary, databaseUrl, port, clock, ratesUrl) {
    this.binary = binary;
    this.ratesUrl = ratesUrl;
    this.databaseUrl = databaseUrl;
    this.port = port;
    this.url = `http://127.0.0.1:${port}`;
    /** Where people reach it. */
    this.publicUrl = this.url;
    this.#clock = clock;
  }

  /** Milliseconds since the epoch, by the shop's clock. */
  get now() {
    return this.#clock + (this.#startedAt ? Date.now() - this.#startedAt : 0);
  }

  get alive() {
    return this.#process !== undefined && this.#process.exitCode === null && this.#process.signalCode === null;
  }

  /** Starts it `later` ms after it ended, by its own clock. */
  start(later, latency = 0) {
    this.#clock = this.now + later;
    this.#startedAt = Date.now();
    const listen = `127.0.0.1:${this.port}`;
    const args = ['serve', '--demo', '--demo-history', 'off', '--clock', new Date(this.#clock).toISOString(), '--listen', listen];
    args.push('--public-url', this.publicUrl, '--database-url', this.databaseUrl, '--sign-ins-per-minute', '10000', '--sandbox-latency-ms', String(latency));
    if (this.ratesUrl) args.push('--exchange-rates-url', this.ratesUrl);
    args.push(...this.more);
    const env = { ...process.env, RUST_LOG: 'warn' };
    this.#process = spawn(this.binary, args, { stdio: ['ignore', 'ignore', 'pipe'], env });
    const started = this.#process;
    started.stderr.on('data', (text) => (this.log = (this.log + text).slice(-20_000)));
    this.#ended = new Promise((resolve) => started.once('exit', resolve));
  }

  get pid() {
    return this.#process.pid;
  }

  /** The memory of the process, in MB. */
  get memory() {
    return residentMegabytes(this.pid);
  }

  /** Waits until it answers. False if it ended before. */
  async ready() {
    while (this.alive) {
      const answer = await request(`${this.url}/health`).catch(() => undefined);
      if (answer?.status === 200) return true;
      await pause(5);
    }
    return false;
  }

  async kill(signal = 'SIGKILL') {
    const running = this.#process;
    if (!running) return;
    running.kill(signal);
    await this.#ended;
    this.#clock = this.now;
    this.#startedAt = 0;
    this.#process = undefined;
  }
}
