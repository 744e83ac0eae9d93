//! Long lists of ids, sent in batches of the size that an operation accepts.

use crate::error::Error;

/// Sends a list in batches of at most `most`, one after another, and puts the answers together in order. The first error ends
/// it. An empty list sends nothing.
pub(crate) async fn send<T, A: Whole, Sent: Future<Output = Result<A, Error>>>(
    list: Vec<T>,
    most: usize,
    send: impl Fn(Vec<T>) -> Sent,
) -> Result<A, Error> {
    let (mut all, mut asked) = (A::nothing(), 0);
    for batch in split(list, most) {
        all.answers(asked)?;
        asked += batch.len();
        all.put(send(batch).await?);
    }
    Ok(all)
}

/// The list in pieces of at most `most`, in order; none of an empty list.
fn split<T>(list: Vec<T>, most: usize) -> impl Iterator<Item = Vec<T>> {
    let mut rest = list.into_iter();
    std::iter::from_fn(move || {
        let batch: Vec<T> = rest.by_ref().take(most).collect();
        (!batch.is_empty()).then_some(batch)
    })
}

/// The combined answer to all batches.
pub(crate) trait Whole {
    /// The combined answer before the first batch.
    fn nothing() -> Self;

    /// Checks that it answers `asked` ids, so that the next answer can be appended.
    fn answers(&self, asked: usize) -> Result<(), Error>;

    /// Appends the answer to the next batch.
    fn put(&mut self, next: Self);
}

impl Whole for () {
    fn nothing() -> Self {}

    fn answers(&self, _: usize) -> Result<(), Error> {
        Ok(())
    }

    fn put(&mut self, (): Self) {}
}

// One entry per id, `None` for an id that Spotify does not know, so that entries keep their places.
impl<T> Whole for Vec<T> {
    fn nothing() -> Self {
        Self::new()
    }

    fn answers(&self, asked: usize) -> Result<(), Error> {
        if self.len() == asked {
            return Ok(());
        }
        let why = format!("{} entries answer {asked} ids, so later entries would be assigned to wrong ids", self.len());
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
    fn a_list_is_split_in_order_and_an_empty_list_has_no_batches() {
        let batches: Vec<Vec<u8>> = split((0..5).collect(), 2).collect();
        assert_eq!(batches, [vec![0, 1], vec![2, 3], vec![4]]);
        assert_eq!(split(Vec::<u8>::new(), 2).count(), 0);
    }

    #[test]
    fn an_answer_with_too_few_entries_is_an_error() {
        let mut all = Vec::nothing();
        all.put(vec![true, false]);
        all.answers(2).unwrap();
        all.put(vec![true]);
        assert!(all.answers(4).unwrap_err().is_decode());
    }
}
