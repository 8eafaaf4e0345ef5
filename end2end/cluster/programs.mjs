// Programs of the machine, started in the foreground, each with a folder of its own.

import { execFile, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { promisify } from 'node:util';

const running = new Set();
// However this run ends, nothing of it goes on.
process.on('exit', () => running.forEach((program) => program.slay()));
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));

const idOf = (kind) => Number(execFileSync('id', [kind, 'postgres'], { encoding: 'utf8' }));

/** PostgreSQL and PgBouncer refuse to run as root. Debian's packages bring a user for them. */
const asPostgres = () => (process.getuid() === 0 ? { uid: idOf('-u'), gid: idOf('-g') } : {});

/** A folder in which that user may write. It goes with this run. */
export function folderOfPostgres() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'prorata-cluster-'));
  process.on('exit', () => fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  const { uid, gid } = asPostgres();
  if (uid !== undefined) fs.chownSync(folder, uid, gid);
  return folder;
}

/** Runs a program to its end, as that user, and gives what it says. Meanwhile customers go on ordering. */
export async function command(folder, program, args) {
  const { stdout } = await promisify(execFile)(program, args, { ...asPostgres(), cwd: folder });
  return stdout.trim();
}

/** Asks a database, by PostgreSQL's own command line. */
export function psql(folder, url, sql) {
  const plain = ['--no-psqlrc', '--quiet', '--tuples-only', '--no-align', '--set=ON_ERROR_STOP=1'];
  return command(folder, 'psql', [url, ...plain, '--command', sql]);
}

export class Program {
  /** Starts it in the folder, where its log is, too. */
  constructor(folder, program, args, { isOfPostgres = true } = {}) {
    this.log = path.join(folder, `${path.basename(program)}.log`);
    const log = fs.openSync(this.log, 'a');
    const who = isOfPostgres ? asPostgres() : {};
    this.process = spawn(program, args, { ...who, cwd: folder, stdio: ['ignore', log, log] });
    fs.closeSync(log);
    this.ended = once(this.process, 'exit');
    running.add(this);
    this.process.once('exit', () => running.delete(this));
    this.process.once('error', (error) => fs.appendFileSync(this.log, `${error}\n`));
  }

  get alive() {
    return this.process.pid !== undefined && this.process.exitCode === null && this.process.signalCode === null;
  }

  /** Kills it and its children in the same instant, as a power failure does. */
  slay() {
    const { pid } = this.process;
    if (!this.alive) return;
    const children = fs.readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean);
    for (const id of [pid, ...children.map(Number)]) {
      try {
        process.kill(id, 'SIGKILL');
      } catch (error) {
        if (error.code !== 'ESRCH') throw error;
      }
    }
  }

  async killed() {
    this.slay();
    if (this.process.pid !== undefined) await this.ended;
  }

  /** The end of its log. */
  get said() {
    return fs.readFileSync(this.log, 'utf8').slice(-3000);
  }
}
