// A mail server for the tests, which accepts every mail.

import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

export class MailServer {
  private taken: Email[] = [];
  private waiting: ((mail: Email) => void)[] = [];

  private constructor(private server: SMTPServer) {}

  static async open(): Promise<MailServer> {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData: (stream, _session, done) => {
        const parts: Buffer[] = [];
        stream.on('data', (part) => parts.push(part));
        stream.on('end', async () => {
          mails.take(await PostalMime.parse(Buffer.concat(parts)));
          done();
        });
      },
    });
    const mails = new MailServer(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return mails;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  private take(mail: Email): void {
    const waiting = this.waiting.shift();
    if (waiting) waiting(mail);
    else this.taken.push(mail);
  }

  /** The next mail, which has arrived or will. */
  async next(): Promise<Email> {
    return this.taken.shift() ?? new Promise((resolve) => this.waiting.push(resolve));
  }

  async close(): Promise<void> {
    await new Promise<void>((resolve) => this.server.close(resolve));
  }
}
