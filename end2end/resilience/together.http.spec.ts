// Many people at once: no answer may contain anything from another person's request.

import { AS_PAGE, Client } from '../support/http';
import { say } from '../support/messages';
import { expect, test } from '../support/test';
import { ARTICLES, type Lang } from '../support/words';

const FOR_MS = 5000;

/** Lets two clients of each language work at the same time. Returns what was wrong, and how often. */
async function together(url: string, step: (client: Client, lang: Lang) => Promise<string | undefined>): Promise<Record<string, number>> {
  const wrong: Record<string, number> = {};
  const end = Date.now() + FOR_MS;
  const work = async (lang: Lang) => {
    const client = new Client(url);
    await client.signIn(`${lang}@prorata.example`, lang);
    while (Date.now() < end) {
      const found = await step(client, lang);
      if (found) wrong[found] = (wrong[found] ?? 0) + 1;
    }
  };
  await Promise.all([...ARTICLES, ...ARTICLES].map(work));
  return wrong;
}

async function page(client: Client, lang: Lang): Promise<string | undefined> {
  const { status, body, headers } = await client.get(`/${lang}/subscriptions`, AS_PAGE);
  if (status !== 200) return `a page answered ${status}`;
  const nonce = /nonce="([^"]*)"/.exec(body)?.[1];
  if (!headers.get('content-security-policy')?.includes(`'nonce-${nonce}'`)) return 'a page without its policy';
  if (!body.includes(`<title>${say(lang, 'subscriptions-title')} · Prorata</title>`)) return 'a title of another language';
  if (!body.includes(`lang="${lang}"`)) return 'a page of another language';
  return undefined;
}

test('pages, and the files beside them', async ({ shop }) => {
  const wrong = await together(shop.url, async (client, lang) => {
    const [found, icon] = await Promise.all([page(client, lang), client.get('/icon.svg')]);
    const policy = icon.headers.get('content-security-policy') ?? '';
    return found ?? (policy.includes('nonce') ? 'a file with the policy of a page' : undefined);
  });
  expect(wrong).toEqual({});
});

test('pages, and forms that are sent meanwhile', async ({ shop }) => {
  const wrong = await together(shop.url, async (client, lang) => {
    const [found, data] = await Promise.all([page(client, lang), client.load('account', '')]);
    if (data.status !== 200) return `data answered ${data.status}`;
    const mine = data.body.includes(`${lang}@prorata.example`);
    return found ?? (mine ? undefined : 'an account of another');
  });
  expect(wrong).toEqual({});
});
