// Somebody who left the company is removed from the account.

import { violations } from '../support/axe';
import { say } from '../support/messages';
import { anotherBrowser, expect, test } from '../support/test';
import { PASSWORD } from '../support/app';

const V5 = 'GoToAssist Remote Support v5';
const PABLO = 'es-member@prorata.example';

for (const lang of ['es', 'de'] as const) {
  test(`${lang}: who is removed gives the licence back, is signed out, and cannot come in again`, async ({ app, page, js, shop, complaints }) => {
    const other = await anotherBrowser(page, js, shop, complaints);
    await other.signIn(lang, PABLO);
    await app.signIn(lang, 'es@prorata.example');
    const used = app.fact(say(lang, 'common-licences'), app.card(V5));
    await expect(used).toContainText({ es: '3 de 4', de: '3 von 4' }[lang]);

    await app.open(`/${lang}/people`);
    const pablo = app.main.getByRole('listitem').filter({ hasText: 'Pablo Ibáñez' });
    await pablo.getByRole('link', { name: say(lang, 'people-remove') }).click();
    await app.arrive(say(lang, 'people-remove-title'));
    await expect(app.main).toContainText(say(lang, 'people-remove-who', { name: 'Pablo Ibáñez', email: PABLO }));
    await expect(app.main).toContainText(say(lang, 'people-remove-licence', { product: V5 }));
    if (js) expect(await violations(page)).toEqual([]);
    await app.button('people-remove-do').click();
    await app.arrive(say(lang, 'people-title'));
    await expect(page.getByRole('status')).toContainText(say(lang, 'people-done-removed'));
    await expect(pablo).toHaveCount(0);
    await app.open(`/${lang}/subscriptions`);
    await expect(used).toContainText({ es: '2 de 4', de: '2 von 4' }[lang]);

    await other.open(`/${lang}/subscriptions`);
    await other.arrive(say(lang, 'sign-in-title'));
    await other.page.getByLabel(say(lang, 'sign-in-email')).fill(PABLO);
    await other.page.getByLabel(say(lang, 'sign-in-password')).fill(PASSWORD);
    await other.button('common-sign-in').click();
    await expect(other.problem).toContainText(say(lang, 'error-wrong-credentials'));
    await other.page.context().close();
  });
}
