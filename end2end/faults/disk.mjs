// A small disk that can be full.

import { execFileSync, spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';

const SPACE = 'prorata_small_disk';

const psql = (sql) => execFileSync('psql', [process.env.TEST_POSTGRES_URL, '--no-psqlrc', '--quiet', '--command', sql]);

class Disk {
  constructor(folder) {
    this.folder = folder;
    this.ballast = path.join(folder, 'ballast');
  }

  /** The place of a new database of the engine: a folder, or a tablespace. */
  placeFor(engine) {
    if (engine === 'sqlite') return this.folder;
    const folder = path.join(this.folder, 'space');
    fs.mkdirSync(folder, { mode: 0o700 });
    if (process.getuid() === 0) execFileSync('chown', ['postgres:', folder]);
    psql(`create tablespace ${SPACE} location '${folder}'`);
    this.hasSpace = true;
    return SPACE;
  }

  /** Leaves no room, to the last block. */
  fill() {
    const file = fs.openSync(this.ballast, 'w');
    for (const size of [1 << 20, 1 << 12]) {
      const piece = Buffer.alloc(size, 1);
      try {
        for (;;) fs.writeSync(file, piece);
      } catch (error) {
        if (error.code !== 'ENOSPC') throw error;
      }
    }
    fs.closeSync(file);
  }

  empty() {
    fs.rmSync(this.ballast, { force: true });
  }

  /** Takes it away. Nothing on it is in use any more. */
  unmount() {
    if (this.hasSpace) psql(`drop tablespace ${SPACE}`);
    execFileSync('umount', [this.folder]);
    fs.rmdirSync(this.folder);
  }
}

/** A disk of so many megabytes in memory, or nothing where none can be mounted. */
export function smallDisk(megabytes) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'prorata-disk-'));
  const options = `size=${megabytes}m,mode=755`;
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'prorata-disk', folder], { stdio: 'ignore' });
  if (status === 0) return new Disk(folder);
  fs.rmdirSync(folder);
  return undefined;
}
