import { defineConfig } from '@playwright/test';
import { browser } from './support/browser';

// npm run screenshots (make screenshots): every story in every language, four widths, light and dark, into screenshots/.
// For some of them: npm run screenshots -- --grep 'de 390'
export default defineConfig({
  testDir: './languages',
  testMatch: 'screenshots.ts',
  globalSetup: './support/server.ts',
  fullyParallel: true,
  workers: 2,
  timeout: 180_000,
  reporter: [['list']],
  outputDir: 'results',
  use: { ...browser, contextOptions: { reducedMotion: 'reduce' } },
});
