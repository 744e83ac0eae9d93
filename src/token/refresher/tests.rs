use std::sync::Arc;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::time::{Duration, SystemTime};

use tokio::sync::Semaphore;

use super::{Means, Refresher, Renewal};
use crate::error::{Error, Exchange};
use crate::platform::BorrowingFuture;
use crate::token::{Clock, Flow, Grant, Granted, Hosts, Subscriber, Token, TokenResponse};

/// A clock that tests set.
#[derive(Debug, Default)]
struct Hand(AtomicU64);

impl Hand {
    fn set(&self, seconds: u64) {
        self.0.store(seconds, Ordering::SeqCst);
    }
}

impl Clock for Arc<Hand> {
    fn now(&self) -> SystemTime {
        SystemTime::UNIX_EPOCH + Duration::from_secs(self.0.load(Ordering::SeqCst))
    }
}

/// Answers with `answer`, once the gate has a permit for the request.
struct Source {
    asked: AtomicUsize,
    gate: Semaphore,
    answer: Box<dyn Fn(usize) -> Result<TokenResponse, Error> + Send + Sync>,
}

impl Renewal for Arc<Source> {
    fn can_renew(&self, token: &Token) -> bool {
        token.refresh_token().is_some()
    }

    fn renew<'a>(&'a self, _: &'a Token) -> BorrowingFuture<'a, Result<TokenResponse, Error>> {
        Box::pin(async {
            let number = self.asked.fetch_add(1, Ordering::SeqCst) + 1;
            self.gate.acquire().await.unwrap().forget();
            (self.answer)(number)
        })
    }
}

fn response(answer: &str) -> TokenResponse {
    TokenResponse::read(answer.as_bytes()).unwrap()
}

struct Bench {
    clock: Arc<Hand>,
    source: Arc<Source>,
    refresher: Refresher,
}

