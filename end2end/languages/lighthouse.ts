// This is not a test. Lighthouse judges every page, as on a phone with a slow line (lighthouse.config.ts). Its findings
// are printed; they depend on the machine and on what else it does.

import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { AS_PAGE } from '../support/http';
import { isOf, routes } from '../support/markup';
import { freePort } from '../support/server';
import { STORIES, type Stage, type Story, test } from '../support/stories';
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

/** The scores, and the audits that cost points. */
function told({ categories, audits }: Result): string {
  const scores = CATEGORIES.map((category) => Math.round(categories[category].score * 100));
  const costly = CATEGORIES.flatMap((category) => categories[category].auditRefs)
    .filter(({ id, weight }) => weight > 0 && (audits[id].score ?? 1) < 0.995)
    .map(({ id }) => `${id} ${Math.round(audits[id].score! * 100)}${audits[id].displayValue ? ` (${audits[id].displayValue})` : ''}`);
  return `${scores.map((score) => String(score).padStart(3)).join(' ')}  ${costly.join(', ')}`;
}

for (const lang of LANGS) {
  test(`${lang}: Lighthouse`, async ({ stage, browser }) => {
    const run = await lighthouse();
    console.log(`${lang}: ${CATEGORIES.join(', ')} of ${browser.version()}`);
    for (const story of await pages(stage)) await measured(run, stage, story, lang);
  });
}

async function measured(run: Lighthouse, stage: Stage, story: Story, lang: Lang): Promise<void> {
  const { url, cookie } = await stage.place(story, lang);
  const flags = { port, onlyCategories: CATEGORIES, extraHeaders: { Cookie: cookie }, logLevel: 'error' };
  const { lhr } = await run(url, flags);
  console.log(`${lang} ${story.name.padEnd(24)} ${told(lhr)}`);
}
