import { defineConfig } from '@playwright/test';
import type { EngineOption } from './support/engines';

// The main flow and the change of the language in Firefox and in WebKitGTK. Playwright starts the tests and their shops.
// The browsers are those of Debian, which Playwright cannot drive: WebDriver does (support/engines.ts).
export default defineConfig<object, EngineOption>({
  testDir: './engines',
  globalSetup: './support/server.ts',
  fullyParallel: true,
  workers: 2,
  timeout: 90_000,
  forbidOnly: true,
  retries: process.env.CI ? 1 : 0,
  reporter: [['list']],
  outputDir: 'results',
  projects: [
    { name: 'firefox', use: { engine: 'firefox' } },
    { name: 'webkit', use: { engine: 'webkit' } },
  ],
});
