//! The date of a document: given by the user, contained in the file's name, or today.

use jiff::civil::Date;
use jiff::{Timestamp, tz::TimeZone};

/// The length of `2026-05-30`.
const LENGTH: usize = 10;

/// Parses a date written as `2026-05-30`. The other forms of ISO 8601 are refused.
pub(crate) fn parse(text: &str) -> Option<Date> {
    let date: Date = text.parse().ok()?;
    (text.len() == LENGTH && date.to_string() == text).then_some(date)
}

/// Finds the date in a file's name such as `official-2026-05-30.yml`.
pub(crate) fn in_name(name: &str) -> Option<Date> {
    let digit = |at: usize| name.as_bytes().get(at).is_some_and(u8::is_ascii_digit);
    (0..name.len())
        .filter(|start| (*start == 0 || !digit(start - 1)) && !digit(start + LENGTH))
        .find_map(|start| name.get(start..start + LENGTH).and_then(parse))
}

/// Today's date in UTC.
pub(crate) fn today() -> Date {
    TimeZone::UTC.to_datetime(Timestamp::now()).date()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn only_days_of_the_calendar_are_parsed() {
        assert_eq!(parse("2024-02-29"), Some(date(2024, 2, 29)));
        for wrong in [
            "2026-02-29",
            "2026-13-01",
            "2026-00-10",
            "2026-04-31",
            "2026-4-3",
            "2026/04/03",
            "20260403",
            "2026-W14-5",
            "2026-04-03T00:00",
            "",
            "äöüäö",
        ] {
            assert_eq!(parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_date_is_found_in_a_file_name() {
        assert_eq!(in_name("official-2026-05-30.yml"), Some(date(2026, 5, 30)));
        assert_eq!(in_name("2026-05-30"), Some(date(2026, 5, 30)));
        for without in ["openapi.yml", "official-2026-15-30.yml", "12026-05-301", "ö2026-05-3", ""] {
            assert_eq!(in_name(without), None, "{without}");
        }
    }

    #[test]
    fn today_is_written_in_the_form_that_is_parsed() {
        let today = today();
        assert_eq!(parse(&today.to_string()), Some(today));
        assert!(today > date(2026, 1, 1), "{today}");
    }
}
