// One `prorata serve` with a database of its own, and the other commands of the binary.

import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import * as fs from 'node:fs';
import * as net from 'node:net';
import * as os from 'node:os';
import * as path from 'node:path';
import PostalMime from 'postal-mime';

const root = path.resolve(import.meta.dirname, '../..');
const binary = process.env.PRORATA_BIN ?? path.join(root, 'target/release/prorata');
const siteRoot = process.env.LEPTOS_SITE_ROOT ?? path.join(root, 'target/site');

/** The time of most tests: a Monday, in the morning of every time zone of the demo. */
export const NOW = '2026-03-16T09:00:00Z';

export interface Settings {
  clock?: string;
  catalogue?: string;
  /** Whether the accounts have the past that a demo shows. Without it, the first order of a test is the first of
      all. */
  history?: boolean;
  /** The name of the host in browsers. Passkeys are made for names only. */
  host?: 'localhost';
  /** Further flags of `prorata serve`. */
  flags?: string[];
  /** Another binary than the one that is tested. */
  binary?: string;
  /** Another folder of built files than the one that is tested. */
  site?: string;
}

/** A running server. */
export class Shop {
  private process?: ChildProcess;
  private log = '';
  /** The mails that a test has read. */
  private read = new Set<string>();

  private constructor(
    readonly url: string,
    readonly directory: string,
    private settings: Settings,
  ) {}

