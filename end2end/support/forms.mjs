// What plain forms have in them, and what their answers mean.

/** The fields of a page's forms. */
export const fields = (html) =>
  [...html.matchAll(/<input[^>]*>/g)].map(([tag]) => {
    const at = (name) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1].replaceAll('&amp;', '&');
    return { name: at('name'), value: at('value'), disabled: / disabled/.test(tag), checked: / checked/.test(tag) };
  });

/** The meaning of an answer to *Place order*: `order N`, `confirm URL`, or `problem CODE`. */
export function meaning({ status, location }) {
  const order = /^\/\w\w\/orders\/(\d+)$/.exec(location ?? '');
  if (order) return `order ${order[1]}`;
  if (location?.startsWith('/sandbox/')) return `confirm ${location}`;
  // A session ends after some hours, and an outage may be longer.
  if (/^\/\w\w\/sign-in/.test(location ?? '')) return 'problem sign-in-first';
  const problem = /[?&]problem=([a-z-]+)/.exec(location ?? '');
  return problem ? `problem ${problem[1]}` : `status ${status} ${location ?? ''}`;
}

/** The answer says that nothing was done. */
export const isRefused = (answer) => /^(status 503|problem )/.test(answer);
export const isOrder = (answer) => /^order \d+$/.test(answer);
