// node figures.mjs (make figures): the sizes and times of Prorata, beside their limits. It is a table to look
// at, not a test: times depend on the machine and on what else it does.

import { execFileSync } from 'node:child_process';
import * as zlib from 'node:zlib';
import { residentMegabytes } from './support/shop.mjs';
import { BUDGETS, downloads, firstVisits, largestMessages } from './downloads.mjs';
import { buyer } from './figures/buyer.mjs';
import { lists } from './figures/lists.mjs';
import { pages } from './figures/pages.mjs';
import { binDir, browsing, hydrated, median, root, serving, site } from './figures/serving.mjs';

// Each gives rows of [what, measured, at most, unit]. A row that is a part of the row above it has no limit of its own.
const measures = [downloadSizes, quoteSpeed, paint, slowLine, inPlace, lists, buyer, pages, memory, passwords];

/** The download of each visit, compressed as it is sent. */
async function downloadSizes() {
  const size = downloads(binDir, site);
  const text = await serving(({ url }) => largestMessages(url));
  return [
    ...firstVisits(size, text).map(({ what, kB, most }) => [what, kB, most, 'kB']),
    ...Object.entries(size).map(([what, kB]) => [`  ${what}`, kB, BUDGETS[what], 'kB']),
    [`  messages (${text.lang}, the largest)`, text.size, 8, 'kB'],
  ];
}

/** The quote function, compiled as in the server. `quote_speed` explains how it is timed. */
function quoteSpeed() {
  const run = ['run', '--quiet', '--release', '--package', 'server', '--example', 'quote_speed'];
  const lines = execFileSync('cargo', run, { cwd: root, encoding: 'utf8' }).trim().split('\n');
  const [one, thousand] = lines.map((line) => Number(line.split(' ')[1]));
  return [
    ['quote of one line, native', one, 2000, 'ns'],
    // The work is linear: each line costs what a single one does, or less.
    ['quote of 1,000 lines, native: each line', thousand, 2000, 'ns'],
  ];
}

const hydratedAt = () => document.documentElement.dataset.hydrated === 'true' && performance.now();

/** From a keystroke in the number of licences until the screen shows the price. */
function paint() {
  return browsing(async ({ page, edit }) => {
    await page.goto(edit);
    await page.waitForFunction(hydrated);
    await page.locator('input[name="plan"]:enabled').last().check();
    const times = await page.evaluate(inputTimes, 60);
    return [
      ['input to painted, 4× slower CPU: median', median(times), 16, 'ms'],
      ['  the slowest of 60', Math.max(...times), undefined, 'ms'],
    ];
  });
}

/** From the press of *Enter* in the address bar until the page computes, on a slow line and with nothing in the cache. */
function slowLine() {
  return browsing(async ({ page, chrome, edit }) => {
    const line = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
    await chrome.send('Network.enable');
    await chrome.send('Network.emulateNetworkConditions', line);
    await chrome.send('Network.setCacheDisabled', { cacheDisabled: true });
    const [ready, shown] = [[], []];
    for (let visit = 0; visit < 5; visit += 1) {
      await page.goto(edit, { waitUntil: 'commit' });
      ready.push(await (await page.waitForFunction(hydratedAt, null, { polling: 'raf' })).jsonValue());
      shown.push(await page.evaluate(firstPreview));
    }
    return [
      ['edit on slow 4G, 4× slower CPU: hydrated', median(ready), 2000, 'ms'],
      ['  the first preview', median(shown), 2100, 'ms'],
    ];
  });
}

/** Runs in the page: chooses another plan, and gives the time since the visit began at which its figure is painted. */
async function firstPreview() {
  const due = document.querySelector('output.due');
  const before = due.textContent;
  [...document.querySelectorAll('input[name="plan"]:enabled')].find((plan) => !plan.checked).click();
  while (due.textContent === before) await new Promise((resolve) => requestAnimationFrame(resolve));
  return performance.now();
}

