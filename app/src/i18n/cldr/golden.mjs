// Writes golden.tsv, which oracle_tests.rs reads: one amount in every currency and language, as
// the ICU4C inside Node writes it.
//
//     node golden.mjs > golden.tsv
//
// Beside ICU4X because ICU4X 2.4 loses every symbol that is the currency's code (it writes HK$
// for HKD in Spanish, where CLDR says HKD) and the space after `Cg.`.

// ISO 4217's minor units, where they are not 2; Intl itself would use CLDR's.
const digits = {
  0: "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF",
  3: "BHD IQD JOD KWD LYD OMR TND",
  4: "CLF UYW",
};
const places = new Map(
  Object.entries(digits).flatMap(([n, codes]) => codes.split(" ").map((code) => [code, Number(n)])),
);

// As text, so that the half is a half.
const amount = "-1234567.885";
// What ISO 4217 has and Intl does not list: funds, metals, test codes and the youngest.
const unlisted =
  "BOV CHE CHW CLF COU MXV USN UYI UYW VED XAD XAG XAU XBA XBB XBC XBD XPD XPT XTS XUA XXX";
const codes = new Set([...Intl.supportedValuesOf("currency"), ...unlisted.split(" ")]);

console.log(`# Node ${process.version}, ICU ${process.versions.icu}, CLDR ${process.versions.cldr}`);
for (const lang of ["pt", "it", "es", "de", "en"]) {
  for (const currency of [...codes].sort()) {
    const n = places.get(currency) ?? 2;
    const format = new Intl.NumberFormat(lang, {
      style: "currency",
      currency,
      minimumFractionDigits: n,
      maximumFractionDigits: n,
    });
    console.log([lang, currency, format.format(amount)].join("\t"));
  }
}
