// Changes that are not made online lead to support, with the subject filled in.

import { say } from '../support/messages';
import { expect, test } from '../support/test';

const V4 = 'GoToAssist Remote Support v4';

for (const lang of ['it', 'en'] as const) {
  test(`${lang}: a lower plan is asked of support`, async ({ visit, page, shop }) => {
    await visit.signIn(lang, 'it@prorata.example');
    await visit.edit(V4);
    await page.getByRole('link', { name: say(lang, 'common-contact-support') }).first().click();
    await visit.arrive(say(lang, 'support-title'));
    await expect(visit.fact(say(lang, 'support-about'))).toHaveText(say(lang, 'support-about-lower-tier'));
    await expect(visit.fact(say(lang, 'support-product'))).toHaveText(V4);

    // A message that is too long is refused, and stays in its field.
    const field = page.getByRole('textbox');
    await field.fill('x'.repeat(2001));
    await visit.button('support-send').click();
    await expect(visit.problem).toContainText(say(lang, 'error-bad-message'));
    await expect(field).toHaveValue('x'.repeat(2001));
    await field.fill('Meno persone, meno funzioni.');
    await visit.button('support-send').click();
    await expect(page.getByRole('status')).toContainText(say(lang, 'support-sent'));
    await expect(visit.main).toContainText('it@prorata.example');
    expect(await shop.mailed(/(Meno persone, meno funzioni\.)/)).toBeTruthy();
  });
}
