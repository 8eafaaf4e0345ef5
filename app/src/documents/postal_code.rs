//! Postal codes in the form of their country. The crate `keshvar` knows which codes there are. The table here has what
//! it lacks: how people write codes otherwise, and how the country's post wants them written (Universal Postal Union,
//! postal addressing systems).

use crate::typed::visible;
use keshvar::Alpha2;
use regex::{Regex, RegexBuilder};

/// Country, form, example. In a form, `#` is a digit, `@` a letter, `*` either; any other character stands for itself.
const FORMS: [(&str, &str, &str); 23] = [
    ("BR", "#####-###", "01310-100"),
    ("CA", "@#@ #@#", "K1A 0B1"),
    ("CZ", "### ##", "110 00"),
    ("GB", "@# #@@", "M1 1AE"),
    ("GB", "@## #@@", "M60 1NW"),
    ("GB", "@#@ #@@", "W1A 0AX"),
    ("GB", "@@# #@@", "LS1 4AP"),
    ("GB", "@@## #@@", "CR26 1XH"),
    ("GB", "@@#@ #@@", "EC1A 1BB"),
    ("GB", "BFPO ##", "BFPO 57"),
    ("GB", "BFPO ###", "BFPO 140"),
    ("GR", "### ##", "105 63"),
    ("IE", "*** ****", "D02 XY45"),
    ("JP", "###-####", "100-0001"),
    ("LT", "LT-#####", "LT-01100"),
    ("LV", "LV-####", "LV-1010"),
    ("MT", "@@@ ####", "VLT 1117"),
    ("NL", "#### @@", "1012 LG"),
    ("PL", "##-###", "00-950"),
    ("PT", "####-###", "1100-048"),
    ("SE", "### ##", "111 22"),
    ("SK", "### ##", "811 01"),
    ("US", "#####-####", "04101-1234"),
];

/// What people write before a code of digits: the country's sign on vehicles, where it differs from the country's code.
const SIGNS: [(&str, &str); 12] = [
    ("AT", "A"),
    ("BE", "B"),
    ("DE", "D"),
    ("EE", "EST"),
    ("ES", "E"),
    ("FI", "FIN"),
    ("FR", "F"),
    ("HU", "H"),
    ("IT", "I"),
    ("LU", "L"),
    ("SE", "S"),
    ("SI", "SLO"),
];

/// The code as the country writes it. `None` when it cannot be a code of the country. If nothing is known about the
/// country's codes, any code is accepted. If the country has no codes, none is asked for, and any is accepted.
pub fn postal_code(country: &str, typed: &str) -> Option<String> {
    let typed = visible(typed).split_whitespace().collect::<Vec<_>>().join(" ").to_uppercase();
    let Ok(known) = Alpha2::try_from(country) else { return Some(typed).filter(|code| !code.is_empty()) };
    let known = known.to_country();
    if typed.is_empty() {
        return (!known.postal_code()).then_some(typed);
    }
    let Some(form) = known.postal_code_format() else { return Some(typed).filter(|code| is_plain(code)) };
    let form = RegexBuilder::new(&format!("^(?:{form})$")).build().ok()?;
    let is_mark = |letter: char| letter == ' ' || letter == '.' || letter == '-' || is_dash(letter);
    let bare: String = typed.chars().filter(|letter| !is_mark(*letter)).collect();
    if !bare.chars().all(|letter| letter.is_ascii_alphanumeric()) {
        return None;
    }
    let signs = SIGNS.iter().filter(|(of, _)| *of == country).map(|(_, sign)| *sign).chain([country]);
    let mut bares = std::iter::once(bare.as_str()).chain(signs.filter_map(|sign| bare.strip_prefix(sign)));
    bares.find_map(|code| written(country, code, &form)).or_else(|| {
        let dashed = typed.replace(is_dash, "-");
        form.is_match(&dashed).then_some(dashed)
    })
}

/// An example of a postal code of the country, for people who do not know how it is written.
pub fn postal_code_example(country: &str) -> Option<String> {
    if let Some((.., example)) = FORMS.iter().find(|(of, ..)| *of == country && country != "US") {
        return Some((*example).to_owned());
    }
    let form = Alpha2::try_from(country).ok()?.to_country().postal_code_format()?;
    let form = Regex::new(&format!("^(?:{form})$")).ok()?;
    let digits = (3..=7).map(|count| "1234567".chars().take(count).collect::<String>());
    digits.into_iter().find(|code| form.is_match(code))
}

/// The bare letters and digits, with what the country puts between them.
fn written(country: &str, bare: &str, form: &Regex) -> Option<String> {
    let in_table = FORMS.iter().filter(|(of, ..)| *of == country);
    let filled = in_table.filter_map(|(_, shape, _)| filled(shape, bare));
    let filled: Vec<String> = filled.filter(|code| form.is_match(code) || form.is_match(bare)).collect();
    if let Some(filled) = filled.into_iter().next() {
        return Some(filled);
    }
    if form.is_match(bare) {
        return Some(bare.to_owned());
    }
    // The country's form requires a mark somewhere.
    let marked =
        (1..bare.len()).flat_map(|at| [" ", "-"].map(|mark| [&bare[..at], mark, &bare[at..]].concat()));
    marked.into_iter().find(|code| form.is_match(code))
}

