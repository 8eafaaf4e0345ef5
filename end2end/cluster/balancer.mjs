// HAProxy in front of the servers.

import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { Failure } from '../support/failure.mjs';
import { pause, request } from '../support/shop.mjs';
import { ofHaproxy } from './documented.mjs';
import { Program } from './programs.mjs';

export class Balancer {
  constructor(folder, port) {
    Object.assign(this, { folder, port, url: `http://127.0.0.1:${port}` });
  }

  /** Starts it in front of the servers at those ports. */
  async begin(servers) {
    const file = path.join(this.folder, 'haproxy.cfg');
    fs.writeFileSync(file, ofHaproxy(this.port, servers));
    execFileSync('haproxy', ['-c', '-q', '-f', file]);
    this.program = new Program(this.folder, 'haproxy', ['-db', '-f', file], { isOfPostgres: false });
    for (const end = Date.now() + 5000; ; await pause(50)) {
      if ((await request(`${this.url}/health`).catch(() => undefined))?.status === 200) return;
      if (Date.now() > end) throw new Failure(`HAProxy leads nowhere: ${this.program.said}`);
    }
  }

  async end() {
    await this.program?.killed();
  }
}
