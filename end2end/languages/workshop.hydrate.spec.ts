// The workshop of languages (make workshop): the open page follows a saved file, the panel tells which message a text
// is, and /l10n lists all messages. No release has it.

import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import type { Locator } from '@playwright/test';
import { locales, say } from '../support/messages';
import { Shop } from '../support/server';
import { expect, test } from '../support/test';

const root = path.resolve(import.meta.dirname, '../..');
const release = process.env.PRORATA_BIN ?? path.join(root, 'target/release/prorata');
const binary = process.env.WORKSHOP_BIN ?? path.join(root, 'target/debug/prorata');

test.beforeAll(() => {
  // The browser's files are those of the release. Their names stand beside it.
  fs.copyFileSync(path.join(path.dirname(release), 'hash.txt'), path.join(path.dirname(binary), 'hash.txt'));
});

/** A server with the workshop, on files of its own. */
async function workshop(): Promise<{ shop: Shop; folder: string }> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'prorata-locales-'));
  fs.cpSync(locales, folder, { recursive: true });
  const shop = await Shop.open({ binary, flags: [`--l10n=${folder}`] });
  return { shop, folder };
}

/** Replaces a text in a file, as an editor saves it. */
function edit(folder: string, file: string, from: string, to: string): void {
  const name = path.join(folder, file);
  const text = fs.readFileSync(name, 'utf8');
  expect(text).toContain(from);
  fs.writeFileSync(`${name}.new`, text.replace(from, to));
  fs.renameSync(`${name}.new`, name);
}

test('a page follows a saved file at once, and keeps what was typed', async ({ app, page, complaints }) => {
  const { shop, folder } = await workshop();
  await app.open(`${shop.url}/de/sign-in`);
  const password = page.getByLabel(say('de', 'sign-in-password'), { exact: true });
  await page.getByLabel(say('de', 'sign-in-email')).fill('nina@example.com');
  const saved = Date.now();
  edit(folder, 'de/common.ftl', `sign-in-password = ${say('de', 'sign-in-password')}`, 'sign-in-password = Geheimwort');
  await expect(page.getByLabel('Geheimwort', { exact: true })).toBeVisible();
  // On a quiet machine it is there within 300 ms; the server is not optimized here, and has others beside it.
  expect(Date.now() - saved).toBeLessThan(3000);
  await expect(page.getByLabel(say('de', 'sign-in-email'))).toHaveValue('nina@example.com');

  // A mistake leaves the last good text up, and is named with its place.
  edit(folder, 'de/common.ftl', 'sign-in-password = Geheimwort', 'sign-in-password = { $');
  const alert = page.locator('.l10n [role="alert"]');
  await expect(alert).toContainText(/de\/common\.ftl:\d+:\d+: /);
  await expect(page.getByLabel('Geheimwort', { exact: true })).toBeVisible();
  edit(folder, 'de/common.ftl', 'sign-in-password = { $', `sign-in-password = ${say('de', 'sign-in-password')}`);
  await expect(password).toBeVisible();
  await expect(alert).toBeEmpty();

  // The console names what the panel names.
  expect(complaints.splice(0).join('\n')).toMatch(/de\/common\.ftl:\d+:\d+: /);
  // A page that is loaded now says the same as the one that followed.
  await page.reload();
  await expect(password).toBeVisible();
  await page.goto('about:blank');
  expect(await shop.close()).toMatch(/de\/common\.ftl:\d+:\d+: /);
  fs.rmSync(folder, { recursive: true });
});

test('the panel tells which message a text is, with its arguments and all languages', async ({ app, page }) => {
  const { shop, folder } = await workshop();
  await app.open(`${shop.url}/it/sign-in`);
  await page.getByLabel(say('it', 'sign-in-email')).fill('it@prorata.example');
  await page.getByLabel(say('it', 'sign-in-password'), { exact: true }).fill('prorata-demo');
  await app.main.getByRole('button', { name: say('it', 'common-sign-in') }).click();
  await app.arrive(say('it', 'subscriptions-title'));
  await page.locator('.l10n > button').click();
  const found = page.locator('.l10n-found');
  /** Points at a text until the panel tells its message: the marked texts take a moment to come. */
  const pointAt = (text: Locator, id: string) =>
    expect(async () => {
      await page.mouse.move(0, 0);
      await text.hover();
      await expect(found.getByRole('link', { name: id, exact: true })).toBeVisible({ timeout: 1000 });
    }).toPass();
  await pointAt(page.getByRole('heading', { level: 1 }), 'subscriptions-title');
  await expect(found).toContainText(/it\/subscriptions\.ftl:\d+/);
  await expect(found.locator('tr', { hasText: /^de/ }).first()).toContainText(say('de', 'subscriptions-title'));
  // A text with arguments, in a message of its own.
  await app.open(`${shop.url}/it/people`);
  await page.locator('.l10n > button').click();
  await pointAt(app.main.getByText(/–[^–]* di /).first(), 'lists-rows');
  await expect(found).toContainText(/first = 1 · last = \d+ · total = \d+/);
  // Once it is closed, nothing of it is on the page.
  await page.locator('.l10n > button').click();
  await expect.poll(() => page.locator('body').innerText()).not.toMatch(/[\u{e0100}-\u{e01ef}]/u);
  await page.goto('about:blank');
  expect(await shop.close()).toBe('');
  fs.rmSync(folder, { recursive: true });
});

test('all messages are listed, searched and filtered', async ({ page }) => {
  const { shop, folder } = await workshop();
  await page.goto(`${shop.url}/l10n`);
  await page.getByLabel('Id or text').fill('lists-rows');
  await page.getByRole('button', { name: 'List' }).click();
  await expect(page.locator('#lists-rows')).toContainText('1,000,000');
  await expect(page.getByRole('status')).toContainText('1 messages');
  await page.goto(`${shop.url}/l10n?show=plural&lang=de`);
  await expect(page.locator('#add-seats-assigned')).toContainText('[one]');
  expect(await shop.close()).toBe('');
  fs.rmSync(folder, { recursive: true });
});

test('no release has it', async ({ shop, page, app }) => {
  for (const address of ['/l10n', '/l10n/panel.js', '/l10n/events', '/l10n/messages/0', '/messages/l10n/de.00000000.bin']) {
    expect((await fetch(`${shop.url}${address}`)).status, address).toBe(404);
  }
  await app.open('/en/sign-in');
  expect(await page.content()).not.toContain('l10n');
  const refused = (): string => execFileSync(release, ['serve', '--demo', '--l10n'], { encoding: 'utf8', stdio: 'pipe' });
  expect(refused).toThrow(/unexpected argument '--l10n'/);
});
