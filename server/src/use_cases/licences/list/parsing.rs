//! Reads the lists that people have. Addresses may stand below each other or in a row, as in a mail program
//! (`Ana Lima <ana@example.com>`). Tables are read as spreadsheets write them: with commas, semicolons or tabs, with a
//! heading or without one.

use app::api::Problem;
use app::billing::person_name;
use app::limits::{MAX_LIST_KILOBYTES, MAX_LIST_LINES};
use app::typed::visible;
use csv::{ReaderBuilder, StringRecord, Trim};
use encoding_rs::{Encoding, WINDOWS_1252};

/// The longest list.
pub const MAX_LIST_BYTES: usize = MAX_LIST_KILOBYTES * 1024;

/// A line of a list: an address, or the text in its place, and the name beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Line {
    /// The number of the line in the text, counted from 1.
    pub number: u64,
    pub name: String,
    /// Empty when nothing in the line looks like an address.
    pub email: String,
}

/// The text of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListText {
    /// The text.
    pub text: String,
    /// Whether the encoding Windows-1252 was assumed. The text could be in any encoding with one byte for each letter.
    pub is_assumed: bool,
}

/// The text of a file. It is in UTF-8, in UTF-16 with its mark (as spreadsheets write it), or else in Windows-1252 (as
/// older spreadsheets do; WHATWG, Encoding Standard). `ListIsWorkbook` for a spreadsheet’s own file, `ListIsNoText` for
/// any other file of bytes.
pub fn text_of(bytes: &[u8]) -> Result<ListText, Problem> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        let (text, _) = encoding.decode_without_bom_handling(&bytes[mark..]);
        return Ok(ListText { text: text.into_owned(), is_assumed: false });
    }
    if WORKBOOKS.iter().any(|magic| bytes.starts_with(magic)) {
        return Err(Problem::ListIsWorkbook);
    }
    if bytes.contains(&0) || OTHERS.iter().any(|magic| bytes.starts_with(magic)) {
        return Err(Problem::ListIsNoText);
    }
    Ok(match str::from_utf8(bytes) {
        Ok(text) => ListText { text: text.to_owned(), is_assumed: false },
        Err(_) => ListText {
            text: WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned(),
            is_assumed: true,
        },
    })
}

/// The beginnings of spreadsheet files: .xlsx, .ods and .numbers are ZIP archives, .xls is a compound file.
const WORKBOOKS: [&[u8]; 2] = [b"PK\x03\x04", b"\xd0\xcf\x11\xe0"];

/// The beginnings of other files that are not text, and have no zero byte near their beginning: PDF and RTF.
const OTHERS: [&[u8]; 2] = [b"%PDF-", b"{\\rtf"];

/// The lines of a list, without those that say nothing and without the heading of a table.
pub(super) fn read(text: &str) -> Result<Vec<Line>, Problem> {
    if text.len() > MAX_LIST_BYTES {
        return Err(Problem::ListTooLong);
    }
    let text = visible(text).replace("\r\n", "\n").replace('\r', "\n");
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .trim(Trim::All)
        .delimiter(delimiter(&text))
        .from_reader(text.as_bytes());
    let mut columns = None;
    let mut lines = Vec::new();
    for (index, record) in reader.records().enumerate() {
        // The text is UTF-8, and records may have any length, so no record can be wrong.
        let record = record.map_err(|_| Problem::BadRequest)?;
        if index == 0 && Columns::of(&record).is_some() {
            columns = Columns::of(&record);
            continue;
        }
        lines.extend(entries(line_of(&text, &record), &record, columns.as_ref()));
        if lines.len() > MAX_LIST_LINES {
            return Err(Problem::ListTooLong);
        }
    }
    Ok(lines)
}

/// The character that separates cells in this text: the one that is in most of its lines.
fn delimiter(text: &str) -> u8 {
    let lines_with = |mark: u8| text.lines().filter(|line| line.as_bytes().contains(&mark)).count();
    // If several are in equally many lines, the last one wins: a comma also stands in names and between addresses.
    b",;\t".iter().copied().max_by_key(|mark| lines_with(*mark)).unwrap_or(b',')
}

/// The meaning of the cells, from the heading of the table.
struct Columns {
    email: usize,
    names: Vec<usize>,
}

