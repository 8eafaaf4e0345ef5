// node crowd.mjs URL COOKIE RATE SECONDS: asks for pages from sixty addresses, RATE times a second whatever the server
// answers, or with RATE 0 as fast as 32 visitors who wait for their answers can. Tells its parent the results.

import * as http from 'node:http';

const [url, cookie, rate, seconds] = process.argv.slice(2);
const PLACES = 60;
const agent = new http.Agent({ keepAlive: true, maxSockets: 2000 });
const count = { asked: 0, pages: 0, busy: 0, other: 0 };

function ask() {
  const place = count.asked % PLACES;
  count.asked += 1;
  const headers = { cookie, accept: 'text/html', 'x-forwarded-for': `192.0.2.${place + 1}` };
  return new Promise((resolve) => {
    const asked = http.get(`${url}/en/subscriptions`, { agent, headers, timeout: 30_000 }, (answer) => {
      if (answer.statusCode === 200) count.pages += 1;
      else if (answer.statusCode === 503) count.busy += 1;
      else count.other += 1;
      answer.resume();
      answer.on('close', resolve);
    });
    asked.on('timeout', () => asked.destroy());
    asked.on('error', () => ((count.other += 1), resolve()));
  });
}

const end = Date.now() + 1000 * Number(seconds);

async function visitor() {
  while (Date.now() < end) await ask();
}

async function flood() {
  const begun = performance.now();
  while (Date.now() < end) {
    const due = ((performance.now() - begun) / 1000) * Number(rate);
    while (count.asked < due) ask();
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

await (Number(rate) === 0 ? Promise.all(Array.from({ length: 32 }, visitor)) : flood());
process.send(count, () => process.exit(0));
