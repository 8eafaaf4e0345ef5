// The fixtures: a shop for the test alone, and pages on which nothing may go wrong unnoticed.

import { type BrowserContext, type Page, test as base, expect } from '@playwright/test';
import { App } from './app';
import { type Settings, Shop } from './server';
import { LANGS } from './words';

interface Fixtures {
  /** How the shop is started. */
  settings: Settings;
  shop: Shop;
  /** Whether JavaScript runs. */
  js: boolean;
  /** The complaints of browsers and server. If there are any at the end, the test fails. */
  complaints: string[];
  app: App;
}

export const test = base.extend<Fixtures>({
  settings: [{}, { option: true }],

  js: async ({ javaScriptEnabled }, use) => use(javaScriptEnabled !== false),

  shop: async ({ settings }, use) => {
    const shop = await Shop.open(settings);
    await use(shop);
    expect(await shop.close(), 'errors in the log of the server').toBe('');
  },

  complaints: async ({}, use) => {
    const complaints: string[] = [];
    await use(complaints);
    expect(complaints, 'errors and warnings of the browser').toEqual([]);
  },

  baseURL: async ({ shop }, use) => use(shop.url),

  context: async ({ context, complaints, js }, use) => {
    watch(context, complaints, js);
    await use(context);
  },

  app: async ({ page, js }, use) => use(new App(page, js)),
});

export { expect };

/** Notes every error, warning, violated policy and failed hydration of all pages of the context. */
export function watch(context: BrowserContext, complaints: string[], js: boolean): void {
  context.on('console', (message) => {
    const { url } = message.location();
    // Chromium preloads scripts even where it runs none.
    if (!js && /\/(pkg|messages)\/.* preloaded/.test(message.text())) return;
    // Chromium advises keys of RSA, which we leave out on purpose (docs/decisions/0071-passkeys-verified-here.md).
    if (/pubKeyCredParams is missing/.test(message.text())) return;
    // Chromium calls every answer from 400 on an error. The tests see on the page whether a server function refused.
    const refusal = /^Failed to load resource.* status of 4\d\d/.test(message.text()) && isRefusable(url);
    if (['error', 'warning'].includes(message.type()) && !refusal) {
      complaints.push(`${message.type()}: ${message.text()} (${url})`);
    }
  });
  context.on('weberror', (error) => complaints.push(`exception: ${error.error()}`));
  context.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? '';
    if (!js && /\/pkg\/.*\.(js|wasm)$/.test(request.url())) return;
    // A file may still be loading when the page is left.
    if (reason !== 'net::ERR_ABORTED') complaints.push(`${reason}: ${request.url()}`);
  });
}

function isRefusable(url: string): boolean {
  const [, first] = new URL(url).pathname.split('/');
  // Pseudo-languages have no folder.
  return ['api', 'sandbox', ...LANGS].includes(first) || /^[a-z]{2}-X[A-Z]$/.test(first);
}

/** A second browser, like that of another person or of another computer. */
export async function anotherBrowser(page: Page, js: boolean, shop: Shop, complaints: string[]): Promise<App> {
  const context = await page.context().browser()!.newContext({ baseURL: shop.url, javaScriptEnabled: js });
  watch(context, complaints, js);
  return new App(await context.newPage(), js);
}

/** Holds back the answers of an address, until it is told to let them go. */
export async function hold(page: Page, address: string): Promise<() => void> {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(address, async (route) => {
    await held;
    await route.continue();
  });
  return release;
}
