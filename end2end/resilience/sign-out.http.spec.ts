// Signing out is one press away, wherever somebody is signed in.

import { expect, test } from '../support/stage';
import { STORIES } from '../support/stories';

test('every page of somebody who is signed in offers to sign out', async ({ stage }) => {
  test.setTimeout(180_000);
  const without: string[] = [];
  let looked = 0;
  // Somebody who still has to give the second factor is not signed in. The gateway's pages are not ours.
  for (const story of STORIES.filter(({ who }) => who && who !== 'half-way')) {
    const { url } = await stage.place(story, 'en');
    if (new URL(url).pathname.startsWith('/sandbox/')) continue;
    looked += 1;
    if (!(await stage.read(story, 'en')).includes('action="/api/sign_out"')) without.push(story.name);
  }
  expect(without).toEqual([]);
  expect(looked).toBeGreaterThan(70);
});
