// Which built files stay. A tab that was opened before a release asks for the parts of its own release.

import * as fs from 'node:fs';
import * as path from 'node:path';

const LIST = 'releases.json';

/** Keeps the files of this release (`names`) in the folder, and those of the one before, each with its compressed forms.
    All others are removed. A release that is built again is the same release. */
export function keepReleases(folder, names) {
  const list = path.join(folder, LIST);
  const releases = fs.existsSync(list) ? JSON.parse(fs.readFileSync(list, 'utf8')) : [];
  const now = [...names].sort();
  const before = releases.filter((names) => JSON.stringify(names) !== JSON.stringify(now)).slice(0, 1);
  fs.writeFileSync(list, JSON.stringify([now, ...before]));
  const wanted = new Set([now, ...before].flat().flatMap((name) => [name, `${name}.br`, `${name}.gz`]));
  for (const name of fs.readdirSync(folder)) {
    if (!wanted.has(name) && name !== LIST) fs.rmSync(path.join(folder, name));
  }
}
