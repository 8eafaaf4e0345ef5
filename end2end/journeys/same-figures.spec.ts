// To the cent and to the letter: the confirmation, the mail, the invoice, its files and the ledger say what the
// checkout said.

import { execFileSync } from 'node:child_process';
import { MailServer } from '../support/mail';
import { say } from '../support/messages';
import { expect, test } from '../support/test';
import { CARDS } from '../support/app';

const V4 = 'GoToAssist Remote Support v4';
const V5 = 'GoToAssist Remote Support v5';

/** Paper wraps its lines, and the spaces within amounts are no-break spaces. Here all spaces are the same. */
const plain = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

for (const [lang, product, seats] of [
  ['pt', V5, 7],
  ['it', V4, 10],
  ['es', V5, 6],
  ['de', V4, 14],
  ['en', V5, 42],
] as const) {
  test(`${lang}: page, mail, invoice and ledger have the same figures`, async ({ app, page, shop }) => {
    const mails = await MailServer.open();
    try {
      await shop.restart({ flags: ['--smtp-url', mails.url] });
      await app.signIn(lang);
      await app.edit(product);
      await app.choose({ plan: 'Premium', seats });
      if (lang === 'de') {
        await app.addToCart.click();
        await app.checkoutFromCart();
      } else {
        await app.checkout();
      }
      if (lang !== 'en') await app.pay(CARDS.succeeds);
      const due = plain(await app.due.innerText());
      const figures = (await app.main.locator('.card dd.num').allInnerTexts()).map(plain);
      expect(figures.length).toBeGreaterThanOrEqual(4);
      expect(plain(await app.order())).toBe(due);
      const number = new URL(page.url()).pathname.split('/').pop()!;

      const mail = await mails.next();
      expect(mail.subject).toContain(number);
      expect(mail.to).toEqual([expect.objectContaining({ address: `${lang}@prorata.example` })]);
      await page.getByRole('link', { name: say(lang, 'invoices-title'), exact: true }).first().click();
      await app.arrive(say(lang, 'invoices-title'));
      const invoice = await app.main.getByRole('rowheader').getByRole('link').innerText();
      await app.main.getByRole('link', { name: invoice, exact: true }).click();
      await app.arrive(new RegExp(invoice));
      await expect(page).toHaveTitle(new RegExp(` · ${invoice} · `));
      await expect(app.main.locator('h1 + p')).toHaveText(new RegExp(`^${say(lang, 'document-paid-on', { date: '.+' })}$`));
      const file = async (kind: string) => (await page.request.get(`/invoices/${invoice}/${kind}`)).body();
      const paper = execFileSync('pdftotext', ['-layout', '-', '-'], { input: await file('pdf'), encoding: 'utf8' });
      const papers = {
        'the mail’s text': mail.text!,
        'the mail’s HTML': mail.html!.replaceAll(/<style[^]*?<\/style>|<[^>]+>/g, ' ').replaceAll('&nbsp;', ' '),
        'the invoice': await app.main.innerText(),
        'the PDF': paper,
      };
      for (const [name, text] of Object.entries(papers)) {
        for (const figure of [due, ...figures]) expect(plain(text), `${figure} in ${name}`).toContain(figure);
      }

      const sum = (books: string) =>
        Number(sql(shop.database, `select coalesce(sum(amount_minor), 0) from ledger_entries where order_id =
          (select id from orders where number = ${number}) and book in (${books})`));
      const [charged, sold] = [sum("'gateway-clearing'"), -sum("'revenue', 'tax'")];
      expect(charged).toBe(Number(sql(shop.database, `select total_due_minor from orders where number = ${number}`)));
      expect(due.replaceAll(/\D/g, '')).toBe(String(charged));
      expect(sum("'accounts-receivable'")).toBe(0);
      const [, grand] = /GrandTotalAmount>([\d.]+)</.exec((await file('xml')).toString())!;
      expect(Number(grand.replace('.', ''))).toBe(sold);
    } finally {
      await mails.close();
    }
  });
}

function sql(database: string, query: string): string {
  return execFileSync('sqlite3', [database, query], { encoding: 'utf8' }).trim();
}
