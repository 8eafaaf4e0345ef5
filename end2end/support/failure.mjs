// How a crash test ends when a check fails.

import { spawnSync } from 'node:child_process';

export class Failure extends Error {}

export function demand(wrong, when) {
  if (wrong.length > 0) throw new Failure(`${when}:\n  ${wrong.slice(0, 20).join('\n  ')}`);
}

export function audit(binary, databaseUrl, when) {
  const { status, stdout, stderr } = spawnSync(binary, ['audit', '--database-url', databaseUrl], { encoding: 'utf8' });
  if (status !== 0) throw new Failure(`${when}: prorata audit ended with ${status}:\n${stdout.slice(-4000)}${stderr}`);
}