/** From a press on *Edit subscription* among the subscriptions until the page is there, which the browser has fetched
    already when nothing else was to do. */
function inPlace() {
  return browsing(async ({ page, edit }) => {
    const times = [];
    for (let visit = 0; visit < 7; visit += 1) {
      await page.goto('/en/subscriptions');
      await page.waitForFunction(hydrated);
      await page.waitForTimeout(2500);
      times.push(await page.evaluate(async (edit) => {
        const begun = performance.now();
        document.querySelector(`a[href="${edit}"]`).click();
        while (!document.querySelector('output.due')) await new Promise((resolve) => requestAnimationFrame(resolve));
        return performance.now() - begun;
      }, edit));
    }
    return [['subscriptions → edit in place, 4× slower CPU', median(times), 250, 'ms']];
  });
}

/** Runs in the page: types numbers of licences, and gives the time from each input event until its figure is
    painted. */
async function inputTimes(count) {
  const field = document.getElementById('seats');
  const due = document.querySelector('output.due');
  const times = [];
  for (let index = 0; index < count; index += 1) {
    const before = due.textContent;
    const begin = await new Promise((resolve, reject) => {
      // A browser delivers input at the beginning of a frame. A message that is posted then arrives after the frame is
      // painted.
      requestAnimationFrame((start) => {
        const begin = performance.now();
        field.value = String(20 + (index % 20));
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        const afterPaint = () => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => {
            if (due.textContent !== before) resolve(begin);
            else if (performance.now() - start > 5000) reject(new Error('the figure does not follow'));
            else requestAnimationFrame(afterPaint);
          };
          port2.postMessage(null);
        };
        afterPaint();
      });
    });
    times.push(performance.now() - begin);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return times;
}

/** The server's memory, after a thousand pages for somebody who is signed in. */
async function memory() {
  return serving(async ({ url, cookie, pid }) => {
    const pages = ['subscriptions', 'cart', 'checkout'];
    for (let load = 0; load < 1000; load += 1) {
      const answer = await fetch(`${url}/en/${pages[load % pages.length]}`, { headers: { cookie } });
      if (!answer.ok || !(await answer.text()).includes('<h1')) throw new Error(`no page: ${answer.status}`);
    }
    return [['server memory after 1,000 page loads', residentMegabytes(pid), 60, 'MB']];
  });
}

/** The same after sign-ins that fail, and after some that work: Argon2 needs 19 MiB for each. */
async function passwords() {
  return serving(async ({ url, pid }) => {
    const signIn = async (email, password) => {
      const body = new URLSearchParams({ lang: 'en', email, password, next: '' });
      const answer = await fetch(`${url}/api/sign_in`, { method: 'POST', body, redirect: 'manual' });
      if (answer.status >= 400) throw new Error(`no sign-in was tried: ${answer.status}`);
    };
    for (let tried = 0; tried < 300; tried += 1) await signIn(`nobody-${tried}@prorata.example`, 'not the password');
    const wrong = residentMegabytes(pid);
    const people = ['pt', 'it', 'de', 'es', 'en'];
    for (let tried = 0; tried < 30; tried += 1) await signIn(`${people[tried % 5]}@prorata.example`, 'prorata-demo');
    return [
      ['server memory after 300 wrong passwords', wrong, 60, 'MB'],
      ['and after 30 right ones', residentMegabytes(pid), 60, 'MB'],
    ];
  });
}

const rows = [];
for (const measure of measures) rows.push(...(await measure()));

const amount = (value, unit) => (value === undefined ? '' : `${value.toFixed(1)} ${unit}`);
console.log(`${''.padEnd(44)}${'measured'.padStart(12)}${'at most'.padStart(12)}`);
for (const [what, measured, limit, unit] of rows) {
  const over = limit !== undefined && measured > limit ? '  OVER' : '';
  console.log(`${what.padEnd(44)}${amount(measured, unit).padStart(12)}${amount(limit, unit).padStart(12)}${over}`);
}