  /** A shop with the demo data as of its clock. */
  static async open(settings: Settings = {}): Promise<Shop> {
    const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'prorata-'));
    const shop = new Shop(`http://${settings.host ?? '127.0.0.1'}:${await freePort()}`, directory, settings);
    fs.copyFileSync(await seeded(settings.clock ?? NOW, settings.history), shop.database);
    await shop.start();
    return shop;
  }

  get database(): string {
    return path.join(this.directory, 'prorata.db');
  }

  get pid(): number {
    return this.process?.pid ?? 0;
  }

  private async start(): Promise<void> {
    const { clock = NOW, catalogue, flags = [], site = siteRoot } = this.settings;
    const program = this.settings.binary ?? binary;
    const listen = this.url.replace('http://', '').replace('localhost', '127.0.0.1');
    const args = ['serve', '--demo', '--clock', clock, '--listen', listen, '--site-root', site];
    args.push('--database-url', `sqlite://${this.database}`, ...flags);
    if (!flags.includes('--public-url')) args.push('--public-url', this.url);
    // All sign-ins of a test come from one address.
    if (!flags.includes('--sign-ins-per-minute')) args.push('--sign-ins-per-minute', '10000');
    if (catalogue) args.push('--catalogue', catalogue);
    const started = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });
    started.stderr.on('data', (text) => (this.log += text));
    this.process = started;
    for (;;) {
      if (started.exitCode !== null) throw new Error(`prorata ended:\n${this.log}`);
      const answers = await fetch(`${this.url}/health`).then((answer) => answer.ok, () => false);
      if (answers) return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  private async stop(): Promise<void> {
    const running = this.process;
    if (!running || running.exitCode !== null) return;
    const ended = new Promise((resolve) => running.once('exit', resolve));
    running.kill('SIGTERM');
    // Open connections of the browser keep a graceful shutdown waiting.
    const impatience = setTimeout(() => running.kill('SIGKILL'), 1000);
    await ended;
    clearTimeout(impatience);
  }

  /** The same shop and database, at another time or with other prices. */
  async restart(settings: Settings): Promise<void> {
    await this.stop();
    this.settings = { ...this.settings, ...settings };
    await this.start();
  }

  /** Adds another account for the person who signs in with that address, and returns its id. */
  addAccount(company: string, email: string): string {
    const where = ['--country', 'DE', '--currency', 'EUR', '--time-zone', 'Europe/Berlin'];
    const who = ['--company', company, '--contact', 'Whoever', '--email', email, '--reason', 'a test'];
    const database = ['--operator', 'test', '--clock', NOW, '--database-url', `sqlite://${this.database}`];
    const said = execFileSync(binary, ['admin', 'create-account', ...where, ...who, ...database], { encoding: 'utf8' });
    return /account ([0-9a-f-]{36})/.exec(said)![1];
  }

  /** The answer of `prorata audit` about the books. If they do not tie, it throws an error with the whole answer. */
  audit(): string {
    return execFileSync(binary, ['audit', '--database-url', `sqlite://${this.database}`], { encoding: 'utf8' });
  }

  /** The first group of the match in a mail that was not read before, once there is one. */
  async mailed(wanted: RegExp): Promise<string> {
    const folder = path.join(this.directory, 'mail');
    for (let tries = 0; tries < 500; tries += 1) {
      const names = fs.existsSync(folder) ? fs.readdirSync(folder).filter((name) => name.endsWith('.eml')) : [];
      for (const name of names.filter((name) => !this.read.has(name)).sort()) {
        const { text = '' } = await PostalMime.parse(fs.readFileSync(path.join(folder, name)));
        const found = wanted.exec(text);
        if (found) {
          this.read.add(name);
          return found[1];
        }
      }
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error(`no mail says ${wanted}`);
  }

  /** The files that it leaves behind are searched for card numbers (card-scan.mjs), or thrown away. */
  private leave(): void {
    const kept = process.env.PRORATA_LEFT_BEHIND;
    if (kept) {
      fs.writeFileSync(path.join(this.directory, 'log'), this.log);
      fs.cpSync(this.directory, path.join(kept, path.basename(this.directory)), { recursive: true });
    }
    fs.rmSync(this.directory, { recursive: true, force: true });
  }

  /** Ends it, and returns its complaints. */
  async close(): Promise<string> {
    await this.stop();
    this.leave();
    return this.log
      .split('\n')
      .filter((line) => /\b(ERROR|panicked)\b/.test(line))
      .join('\n');
  }
}

/** A database with the demo data as of `clock`. All tests share one, since hashing its passwords takes a while. */
async function seeded(clock: string, history = false): Promise<string> {
  const file = path.join(process.env.PRORATA_SEEDS!, `${clock}${history ? '-history' : ''}.db`);
  if (!fs.existsSync(file)) await seed(clock, history, file);
  return file;
}

async function seed(clock: string, history: boolean, file: string): Promise<void> {
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'prorata-seed-'));
  const database = path.join(directory, 'prorata.db');
  const url = `http://127.0.0.1:${await freePort()}`;
  const listen = ['--listen', url.replace('http://', ''), '--site-root', siteRoot];
  const args = ['serve', '--demo', '--demo-history', history ? 'on' : 'off', '--clock', clock, ...listen];
  const server = spawn(binary, [...args, '--database-url', `sqlite://${database}`], { stdio: 'ignore' });
  while (!(await fetch(`${url}/health`).then((answer) => answer.ok, () => false))) {
    if (server.exitCode !== null) throw new Error('prorata ended before it began');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const ended = new Promise((resolve) => server.once('exit', resolve));
  // A clean end writes the whole database into its one file.
  server.kill('SIGTERM');
  await ended;
  fs.renameSync(database, file);
  fs.rmSync(directory, { recursive: true });
}

/** Called once before all tests (playwright.config.ts). Its files are there for all of them, and removed after them. */
export default async function prepare(): Promise<() => void> {
  const seeds = fs.mkdtempSync(path.join(os.tmpdir(), 'prorata-seeds-'));
  process.env.PRORATA_SEEDS = seeds;
  await seeded(NOW);
  return () => fs.rmSync(seeds, { recursive: true, force: true });
}

/** A port on which nobody listens. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as net.AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

/** The shipped catalogue with some texts replaced, as a file in `directory`. */
export function catalogueWith(directory: string, replacements: [string, string][]): string {
  let text = fs.readFileSync(path.join(root, 'locales/catalogue.toml'), 'utf8');
  for (const [from, to] of replacements) {
    if (!text.includes(from)) throw new Error(`the catalogue has no ${from}`);
    text = text.replace(from, to);
  }
  const file = path.join(directory, `catalogue-${Date.now()}.toml`);
  fs.writeFileSync(file, text);
  return file;
}

/** Runs a command of the binary. */
export function prorata(args: string[], input: string): string {
  return execFileSync(binary, args, { input, encoding: 'utf8' });
}
