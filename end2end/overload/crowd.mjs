// node crowd.mjs URL COOKIE RATE SECONDS: asks for pages from sixty addresses. Every fourth request sends a form. There are
// RATE requests a second, whatever the server answers. With RATE 0 there are 32 visitors who wait for each answer. The
// program tells its parent what became of the requests.

import * as http from 'node:http';

const [url, cookie, rate, seconds] = process.argv.slice(2);
const PLACES = 60;
const agent = new http.Agent({ keepAlive: true, maxSockets: 2000 });
// `failed` says of what was neither served nor sent away how often which status or error came.
const count = { asked: 0, pages: 0, forms: 0, busy: 0, failed: {} };

// A form of somebody who is signed in: it searches, and changes nothing.
const FORM = new URLSearchParams({ lang: 'en', search: '1001' }).toString();

function failed(why) {
  count.failed[why] = (count.failed[why] ?? 0) + 1;
}

function ask() {
  const number = count.asked;
  count.asked += 1;
  const isForm = number % 4 === 3;
  const headers = { cookie, accept: 'text/html', 'x-forwarded-for': `192.0.2.${(number % PLACES) + 1}` };
  if (isForm) Object.assign(headers, { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' });
  const [method, path] = isForm ? ['POST', '/api/search_orders'] : ['GET', '/en/subscriptions'];
  return new Promise((resolve) => {
    const asked = http.request(url + path, { method, agent, headers, timeout: 30_000 }, (answer) => {
      answer.resume();
      answer.on('close', () => {
        if (!answer.complete) failed('half an answer');
        else if (answer.statusCode === 503) count.busy += 1;
        else if (answer.statusCode !== 200) failed(answer.statusCode);
        else count[isForm ? 'forms' : 'pages'] += 1;
        resolve();
      });
    });
    asked.on('timeout', () => asked.destroy(new Error('no answer within 30 s')));
    asked.on('error', (error) => (failed(error.code ?? error.message), resolve()));
    asked.end(isForm ? FORM : undefined);
  });
}

const end = Date.now() + 1000 * Number(seconds);

async function visitor() {
  while (Date.now() < end) await ask();
}

async function flood() {
  const [begun, answers] = [performance.now(), []];
  while (Date.now() < end) {
    const due = ((performance.now() - begun) / 1000) * Number(rate);
    while (count.asked < due) answers.push(ask());
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  // From now on nobody asks any more. Whoever has asked has a right to an answer.
  process.send('over');
  await Promise.all(answers);
}

await (Number(rate) === 0 ? Promise.all(Array.from({ length: 32 }, visitor)) : flood());
process.send(count, () => process.exit(0));
