// The endpoints, read from the sources, so that no new one is left out.

import * as fs from 'node:fs';
import * as path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file) => fs.readFileSync(path.join(root, file), 'utf8');

function filesOf(folder) {
  return fs.readdirSync(path.join(root, folder), { recursive: true })
    .filter((file) => file.endsWith('.rs'))
    .map((file) => path.join(folder, file));
}

/** Every server function: its path, whether it takes postcard, and the fields of its form. */
export function serverFunctions() {
  const functions = [];
  for (const file of filesOf('app/src/api')) {
    const declared = /#\[server\(([^\]]*endpoint = "(\w+)"[^\]]*)\)\]\s*(?:#\[[^\n]*\]\s*)*pub async fn \w+\(([^{]*?)\)\s*->/g;
    for (const [, attributes, endpoint, args] of read(file).matchAll(declared)) {
      const fields = [...args.matchAll(/(?:^|[,(\s])(?:r#)?([a-z_]+): ([\w<>]+)/g)].map(([, name, type]) => ({ name, type }));
      functions.push({ path: `/api/${endpoint}`, postcard: attributes.includes('Postcard'), fields });
    }
  }
  return functions;
}

/** The constants of the api that are paths, by their names. */
function constants() {
  const declared = /pub const ([A-Z_]+): &str = "(\/[^"]+)"/g;
  return new Map(filesOf('app/src/api').flatMap((file) => [...read(file).matchAll(declared)].map(([, name, route]) => [name, route])));
}

/** Every other path of the router, with its variables in braces. */
export function routes() {
  const found = new Set(['/pkg/{file}', '/sandbox/{page}', '/{lang}/{page}']);
  const named = constants();
  for (const file of [...filesOf('server/src/http'), ...filesOf('server/src/payments/sandbox')]) {
    for (const [, route, name] of read(file).matchAll(/\.route\(\s*(?:"([^"]+)"|([A-Z_]+)\b)/g)) {
      found.add(route ?? named.get(name) ?? `/${name}`);
    }
  }
  return [...found];
}

/** Every page: its address after the language. */
export function pages() {
  return [...read('app/src/pages/route.rs').matchAll(/`\/:lang\/([^`]+)`/g)].map(([, page]) => page);
}
