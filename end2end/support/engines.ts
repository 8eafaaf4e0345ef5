// Debian's Firefox and WebKitGTK, each driven by a WebDriver program of its own. Each worker starts one program. Each
// test gets a browser that knows nothing of the test before.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import * as fs from 'node:fs';
import { Builder, type WebDriver } from 'selenium-webdriver';
import { Guest } from './guest';
import { freePort } from './server';
import { expect, test as base } from './test';

export type Engine = 'firefox' | 'webkit';

export interface EngineOption {
  engine: Engine;
}

interface WorkerFixtures extends EngineOption {
  /** Where the WebDriver program listens. */
  service: string;
}

interface Fixtures {
  driver: WebDriver;
  /** The person in front of the browser. */
  guest: Guest;
}

const CAPABILITIES: Record<Engine, object> = {
  firefox: {
    browserName: 'firefox',
    'moz:firefoxOptions': { binary: process.env.FIREFOX, args: ['-headless'] },
  },
  webkit: {
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': { binary: process.env.MINI_BROWSER, args: ['--automation'] },
  },
};

/** Starts the programs that the browser needs, and returns the address of its WebDriver program. The programs are in
    `started`. */
const SERVICES: Record<Engine, (started: ChildProcess[]) => Promise<string>> = {
  firefox: (started) => driven(started, process.env.GECKODRIVER || 'geckodriver', ['--websocket-port=0']),
  webkit: async (started) => driven(started, 'WebKitWebDriver', [], { DISPLAY: await screen(started) }),
};

/** A screen that nobody sees: WebKitGTK opens its windows on one. */
async function screen(started: ChildProcess[]): Promise<string> {
  const args = ['-displayfd', '1', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp', '-noreset'];
  const xvfb = spawn('Xvfb', args, { stdio: ['ignore', 'pipe', 'ignore'] });
  started.push(xvfb);
  const [number] = await once(xvfb.stdout, 'data');
  return `:${String(number).trim()}`;
}

async function driven(started: ChildProcess[], program: string, args: string[], env: Record<string, string> = {}): Promise<string> {
  const port = await freePort();
  const running = spawn(program, [`--port=${port}`, ...args], { stdio: 'ignore', env: { ...process.env, ...env } });
  started.push(running);
  const url = `http://127.0.0.1:${port}`;
  while (!(await fetch(`${url}/status`).then((answer) => answer.ok, () => false))) {
    if (running.exitCode !== null) throw new Error(`${program} ended before it began`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return url;
}

async function end(process: ChildProcess): Promise<void> {
  if (process.exitCode !== null) return;
  const ended = once(process, 'exit');
  process.kill('SIGTERM');
  await ended;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  engine: ['firefox', { option: true, scope: 'worker' }],

  service: [
    async ({ engine }, use) => {
      const started: ChildProcess[] = [];
      await use(await SERVICES[engine](started));
      for (const process of started.reverse()) await end(process);
    },
    { scope: 'worker' },
  ],

  driver: async ({ engine, service }, use, info) => {
    const driver = await new Builder().usingServer(service).withCapabilities(CAPABILITIES[engine]).build();
    await driver.manage().window().setRect({ x: 0, y: 0, width: 1280, height: 900 });
    await use(driver);
    if (info.status !== info.expectedStatus) {
      fs.writeFileSync(info.outputPath('failed.png'), await driver.takeScreenshot(), 'base64');
    }
    await driver.quit();
  },

  guest: async ({ driver, shop }, use) => use(new Guest(driver, shop.url)),
});

export { expect };
