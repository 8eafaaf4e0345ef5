// What the browser downloads of a release, brotli as it is sent, and how much it may be.

import * as fs from 'node:fs';
import * as path from 'node:path';

/** In kB: a little more than it was when the line was last changed. A page that outgrows it is looked at, and decided on. */
export const BUDGETS = {
  'main wasm': 160,
  'part start, with what it shares': 47,
  'part ordering, with what it shares': 118,
  'part account, with what it shares': 225,
  JavaScript: 7.5,
  CSS: 7,
};

/** The same of `binDir`, where `hash.txt` is, and `site`: kB by the names of the budgets. */
export function downloads(binDir, site) {
  const listed = fs.readFileSync(path.join(binDir, 'hash.txt'), 'utf8');
  const size = (name) => fs.statSync(path.join(site, 'pkg', `${name}.br`)).size / 1000;
  const hashed = (kind) => size(`prorata.${new RegExp(`^${kind}: (\\w+)$`, 'm').exec(listed)[1]}.${kind}`);
  const part = (name) => {
    const files = new RegExp(`^part ${name}: (.+)$`, 'm').exec(listed)[1].split(' ');
    return files.reduce((sum, file) => sum + size(file), 0);
  };
  return {
    'main wasm': hashed('wasm'),
    'part start, with what it shares': part('start'),
    'part ordering, with what it shares': part('ordering'),
    'part account, with what it shares': part('account'),
    JavaScript: hashed('js'),
    CSS: hashed('css'),
  };
}
