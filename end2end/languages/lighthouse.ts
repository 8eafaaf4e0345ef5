// What Lighthouse says about every page, as on a phone with a slow line (lighthouse.config.ts). Each score is to be 100, and
// what costs points is printed. It is no part of the tests: it takes an hour, and the scores depend on the machine and on
// what else that does.

import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { AS_PAGE } from '../support/http';
import { isOf, routes } from '../support/markup';
import { freePort } from '../support/server';
import { type Stage, type Story, expect, test } from '../support/stage';
import { STORIES } from '../support/stories';
import { LANGS, type Lang } from '../support/words';

interface Audit {
  id: string;
  score: number | null;
  displayValue?: string;
}

interface Result {
  categories: Record<string, { score: number; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, Audit>;
}

type Lighthouse = (url: string, flags: object) => Promise<{ lhr: Result }>;

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];

/** The scores of a page, one of each category. */
type Scores = number[];

const BEST: Scores = CATEGORIES.map(() => 100);

const listed = (scores: Scores) => scores.map((score) => String(score).padStart(3)).join(' ');

const port = await freePort();
test.use({ launchOptions: async ({ launchOptions }, use) => use({ ...launchOptions, args: [...(launchOptions.args ?? []), `--remote-debugging-port=${port}`] }) });

async function lighthouse(): Promise<Lighthouse> {
  const file = path.join(process.env.LIGHTHOUSE!, 'node_modules/lighthouse/core/index.js');
  return (await import(pathToFileURL(file).href)).default;
}

/** The first story of each page that is a success: its usual state. Lighthouse looks at no other. */
async function pages(stage: Stage): Promise<Story[]> {
  const declared = routes();
  const first = new Map<string, Story>();
  for (const story of STORIES) {
    const { url, cookie } = await stage.place(story, 'en');
    const page = declared.find((route) => isOf(route, new URL(url).pathname));
    if (!page || first.has(page)) continue;
    const { status } = await fetch(url, { headers: { ...AS_PAGE, cookie }, redirect: 'manual' });
    if (status === 200) first.set(page, story);
  }
  return [...first.values()];
}

/** The audits that cost points. */
function costly({ categories, audits }: Result): string {
  const found = CATEGORIES.flatMap((category) => categories[category].auditRefs)
    .filter(({ id, weight }) => weight > 0 && (audits[id].score ?? 1) < 0.995)
    .map(({ id }) => `${id} ${Math.round(audits[id].score! * 100)}${audits[id].displayValue ? ` (${audits[id].displayValue})` : ''}`);
  return found.join(', ');
}

for (const lang of LANGS) {
  test(`${lang}: Lighthouse`, async ({ stage, browser }) => {
    const run = await lighthouse();
    console.log(`${lang}: ${CATEGORIES.join(', ')} of ${browser.version()}`);
    const all: Scores[] = [];
    for (const story of await pages(stage)) {
      const scores = await measured(run, stage, story, lang);
      expect.soft(scores, `${story.name}: ${CATEGORIES.join(', ')}`).toEqual(BEST);
      all.push(scores);
    }
    const least = CATEGORIES.map((_, at) => Math.min(...all.map((scores) => scores[at])));
    const best = all.filter((scores) => scores.every((score) => score === 100)).length;
    console.log(`${lang}: ${listed(least)} at least, ${best} of ${all.length} pages with 100 each`);
  });
}

async function measured(run: Lighthouse, stage: Stage, story: Story, lang: Lang): Promise<Scores> {
  const { url, cookie } = await stage.place(story, lang);
  const flags = { port, onlyCategories: CATEGORIES, extraHeaders: { Cookie: cookie }, logLevel: 'error' };
  const { lhr } = await run(url, flags);
  const scores = CATEGORIES.map((category) => Math.round(lhr.categories[category].score * 100));
  console.log(`${lang} ${story.name.padEnd(24)} ${listed(scores)}  ${costly(lhr)}`);
  return scores;
}
