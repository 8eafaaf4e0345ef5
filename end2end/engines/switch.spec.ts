// The change of the language in the other engines: each of them, without a reload, and nothing typed is lost.

import { expect, test } from '../support/engines';
import { say } from '../support/messages';
import { LANGS } from '../support/words';

test('the sign-in changes to each language, and keeps the address', async ({ guest }) => {
  await guest.open('/de/sign-in');
  await guest.type(say('de', 'sign-in-email'), 'de@prorata.example');
  for (const lang of LANGS) {
    await guest.switchTo(lang, 'sign-in-title');
    const field = await guest.find('field', say(lang, 'sign-in-email'));
    expect(await field.getAttribute('value'), lang).toBe('de@prorata.example');
  }
});

test('the edit page changes to each language, and keeps what was chosen', async ({ guest }) => {
  await guest.signIn('it');
  await guest.edit('GoToAssist Remote Support v4');
  const chosen = { plan: 'Premium', seats: 11, period: 'annual' } as const;
  await guest.choose(chosen);
  for (const lang of [...LANGS.filter((lang) => lang !== 'it'), 'it'] as const) {
    await guest.switchTo(lang, 'edit-title', 'GoToAssist Remote Support v4');
    await guest.expectChoice(chosen);
  }
});
