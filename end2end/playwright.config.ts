import { defineConfig } from '@playwright/test';
import { browser } from './support/browser';

// Two projects: every journey with JavaScript, and again without it. A spec that needs JavaScript is called
// *.hydrate.spec.ts; one that needs no browser, *.http.spec.ts.
export default defineConfig({
  testDir: '.',
  globalSetup: './support/server.ts',
  testMatch: /(journeys|languages|accessibility|resilience)\/.*\.spec\.ts$/,
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  // A machine that is busy for a moment must not fail a whole run. A test that needed the second try is listed as
  // flaky.
  retries: process.env.CI ? 1 : 0,
  reporter: [['list']],
  outputDir: 'results',
  // TRACE=1 records every step, which is a third slower.
  use: { ...browser, trace: process.env.TRACE ? 'retain-on-failure' : 'off', screenshot: 'only-on-failure' },
  projects: [
    { name: 'hydrate', testIgnore: /\.http\.spec\.ts$/ },
    { name: 'ssr', testIgnore: /\.hydrate\.spec\.ts$/, use: { javaScriptEnabled: false } },
  ],
});
