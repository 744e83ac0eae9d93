//! Whether a store keeps its promises.

use std::time::Duration;

use secrecy::{ExposeSecret as _, SecretString};

use crate::token::Flow;
use crate::token::store::{Expected, Generation, Holder, Key, Saved, Store, StoreError};

/// How many callers do the same at once.
const AT_ONCE: usize = 8;

/// How long to look whether a lock is waited for.
const MOMENT: Duration = Duration::from_millis(100);

/// Checks a store of your own against what [`Store`] promises: generations, conditions, the one who takes, and locks. It needs a store
/// without texts of the client id `check`, and a multi-threaded runtime makes it sharper.
///
/// # Cancellation
///
/// When the future is dropped, the store keeps what was saved for the check so far.
///
/// # Errors
///
/// Says which promise the store breaks, or has the error of the store.
///
/// ```
/// use ambitus::testing::check_store;
/// use ambitus::token::store::MemoryStore;
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), ambitus::token::store::StoreError> {
/// check_store(MemoryStore::new()).await
/// # }
/// ```
pub async fn check_store<S: Store + Clone>(store: S) -> Result<(), StoreError> {
    texts(&store).await?;
    one_of_many(&store).await?;
    locks(&store).await
}

fn key(account: &str) -> Key {
    Key::token("check", Flow::Pkce, account)
}

fn promise(kept: bool, promise: &str) -> Result<(), StoreError> {
    if kept { Ok(()) } else { Err(format!("the store breaks a promise: {promise}").into()) }
}

fn saved(saved: Saved) -> Result<Generation, StoreError> {
    match saved {
        Saved::As(generation) => Ok(generation),
        Saved::Conflict => Err("the store breaks a promise: a save of what was expected succeeds".into()),
    }
}

async fn holds(store: &impl Store, key: &Key, text: Option<&str>) -> Result<bool, StoreError> {
    let found = store.load(key).await?;
    Ok(found.as_ref().map(|found| found.text.expose_secret()) == text)
}

async fn texts(store: &impl Store) -> Result<(), StoreError> {
    let [one, other] = ["a/b", "a b"].map(key);
    let text = |text: &str| SecretString::from(text);
    promise(holds(store, &one, None).await?, "a key without a text loads nothing")?;
    store.clear(&one).await?;
    promise(store.take(&one).await?.is_none(), "a key without a text has nothing to take")?;

    let first = saved(store.save(&one, &text("first \"é\n"), Expected::Nothing).await?)?;
    promise(holds(store, &one, Some("first \"é\n")).await?, "a text is loaded as it was saved")?;
    promise(holds(store, &other, None).await?, "keys do not share texts")?;
    let loaded = store.load(&one).await?.map(|found| found.generation);
    promise(loaded == Some(first), "a load returns the generation that the save returned")?;
    for expected in [Expected::Nothing, Expected::At(Generation::of("another"))] {
        let refused = store.save(&one, &text("x"), expected).await? == Saved::Conflict;
        promise(refused, "a save of what was not expected is a conflict")?;
    }
    promise(holds(store, &one, Some("first \"é\n")).await?, "a conflict changes nothing")?;
    let second = saved(store.save(&one, &text("second"), Expected::At(first)).await?)?;
    let third = saved(store.save(&one, &text("third"), Expected::Anything).await?)?;
    store.clear(&one).await?;
    promise(holds(store, &one, None).await?, "a cleared key loads nothing")?;
    let stale = store.save(&one, &text("x"), Expected::At(third)).await? == Saved::Conflict;
    promise(stale, "a cleared key has no generation")?;
    let fourth = saved(store.save(&one, &text("fourth"), Expected::Nothing).await?)?;
    let generations = [first, second, third, fourth];
    let differ = (0..4).all(|at| !generations[..at].contains(&generations[at]));
    promise(differ, "no generation comes twice, not even after a removal")?;
    let taken = store.take(&one).await?;
    promise(taken.is_some_and(|text| text.expose_secret() == "fourth"), "a take returns the text")?;
    promise(holds(store, &one, None).await?, "a take removes the text")
}

async fn one_of_many<S: Store + Clone>(store: &S) -> Result<(), StoreError> {
    let mut savers = tokio::task::JoinSet::new();
    for number in 0..AT_ONCE {
        let store = store.clone();
        savers.spawn(async move {
            let text = SecretString::from(format!("saver {number}"));
            store.save(&key("savers"), &text, Expected::Nothing).await
        });
    }
    let mut won = 0;
    while let Some(outcome) = savers.join_next().await {
        won += usize::from(outcome?? != Saved::Conflict);
    }
    promise(won == 1, "of several savers that expect the same, one saves")?;

    let mut takers = tokio::task::JoinSet::new();
    for _ in 0..AT_ONCE {
        let store = store.clone();
        takers.spawn(async move { store.take(&key("savers")).await });
    }
    let mut got = 0;
    while let Some(outcome) = takers.join_next().await {
        got += usize::from(outcome??.is_some());
    }
    promise(got == 1, "of several takers, one gets the text")
}

async fn locks(store: &impl Store) -> Result<(), StoreError> {
    let (one, other) = (key("locked"), key("also locked"));
    let (holder, another) = (Holder::random()?, Holder::random()?);
    let text = SecretString::from("locked");
    let _ = store.save(&one, &text, Expected::Nothing).await?;
    let lock = store.lock(&one, &holder).await?;
    let read = lock.text().is_some_and(|found| found.text.expose_secret() == "locked");
    promise(read, "a lock has the text that is stored")?;
    let waits = tokio::time::timeout(MOMENT, store.lock(&one, &another)).await.is_err();
    promise(waits, "another holder waits for the lock")?;
    // That wait was dropped, and blocks nobody.
    let mut lock = lock;
    promise(lock.renew().await?, "a lock that is held can be prolonged")?;
    let second = store.lock(&other, &holder).await?;
    promise(second.text().is_none(), "a lock of a key without a text has none")?;
    let _ = store.save(&one, &text, Expected::Anything).await?;
    store.clear(&one).await?;
    lock.release().await?;
    let freed = tokio::time::timeout(10 * MOMENT, store.lock(&one, &another)).await;
    let freed = freed.map_err(|_| "the store breaks a promise: a lock that was released is free")??;
    // A lock that is dropped becomes free too: at once, or at the end of its time to live.
    let most = freed.time_to_live().unwrap_or_default().saturating_add(10 * MOMENT);
    drop(freed);
    let again = tokio::time::timeout(most, store.lock(&one, &holder)).await;
    again.map_err(|_| "the store breaks a promise: a lock that was dropped becomes free")??.release().await?;
    second.release().await
}
