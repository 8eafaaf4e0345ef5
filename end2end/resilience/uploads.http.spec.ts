// Nobody can fill the memory of the server: bodies that are sent without a session are not kept.

import * as fs from 'node:fs';
import * as net from 'node:net';
import { Client } from '../support/http';
import { expect, test } from '../support/test';

const MB = 1024 * 1024;
const CONNECTIONS = 100;

/** Addresses to which something can be sent, one of each kind: lists, server functions, forms for everybody, the
    gateway's pages. */
const PATHS = ['/licence-lists/en/x', '/api/put_in_cart', '/api/sign_in', '/api/load_visitor', '/switch-language', '/sandbox/charges/x', '/webhooks/stripe', '/nothing'];

/** The memory of the process in megabytes: now, or the most it ever had. */
function memory(pid: number, what: 'VmRSS' | 'VmHWM'): number {
  const status = fs.readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(new RegExp(`${what}:\\s+(\\d+) kB`).exec(status)![1]) / 1024;
}

/** Sends a form of 8 MB for as long as the server takes any of it, and returns the answer. */
function upload(url: string, path: string, chunked: boolean): Promise<string> {
  const { hostname, port, host } = new URL(url);
  return new Promise((resolve) => {
    const socket = net.connect(Number(port), hostname);
    let answer = '';
    const done = () => resolve(answer);
    socket.on('data', (text) => (answer += text)).on('error', done).on('close', done);
    const length = chunked ? 'transfer-encoding: chunked' : `content-length: ${8 * MB}`;
    const type = 'multipart/form-data; boundary=x';
    socket.write(`POST ${path} HTTP/1.1\r\nhost: ${host}\r\nconnection: close\r\ncontent-type: ${type}\r\n${length}\r\n\r\n`);
    const part = Buffer.alloc(64 * 1024, 'x');
    let left = (8 * MB) / part.length;
    const send = () => {
      while (left > 0 && !socket.destroyed) {
        left -= 1;
        if (chunked) socket.write(`${part.length.toString(16)}\r\n`);
        const more = socket.write(part);
        if (chunked) socket.write('\r\n');
        if (!more) return void socket.once('drain', send);
      }
      if (chunked && !socket.destroyed) socket.write('0\r\n\r\n');
    };
    send();
    setTimeout(() => socket.destroy(), 20_000).unref();
  });
}

test('uploads of strangers are not kept', async ({ shop }) => {
  test.setTimeout(240_000);
  // Memory that the first visits need, such as for prepared statements, is not counted.
  await new Client(shop.url).signIn('en@prorata.example');
  const before = memory(shop.pid, 'VmRSS');
  for (const path of PATHS) {
    for (const chunked of [false, true]) {
      const uploads = Array.from({ length: CONNECTIONS }, () => upload(shop.url, path, chunked));
      const answers = (await Promise.all(uploads)).map((answer) => answer.slice(9, 12)).filter(Boolean);
      // A client whose connection was closed before it had sent everything may have lost the answer.
      for (const status of new Set(answers)) expect(['303', '400', '401', '404', '405', '413', '415', '422', '429'], path).toContain(status);
      expect(memory(shop.pid, 'VmRSS') - before, `${path}, ${chunked ? 'in chunks' : 'at once'}`).toBeLessThan(24);
    }
  }
  console.log(`${before.toFixed(0)} MB, then ${memory(shop.pid, 'VmRSS').toFixed(0)}, at most ${memory(shop.pid, 'VmHWM').toFixed(0)}`);
  expect(memory(shop.pid, 'VmHWM') - before).toBeLessThan(48);
  expect((await new Client(shop.url).signIn('en@prorata.example')).status).toBe(200);
});

test('whoever sends too much hears it, though the answer comes before all is sent', async ({ shop }) => {
  const client = new Client(shop.url);
  const form = { message: 'x'.repeat(2 * MB) };
  const stranger = await client.post('/api/ask_support', form);
  expect([stranger.status, stranger.body]).toEqual([401, 'sign-in-first']);
  const page = await client.post('/api/ask_support', form, { accept: 'text/html', referer: `${shop.url}/it/support?message=x` });
  expect([page.status, page.location]).toEqual([303, '/it/sign-in?next=%2Fit%2Fsupport']);
  await client.signIn('en@prorata.example');
  expect((await client.post('/api/ask_support', form)).status).toBe(413);
});
