//! Dates of documents, as text: `2026-05-30`.

use std::time::{SystemTime, UNIX_EPOCH};

/// The date that a text is, if it is one.
pub(crate) fn parse(text: &str) -> Option<String> {
    let bytes = text.as_bytes();
    let shaped = bytes.len() == 10
        && bytes.iter().enumerate().all(|(at, byte)| match at {
            4 | 7 => *byte == b'-',
            _ => byte.is_ascii_digit(),
        });
    if !shaped {
        return None;
    }
    let (year, month, day) =
        (text[..4].parse::<u32>().ok()?, text[5..7].parse::<u32>().ok()?, text[8..].parse::<u32>().ok()?);
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let days = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => return None,
    };
    (1..=days).contains(&day).then(|| text.to_owned())
}

/// The date within a file's name, such as `official-2026-05-30.yml`.
pub(crate) fn in_name(name: &str) -> Option<String> {
    let digit = |at: usize| name.as_bytes().get(at).is_some_and(u8::is_ascii_digit);
    (0..name.len())
        .filter(|start| (*start == 0 || !digit(start - 1)) && !digit(start + 10))
        .find_map(|start| name.get(start..start + 10).and_then(parse))
}

/// Today's date in UTC.
pub(crate) fn today() -> String {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
    of_day(seconds / 86_400)
}

/// The date of a day counted from 1970-01-01 (Howard Hinnant's `civil_from_days`).
fn of_day(day: u64) -> String {
    let day = day + 719_468;
    let (era, of_era) = (day / 146_097, day % 146_097);
    let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * of_year + 2) / 153;
    let (month, day) = (if shifted < 10 { shifted + 3 } else { shifted - 9 }, of_year - (153 * shifted + 2) / 5 + 1);
    let year = year_of_era + era * 400 + u64::from(month <= 2);
    format!("{year:04}-{month:02}-{day:02}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_a_day_of_the_calendar() {
        assert_eq!(parse("2024-02-29").as_deref(), Some("2024-02-29"));
        for wrong in ["2026-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2026-4-3", "2026/04/03", "", "äöüäö"]
        {
            assert_eq!(parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_name_may_hold_a_date() {
        assert_eq!(in_name("official-2026-05-30.yml").as_deref(), Some("2026-05-30"));
        assert_eq!(in_name("2026-05-30").as_deref(), Some("2026-05-30"));
        for without in ["openapi.yml", "official-2026-15-30.yml", "12026-05-301", "ö2026-05-3", ""] {
            assert_eq!(in_name(without), None, "{without}");
        }
    }

    #[test]
    fn days_are_counted_from_1970() {
        assert_eq!(of_day(0), "1970-01-01");
        assert_eq!(of_day(11_016), "2000-02-29");
        assert_eq!(of_day(20_603), "2026-05-30");
        assert!(parse(&today()).is_some());
    }
}
