// What a browser still has of an account after signing out, and what it does with passwords and addresses.

import { say } from '../support/messages';
import { type Stage, type Story, expect, test } from '../support/stage';
import { STORIES } from '../support/stories';

/** Stories that leave something open above the page have its menu below. The gateway's pages are not ours. */
const OWN = STORIES.filter(({ name, who, then }) => who && who !== 'half-way' && !then && !['payment', 'confirm'].includes(name));
const quarter = Math.ceil(OWN.length / 4);
const QUARTERS = [0, 1, 2, 3].map((index) => ({ which: `quarter ${index + 1}`, stories: OWN.slice(index * quarter, (index + 1) * quarter) }));

const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** The addresses of everybody in the account: not every page shows them, and none does after a sign-out. */
async function addresses(stage: Stage, who: NonNullable<Story['who']>): Promise<string[]> {
  const people = await stage.client(who).look('people');
  return [...new Set([...people.matchAll(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g)].map(([address]) => address))];
}

for (const { which, stories } of QUARTERS) {
  test(`after signing out of any page nothing of the account is in the browser, ${which}`, async ({ stage, app, page }) => {
    test.setTimeout(180_000);
    const left: string[] = [];
    for (const story of stories) {
      const who = story.who!;
      const secrets = await addresses(stage, who);
      await stage.show(story, app, 'en');
      // What only this account has: the addresses of its people, and the ids of everything that the page is about.
      secrets.push(...new Set((await page.content()).match(ID) ?? []));
      expect(secrets.length, story.name).toBeGreaterThan(0);
      await app.signOut();
      const kept = await page.evaluate(() => document.documentElement.outerHTML + JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
      left.push(...secrets.filter((secret) => kept.includes(secret)).map((secret) => `${story.name}: ${secret}`));
      await stage.client(who).signIn(`${who}@prorata.example`);
    }
    expect(left).toEqual([]);
  });
}

test('a password can be pasted', async ({ app, page }) => {
  await app.open('/en/sign-in');
  const isTaken = await page
    .getByLabel(say('en', 'sign-in-password'))
    .evaluate((field) => field.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true })));
  expect(isTaken, 'nobody prevents it').toBe(true);
});

test('no address changes what all objects have', async ({ app, page }) => {
  await app.open('/en/sign-in?__proto__[polluted]=1&constructor[prototype][polluted]=1&__proto__.polluted=1&__proto__=polluted#__proto__[polluted]=1');
  expect(await page.evaluate(() => 'polluted' in {})).toBe(false);
});
