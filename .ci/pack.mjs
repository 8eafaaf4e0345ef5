// node .ci/pack.mjs release|dev WASM-BINDGEN WASM SITE BIN-DIR  (called by .ci/build)
//
// Makes what the browser loads, as Leptos expects it with LEPTOS_HASH_FILES=true:
//   SITE/pkg/prorata.HASH.{wasm,js,css}, each with a .br and a .gz beside it, and
//   BIN-DIR/hash.txt, which tells `HydrationScripts` and `HashedStylesheet` the three hashes.

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import { createRequire } from 'node:module';
import * as path from 'node:path';
import { promisify } from 'node:util';
import * as zlib from 'node:zlib';

const [build, bindgen, wasmInput, site, binDir] = process.argv.slice(2);
const release = build === 'release';
const pkg = path.join(site, 'pkg');

const root = path.dirname(import.meta.dirname);
const require = createRequire(path.join(root, 'end2end', 'package.json'));
const esbuild = require('esbuild');
const lightningcss = require('lightningcss');

const sha256 = (...parts) => {
  const hash = createHash('sha256');
  parts.forEach((part) => hash.update(part));
  return hash.digest('hex');
};

// wasm-bindgen, wasm-opt and the glue between: half a minute of work, kept until its input or this recipe changes.
function packWasm() {
  const work = path.join(binDir, 'wasm-pack');
  const stamp = path.join(work, 'stamp');
  const key = sha256(
    build,
    bindgen,
    fs.readFileSync(wasmInput),
    fs.readFileSync(import.meta.filename),
    fs.readFileSync(path.join(root, 'end2end', 'package-lock.json')),
  );
  const wasm = path.join(work, 'prorata.wasm');
  const js = path.join(work, 'prorata.js');
  const done = fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === key;
  if (!done) {
    fs.rmSync(work, { recursive: true, force: true });
    const flags = ['--target', 'web', '--no-typescript', '--out-name', 'prorata', '--out-dir', path.join(work, 'bindgen')];
    if (release) flags.push('--remove-name-section', '--remove-producers-section');
    execFileSync(bindgen, [...flags, wasmInput], { stdio: 'inherit' });
    // One file of the glue and of the snippets that crates bring along.
    esbuild.buildSync({
      entryPoints: [path.join(work, 'bindgen', 'prorata.js')],
      outfile: js,
      bundle: true,
      format: 'esm',
      target: 'es2022',
      minify: release,
      logLevel: 'warning',
    });
    optimize(path.join(work, 'bindgen', 'prorata_bg.wasm'), wasm);
    fs.writeFileSync(stamp, key);
  }
  return { wasm: fs.readFileSync(wasm), js: fs.readFileSync(js) };
}

function optimize(from, to) {
  if (!release) return fs.copyFileSync(from, to);
  const wasmOpt = path.join(path.dirname(require.resolve('binaryen/package.json')), 'bin', 'wasm-opt');
  execFileSync(process.execPath, [wasmOpt, '-Oz', from, '-o', to], { stdio: 'inherit' });
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

const files = { ...packWasm(), css: packCss() };
const hashes = {};
const wanted = new Set();

fs.mkdirSync(pkg, { recursive: true });
for (const [kind, content] of Object.entries(files)) {
  hashes[kind] = sha256(content).slice(0, 16);
  const file = path.join(pkg, `prorata.${hashes[kind]}.${kind}`);
  [file, `${file}.br`, `${file}.gz`].forEach((name) => wanted.add(path.basename(name)));
  if (fs.existsSync(file)) continue;
  if (release) await compress(file, content);
  fs.writeFileSync(file, content);
}

const assets = path.join(root, 'style', 'assets');
if (fs.existsSync(assets)) fs.cpSync(assets, site, { recursive: true });

// In this order a server that is running meanwhile never names a file that is not there.
const hashFile = path.join(binDir, 'hash.txt');
fs.writeFileSync(`${hashFile}.new`, Object.entries(hashes).map(([kind, hash]) => `${kind}: ${hash}\n`).join(''));
fs.renameSync(`${hashFile}.new`, hashFile);
for (const name of fs.readdirSync(pkg)) if (!wanted.has(name)) fs.rmSync(path.join(pkg, name));

for (const [kind, content] of Object.entries(files)) {
  const file = path.join(pkg, `prorata.${hashes[kind]}.${kind}`);
  const brotliSize = release ? `, ${(fs.statSync(`${file}.br`).size / 1000).toFixed(1)} kB brotli` : '';
  console.log(`   pkg/${path.basename(file)}  ${(content.length / 1000).toFixed(1)} kB${brotliSize}`);
}
