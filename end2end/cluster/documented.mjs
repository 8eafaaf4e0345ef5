// The settings that docs/several-servers.md gives, with this run's addresses: what an operator reads there is tried here.

import * as fs from 'node:fs';
import * as path from 'node:path';

const DOCUMENT = path.resolve(import.meta.dirname, '../../docs/several-servers.md');

/** The block of that language. */
function block(language) {
  const text = fs.readFileSync(DOCUMENT, 'utf8').split(`\`\`\`${language}\n`)[1]?.split('```')[0];
  if (!text) throw new Error(`${DOCUMENT} has no settings in ${language}`);
  return text;
}

/** Puts the line in place of those that begin like that. */
function put(text, beginning, line) {
  const lines = text.split('\n');
  const at = lines.findIndex((each) => each.startsWith(beginning));
  if (at < 0) throw new Error(`no line begins with ${beginning}:\n${text}`);
  return lines.flatMap((each, index) => (index === at ? [line] : each.startsWith(beginning) ? [] : [each])).join('\n');
}

/** HAProxy's settings: it listens on that port, and its servers are at those. */
export function ofHaproxy(port, servers) {
  const lines = servers.map((at, index) => `    server s${index + 1} 127.0.0.1:${at}`);
  return put(put(block('haproxy'), '    bind ', `    bind 127.0.0.1:${port}`), '    server ', lines.join('\n'));
}

/** PgBouncer's settings: it listens on that port, and leads to that primary. Whoever comes is let in. */
export function ofPgbouncer(port, primary, connections, users) {
  const settings = {
    'prorata =': `prorata = host=127.0.0.1 port=${primary} dbname=prorata`,
    'listen_port =': `listen_port = ${port}`,
    'default_pool_size =': `default_pool_size = ${connections}`,
    'auth_type =': 'auth_type = trust\nunix_socket_dir =',
    'auth_file =': `auth_file = ${users}`,
  };
  return Object.entries(settings).reduce((text, [beginning, line]) => put(text, beginning, line), block('ini'));
}
