// The codes of an authenticator app (RFC 6238).

import { createHmac } from 'node:crypto';
import { NOW } from './server';

/** The code that an app with that secret (in base32) shows now, by the clock of a shop that was
    opened at that time of this machine. */
export function code(secret: string, opened: number): string {
  const bits = [...secret.replaceAll(' ', '')].map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'));
  const key = Buffer.from(bits.join('').match(/.{8}/g)!.map((byte) => parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor((Date.parse(NOW) + Date.now() - opened) / 30_000)));
  const mac = createHmac('sha1', key).update(counter).digest();
  const place = mac[19] & 15;
  return String((mac.readUInt32BE(place) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}
