// Programs of the machine, started in the foreground, each with a folder of its own.

import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';

const running = new Set();
// However this run ends, nothing of it goes on.
process.on('exit', () => running.forEach((program) => program.slay()));
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));

const idOf = (kind) => Number(execFileSync('id', [kind, 'postgres'], { encoding: 'utf8' }));

/** PostgreSQL and PgBouncer refuse to run as root. Debian's packages bring a user for them. */
const asPostgres = () => (process.getuid() === 0 ? { uid: idOf('-u'), gid: idOf('-g') } : {});

/** A folder in which that user may write. */
export function folderOfPostgres() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'prorata-cluster-'));
  const { uid, gid } = asPostgres();
  if (uid !== undefined) fs.chownSync(folder, uid, gid);
  return folder;
}

/** Runs a command of PostgreSQL's to its end. */
export function command(folder, program, args) {
  execFileSync(program, args, { ...asPostgres(), cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
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
