// A small chart of what grows with the number of accounts, in letters: it is the same in a terminal and in a document.

import { CURVES } from './growth.mjs';

const WIDTH = 40;

/** One group of bars for each curve. The longest bars of all groups have the same width. */
export function drawn(points) {
  const groups = Object.entries(CURVES).map(([name, title]) => [title, ...bars(points, name)].join('\n'));
  return ['```', groups.join('\n\n'), '```'].join('\n');
}

function bars(points, name) {
  const most = Math.max(...points.map((point) => point[name]));
  return points.map((point) => {
    const bar = '█'.repeat(Math.max(1, Math.round((WIDTH * point[name]) / most)));
    return `  ${point.accounts.toLocaleString('en').padStart(9)} accounts ${bar} ${figure(point[name])}`;
  });
}

const figure = (value) => (value < 10 ? value.toFixed(1) : Math.round(value).toLocaleString('en'));
