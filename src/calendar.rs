//! Calendar dates in UTC, for timestamps and for the end of a consent.
//!
//! The algorithms are Howard Hinnant's `days_from_civil` and `civil_from_days`: years begin in March, so that the leap day comes last.

/// A date in the proleptic Gregorian calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Date {
    pub(crate) year: i64,
    pub(crate) month: i64,
    pub(crate) day: i64,
}

impl Date {
    /// The date, or `None` if the calendar does not have it.
    pub(crate) fn new(year: i64, month: i64, day: i64) -> Option<Self> {
        let valid = (1..=12).contains(&month) && (1..=days_in(year, month)).contains(&day);
        valid.then_some(Self { year, month, day })
    }

    /// The date that is `days` after 1970-01-01.
    pub(crate) fn from_days_since_1970(days: i64) -> Self {
        let days = days.saturating_add(719_468);
        let (era, day_of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
        let year = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year + year / 4 - year / 100);
        let shifted = (5 * day_of_year + 2) / 153;
        let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
        Self { year: year + era * 400 + i64::from(month <= 2), month, day: day_of_year - (153 * shifted + 2) / 5 + 1 }
    }

    /// The number of days after 1970-01-01.
    pub(crate) fn days_since_1970(self) -> i64 {
        let year = if self.month <= 2 { self.year - 1 } else { self.year };
        let (era, year_of_era) = (year.div_euclid(400), year.rem_euclid(400));
        let day_of_year = (153 * ((self.month + 9) % 12) + 2) / 5 + self.day - 1;
        era * 146_097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719_468
    }

    /// The same day six months later, or the last day of that month if the month is shorter.
    pub(crate) fn six_months_later(self) -> Self {
        let (year, month) = if self.month > 6 { (self.year + 1, self.month - 6) } else { (self.year, self.month + 6) };
        Self { year, month, day: self.day.min(days_in(year, month)) }
    }
}

fn days_in(year: i64, month: i64) -> i64 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::Date;

    fn date(year: i64, month: i64, day: i64) -> Date {
        Date::new(year, month, day).unwrap()
    }

    #[test]
    fn every_day_of_sixteen_centuries_is_converted_back_to_itself() {
        for day in -300_000..300_000 {
            assert_eq!(Date::from_days_since_1970(day).days_since_1970(), day);
        }
        for (day, expected) in [(0, date(1970, 1, 1)), (11_016, date(2000, 2, 29)), (20_623, date(2026, 6, 19))] {
            assert_eq!(Date::from_days_since_1970(day), expected);
        }
        assert_eq!(Date::from_days_since_1970(-1), date(1969, 12, 31));
    }

    #[test]
    fn a_date_that_the_calendar_lacks_is_refused() {
        for (year, month, day) in
            [(2023, 2, 29), (1900, 2, 29), (2023, 13, 1), (2023, 0, 1), (2023, 4, 31), (2023, 1, 0)]
        {
            assert_eq!(Date::new(year, month, day), None, "{year}-{month}-{day}");
        }
        assert!(Date::new(2000, 2, 29).is_some());
    }

    #[test]
    fn six_months_end_on_the_same_day_or_on_the_last_of_the_month() {
        for (from, to) in [
            (date(2026, 6, 18), date(2026, 12, 18)),
            (date(2026, 11, 24), date(2027, 5, 24)),
            (date(2026, 8, 31), date(2027, 2, 28)),
            (date(2027, 8, 31), date(2028, 2, 29)),
            (date(2026, 12, 31), date(2027, 6, 30)),
        ] {
            assert_eq!(from.six_months_later(), to);
        }
    }
}
