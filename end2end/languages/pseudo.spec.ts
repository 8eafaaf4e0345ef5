// Pseudo-languages (make pseudo) show what a translation would break, before there is one. Every page and state: no text
// stands in the code, longer texts have room, and a language that is read from the right is mirrored completely.

import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Page } from '@playwright/test';
import { AS_PAGE } from '../support/http';
import { faults } from '../support/layout';
import { ids, say } from '../support/messages';
import { Stage, expect, test as base } from '../support/stage';
import { STORIES } from '../support/stories';
import type { Lang } from '../support/words';

const root = path.resolve(import.meta.dirname, '../..');
const release = process.env.PRORATA_BIN ?? path.join(root, 'target/release/prorata');
const binary = process.env.PSEUDO_BIN ?? path.join(root, 'target/pseudo/prorata');

// No release has them, so no folder has these names.
const ACCENTED = 'en-XA' as Lang;
const MIRRORED = 'ar-XB' as Lang;

const test = base.extend<object, { stage: Stage }>({
  stage: [
    async ({}, use) => {
      const stage = await Stage.open({ binary, flags: ['--pseudo'] });
      await use(stage);
      expect(await stage.shop.close(), 'errors in the log of the server').toBe('');
    },
    { scope: 'worker' },
  ],
});

test.beforeAll(() => {
  // The browser's files are those of the release. Their names stand beside it.
  fs.copyFileSync(path.join(path.dirname(release), 'hash.txt'), path.join(path.dirname(binary), 'hash.txt'));
});

test.beforeEach(({ js }) => {
  test.skip(js, 'the browser’s part of the release does not know these languages');
  test.setTimeout(240_000);
});

/** The words of the pages, as English says them: “order”. */
const WORDS = new Set(ids().flatMap((id) => say('en', id).toLowerCase().match(/\p{L}{4,}/gu) ?? []));

/** Names that have such words: of products and plans, of countries, and of companies and people of the demo. */
const NAMES = new Set([
  ...[...fs.readFileSync(path.join(root, 'locales/catalogue.toml'), 'utf8').matchAll(/^name = "(.*)"$/gm)].map(([, name]) => name),
  'Rheinland Service GmbH',
  'Nobody',
]);
const COUNTRIES = new Intl.DisplayNames('en', { type: 'region' });
const REGIONS = new Set(
  [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].flatMap((one) => [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((other) => COUNTRIES.of(one + other) ?? '')),
);

/** The texts of a page that no message says, with a word of the pages: each message stands in brackets. */
async function outside(page: Page): Promise<string[]> {
  const texts = await page.evaluate(() => {
    const heard = [...document.querySelectorAll('[aria-label], [title], [alt], [placeholder], [label]')].flatMap((found) =>
      ['aria-label', 'title', 'alt', 'placeholder', 'label'].map((name) => found.getAttribute(name) ?? ''),
    );
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const blocks = new Map<Element, string>();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement!;
      // The name of a language is in that language.
      if (element.closest('script, style, [translate="no"], .notranslate, body [lang]')) continue;
      // A message may have marks in it, so the texts of a block are read as one.
      const block = element.closest('p, li, td, th, dt, dd, h1, h2, h3, label, legend, summary, a, button, option, span, div')!;
      blocks.set(block, (blocks.get(block) ?? '') + node.textContent);
    }
    const without = (text: string): string => {
      const shorter = text.replace(/\[[^[\]]*\]/g, '');
      return shorter === text ? text : without(shorter);
    };
    return [document.title, ...heard, ...blocks.values()].map((text) => without(text).replace(/\s+/g, ' ').trim());
  });
  const isName = (text: string) => REGIONS.has(text) || text.includes('@') || [...NAMES].reduce((rest, name) => rest.replace(name, ''), text).trim() === '';
  const says = (text: string) => (text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).some((word) => WORDS.has(word));
  return texts.filter((text) => !isName(text) && says(text));
}

for (const [lang, dir] of [[ACCENTED, 'ltr'], [MIRRORED, 'rtl']] as const) {
  test(`${lang}: nothing is cut off, covered or out of place from 320 to 1920 pixels`, async ({ stage, app, page }) => {
    const found: string[] = [];
    for (const story of STORIES) {
      await stage.show({ ...story, then: undefined }, app, lang);
      await expect.soft(page.locator('html'), story.name).toHaveAttribute('dir', dir);
      for (const width of [320, 390, 767, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        found.push(...(await faults(page)).map((fault) => `${story.name}, ${width} pixels: ${fault}`));
      }
      if (lang === ACCENTED) found.push(...(await outside(page)).map((text) => `${story.name}: “${text}” is no message`));
    }
    expect(found).toEqual([]);
  });
}

test('a document that is read from the right has everything on the other side of the paper', async ({ stage }) => {
  const client = stage.client('en');
  const places = async (lang: Lang) => {
    expect((await client.post('/api/set_language', { lang })).status).toBe(200);
    await client.change('GoToAssist Remote Support v5', 'remote-support-v5-premium', lang === 'en' ? '12' : '13', 'annual');
    expect((await client.post('/api/place_order', await client.orderForm(lang))).status).toBe(200);
    const { body } = await client.get(`/${lang}/invoices`, AS_PAGE);
    const paper = await fetch(`${stage.shop.url}${/href="(\/invoices\/[\w-]+\/pdf)"/.exec(body)![1]}`, { headers: { cookie: client.cookies } });
    const read = execFileSync('pdftotext', ['-bbox', '-', '-'], { input: Buffer.from(await paper.arrayBuffer()), encoding: 'utf8' });
    const [, width] = /page width="([\d.]+)"/.exec(read)!;
    const words = [...read.matchAll(/xMin="([\d.]+)".*?xMax="([\d.]+)".*?>(.*?)</g)];
    return { width: Number(width), words: words.map(([, from, to, word]) => ({ from: Number(from), to: Number(to), word })) };
  };
  const [plain, mirrored] = [await places('en'), await places(MIRRORED)];
  // The sign stands at the head, where lines begin, with the seller's name beside it.
  const name = ({ words }: typeof plain) => words.find(({ word }) => word === 'Prorata')!;
  expect(name(plain).from).toBeLessThan(plain.width / 2);
  expect(name(mirrored).from).toBeGreaterThan(mirrored.width / 2);
  // Nothing leaves the paper.
  for (const { from, to, word } of mirrored.words) {
    expect(from, word).toBeGreaterThan(40);
    expect(to, word).toBeLessThan(mirrored.width - 40);
  }
});
