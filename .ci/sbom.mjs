// node .ci/sbom.mjs FILE  (called by .ci/build)
//
// Writes the list of components of Prorata, as CycloneDX 1.5. It has every crate that is built into the
// server or into the browser's part, with its licence, its checksum and its dependencies, as in Cargo.lock.
// It also has the npm packages that build Prorata and are not delivered. The same lock files give the same
// list.

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';

const [file] = process.argv.slice(2);
const root = path.dirname(import.meta.dirname);
const TARGETS = ['x86_64-unknown-linux-gnu', 'wasm32-unknown-unknown'];

const targets = TARGETS.flatMap((target) => ['--filter-platform', target]);
const asked = ['metadata', '--format-version', '1', '--locked', '--offline', ...targets];
const metadata = JSON.parse(execFileSync('cargo', asked, { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 28 }));
const packages = new Map(metadata.packages.map((found) => [found.id, found]));
const nodes = new Map(metadata.resolve.nodes.map((node) => [node.id, node]));

/** The checksums of Cargo.lock, by name and version. */
const checksums = new Map();
const lock = fs.readFileSync(path.join(root, 'Cargo.lock'), 'utf8');
for (const [, name, version, rest] of lock.matchAll(/\[\[package\]\]\nname = "([^"]+)"\nversion = "([^"]+)"\n([^[]*)/g)) {
  const [, sum] = /checksum = "([0-9a-f]{64})"/.exec(rest) ?? [];
  if (sum) checksums.set(`${name} ${version}`, sum);
}

/** The packages that a package needs to be built and to run, without those that only its tests need. */
const needs = (id) => nodes.get(id).deps
  .filter(({ dep_kinds }) => dep_kinds.some(({ kind }) => kind !== 'dev'))
  .map(({ pkg }) => pkg);

const built = new Set();
const open = metadata.workspace_members.filter((id) => ['server', 'frontend'].includes(packages.get(id).name));
while (open.length > 0) {
  const id = open.pop();
  if (built.has(id)) continue;
  built.add(id);
  open.push(...needs(id));
}

const purl = ({ name, version }) => `pkg:cargo/${name}@${version}`;

function component(id) {
  const found = packages.get(id);
  const sum = checksums.get(`${found.name} ${found.version}`);
  return {
    type: 'library',
    'bom-ref': purl(found),
    name: found.name,
    version: found.version,
    scope: 'required',
    purl: purl(found),
    // Older crates write a slash instead of OR.
    ...(found.license && { licenses: [{ expression: found.license.replace(/\s*\/\s*/g, ' OR ') }] }),
    ...(sum && { hashes: [{ alg: 'SHA-256', content: sum }] }),
  };
}

function tools() {
  const { packages: locked } = JSON.parse(fs.readFileSync(path.join(root, '.ci/package-lock.json'), 'utf8'));
  return Object.entries(locked).filter(([at]) => at).map(([at, { version, license }]) => {
    const name = at.replace(/^.*node_modules\//, '');
    const ref = `pkg:npm/${name.replace('@', '%40')}@${version}`;
    return { type: 'library', 'bom-ref': ref, name, version, scope: 'excluded', purl: ref, ...(license && { licenses: [{ expression: license }] }) };
  });
}

const byRef = (one, other) => (one['bom-ref'] < other['bom-ref'] ? -1 : 1);
const components = [...built].map(component).concat(tools()).sort(byRef);
const dependencies = [...built]
  .map((id) => ({ ref: purl(packages.get(id)), dependsOn: [...new Set(needs(id).map((needed) => purl(packages.get(needed))))].sort() }))
  .sort((one, other) => (one.ref < other.ref ? -1 : 1));
const { version } = packages.get(metadata.workspace_members[0]);
const digest = createHash('sha256').update(JSON.stringify(components)).digest('hex');
const serial = `${digest.slice(0, 8)}-${digest.slice(8, 12)}-5${digest.slice(13, 16)}-a${digest.slice(17, 20)}-${digest.slice(20, 32)}`;
const bom = {
  bomFormat: 'CycloneDX',
  specVersion: '1.5',
  serialNumber: `urn:uuid:${serial}`,
  version: 1,
  metadata: { component: { type: 'application', 'bom-ref': 'prorata', name: 'prorata', version, licenses: [{ expression: 'Apache-2.0' }] } },
  components,
  dependencies: [{ ref: 'prorata', dependsOn: [`pkg:cargo/frontend@${version}`, `pkg:cargo/server@${version}`] }, ...dependencies],
};
fs.writeFileSync(file, `${JSON.stringify(bom, null, 1)}\n`);
console.log(`${file}: ${components.length} components`);
