//! The calendar, as far as six months need it.

use std::time::{Duration, SystemTime};

const DAY: u64 = 86_400;

/// The same time of day six months later; the last day of that month where it has no such day. UTC.
pub(super) fn six_after(time: SystemTime) -> Option<SystemTime> {
    let since = time.duration_since(SystemTime::UNIX_EPOCH).ok()?;
    let (days, rest) = (since.as_secs() / DAY, since.as_secs() % DAY);
    let (year, month, day) = civil(days);
    let (year, month) = if month > 6 { (year + 1, month - 6) } else { (year, month + 6) };
    let days = days_since_1970(year, month, day.min(last(year, month)))?;
    SystemTime::UNIX_EPOCH.checked_add(Duration::from_secs(days.checked_mul(DAY)?.checked_add(rest)?))
}

fn last(year: u64, month: u64) -> u64 {
    match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

// Howard Hinnant's `civil_from_days` and its inverse: years begin in March, so that the leap day comes last.
fn civil(days: u64) -> (u64, u64, u64) {
    let days = days.saturating_add(719_468);
    let (era, of_era) = (days / 146_097, days % 146_097);
    let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let shifted = (5 * of_year + 2) / 153;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    (year + era * 400 + u64::from(month <= 2), month, of_year - (153 * shifted + 2) / 5 + 1)
}

fn days_since_1970(year: u64, month: u64, day: u64) -> Option<u64> {
    let year = if month <= 2 { year - 1 } else { year };
    let (era, of_era) = (year / 400, year % 400);
    let shifted = if month > 2 { month - 3 } else { month + 9 };
    let of_year = (153 * shifted + 2) / 5 + day - 1;
    (era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year).checked_sub(719_468)
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, SystemTime};

    use super::{civil, days_since_1970, six_after};

    #[test]
    fn every_day_of_eight_centuries_comes_back_as_itself() {
        for day in 0..300_000 {
            let (year, month, of_month) = civil(day);
            assert_eq!(days_since_1970(year, month, of_month), Some(day));
        }
        assert_eq!((civil(0), civil(11_016), civil(20_623)), ((1970, 1, 1), (2000, 2, 29), (2026, 6, 19)));
    }

    #[test]
    fn six_months_end_on_the_same_day_or_the_months_last() {
        let noon = |year, month, day| {
            SystemTime::UNIX_EPOCH + Duration::from_secs(days_since_1970(year, month, day).unwrap() * 86_400 + 43_200)
        };
        for (from, to) in [
            ((2026, 6, 18), (2026, 12, 18)),
            ((2026, 11, 24), (2027, 5, 24)),
            ((2026, 8, 31), (2027, 2, 28)),
            ((2027, 8, 31), (2028, 2, 29)),
            ((2026, 12, 31), (2027, 6, 30)),
        ] {
            assert_eq!(six_after(noon(from.0, from.1, from.2)), Some(noon(to.0, to.1, to.2)));
        }
        assert_eq!(six_after(SystemTime::UNIX_EPOCH - Duration::from_secs(1)), None);
    }
}