/// A refresher whose token `a0` is valid from 0 to 1000 s, and whose gate has `open` permits.
fn bench(open: usize, answer: impl Fn(usize) -> Result<TokenResponse, Error> + Send + Sync + 'static) -> Bench {
    let clock = Arc::new(Hand::default());
    let source = Arc::new(Source { asked: AtomicUsize::new(0), gate: Semaphore::new(open), answer: Box::new(answer) });
    let first = response(r#"{"access_token":"a0","refresh_token":"r0","expires_in":1000}"#);
    let grant =
        Grant::new("grant", Hosts { accounts: "https://accounts.example".into(), api: "https://api.example".into() });
    let token = Token::new(grant, first, Flow::Pkce, Granted::default(), SystemTime::UNIX_EPOCH);
    let means = Means { clock: Arc::new(clock.clone()), subscriber: Subscriber::default(), discards_refused: false };
    let refresher = Refresher::new(token, Arc::new(source.clone()), means, None);
    Bench { clock, source, refresher }
}

fn numbered(number: usize) -> Result<TokenResponse, Error> {
    Ok(response(&format!(r#"{{"access_token":"a{number}","expires_in":1000}}"#)))
}

fn dead(_: usize) -> Result<TokenResponse, Error> {
    let body = br#"{"error":"invalid_grant"}"#;
    Err(Exchange::refused(400, &http::HeaderMap::new(), body, &[]).into())
}

fn busy(_: usize) -> Result<TokenResponse, Error> {
    Err(Exchange::refused(503, &http::HeaderMap::new(), b"", &[]).into())
}

async fn access(refresher: &Refresher) -> String {
    refresher.current().await.unwrap().access_token().expose().to_owned()
}

#[tokio::test]
async fn a_token_is_refreshed_when_it_is_due_and_not_before() {
    let bench = bench(9, numbered);
    bench.clock.set(939);
    assert_eq!(access(&bench.refresher).await, "a0");
    bench.clock.set(940);
    assert_eq!(access(&bench.refresher).await, "a1");
    assert_eq!(access(&bench.refresher).await, "a1");
    bench.clock.set(1900);
    assert_eq!(access(&bench.refresher).await, "a2");
    // The clock jumps a day back: the token counts as fresh, and the API would refuse it. A day ahead: one renewal.
    bench.clock.set(0);
    assert_eq!(access(&bench.refresher).await, "a2");
    bench.clock.set(90_000);
    assert_eq!(access(&bench.refresher).await, "a3");
    assert_eq!(bench.refresher.token().refresh_token().unwrap().expose(), "r0");
}

#[tokio::test]
async fn a_thousand_callers_share_one_refresh() {
    let bench = bench(0, numbered);
    bench.clock.set(5000);
    let mut callers = tokio::task::JoinSet::new();
    for _ in 0..1000 {
        let refresher = bench.refresher.clone();
        callers.spawn(async move { access(&refresher).await });
    }
    tokio::task::yield_now().await;
    bench.source.gate.add_permits(9);
    assert!(callers.join_all().await.iter().all(|token| token == "a1"));
    assert_eq!(bench.source.asked.load(Ordering::SeqCst), 1);
}

#[tokio::test]
async fn a_caller_that_gives_up_does_not_end_the_refresh() {
    let bench = bench(0, numbered);
    bench.clock.set(5000);
    let hasty = tokio::time::timeout(Duration::from_millis(5), bench.refresher.current()).await;
    assert!(hasty.is_err());
    bench.source.gate.add_permits(1);
    assert_eq!(access(&bench.refresher).await, "a1");
    assert_eq!(bench.source.asked.load(Ordering::SeqCst), 1);
}

#[tokio::test]
async fn a_final_failure_is_shared_and_ends_all_requests() {
    let bench = bench(0, dead);
    bench.clock.set(5000);
    let (one, two) = (bench.refresher.clone(), bench.refresher.clone());
    let waiters = (tokio::spawn(async move { one.current().await }), tokio::spawn(async move { two.current().await }));
    tokio::task::yield_now().await;
    bench.source.gate.add_permits(9);
    for outcome in [waiters.0.await.unwrap(), waiters.1.await.unwrap(), bench.refresher.current().await] {
        assert!(outcome.unwrap_err().is_reauth_required());
    }
    assert!(bench.refresher.renew(&bench.refresher.token()).await.unwrap_err().is_reauth_required());
    assert_eq!(bench.source.asked.load(Ordering::SeqCst), 1);
}

#[tokio::test]
async fn a_temporary_failure_is_retried_and_the_old_token_serves_until_it_expires() {
    let bench = bench(9, |number| if number < 3 { busy(number) } else { numbered(number) });
    bench.clock.set(999);
    assert_eq!(access(&bench.refresher).await, "a0");
    assert_eq!(access(&bench.refresher).await, "a0");
    assert_eq!(bench.source.asked.load(Ordering::SeqCst), 1, "not asked again by each call");
    bench.clock.set(1000);
    let error = bench.refresher.current().await.unwrap_err();
    assert!(error.is_server_error() && !error.is_reauth_required());
    assert_eq!(access(&bench.refresher).await, "a3");
}

#[tokio::test]
async fn a_caller_with_an_old_token_gets_the_new_one() {
    let bench = bench(9, numbered);
    let stale = bench.refresher.token();
    assert_eq!(bench.refresher.renew(&stale).await.unwrap().access_token().expose(), "a1");
    assert_eq!(bench.refresher.renew(&stale).await.unwrap().access_token().expose(), "a1");
    assert_eq!(bench.source.asked.load(Ordering::SeqCst), 1);
}

#[tokio::test]
async fn a_refresh_that_panics_is_an_error_for_its_waiters_and_the_next_one_can_start() {
    let bench = bench(9, |number| if number == 1 { panic!("the user's code") } else { numbered(number) });
    bench.clock.set(5000);
    assert!(bench.refresher.current().await.unwrap_err().to_string().contains("abandoned"));
    assert_eq!(access(&bench.refresher).await, "a2");
}

#[test]
fn a_missing_or_ended_runtime_is_an_error_and_not_a_deadlock() {
    let bench = bench(0, numbered);
    bench.clock.set(5000);
    let runtime = || tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let ended = runtime();
    ended.block_on(async {
        let _ = tokio::time::timeout(Duration::from_millis(5), bench.refresher.current()).await;
    });
    drop(ended);
    bench.source.gate.add_permits(9);
    assert_eq!(runtime().block_on(access(&bench.refresher)), "a2");
    bench.clock.set(9000);
    let mut outside = std::pin::pin!(bench.refresher.current());
    let mut context = std::task::Context::from_waker(std::task::Waker::noop());
    let std::task::Poll::Ready(Err(error)) = outside.as_mut().poll(&mut context) else { panic!("the call waits") };
    assert!(error.to_string().contains("tokio"));
}