impl Columns {
    /// The words for an address and a name in headings, in our languages.
    const EMAIL: [&'static str; 2] = ["mail", "correo"];
    const NAME: [&'static str; 6] = ["name", "nome", "nombre", "apellido", "cognome", "surname"];

    /// The columns that the record names, if it is a heading.
    fn of(record: &StringRecord) -> Option<Self> {
        if record.iter().any(|cell| cell.contains('@')) {
            return None;
        }
        let columns_with = |words: &'static [&str]| {
            let cells = record.iter().map(str::to_lowercase).enumerate();
            cells.filter(|(_, cell)| words.iter().any(|word| cell.contains(word))).map(|(index, _)| index)
        };
        let email = columns_with(&Self::EMAIL).next()?;
        let names = columns_with(&Self::NAME).filter(|index| *index != email).collect();
        Some(Self { email, names })
    }
}

/// The number of the line in which the record begins, counted from 1. The record's position is before the empty lines
/// above it.
fn line_of(text: &str, record: &StringRecord) -> u64 {
    let begin =
        record.position().and_then(|position| usize::try_from(position.byte()).ok()).unwrap_or_default();
    let (before, after) = text.split_at_checked(begin).unwrap_or((text, ""));
    let empty = after.len() - after.trim_start_matches('\n').len();
    let breaks = before.matches('\n').count() + empty;
    u64::try_from(breaks).unwrap_or(u64::MAX).saturating_add(1)
}

/// The contents of a record: nothing, one person, or several addresses in a row.
fn entries(number: u64, record: &StringRecord, columns: Option<&Columns>) -> Vec<Line> {
    let line = |beside: &str, cell: &str| {
        let (inner, address) = split_mailbox(cell);
        let given = person_name(beside).or_else(|| person_name(inner));
        Line { number, name: given.unwrap_or_else(|| name_of(address)), email: address.to_owned() }
    };
    if let Some(Columns { email, names }) = columns {
        let cell = |index: &usize| record.get(*index).unwrap_or_default();
        let full_name = names.iter().map(cell).collect::<Vec<_>>().join(" ");
        let says_nothing = record.iter().all(str::is_empty);
        return if says_nothing { Vec::new() } else { vec![line(&full_name, cell(email))] };
    }
    let is_address = |cell: &&str| cell.contains('@');
    let addresses: Vec<&str> = record.iter().filter(is_address).collect();
    let words: Vec<&str> = record.iter().filter(|cell| !cell.is_empty() && !is_address(cell)).collect();
    match addresses.as_slice() {
        [] if words.is_empty() => Vec::new(),
        [] => vec![Line { number, name: words.join(" "), email: String::new() }],
        [address] => vec![line(&words.join(" "), address)],
        several => several.iter().map(|address| line("", address)).collect(),
    }
}

/// Splits `Ana Lima <ana@example.com>`, as mail programs write it. An address alone has no name.
fn split_mailbox(cell: &str) -> (&str, &str) {
    let inner = cell.strip_suffix('>').and_then(|cell| cell.rsplit_once('<'));
    inner.map_or(("", cell), |(name, email)| (name.trim().trim_matches('"'), email.trim()))
}

/// A name for a person whose address alone is known: `ana.lima@…` → “Ana Lima”.
fn name_of(email: &str) -> String {
    let local = email.split('@').next().unwrap_or_default();
    let words = local.split(['.', '_', '-', '+']).filter(|word| !word.is_empty());
    let capitals = words.map(|word| {
        let mut letters = word.chars();
        letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect::<String>()
    });
    capitals.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::{MAX_LIST_BYTES, Problem, read, text_of};

    /// The lines as `number name <email>`.
    fn lines(text: &str) -> Vec<String> {
        let lines = read(text).unwrap();
        lines.iter().map(|line| format!("{} {} <{}>", line.number, line.name, line.email)).collect()
    }

    #[test]
    fn addresses_as_they_are_pasted() {
        let expected = ["1 Ana Lima <ana.lima@a.pt>", "2 Rui <rui@a.pt>"];
        assert_eq!(lines("ana.lima@a.pt\nrui@a.pt\n"), expected);
        assert_eq!(lines("ana.lima@a.pt\r\n  rui@a.pt  \r\n\r\n"), expected);
        assert_eq!(lines("ana.lima@a.pt, rui@a.pt"), ["1 Ana Lima <ana.lima@a.pt>", "1 Rui <rui@a.pt>"]);
        assert_eq!(lines("Ana Lima <ana@a.pt>; \"Costa, Rui\" <rui@a.pt>").len(), 2);
        assert_eq!(lines("\n\nana@a.pt"), ["3 Ana <ana@a.pt>"]);
        assert_eq!(lines(" \n;;\n"), Vec::<String>::new());
    }

    #[test]
    fn tables_as_spreadsheets_write_them() {
        let expected = ["2 Ana Lima <ana@a.pt>", "3 Rui Costa <rui@a.pt>"];
        assert_eq!(lines("Name;E-Mail\nAna Lima;ana@a.pt\nRui Costa;rui@a.pt"), expected);
        assert_eq!(
            lines("email,first name,last name,team\nana@a.pt,Ana,Lima,7\nrui@a.pt,Rui,Costa,7"),
            expected
        );
        assert_eq!(lines("Nombre\tCorreo electrónico\nAna Lima\tana@a.pt\nRui Costa\trui@a.pt"), expected);
        assert_eq!(lines("Ana Lima;ana@a.pt\nRui Costa;rui@a.pt").len(), 2);
        assert_eq!(lines("\"Lima, Ana\",ana@a.pt"), ["1 Lima, Ana <ana@a.pt>"]);
    }

    #[test]
    fn a_line_without_an_address_is_there_with_its_number() {
        assert_eq!(lines("ana@a.pt\nRui Costa\nbia@a.pt")[1], "2 Rui Costa <>");
        assert_eq!(lines("Name,E-Mail\nAna,ana@a.pt\nRui,\nBia,bia@")[1..], ["3 Rui <>", "4 Bia <bia@>"]);
    }

    #[test]
    fn a_list_ends_somewhere() {
        assert_eq!(read(&"a@a.pt\n".repeat(500)).unwrap().len(), 500);
        assert_eq!(read(&"a@a.pt\n".repeat(501)), Err(Problem::ListTooLong));
        assert_eq!(read(&"a@a.pt,".repeat(501)), Err(Problem::ListTooLong));
        assert_eq!(read(&"x".repeat(MAX_LIST_BYTES + 1)), Err(Problem::ListTooLong));
        assert_eq!(read("\"never closed\nana@a.pt").unwrap().len(), 1);
    }

    #[test]
    fn files_of_any_spreadsheet_are_text() {
        let text = "Inês;ines@a.pt";
        let utf16 = |order: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(order).collect::<Vec<u8>>();
        let with = |mark: &[u8], bytes: &[u8]| [mark, bytes].concat();
        let read = |bytes: &[u8]| text_of(bytes).map(|read| (read.text, read.is_assumed));
        let known = Ok((text.to_owned(), false));
        assert_eq!(read(text.as_bytes()), known);
        assert_eq!(read(&with(&[0xef, 0xbb, 0xbf], text.as_bytes())), known);
        assert_eq!(read(&with(&[0xff, 0xfe], &utf16(u16::to_le_bytes))), known);
        assert_eq!(read(&with(&[0xfe, 0xff], &utf16(u16::to_be_bytes))), known);
        assert_eq!(read(b"In\xeas;ines@a.pt"), Ok((text.to_owned(), true)));
        // Windows-1252 has these letters where Latin-1 has none.
        let names = "Šárka Nováková; Željko Ÿ; €";
        let older = b"\x8a\xe1rka Nov\xe1kov\xe1; \x8eeljko \x9f; \x80";
        assert_eq!(read(older), Ok((names.to_owned(), true)));
    }

    #[test]
    fn what_is_no_text_is_refused_by_name() {
        for bytes in [&b"PK\x03\x04\x14\x00\x06\x00"[..], b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"] {
            assert_eq!(text_of(bytes), Err(Problem::ListIsWorkbook));
        }
        for bytes in [&b"%PDF-1.7 ana@a.pt"[..], b"{\\rtf1 ana@a.pt}", b"\x89PNG\r\n\x1a\n\x00\x00"] {
            assert_eq!(text_of(bytes), Err(Problem::ListIsNoText));
        }
    }

    #[test]
    fn invisible_letters_are_not_in_the_list() {
        assert_eq!(lines("\u{feff}Ana\u{200b};ana\u{ad}@a.pt\u{200e}"), ["1 Ana <ana@a.pt>"]);
        assert_eq!(lines("Jose\u{301};jose@münchen.example"), ["1 José <jose@münchen.example>"]);
    }
}