/// The form, filled with the letters and digits. `None` when there are too many or too few, or when they do not fit.
fn filled(shape: &str, bare: &str) -> Option<String> {
    let prefix: String = shape.chars().take_while(char::is_ascii_alphabetic).collect();
    let mut rest = bare.strip_prefix(prefix.as_str()).unwrap_or(bare).chars();
    let mut written = prefix.clone();
    for sign in shape.chars().skip(prefix.len()) {
        let fits = |letter: &char| match sign {
            '#' => letter.is_ascii_digit(),
            '@' => letter.is_ascii_alphabetic(),
            _ => true,
        };
        match sign {
            '#' | '@' | '*' => written.push(rest.next().filter(fits)?),
            mark => written.push(mark),
        }
    }
    rest.next().is_none().then_some(written)
}

fn is_dash(letter: char) -> bool {
    matches!(letter, '\u{2010}'..='\u{2015}' | '\u{2212}')
}

fn is_plain(code: &str) -> bool {
    code.chars().all(|letter| letter.is_alphanumeric() || matches!(letter, ' ' | '-' | '.'))
}

#[cfg(test)]
mod tests {
    use super::{FORMS, postal_code, postal_code_example};

    #[test]
    fn a_code_is_written_as_its_country_writes_it() {
        for (country, typed, written) in [
            ("PT", "4050032", "4050-032"),
            ("PT", "4050 032", "4050-032"),
            ("PT", "4050\u{2013}032\u{200b}", "4050-032"),
            ("PT", "PT-4050-032", "4050-032"),
            ("PL", "00950", "00-950"),
            ("PL", "00 950", "00-950"),
            ("LT", "LT-01100", "LT-01100"),
            ("LT", "01100", "LT-01100"),
            ("LV", "1010", "LV-1010"),
            ("LV", "lv 1010", "LV-1010"),
            ("SE", "11122", "111 22"),
            ("SE", "SE-111 22", "111 22"),
            ("SE", "S-11122", "111 22"),
            ("CZ", "11000", "110 00"),
            ("SK", "81101", "811 01"),
            ("GR", "10563", "105 63"),
            ("NL", "1012lg", "1012 LG"),
            ("GB", "ls14ap", "LS1 4AP"),
            ("GB", "m11ae", "M1 1AE"),
            ("GB", "EC1A1BB", "EC1A 1BB"),
            ("GB", "BFPO 57", "BFPO 57"),
            ("CA", "k1a0b1", "K1A 0B1"),
            ("IE", "d02xy45", "D02 XY45"),
            ("US", "041011234", "04101-1234"),
            ("US", "04101 1234", "04101-1234"),
            ("US", "04101", "04101"),
            ("BR", "01310100", "01310-100"),
            ("JP", "1000001", "100-0001"),
            ("DE", "D-10969", "10969"),
            ("DE", "DE 10969", "10969"),
            ("AT", "A-1010", "1010"),
            ("FI", "FIN-00100", "00100"),
            ("FR", "75 002", "75002"),
            ("LU", "L-1234", "1234"),
            ("MT", "vlt1117", "VLT 1117"),
            ("GI", "gx111aa", "GX11 1AA"),
            ("ES", "35002", "35002"),
            ("HK", "", ""),
            ("XI", "bt1 1aa", "BT1 1AA"),
        ] {
            assert_eq!(postal_code(country, typed).as_deref(), Some(written), "{country} {typed:?}");
            assert_eq!(postal_code(country, written).as_deref(), Some(written), "{country} {written:?}");
        }
    }

    #[test]
    fn a_code_of_another_form_is_none() {
        for (country, typed) in [
            ("DE", "1096"),
            ("DE", "109690"),
            ("DE", "O10969"),
            ("DE", "10969!"),
            ("PT", "1100"),
            ("US", "O4101"),
            ("US", "04101-12"),
            ("GB", "LS1"),
            ("IT", ""),
            ("LT", "0110"),
            ("LV", "LT-1010"),
            ("PL", "００950"),
        ] {
            assert_eq!(postal_code(country, typed), None, "{country} {typed:?}");
        }
    }

    #[test]
    fn each_example_is_of_its_form() {
        for (country, _, example) in FORMS {
            assert_eq!(postal_code(country, example).as_deref(), Some(example));
        }
        for country in ["DE", "US", "PT", "LT", "AT", "ES", "IS", "RO", "CH", "FR"] {
            let example = postal_code_example(country).unwrap();
            assert_eq!(postal_code(country, &example), Some(example), "{country}");
        }
        assert_eq!(postal_code_example("HK"), None);
    }
}
