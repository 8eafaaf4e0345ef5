// The server functions, read from the sources, so that a new one is never left out.

import { serverFunctions } from '../fuzz/surface.mjs';
import type { Form } from './http';

const NOBODY = '00000000-0000-7000-8000-000000000000';

/** What anybody may ask for without a session (docs/security.md). */
const OPEN = [
  'sign_in', 'ask_password', 'ask_passkey', 'sign_in_by_passkey', 'judge_password', 'set_password', 'join_account', 'confirm_email', 'confirm_invoice_mails',
  'stop_invoice_mails', 'sign_out', 'load_visitor', 'load_waiting', 'load_link', 'load_invoice_mail_link',
];

/** What stands in a field that must not be empty. */
const SAMPLES: Form = {
  lang: 'en', language: 'de', plan: 'remote-support-v5-premium', product: 'training', seats: '5', period: 'monthly', then: 'cart', key: 'k', seen: '{}', name: 'Nina',
  email: 'nina@b.example', current: 'prorata-demo', password: 'correct horse battery', code: '000000', answer: '{}', message: 'x', what: 'assign', silent: 'true', without_mail: 'true',
};

/** The fields of a company. */
const COMPANY: Form = { name: 'A', street: 'B', postal_code: '10115', city: 'C', region: '', time_zone: 'Europe/Berlin', currency: 'EUR' };

/** The functions that need a session, by the names of their endpoints. */
const closed = serverFunctions()
  .map(({ path, ...rest }) => ({ ...rest, path, name: path.replace('/api/', '') }))
  .filter(({ name }) => !OPEN.includes(name));

/** Every server function with a form that needs a session, and a form that it understands. */
export const FUNCTIONS: [string, Form][] = closed
  .filter(({ postcard }) => !postcard)
  .map(({ path, fields }) => {
    const form: Form = {};
    for (const { name, type } of fields) {
      if (type === 'Company') for (const [part, value] of Object.entries(COMPANY)) form[`${name}[${part}]`] = value;
      else if (!type.startsWith('Vec')) form[name] = SAMPLES[name] ?? (/Id$/.test(type) || ['subscription', 'person', 'list'].includes(name) ? NOBODY : '');
    }
    return [path, form];
  });

/** The server functions that give the data of pages to people with a session: their names after `load_`. */
export const LOADED: string[] = closed.filter(({ name }) => name.startsWith('load_')).map(({ name }) => name.replace('load_', ''));

/** The server functions that ask for nothing, and need a session. */
export const ASKED: string[] = closed.filter(({ name, postcard }) => postcard && !name.startsWith('load_')).map(({ name }) => name);
