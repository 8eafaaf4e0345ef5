// The buyer's script, from the sign-in to the confirmation with a new card: what it takes, and the most that it may
// take. The time is that of the keystroke-level model (Card, Moran and Newell): it does not depend on the machine.

import { spawnSync } from 'node:child_process';
import * as path from 'node:path';

export const MOST = { clicks: 7, seconds: 35 };

/** Seconds: a key of somebody who types 55 words a minute; to point at something; to press and let go; to move the hand
    between keys and mouse; to make up one's mind before a click. */
const [KEY, POINT, PRESS, HAND, MIND] = [0.2, 1.1, 0.2, 0.4, 1.35];

/** What the hands did, a `click` or a `key` each, in the order in which they did it: how many, and how long it takes. */
export function counted(actions) {
  const clicks = actions.filter((action) => action === 'click').length;
  const moves = actions.filter((action, index) => index > 0 && action !== actions[index - 1]).length;
  const each = actions.map((action) => (action === 'click' ? MIND + POINT + PRESS : KEY));
  const seconds = moves * HAND + each.reduce((sum, time) => sum + time, 0);
  return { clicks, keys: actions.length - clicks, seconds };
}

/** The line in which the journey says what it took. */
export const told = (lang, { clicks, keys, seconds }) => `${lang}: ${clicks} clicks, ${keys} keys, ${seconds.toFixed(1)} s`;

/** Walks through the script in a browser, by its journey, in each language of the journey. */
export function buyer() {
  const args = ['test', 'journeys/buyer.hydrate.spec.ts', '--reporter=line'];
  const program = path.join('node_modules', '.bin', 'playwright');
  // A journey that takes too much fails after it has said how much.
  const { stdout, stderr } = spawnSync(program, args, { cwd: path.dirname(import.meta.dirname), encoding: 'utf8' });
  const lines = [...stdout.matchAll(/(\d+) clicks, (\d+) keys, ([\d.]+) s/g)];
  if (lines.length === 0) throw new Error(`the buyer's script has no end:\n${stdout}${stderr}`);
  const most = (what) => Math.max(...lines.map((line) => Number(line[what])));
  return [
    ['sign-in to confirmation with a new card', most(1), MOST.clicks, 'clicks'],
    ['  at the pace of the keystroke-level model', most(3), MOST.seconds, 's'],
  ];
}
