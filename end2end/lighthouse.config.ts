import { defineConfig } from '@playwright/test';
import { browser } from './support/browser';

// npm run lighthouse (make lighthouse): every page in every language, one after the other, so that none waits for
// another. For one language: npm run lighthouse -- --grep de
export default defineConfig({
  testDir: './languages',
  testMatch: 'lighthouse.ts',
  globalSetup: './support/server.ts',
  workers: 1,
  timeout: 3_600_000,
  reporter: [['line']],
  outputDir: 'results',
  use: browser,
});
