// The recipients of invoices by mail: the reader of an address is asked first, says yes, and can stop the mails at any time.

import { violations } from '../support/axe';
import { say } from '../support/messages';
import { anotherBrowser, expect, test } from '../support/test';

const ADDRESS = 'buchhaltung@nordlicht.example';

for (const lang of ['de', 'pt'] as const) {
  test(`${lang}: bookkeeping is asked, says yes, and later no`, async ({ app, page, shop, js, complaints }) => {
    const row = app.main.getByRole('listitem').filter({ hasText: ADDRESS });
    const add = async (address: string) => {
      await page.getByLabel(say(lang, 'sign-in-email')).fill(address);
      await page.getByLabel(say(lang, 'invoice-mails-language')).selectOption('it');
      await app.button('invoice-mails-add').click();
    };
    await app.signIn(lang, 'de@prorata.example');
    await app.open(`/${lang}/account`);
    await app.main.getByRole('region', { name: say(lang, 'invoice-mails-title') }).getByRole('link').click();
    await app.arrive(say(lang, 'invoice-mails-title'));
    await add('nobody@');
    await expect(app.problem).toContainText(say(lang, 'error-bad-email'));
    await expect(page.getByLabel(say(lang, 'sign-in-email'))).toHaveValue('nobody@');
    await expect(page.getByLabel(say(lang, 'invoice-mails-language'))).toHaveValue('it');
    await add(ADDRESS);
    await expect(page.getByRole('status')).toContainText(say(lang, 'invoice-mails-done-asked'));
    await expect(row).toContainText(say(lang, 'invoice-mails-asked'));
    if (js) expect(await violations(page)).toEqual([]);
    // Beside an error, the page does not repeat the success of before.
    await add('nobody@');
    await expect(app.problem).toBeVisible();
    await expect(page.getByRole('status')).toHaveCount(0);

    // In the language that was chosen for the address, and without any session.
    const link = new URL(await shop.mailed(/(http\S+\/it\/invoice-mails\/\w+)/)).pathname;
    const other = await anotherBrowser(page, js, shop, complaints);
    other.lang = 'it';
    await other.open(link);
    await expect(other.main).toContainText(say('it', 'invoice-mails-link-asked', { company: 'Nordlicht Systemhaus GmbH', email: ADDRESS }));
    await other.button('invoice-mails-yes').click();
    await expect(other.main).toContainText(say('it', 'invoice-mails-link-confirmed', { company: 'Nordlicht Systemhaus GmbH', email: ADDRESS }));
    await app.open(`/${lang}/account/invoices`);
    await expect(row).toContainText(say(lang, 'invoice-mails-confirmed'));
    await other.open(link);
    await other.button('invoice-mails-stop').click();
    await expect(other.main).toContainText(say('it', 'invoice-mails-link-stopped', { company: 'Nordlicht Systemhaus GmbH', email: ADDRESS }));
    await other.page.context().close();
    await app.open(`/${lang}/account/invoices`);
    await expect(row).toContainText(say(lang, 'invoice-mails-stopped'));
    await row.getByRole('button').click();
    await expect(page.getByRole('status')).toContainText(say(lang, 'invoice-mails-done-removed'));
    await expect(row).toHaveCount(0);
  });
}
