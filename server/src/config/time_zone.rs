//! The time zone of a country. `chrono-tz` knows zones by name only, and the crates that map countries to zones bring
//! along the borders of the whole world. Where this table does not know the zone, a seller has to set it.

use chrono_tz::{Europe, Tz};

/// The zone of a country that has one zone, or whose other zones are overseas: the EU and its neighbours. UTC for any
/// other country, and for a code that does not belong to a country.
pub(super) fn of_country(code: &str) -> Tz {
    match code {
        "AT" => Europe::Vienna,
        "BE" => Europe::Brussels,
        "BG" => Europe::Sofia,
        "CH" => Europe::Zurich,
        "CY" => chrono_tz::Asia::Nicosia,
        "CZ" => Europe::Prague,
        "DE" => Europe::Berlin,
        "DK" => Europe::Copenhagen,
        "EE" => Europe::Tallinn,
        "ES" => Europe::Madrid,
        "FI" => Europe::Helsinki,
        "FR" => Europe::Paris,
        "GB" => Europe::London,
        "GR" => Europe::Athens,
        "HR" => Europe::Zagreb,
        "HU" => Europe::Budapest,
        "IE" => Europe::Dublin,
        "IS" => chrono_tz::Atlantic::Reykjavik,
        "IT" => Europe::Rome,
        "LI" => Europe::Vaduz,
        "LT" => Europe::Vilnius,
        "LU" => Europe::Luxembourg,
        "LV" => Europe::Riga,
        "MC" => Europe::Monaco,
        "MT" => Europe::Malta,
        "NL" => Europe::Amsterdam,
        "NO" => Europe::Oslo,
        "PL" => Europe::Warsaw,
        "PT" => Europe::Lisbon,
        "RO" => Europe::Bucharest,
        "SE" => Europe::Stockholm,
        "SI" => Europe::Ljubljana,
        "SK" => Europe::Bratislava,
        _ => Tz::UTC,
    }
}

#[cfg(test)]
mod tests {
    use super::of_country;
    use chrono_tz::Tz;

    #[test]
    fn every_member_state_has_one() {
        let states = "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK";
        for state in states.split(' ') {
            assert_ne!(of_country(state), Tz::UTC, "{state}");
        }
        assert_eq!(of_country("US"), Tz::UTC);
    }
}
