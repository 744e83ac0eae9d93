//! Long lists of ids, sent as many at a time as an operation takes.

use crate::error::Error;

/// The list in pieces of at most `most`, in order; none of an empty list.
pub(crate) fn split<T>(list: Vec<T>, most: usize) -> impl Iterator<Item = Vec<T>> {
    let mut rest = list.into_iter();
    std::iter::from_fn(move || {
        let batch: Vec<T> = rest.by_ref().take(most).collect();
        (!batch.is_empty()).then_some(batch)
    })
}

/// What the answers to all batches come to.
pub(crate) trait Whole {
    /// The answer to no batch.
    fn nothing() -> Self;

    /// Whether it answers so many, so that the next may follow.
    fn answers(&self, asked: usize) -> Result<(), Error>;

    /// Puts the answer to the next batch behind what is there.
    fn put(&mut self, next: Self);
}

impl Whole for () {
    fn nothing() -> Self {}

    fn answers(&self, _: usize) -> Result<(), Error> {
        Ok(())
    }

    fn put(&mut self, (): Self) {}
}

// One entry per id, `None` for one that Spotify does not know: places are kept.
impl<T> Whole for Vec<T> {
    fn nothing() -> Self {
        Self::new()
    }

    fn answers(&self, asked: usize) -> Result<(), Error> {
        if self.len() == asked {
            return Ok(());
        }
        let why = format!("{} entries answer {asked} ids, so those that follow would be taken for others", self.len());
        Err(Error::unreadable(String::new(), why))
    }

    fn put(&mut self, mut next: Self) {
        self.append(&mut next);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_split_in_order_and_an_empty_one_into_nothing() {
        let batches: Vec<Vec<u8>> = split((0..5).collect(), 2).collect();
        assert_eq!(batches, [vec![0, 1], vec![2, 3], vec![4]]);
        assert_eq!(split(Vec::<u8>::new(), 2).count(), 0);
    }

    #[test]
    fn an_answer_that_is_too_short_is_not_followed_by_another() {
        let mut all = Vec::nothing();
        all.put(vec![true, false]);
        all.answers(2).unwrap();
        all.put(vec![true]);
        assert!(all.answers(4).unwrap_err().is_decode());
    }
}
