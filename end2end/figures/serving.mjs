// What the figures are measured on: the release server with the demo, and a browser beside it.

import { spawn } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { freePort } from '../support/shop.mjs';

export const root = path.resolve(import.meta.dirname, '../..');
export const binDir = path.dirname(process.env.PRORATA_BIN ?? path.join(root, 'target/release/prorata'));
export const site = process.env.LEPTOS_SITE_ROOT ?? path.join(root, 'target/site');

/** Runs `measure` beside a server with the demo, with the session of its American account. Before that, `plant` may
    write into the file of the database; `measure` gets what it returns. */
export async function serving(measure, plant) {
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'prorata-figures-'));
  const database = path.join(directory, 'prorata.db');
  try {
    const planted = plant && (await running(database, () => undefined).then(() => plant(database)));
    return await running(database, async ({ url, pid }) => measure({ url, pid, planted, cookie: await signedIn(url) }));
  } finally {
    fs.rmSync(directory, { recursive: true, force: true });
  }
}

/** Runs `use` beside a server with that database. A clean end writes all of it into its one file. */
async function running(database, use) {
  const url = `http://127.0.0.1:${await freePort()}`;
  const args = ['serve', '--demo', '--clock', '2026-03-16T09:00:00Z', '--listen', url.slice('http://'.length)];
  args.push('--public-url', url, '--sign-ins-per-minute', '100000');
  args.push('--site-root', site, '--database-url', `sqlite://${database}`);
  const server = spawn(path.join(binDir, 'prorata'), args, { stdio: 'ignore' });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  try {
    while (!(await fetch(`${url}/health`).then((answer) => answer.ok, () => false))) {
      if (server.exitCode !== null) throw new Error('prorata ended before it began');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return await use({ url, pid: server.pid });
  } finally {
    server.kill('SIGTERM');
    // Open connections keep a clean end waiting.
    const impatience = setTimeout(() => server.kill('SIGKILL'), 2000);
    await ended;
    clearTimeout(impatience);
  }
}

async function signedIn(url) {
  const body = new URLSearchParams({ lang: 'en', email: 'en@prorata.example', password: 'prorata-demo', next: '' });
  const answer = await fetch(`${url}/api/sign_in`, { method: 'POST', body, redirect: 'manual' });
  return answer.headers.getSetCookie()[0].split(';')[0];
}

/** Runs `measure` with the page of a browser in which the American account is signed in, slowed down by four, and the
    address where its first subscription is edited. */
export async function browsing(measure) {
  const { chromium } = await import('@playwright/test');
  const executablePath = process.env.CHROMIUM || '/usr/bin/chromium';
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    return await serving(async ({ url, cookie }) => {
      const [name, value] = cookie.split('=');
      const context = await browser.newContext({ baseURL: url });
      await context.addCookies([{ name, value, url }]);
      const page = await context.newPage();
      await page.goto('/en/subscriptions');
      const edit = await page.locator('a[href$="/edit"]').first().getAttribute('href');
      const chrome = await context.newCDPSession(page);
      await chrome.send('Emulation.setCPUThrottlingRate', { rate: 4 });
      return measure({ page, chrome, edit });
    });
  } finally {
    await browser.close();
  }
}

export const hydrated = () => document.documentElement.dataset.hydrated === 'true';

export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
}
