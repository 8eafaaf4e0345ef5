// A tab that was opened before a release goes on with the files of its own release: they stay for one release more.

import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import * as zlib from 'node:zlib';
import { keepReleases } from '../../.ci/releases.mjs';
import { Shop } from '../support/server';
import { expect, test } from '../support/test';

/** The files of a release that is not the present one, as the build would leave them. */
function release(pkg: string, hash: string): string[] {
  const names = ['wasm', 'js', 'css'].map((kind) => `prorata.${hash}.${kind}`);
  for (const name of names) {
    const file = path.join(pkg, name);
    fs.writeFileSync(file, hash);
    fs.writeFileSync(`${file}.br`, zlib.brotliCompressSync(hash));
    fs.writeFileSync(`${file}.gz`, zlib.gzipSync(hash));
  }
  keepReleases(pkg, names);
  return names;
}

test('the files of the last release answer, and older ones do not', async () => {
  const site = fs.mkdtempSync(path.join(os.tmpdir(), 'prorata-site-'));
  const pkg = path.join(site, 'pkg');
  fs.cpSync(process.env.LEPTOS_SITE_ROOT!, site, { recursive: true });
  const [present] = JSON.parse(fs.readFileSync(path.join(pkg, 'releases.json'), 'utf8')) as string[][];
  const next = release(pkg, 'next');
  // The same release, built again, is no further one.
  release(pkg, 'next');
  const shop = await Shop.open({ site });
  try {
    const answers = async (names: string[]) => {
      const asked = names.map((name) => fetch(`${shop.url}/pkg/${name}`).then(({ status }) => status));
      return [...new Set(await Promise.all(asked))];
    };
    expect(await answers(present), 'of the tab that is open').toEqual([200]);
    expect(await answers(next), 'of a tab that is opened now').toEqual([200]);
    const later = release(pkg, 'later');
    expect(await answers(present), 'of the release before the last').toEqual([404]);
    expect(await answers([...next, ...later])).toEqual([200]);
  } finally {
    expect(await shop.close()).toBe('');
    fs.rmSync(site, { recursive: true });
  }
});
