// node .ci/language.mjs CLDR CODE…: writes what CLDR says about those languages into locales/CODE/cldr.json, and how the ICU
// of this Node writes an amount in every currency into amounts.tsv, with which the tests compare. CLDR is a folder into
// which its npm packages are installed (make language CODE=fr does both).

import * as fs from 'node:fs';
import * as path from 'node:path';

const [cldr, ...codes] = process.argv.slice(2);
const read = (file) => JSON.parse(fs.readFileSync(path.join(cldr, 'node_modules', file), 'utf8'));

/** A file of CLDR about a language. Where there is none, the language is a region's usual one, and CLDR leaves it out. */
function main(packageName, code, file) {
  const candidates = [code, code.split('-')[0]];
  const found = candidates.find((name) => fs.existsSync(path.join(cldr, 'node_modules', packageName, 'main', name)));
  return read(`${packageName}/main/${found}/${file}`).main[found];
}

/** The rules of whole numbers by category, without their examples. */
function plurals(code) {
  const rules = read('cldr-core/supplemental/plurals.json').supplemental['plurals-type-cardinal'];
  const own = rules[code] ?? rules[code.split('-')[0]];
  const entries = Object.entries(own).map(([name, rule]) => [name.replace('pluralRule-count-', ''), rule.split('@')[0].trim()]);
  return Object.fromEntries(entries.filter(([, rule]) => rule !== ''));
}

function language(code) {
  const numbers = main('cldr-numbers-full', code, 'numbers.json').numbers;
  const symbols = numbers['symbols-numberSystem-latn'];
  const currencies = main('cldr-numbers-full', code, 'currencies.json').numbers.currencies;
  const calendar = main('cldr-dates-full', code, 'ca-gregorian.json').dates.calendars.gregorian;
  const list = main('cldr-misc-full', code, 'listPatterns.json').listPatterns['listPattern-type-standard'];
  const own = Object.entries(currencies).filter(([name, { symbol }]) => symbol && symbol !== name);
  return {
    version: read('cldr-core/package.json').version,
    numbers: {
      decimal: symbols.decimal,
      group: symbols.group,
      ...(symbols.currencyGroup && { currencyGroup: symbols.currencyGroup }),
      minus: symbols.minusSign,
      minimumGroupingDigits: Number(numbers.minimumGroupingDigits),
      currency: numbers['currencyFormats-numberSystem-latn'].standard,
      percent: numbers['percentFormats-numberSystem-latn'].standard,
    },
    symbols: Object.fromEntries(own.map(([name, { symbol }]) => [name, symbol])),
    months: {
      wide: Object.values(calendar.months.format.wide),
      abbreviated: Object.values(calendar.months.format.abbreviated),
    },
    dates: {
      long: calendar.dateFormats.long,
      medium: calendar.dateFormats.medium,
      month: calendar.dateTimeFormats.availableFormats.yMMM,
    },
    list: { two: list[2], start: list.start, middle: list.middle, end: list.end },
    plurals: plurals(code),
  };
}

// ISO 4217's minor units, where they are not 2; Intl itself would use CLDR's.
const MINOR_UNITS = {
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF',
  3: 'BHD IQD JOD KWD LYD OMR TND',
  4: 'CLF UYW',
};
// The currencies of ISO 4217 that Intl does not list: funds, metals, test codes and the youngest ones.
const UNLISTED = 'BOV CHE CHW CLF COU MXV USN UYI UYW VED XAD XAG XAU XBA XBB XBC XBD XPD XPT XTS XUA XXX';
const CURRENCIES = [...new Set([...Intl.supportedValuesOf('currency'), ...UNLISTED.split(' ')])].sort();

/** An amount in every currency, as this Node writes it: ICU4X loses every symbol that is the currency's code (it writes
    HK$ for HKD in Spanish, where CLDR says HKD) and the space after `Cg.`. */
function amounts(code) {
  const places = (currency) => Number(Object.keys(MINOR_UNITS).find((n) => MINOR_UNITS[n].includes(currency)) ?? 2);
  const rows = CURRENCIES.map((currency) => {
    const [minimumFractionDigits, maximumFractionDigits] = [places(currency), places(currency)];
    const format = new Intl.NumberFormat(code, { style: 'currency', currency, minimumFractionDigits, maximumFractionDigits });
    // As a text, so that the half is a half.
    return `${currency}\t${format.format('-1234567.885')}\n`;
  });
  return `# Node ${process.version}, ICU ${process.versions.icu}, CLDR ${process.versions.cldr}\n${rows.join('')}`;
}

for (const code of codes) {
  const folder = path.join(import.meta.dirname, '../locales', code);
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, 'cldr.json'), `${JSON.stringify(language(code), null, 2)}\n`);
  fs.writeFileSync(path.join(folder, 'amounts.tsv'), amounts(code));
  console.log(path.relative(process.cwd(), folder));
}
