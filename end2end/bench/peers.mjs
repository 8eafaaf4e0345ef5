// What other people build shops with, each as it is run in production. `.ci/peers` has built them.

import { spawn } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { freePort, pause, request } from '../support/shop.mjs';
import { familyMegabytes } from './programs.mjs';

const STARTS_WITHIN_MS = 30_000;

const at = (...names) => path.join(process.env.PEERS, ...names);

/** The versions of packages, as npm or pip has noted them. */
const packageOf = (peer, name) => JSON.parse(fs.readFileSync(at(peer, 'node_modules', name, 'package.json'), 'utf8'));
const npm = (peer, ...names) => names.map((name) => `${name} ${packageOf(peer, name).version}`).join(', ');
const pip = () => fs.readFileSync(at('oscar', 'versions.txt'), 'utf8').trim().split('\n').join(', ');

const STATELESS = 'data in memory, no session, no database';

/** `run` gives the command, its arguments and its environment, for a port. */
export const PEERS = [
  {
    name: 'Next.js',
    folder: 'next',
    page: '/',
    what: STATELESS,
    run: (port) => ['node_modules/.bin/next', ['start', '--hostname', '127.0.0.1', '--port', String(port)], {}],
    version: () => npm('next', 'next', 'react'),
  },
  {
    name: 'SvelteKit',
    folder: 'sveltekit',
    page: '/',
    what: STATELESS,
    run: (port) => [process.execPath, ['build'], { HOST: '127.0.0.1', PORT: String(port) }],
    version: () => npm('sveltekit', '@sveltejs/kit', '@sveltejs/adapter-node', 'svelte'),
  },
  {
    name: 'Django-oscar',
    folder: 'oscar',
    page: '/accounts/orders/',
    what: 'orders of somebody who is signed in, SQLite, two workers of gunicorn',
    run: (port) => ['venv/bin/gunicorn', ['--workers=2', '--threads=4', `--bind=127.0.0.1:${port}`, 'wsgi'], {}],
    version: pip,
  },
];

/** The sessions of customers of the shop that is built with Django-oscar. */
export const customersOfOscar = () => JSON.parse(fs.readFileSync(at('oscar', 'customers.json'), 'utf8'));

/** Runs `use` beside a peer. */
export async function peer({ name, folder, page, run }, use) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const [program, args, env] = run(port);
  const options = { cwd: at(folder), env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', ...env } };
  // It may be several processes. They are a group of their own, which ends as one.
  const child = spawn(program, args, { ...options, stdio: 'ignore', detached: true });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  try {
    await answering(url + page, child, name);
    const cookies = folder === 'oscar' ? [customersOfOscar()[0].cookie] : [];
    return await use({ url, cookies, megabytes: () => familyMegabytes(child.pid) });
  } finally {
    if (child.exitCode === null) process.kill(-child.pid, 'SIGTERM');
    const impatience = setTimeout(() => process.kill(-child.pid, 'SIGKILL'), 5000);
    await ended;
    clearTimeout(impatience);
  }
}

async function answering(url, child, name) {
  for (const end = Date.now() + STARTS_WITHIN_MS; Date.now() < end; await pause(100)) {
    if (child.exitCode !== null) throw new Error(`${name} ended with ${child.exitCode}`);
    if (await request(url).then(() => true, () => false)) return;
  }
  throw new Error(`${name} does not answer`);
}
