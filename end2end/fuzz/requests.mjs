// Random requests. Most are nearly right, since a request that is entirely wrong is refused at the door.

import { pages, routes, serverFunctions } from './surface.mjs';

const LANGS = ['en', 'de', 'es', 'it', 'pt', 'xx', '', 'EN', 'en-US'];
const METHODS = ['GET', 'POST', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'CONNECT', 'PROPFIND'];
const NOBODY = '00000000-0000-7000-8000-000000000000';
const TEXTS = [
  '', ' ', 'x', '0', '1', '-1', '2147483648', '18446744073709551616', '1e9', '3,5', 'NaN', 'null', 'true', '🦀', 'ü'.repeat(300), '\u0000', '\u202e',
  'a'.repeat(5000), "' or 1=1 --", '"><script>alert(1)</script>', '</textarea><form>', '%00', '%', '../../etc/passwd', '{{7*7}}', '$(id)',
  'a\r\nSet-Cookie: x=y', 'https://evil.example/', '//evil.example', '/en/cart', 'javascript:alert(1)', 'nobody@fuzz.example', 'a@b', '@', 'monthly', 'annual',
  'remote-support-v5-premium', 'remote-support-v4-basic', 'training-pro', 'training', 'lower-tier', 'INV-000001', 'CN-000001', '1001', '{}', '[]', '{"a":1}', 'prorata-demo',
  '2026-03-16', '4242424242424242', 'IE9999990U', NOBODY,
];
const TYPES = [
  'application/x-www-form-urlencoded', 'application/json', 'application/x-postcard', 'multipart/form-data; boundary=b', 'multipart/form-data', 'text/plain', 'text/html; charset=utf-7', '', 'x',
];
const HEADERS = [
  ['accept', 'text/html'], ['accept', 'application/json'], ['accept', '*/*'], ['accept', ';;;'], ['origin', 'https://evil.example'], ['origin', 'null'],
  ['sec-fetch-site', 'cross-site'], ['referer', '/en/cart'], ['referer', 'https://evil.example/en/x'], ['accept-language', 'de;q=x,,*'], ['accept-encoding', 'br;q=0, gzip'],
  ['range', 'bytes=0-1,5-'], ['if-none-match', '*'], ['if-modified-since', 'yesterday'], ['x-forwarded-for', '1.2.3.4, x'], ['forwarded', 'for=_x'], ['expect', 'x'],
  ['x-http-method-override', 'DELETE'], ['host', 'evil.example'], ['content-encoding', 'gzip'], ['te', 'trailers'], ['upgrade', 'websocket'], ['cookie', 'session=x; lang=xx; typed=%'],
];

/** Makes random requests. `ids` are existing ids of all accounts. */
export class Requests {
  constructor(random, ids) {
    this.random = random;
    this.ids = ids;
    this.functions = serverFunctions();
    this.routes = routes();
    this.pages = pages();
    if (this.functions.length < 50 || this.routes.length < 10 || this.pages.length < 15) {
      throw new Error(`the sources are not what they were: ${[this.functions, this.routes, this.pages].map((found) => found.length)}`);
    }
  }

  text() {
    const { random } = this;
    if (random.chance(0.3)) return random.of(this.ids);
    return random.of(TEXTS);
  }

  /** A value that the field could have. */
  value({ name, type }) {
    const { random } = this;
    if (random.chance(0.25)) return this.text();
    if (name === 'lang' || name === 'language') return random.of(LANGS.slice(0, 5));
    if (['subscription', 'person', 'line', 'list', 'account', 'id', 'session'].includes(name)) return random.of(this.ids);
    if (name === 'seats') return String(random.whole(0, 60));
    if (name === 'period') return random.of(['monthly', 'annual']);
    // A request with the demo's password would sign out or change it. The fuzzer would then have no session.
    if (name === 'password' || name === 'current') return random.of(['wrong', 'x'.repeat(200), '']);
    if (type === 'u32' || type === 'usize') return String(random.whole(0, 9));
    return this.text();
  }

  form(fields) {
    const { random } = this;
    const form = new URLSearchParams();
    const parts = ['name', 'street', 'postal_code', 'city', 'region', 'country', 'time_zone', 'currency'];
    const whole = (field) => (field.type === 'Company' ? parts.map((part) => ({ name: `company[${part}]`, type: 'String' })) : [field]);
    for (const field of fields.flatMap(whole)) {
      if (random.chance(0.1)) continue;
      const name = /^Vec</.test(field.type) ? `${field.name}[]` : field.name;
      form.append(name, this.value(field));
      if (random.chance(0.03)) form.append(name, this.text());
    }
    if (random.chance(0.1)) form.append(this.text().slice(0, 50), this.text());
    return form.toString();
  }

