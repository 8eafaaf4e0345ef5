// An account with so many people that a page does not show them all.

import { expect } from '@playwright/test';
import { AS_PAGE, Client } from './http';
import type { Shop } from './server';

/** How many people come. */
export const COLLEAGUES = 60;

export const number = (index: number) => String(index).padStart(2, '0');

/** The Spanish account with sixty more people: the first page of its list is full. */
export async function crowd(shop: Shop): Promise<Client> {
  const client = new Client(shop.url);
  await client.signIn('es@prorata.example');
  for (let index = 1; index <= COLLEAGUES; index++) {
    const person = { lang: 'es', name: `Zoe Núñez ${number(index)}`, email: `zoe${number(index)}@b.example` };
    expect((await client.post('/api/invite_person', person, AS_PAGE)).location).not.toContain('problem=');
  }
  return client;
}
