// Other people's programs, and the memory of those that are several processes.

import { execFile } from 'node:child_process';
import * as fs from 'node:fs';
import { promisify } from 'node:util';
import { residentMegabytes } from '../support/shop.mjs';

/** What a program prints. Meanwhile the servers' own output is read: a pipe that is full would hold them up. */
export async function outputOf(program, args, options = {}) {
  const { stdout } = await promisify(execFile)(program, args, { maxBuffer: 1 << 26, ...options });
  return stdout;
}

const isNumber = (name) => /^\d+$/.test(name);

function parentOf(pid) {
  try {
    // The name of a program may contain anything, also parentheses.
    return Number(fs.readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ')[1]);
  } catch {
    return undefined;
  }
}

/** The memory of a process and of those that it started, in MB. */
export function familyMegabytes(pid) {
  const parents = new Map(fs.readdirSync('/proc').filter(isNumber).map((name) => [Number(name), parentOf(name)]));
  const family = [pid];
  for (const member of family) {
    for (const [child, parent] of parents) if (parent === member) family.push(child);
  }
  return family.reduce((sum, member) => sum + residentMegabytes(member), 0);
}
