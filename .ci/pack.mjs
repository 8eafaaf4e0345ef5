// node .ci/pack.mjs release|dev WASM-BINDGEN WASM-SPLIT WASM SITE BIN-DIR  (called by .ci/build)
//
// Makes the files that the browser loads, named by their content:
//   SITE/pkg/prorata.HASH.{wasm,js,css} and the parts that come on demand (app/src/pages/parts_on_demand.rs), each with
//   a .br and a .gz beside it,
//   BIN-DIR/hash.txt, which tells the server the hashes, and which files each part consists of, and
//   SITE/pkg/releases.json: the files of this release and of the one before. These stay, for tabs that are still open.

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import { createRequire } from 'node:module';
import * as path from 'node:path';
import { promisify } from 'node:util';
import * as zlib from 'node:zlib';
import { keepReleases } from './releases.mjs';

const [build, bindgen, wasmSplit, wasmInput, site, binDir] = process.argv.slice(2);
const release = build === 'release';
const pkg = path.join(site, 'pkg');

const root = path.dirname(import.meta.dirname);
const require = createRequire(import.meta.url);
const esbuild = require('esbuild');
const lightningcss = require('lightningcss');

const sha256 = (...parts) => {
  const hash = createHash('sha256');
  parts.forEach((part) => hash.update(part));
  return hash.digest('hex');
};

// wasm-split, wasm-bindgen, wasm-opt and the glue between them: half a minute of work. The result is kept until its
// input or this recipe changes.
function packWasm() {
  const work = path.join(binDir, 'wasm-pack');
  const stamp = path.join(work, 'stamp');
  const key = sha256(
    build,
    bindgen,
    wasmSplit,
    fs.readFileSync(wasmInput),
    fs.readFileSync(import.meta.filename),
    fs.readFileSync(path.join(import.meta.dirname, 'package-lock.json')),
  );
  const done = fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === key;
  if (!done) {
    fs.rmSync(work, { recursive: true, force: true });
    makeWasm(work);
    fs.writeFileSync(stamp, key);
  }
  const made = path.join(work, 'made');
  const read = (name) => fs.readFileSync(path.join(made, name));
  const parts = JSON.parse(read('parts.json'));
  const names = new Set(Object.values(parts).flat());
  const pieces = Object.fromEntries([...names].map((name) => [name, read(name)]));
  return { parts, pieces, files: { wasm: read('prorata.wasm'), js: read('prorata.js') } };
}

function makeWasm(work) {
  const [split, bound, made] = ['split', 'bindgen', 'made'].map((name) => path.join(work, name));
  for (const folder of [split, bound, made]) fs.mkdirSync(folder, { recursive: true });
  execFileSync(wasmSplit, [wasmInput, split, '--out-name', 'prorata'], { stdio: 'inherit' });
  // The symbols to which the parts link must keep their names.
  const flags = ['--target', 'web', '--no-typescript', '--keep-lld-exports', '--no-demangle', '--out-name', 'prorata', '--out-dir', bound];
  if (release) flags.push('--remove-name-section', '--remove-producers-section');
  execFileSync(bindgen, [...flags, path.join(split, 'prorata.wasm')], { stdio: 'inherit' });
  optimize(path.join(bound, 'prorata_bg.wasm'), path.join(made, 'prorata.wasm'));

  let loader = fs.readFileSync(path.join(split, '__wasm_split.js'), 'utf8');
  const renamed = new Map();
  for (const file of fs.readdirSync(split).filter((name) => name.endsWith('.wasm') && name !== 'prorata.wasm')) {
    optimize(path.join(split, file), path.join(made, file));
    const what = file.replace(/^split_|\.wasm$/g, '');
    const name = `prorata-${what}.${sha256(fs.readFileSync(path.join(made, file))).slice(0, 16)}.wasm`;
    fs.renameSync(path.join(made, file), path.join(made, name));
    renamed.set(file, name);
    loader = loader.replaceAll(`./${file}`, `./${name}`);
  }
  fs.writeFileSync(path.join(made, 'parts.json'), JSON.stringify(partsOf(loader)));
  // One file with the glue, the loader and the snippets that crates bring along. The parts are named before, so that no
  // name depends on another.
  fs.writeFileSync(path.join(bound, '__wasm_split.js'), loader);
  esbuild.buildSync({
    entryPoints: [path.join(bound, 'prorata.js')],
    outfile: path.join(made, 'prorata.js'),
    bundle: true,
    format: 'esm',
    target: 'es2022',
    minify: release,
    logLevel: 'error',
  });
}