  /** The arguments as postcard encodes them: mostly texts, each after its length. */
  postcard(fields) {
    const { random } = this;
    const parts = fields.map((field) => {
      const text = Buffer.from(this.value(field).slice(0, 120));
      return Buffer.concat([Buffer.from([text.length]), text]);
    });
    const bytes = Buffer.concat(parts);
    if (random.chance(0.2) && bytes.length > 0) bytes[random.whole(0, bytes.length - 1)] = random.whole(0, 255);
    return random.chance(0.1) ? Buffer.concat([bytes, this.noise()]) : bytes;
  }

  noise() {
    return Buffer.from(Array.from({ length: this.random.whole(0, 200) }, () => this.random.whole(0, 255)));
  }

  headers(cookie) {
    const { random } = this;
    const headers = {};
    if (random.chance(0.6)) headers.accept = random.of(['text/html', 'application/json']);
    if (cookie && random.chance(0.9)) headers.cookie = cookie;
    for (let more = random.chance(0.3) ? random.whole(1, 3) : 0; more > 0; more -= 1) {
      const [name, value] = random.of(HEADERS);
      headers[name] = name === 'cookie' && headers.cookie ? `${headers.cookie}; ${value}` : value;
    }
    return headers;
  }

  /** A path of one of the routes, or an unknown path. */
  path() {
    const { random } = this;
    if (random.chance(0.05)) return `/${encodeURIComponent(this.text())}`;
    const page = random.chance(0.6);
    const route = page ? `/${random.of(LANGS)}/${random.of(this.pages)}` : random.of(this.routes);
    const filled = route.replace(/\{lang\}/g, () => random.of(LANGS)).replace(/\{[^}]*\}|:\w+/g, () => encodeURIComponent(this.text()));
    if (random.chance(0.6)) return filled;
    const query = new URLSearchParams();
    for (let more = random.whole(1, 4); more > 0; more -= 1) {
      query.append(random.of(['form', 'problem', 'done', 'next', 'account', 'plan', 'seats', 'period', 'about', 'state', 'year', 'lang', 'step', 'read-as', 'freed[]', 'signed-in']), this.text());
    }
    return `${filled}?${query}`;
  }

  any(cookie) {
    const { random } = this;
    const headers = this.headers(cookie);
    if (random.chance(0.55)) {
      const called = random.of(this.functions);
      const postcard = random.chance(0.95) ? called.postcard : !called.postcard;
      headers['content-type'] = random.chance(0.95) ? TYPES[postcard ? 2 : 0] : random.of(TYPES);
      const body = postcard ? this.postcard(called.fields) : Buffer.from(this.form(called.fields));
      const path = random.chance(0.05) ? `${called.path}?account=${this.text().slice(0, 40)}` : called.path;
      return { method: random.chance(0.95) ? 'POST' : random.of(METHODS), path: encodeURI(path).replace(/%25/g, '%'), headers, body: random.chance(0.02) ? this.noise() : body };
    }
    const method = random.chance(0.7) ? 'GET' : random.of(METHODS);
    let body;
    if (method !== 'GET' && method !== 'HEAD' && method !== 'CONNECT' && random.chance(0.8)) {
      headers['content-type'] = random.of(TYPES);
      body = random.chance(0.5) ? this.parts() : Buffer.from(this.form([{ name: 'lang', type: 'Lang' }, { name: 'to', type: 'String' }, { name: 'answer', type: 'String' }]));
    }
    return { method, path: this.path(), headers, body };
  }

  parts() {
    const name = this.random.of(['list', 'file', 'silent', 'x']);
    return Buffer.from(`--b\r\ncontent-disposition: form-data; name="${name}"; filename="a"\r\n\r\n${this.text()}\n${this.text()}\r\n--b--\r\n`);
  }

  /** Bytes that may not be a request at all. `whole` says whether the server has to answer them: noise may be less than
      a request, and then it is silence. */
  bytes(cookie) {
    const { random } = this;
    if (random.chance(0.1)) return { bytes: this.noise(), whole: false };
    const cookies = cookie ? `cookie: ${cookie}\r\n` : '';
    const text = random.of([
      () => `GET ${this.path()} HTTP/1.1\r\nhost: a\r\n${cookies}content-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n`,
      () => `POST /api/sign_in HTTP/1.1\r\nhost: a\r\ncontent-length: 99999999999999999999\r\n\r\n`,
      () => `POST /api/put_in_cart HTTP/1.1\r\nhost: a\r\n${cookies}transfer-encoding: chunked\r\n\r\nzz\r\n`,
      () => `CONNECT a.example:443 HTTP/1.1\r\nhost: a\r\n\r\n`,
      () => `HEAD /pkg/a%00 HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n`,
      () => `GET /${'a'.repeat(70_000)} HTTP/1.1\r\n\r\n`,
      () => `GET http://evil.example/ HTTP/1.1\r\nhost: b\r\nconnection: close\r\n\r\n`,
      () => `OPTIONS * HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n`,
      () => `GET / HTTP/9.9\r\n\r\n`,
    ])();
    return { bytes: Buffer.from(text, 'latin1'), whole: true };
  }
}
