//! What CLDR 49 says about each language, cut down to what this crate writes.
//!
//! The values come from CLDR's `numbers.json`, `currencies.json`, `ca-gregorian.json` and `listPatterns.json`. Where a new CLDR changes
//! something, `oracle_tests` fails as soon as ICU4X is updated. The strings are packed: slices of pairs would cost 16
//! bytes of pointers for each pair in WebAssembly.

use crate::i18n::lang::Lang;

/// Where the currency symbol stands in the pattern for standard amounts.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum SymbolPlace {
    /// `¤#,##0.00`: a no-break space is added only after a letter or a full stop.
    Touching,
    /// `¤ #,##0.00`.
    Before,
    /// `#,##0.00 ¤`.
    After,
}

/// The conventions of one language.
///
/// All five write the minus sign as an ASCII hyphen before everything else, and groups of three.
pub(super) struct Table {
    pub(super) decimal: char,
    pub(super) group: char,
    /// CLDR's `minimumGroupingDigits`: digits needed before the first mark (2: `1234` stays whole).
    pub(super) min_grouping: usize,
    pub(super) symbol_place: SymbolPlace,
    pub(super) space_before_percent: bool,
    /// What stands between the last two items of a list.
    pub(super) list_and: &'static str,
    /// `CODE:symbol` of each currency in use whose symbol is not its code.
    symbols: &'static str,
    months_long: &'static str,
    /// The months as dates of medium length abbreviate them.
    months_medium: &'static str,
}

impl Table {
    /// The symbol of a currency, or the code itself where the language has none.
    pub(super) fn symbol<'a>(&self, code: &'a str) -> &'a str {
        self.symbols.split(' ').find_map(|entry| entry.strip_prefix(code)?.strip_prefix(':')).unwrap_or(code)
    }

    /// The name of a month inside a long date; `month0` counts from 0 for January.
    pub(super) fn month_long(&self, month0: u32) -> &'static str {
        nth_word(self.months_long, month0)
    }

    /// The name of a month inside a date of medium length; `month0` counts from 0 for January.
    pub(super) fn month_medium(&self, month0: u32) -> &'static str {
        nth_word(self.months_medium, month0)
    }
}

fn nth_word(words: &'static str, index: u32) -> &'static str {
    // chrono's `month0` is 0 to 11 and a test counts twelve names, so the default is never seen.
    words.split(' ').nth(index as usize).unwrap_or_default()
}

/// The conventions of a language.
pub(super) const fn of(lang: Lang) -> &'static Table {
    match lang {
        Lang::Pt => &PT,
        Lang::It => &IT,
        Lang::Es => &ES,
        Lang::De => &DE,
        Lang::En => &EN,
    }
}

// The symbol of `XOF` contains a narrow no-break space (U+202F), as in CLDR.

static PT: Table = Table {
    decimal: ',',
    group: '.',
    // Plain `pt` is Brazilian; Portugal's 2 does not apply.
    min_grouping: 1,
    symbol_place: SymbolPlace::Before,
    space_before_percent: false,
    list_and: " e ",
    symbols: "AUD:AU$ BRL:R$ CAD:CA$ CNY:CN¥ EUR:€ GBP:£ HKD:HK$ ILS:₪ INR:₹ JPY:JP¥ KRW:₩ \
              MXN:MX$ NZD:NZ$ THB:฿ TWD:NT$ USD:US$ VND:₫ XAF:FCFA XCD:EC$ XCG:Cg. \
              XOF:F\u{202f}CFA XPF:CFPF XXX:¤",
    months_long: "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro \
                  dezembro",
    months_medium: "jan. fev. mar. abr. mai. jun. jul. ago. set. out. nov. dez.",
};

static IT: Table = Table {
    decimal: ',',
    group: '.',
    min_grouping: 2,
    symbol_place: SymbolPlace::After,
    space_before_percent: false,
    list_and: " e ",
    symbols: "AUD:A$ CAD:CA$ CNY:CN¥ EUR:€ GBP:£ ILS:₪ NZD:NZ$ PHP:₱ THB:฿ XAF:FCFA XCD:EC$ \
              XCG:Cf XOF:F\u{202f}CFA XPF:CFPF XXX:¤",
    months_long: "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre \
                  novembre dicembre",
    months_medium: "gen feb mar apr mag giu lug ago set ott nov dic",
};

static ES: Table = Table {
    decimal: ',',
    group: '.',
    min_grouping: 2,
    symbol_place: SymbolPlace::After,
    space_before_percent: true,
    list_and: " y ",
    symbols: "EUR:€ THB:฿ USD:US$ VND:₫ XCG:Cg. XPF:CFPF XXX:¤",
    months_long: "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre \
                  diciembre",
    months_medium: "ene feb mar abr may jun jul ago sept oct nov dic",
};

static DE: Table = Table {
    decimal: ',',
    group: '.',
    min_grouping: 1,
    symbol_place: SymbolPlace::After,
    space_before_percent: true,
    list_and: " und ",
    symbols: "AUD:AU$ BRL:R$ CAD:CA$ CNY:CN¥ EUR:€ GBP:£ HKD:HK$ ILS:₪ INR:₹ JPY:¥ KRW:₩ MXN:MX$ \
              NZD:NZ$ THB:฿ TWD:NT$ USD:$ VND:₫ XAF:FCFA XCD:EC$ XCG:Cg. XOF:F\u{202f}CFA \
              XPF:CFPF",
    months_long: "Januar Februar März April Mai Juni Juli August September Oktober November \
                  Dezember",
    // German dates of medium length are all digits.
    months_medium: "01 02 03 04 05 06 07 08 09 10 11 12",
};

static EN: Table = Table {
    decimal: '.',
    group: ',',
    min_grouping: 1,
    symbol_place: SymbolPlace::Touching,
    space_before_percent: false,
    list_and: " and ",
    symbols: "AUD:A$ BRL:R$ CAD:CA$ CNY:CN¥ EUR:€ GBP:£ HKD:HK$ ILS:₪ INR:₹ JPY:¥ KRW:₩ MXN:MX$ \
              NZD:NZ$ PHP:₱ TWD:NT$ USD:$ VND:₫ XAF:FCFA XCD:EC$ XCG:Cg. XOF:F\u{202f}CFA \
              XPF:CFPF XXX:¤",
    months_long: "January February March April May June July August September October November \
                  December",
    months_medium: "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
};

#[cfg(test)]
mod tests {
    use iso_currency::Currency;

    use super::{Lang, of};

    #[test]
    fn every_language_names_twelve_months() {
        for lang in Lang::ALL {
            assert_eq!(of(lang).months_long.split(' ').count(), 12);
            assert_eq!(of(lang).months_medium.split(' ').count(), 12);
        }
    }

    #[test]
    fn every_symbol_belongs_to_a_currency_in_use() {
        for lang in Lang::ALL {
            for entry in of(lang).symbols.split(' ') {
                let (code, symbol) = entry.split_once(':').expect("CODE:symbol");
                assert!(Currency::from_code(code).is_some(), "{code}");
                assert!(!symbol.is_empty() && symbol != code, "{code}");
            }
        }
    }
}