/** The files of each part, from the loader that fetches them. */
function partsOf(loader) {
  const parts = {};
  const chunks = {};
  const constants = loader.split(/^(?:export )?const (?=__chunk_|__wasm_split_load_)/m).slice(1);
  for (const constant of constants) {
    const name = /^\w+/.exec(constant)[0];
    const files = [...constant.matchAll(/"\.\/([\w.-]+\.wasm)"/g)].map(([, file]) => file);
    if (name.startsWith('__chunk_')) chunks[name] = files;
    else {
      const shared = [...constant.matchAll(/\b__chunk_\d+\b/g)].flatMap(([chunk]) => chunks[chunk]);
      parts[name.replace('__wasm_split_load_', '')] = [...files, ...shared];
    }
  }
  return parts;
}

// The features that rustc's target has switched on. `--all-features` would write instructions that browsers do not read
// yet.
const FEATURES = ['bulk-memory', 'nontrapping-float-to-int', 'sign-ext', 'mutable-globals', 'reference-types', 'multivalue'];

// `-Oz` makes smaller files, which brotli compresses less: the main file would be 1.2 kB more to download.
function optimize(from, to) {
  if (!release) return fs.copyFileSync(from, to);
  const wasmOpt = path.join(path.dirname(require.resolve('binaryen/package.json')), 'bin', 'wasm-opt');
  const features = FEATURES.map((feature) => `--enable-${feature}`);
  execFileSync(process.execPath, [wasmOpt, '-Os', '--converge', ...features, from, '-o', to], { stdio: 'inherit' });
}

// The oldest browsers with `light-dark()`, so that it is not rewritten into something longer.
const version = (major, minor = 0) => (major << 16) | (minor << 8);
const targets = { chrome: version(123), edge: version(123), firefox: version(120), safari: version(17, 5), ios_saf: version(17, 5) };

function packCss() {
  const { code, warnings } = lightningcss.bundle({ filename: path.join(root, 'style', 'main.css'), minify: release, targets });
  for (const { message, loc } of warnings) console.warn(`style: ${message} (${loc?.filename}:${loc?.line})`);
  return Buffer.from(code);
}

const brotli = promisify(zlib.brotliCompress);
const gzip = promisify(zlib.gzip);

async function compress(file, content) {
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_LGWIN, BROTLI_PARAM_SIZE_HINT } = zlib.constants;
  const params = { [BROTLI_PARAM_QUALITY]: 11, [BROTLI_PARAM_LGWIN]: 24, [BROTLI_PARAM_SIZE_HINT]: content.length };
  const [br, gz] = await Promise.all([brotli(content, { params }), gzip(content, { level: 9 })]);
  fs.writeFileSync(`${file}.br`, br);
  fs.writeFileSync(`${file}.gz`, gz);
}

const { parts, pieces, files } = packWasm();
files.css = packCss();
const hashes = {};
const contents = { ...pieces };
for (const [kind, content] of Object.entries(files)) {
  hashes[kind] = sha256(content).slice(0, 16);
  contents[`prorata.${hashes[kind]}.${kind}`] = content;
}

fs.mkdirSync(pkg, { recursive: true });
for (const [name, content] of Object.entries(contents)) {
  const file = path.join(pkg, name);
  if (fs.existsSync(file)) continue;
  if (release) await compress(file, content);
  fs.writeFileSync(file, content);
}

const assets = path.join(root, 'style', 'assets');
if (fs.existsSync(assets)) fs.cpSync(assets, site, { recursive: true });

// In this order, a server that runs meanwhile never names a file that is not there.
const hashFile = path.join(binDir, 'hash.txt');
const lines = [
  ...Object.entries(hashes).map(([kind, hash]) => `${kind}: ${hash}\n`),
  ...Object.entries(parts).map(([part, names]) => `part ${part}: ${names.join(' ')}\n`),
];
fs.writeFileSync(`${hashFile}.new`, lines.join(''));
fs.renameSync(`${hashFile}.new`, hashFile);

keepReleases(pkg, Object.keys(contents));

for (const [name, content] of Object.entries(contents)) {
  const file = path.join(pkg, name);
  const brotliSize = release ? `, ${(fs.statSync(`${file}.br`).size / 1000).toFixed(1)} kB brotli` : '';
  console.log(`   pkg/${name}  ${(content.length / 1000).toFixed(1)} kB${brotliSize}`);
}
