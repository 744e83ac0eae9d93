//! Long lists of ids, sent in batches of the size that an operation accepts.

use super::call::{Batched, Sending, deliver};
use crate::{
    decode::Answer,
    error::Error,
    operation::Operation,
    platform::MaybeSend,
    transport::{Request, Session},
};

/// Sends a list in batches of at most [`Batched::MOST`], one after another, and puts the answers together in order. The first error
/// ends it. An empty list sends nothing. All requests are built before the first one is sent, so a wrong value has no effect.
pub(crate) fn send<C: Batched<Answer: Whole>>(mut call: C) -> Sending<C::Answer> {
    let session = call.session().clone();
    let list = std::mem::take(call.list());
    let requests = split(list, C::MOST).map(|batch| {
        let length = batch.len();
        *call.list() = batch;
        Ok((call.request()?, length))
    });
    Sending::batches(Box::pin(in_turn(session, C::OPERATION, requests.collect(), C::decode)))
}

async fn in_turn<A: Whole>(
    session: Session,
    operation: &'static Operation,
    requests: Result<Vec<(Request, usize)>, Error>,
    decode: fn(Answer) -> Result<A, Error>,
) -> Result<A, Error> {
    let named = |error: Error| error.during(operation);
    let (mut all, mut asked) = (A::nothing(), 0);
    for (request, length) in requests.map_err(named)? {
        all.answers(asked).map_err(named)?;
        asked += length;
        let answer = deliver(session.clone(), operation, Ok(request)).await?;
        all.put(decode(answer).map_err(named)?);
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
pub(crate) trait Whole: MaybeSend + 'static {
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
impl<T: MaybeSend + 'static> Whole for Vec<T> {
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
