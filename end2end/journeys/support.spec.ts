// Changes that are not made online lead to support, with the subject filled in.

import { say } from '../support/messages';
import { expect, test } from '../support/test';

const V4 = 'GoToAssist Remote Support v4';

for (const lang of ['it', 'en'] as const) {
  test(`${lang}: a lower plan is asked of support`, async ({ app, page, shop }) => {
    await app.signIn(lang, 'it@prorata.example');
    await app.edit(V4);
    await page.getByRole('link', { name: say(lang, 'common-contact-support') }).first().click();
    await app.arrive(say(lang, 'support-title'));
    await expect(app.fact(say(lang, 'support-about'))).toHaveText(say(lang, 'support-about-lower-tier'));
    await expect(app.fact(say(lang, 'support-product'))).toHaveText(V4);

    // A message that is too long is refused, and stays in its field.
    const field = page.getByRole('textbox');
    await field.fill('x'.repeat(2001));
    await app.button('support-send').click();
    await expect(app.problem).toContainText(say(lang, 'error-bad-message'));
    await expect(field).toHaveValue('x'.repeat(2001));
    await field.fill('Meno persone, meno funzioni.');
    await app.button('support-send').click();
    await expect(page.getByRole('status')).toContainText(say(lang, 'support-sent'));
    await expect(app.main).toContainText('it@prorata.example');
    expect(await shop.mailed(/(Meno persone, meno funzioni\.)/)).toBeTruthy();
  });
}
