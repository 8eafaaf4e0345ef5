//! The euro foreign exchange reference rates of the European Central Bank, as it publishes them: an XML file with a
//! `Cube` for each day, which contains one for each currency. The daily file has one day; the files of 90 days and of
//! all time look the same.

use super::RatePublisher;
use crate::outside::{self, OutsideError, cause, read};
use app::billing::{Currency, EuroRates, RateSource, parse_date, parse_decimal};
use async_trait::async_trait;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use reqwest::{Client, Url};
use std::time::Duration;

/// The address of the bank's rates of the newest day.
pub const PUBLIC_URL: &str = "https://www.ecb.europa.eu/stats/eurofxref/eurofxref-daily.xml";

/// How long the file may take to arrive.
pub const PATIENCE: Duration = Duration::from_secs(10);

/// The file of 90 days has a quarter of this size.
const MAX_FILE_BYTES: usize = 512 * 1024;

/// The bank's file, or another one of the same form.
#[derive(Clone, Debug)]
pub struct Ecb {
    client: Client,
    url: Url,
}

impl Ecb {
    /// The file at `url`.
    pub fn new(url: &str, patience: Duration) -> Result<Self, OutsideError> {
        let (client, url) = outside::client(url, patience)?;
        Ok(Self { client, url })
    }
}

#[async_trait]
impl RatePublisher for Ecb {
    async fn published(&self) -> Result<Vec<EuroRates>, String> {
        let response = self.client.get(self.url.clone()).send().await.map_err(|error| cause(&error))?;
        let status = response.status();
        if !status.is_success() {
            return Err(format!("HTTP {status}"));
        }
        let body = read(response, MAX_FILE_BYTES).await?;
        let text = std::str::from_utf8(&body).map_err(|_| "the file is not UTF-8".to_owned())?;
        parse(text)
    }
}

/// The days of a file. All of it must make sense, except unknown currencies.
fn parse(text: &str) -> Result<Vec<EuroRates>, String> {
    let mut reader = Reader::from_str(text);
    let mut days: Vec<EuroRates> = Vec::new();
    loop {
        match reader.read_event() {
            Ok(Event::Start(cube) | Event::Empty(cube)) if cube.local_name().as_ref() == "Cube" => {
                read_cube(&cube, &mut days)?;
            }
            Ok(Event::Eof) => break,
            Ok(_) => {}
            Err(error) => return Err(format!("the file is not XML: {error}")),
        }
    }
    days.retain(|day| !day.per_euro.is_empty());
    if days.is_empty() { Err("the file has no rates".to_owned()) } else { Ok(days) }
}

fn read_cube(cube: &BytesStart<'_>, days: &mut Vec<EuroRates>) -> Result<(), String> {
    if let Some(day) = attribute(cube, "time")? {
        let day = parse_date(&day).map_err(|why| format!("{day:?} {why}"))?;
        days.push(EuroRates { day, source: RateSource::Ecb, per_euro: Vec::new() });
    }
    let (Some(currency), Some(rate)) = (attribute(cube, "currency")?, attribute(cube, "rate")?) else {
        return Ok(());
    };
    let rate = parse_decimal(&rate).map_err(|why| format!("the rate of {currency}: {rate:?} {why}"))?;
    if rate.is_zero() || rate.is_sign_negative() {
        return Err(format!("the rate of {currency} is {rate}"));
    }
    let day = days.last_mut().ok_or("a rate without a day")?;
    if let Some(currency) = Currency::from_code(&currency) {
        day.per_euro.push((currency, rate));
    }
    Ok(())
}

fn attribute(cube: &BytesStart<'_>, name: &str) -> Result<Option<String>, String> {
    let found = cube.try_get_attribute(name).map_err(|error| format!("the file is not XML: {error}"))?;
    Ok(found.map(|found| found.value.into_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01" xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref">
	<gesmes:subject>Reference rates</gesmes:subject>
	<gesmes:Sender>
		<gesmes:name>European Central Bank</gesmes:name>
	</gesmes:Sender>
	<Cube>
		<Cube time='2026-03-13'>
			<Cube currency='USD' rate='1.0835'/>
			<Cube currency='SEK' rate='10.9875'/>
			<Cube currency='QQQ' rate='3'/>
		</Cube>
		<Cube time='2026-03-12'>
			<Cube currency='USD' rate='1.0840'/>
		</Cube>
	</Cube>
</gesmes:Envelope>"#;

    #[test]
    fn each_day_has_its_rates() {
        let days = parse(FILE).unwrap();
        assert_eq!(days.len(), 2);
        assert_eq!(days[0].day.to_string(), "2026-03-13");
        let rates: Vec<_> =
            days[0].per_euro.iter().map(|(currency, rate)| format!("{} {rate}", currency.code())).collect();
        assert_eq!(rates, ["USD 1.0835", "SEK 10.9875"]);
        assert_eq!(days[1].per_euro(Currency::USD).unwrap().to_string(), "1.0840");
    }

    /// What the file declares is not put in place of anything: neither a text of its own, nor another file.
    #[test]
    fn what_the_file_refers_to_is_not_read() {
        let declared = r#"<!DOCTYPE e [<!ENTITY own "2"><!ENTITY other SYSTEM "file:///etc/hostname">]>"#;
        let with = |rate: &str| FILE.replacen("1.0835", rate, 1).replacen("?>", &format!("?>{declared}"), 1);
        assert_eq!(parse(&with("1.0835")), parse(FILE));
        for reference in ["&own;", "&other;", "&#50;", "&undeclared;"] {
            assert!(parse(&with(reference)).is_err(), "{reference}");
        }
    }

    #[test]
    fn what_makes_no_sense_is_no_rate() {
        for (right, wrong) in [
            ("1.0835", "0"),
            ("1.0835", "-1.0835"),
            ("1.0835", "1,0835"),
            ("1.0835", "1e3"),
            ("1.0835", ""),
            ("2026-03-13", "2026-02-30"),
            ("2026-03-13", "13.03.2026"),
            ("<Cube time='2026-03-13'>", "<Cube>"),
            ("</Cube>", "</Cub>"),
        ] {
            assert!(parse(&FILE.replacen(right, wrong, 1)).is_err(), "{wrong}");
        }
        for text in ["", "<html><title>Down</title></html>", "{}", "<Cube time='2026-03-13'/>"] {
            assert!(parse(text).is_err(), "{text}");
        }
    }
}
