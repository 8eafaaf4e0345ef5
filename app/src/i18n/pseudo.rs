//! Disguises of the source language, which show what a translation would break. `en-XA` is in brackets, accented and
//! longer than English: a text without brackets is in the code, and one that is cut off has too little room. `ar-XB` is
//! read from the right: an element that is not mirrored has a fixed side in its style.
//!
//! The letters and the numbers behind them are those of Android's and Chromium's pseudo-languages.

use super::lang::Lang;
use super::messages::Part;

/// How much longer a translation of a short text may be, in hundredths of its length.
const LONGER: usize = 40;

/// The words that make a text longer.
const FILLERS: [&str; 10] = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/// A sign that turns the following text around, the sign that ends this, and a mark that counts as a letter that is
/// read from the right.
const OVERRIDE: char = '\u{202e}';
const END: char = '\u{202c}';
const MARK: char = '\u{200f}';

/// A message of the source language, as that language says it.
pub(super) fn message(lang: Lang, parts: Vec<Part>) -> Vec<Part> {
    if !lang.is_pseudo() {
        return parts;
    }
    if is_mirrored(lang) {
        return changed(parts, mirrored);
    }
    let more = fillers(length(&parts));
    let text = |text: &str| Part::Text(text.to_owned());
    [vec![text("[")], changed(parts, accented), vec![Part::Text(more), text("]")]].concat()
}

/// A text of the catalogue, as that language says it.
pub(super) fn text(lang: Lang, text: &str) -> String {
    if is_mirrored(lang) { mirrored(text) } else { format!("[{}{}]", accented(text), fillers(text.len())) }
}

fn is_mirrored(lang: Lang) -> bool {
    super::cldr::direction(lang).is_right_to_left()
}

fn changed(parts: Vec<Part>, change: fn(&str) -> String) -> Vec<Part> {
    let part = |part| match part {
        Part::Text(text) => Part::Text(change(&text)),
        Part::Variable(name) => Part::Variable(name),
        Part::Choice(mut choice) => {
            for (_, parts) in &mut choice.variants {
                *parts = changed(std::mem::take(parts), change);
            }
            choice.default = changed(choice.default, change);
            Part::Choice(choice)
        }
    };
    parts.into_iter().map(part).collect()
}

/// The number of letters of a message, with its default variants.
fn length(parts: &[Part]) -> usize {
    let of = |part: &Part| match part {
        Part::Text(text) => text.chars().count(),
        Part::Variable(_) => 0,
        Part::Choice(choice) => length(&choice.default),
    };
    parts.iter().map(of).sum()
}

fn fillers(length: usize) -> String {
    let mut more = String::new();
    for filler in FILLERS.into_iter().cycle() {
        if more.len() * 100 >= length * LONGER {
            break;
        }
        more.extend([" ", filler]);
    }
    more
}

fn accented(text: &str) -> String {
    const PLAIN: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    const ACCENTED: &str = "ÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽåƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýž";
    let letter = |letter| match PLAIN.find(letter) {
        Some(index) => ACCENTED.chars().nth(index).unwrap_or(letter),
        None => letter,
    };
    text.chars().map(letter).collect()
}

/// Each word is turned around, and counts as one that is read from the right.
fn mirrored(text: &str) -> String {
    let mut turned = String::new();
    let mut is_in_word = false;
    for letter in text.chars() {
        if letter.is_alphabetic() != is_in_word {
            is_in_word = !is_in_word;
            turned.extend(if is_in_word { [MARK, OVERRIDE] } else { [END, MARK] });
        }
        turned.push(letter);
    }
    if is_in_word {
        turned.extend([END, MARK]);
    }
    turned
}
