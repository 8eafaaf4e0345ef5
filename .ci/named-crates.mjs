// node .ci/named-crates.mjs BINARY LIST  (called by .ci/test)
//
// Checks that the server's binary names the crates that it is made of, as cargo-auditable writes them into it, and that
// the list of components (.ci/sbom.mjs) has each of them in the same version.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { inflateSync } from 'node:zlib';

const [binary, list] = process.argv.slice(2);
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'prorata-'));
const section = path.join(folder, 'crates');
try {
  execFileSync('objcopy', ['--dump-section', `.dep-v0=${section}`, binary, path.join(folder, 'copy')]);
  const { packages } = JSON.parse(inflateSync(fs.readFileSync(section)).toString());
  const { components } = JSON.parse(fs.readFileSync(list, 'utf8'));
  const listed = new Set(components.map(({ purl }) => purl));
  const named = packages.map(({ name, version }) => `pkg:cargo/${name}@${version}`);
  assert.deepEqual(named.filter((crate) => !listed.has(crate)), [], 'every crate of the binary is in the list');
  for (const name of ['app', 'axum', 'leptos', 'ring', 'server', 'sqlx']) {
    assert.ok(packages.some((crate) => crate.name === name), `${name} is named`);
  }
  assert.equal(packages.find(({ root }) => root)?.name, 'server');
  console.log(`${binary} names ${named.length} crates`);
} finally {
  fs.rmSync(folder, { recursive: true });
}
