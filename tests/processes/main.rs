//! Several processes that share a token file, and processes that are killed while they save to it. The test runs itself as those
//! processes.
// Helpers of tests, which clippy does not know for tests.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use ambitus::scope::UserLibraryRead;
use ambitus::testing::{FakeSpotify, Rotation};
use ambitus::token::store::FileStore;
use ambitus::{UserSession, reqwest};

use support::clock::TestClock;
use support::long::long;
use support::sign_in::{App, REDIRECT, client_at, visit};

#[path = "../support/mod.rs"]
mod support;

type Scopes = (UserLibraryRead,);

const PROCESSES: usize = 8;
const CALLS: usize = 20;
/// How many kills, and in the long form.
const KILLS: [usize; 2] = [1000, 10_000];

#[tokio::main]
async fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["call", accounts, file] => call(accounts, file).await,
        ["save", file] => save(file).await,
        _ => {
            one_of_eight_refreshes().await;
            a_killed_save_leaves_the_old_or_the_new_token().await;
        }
    }
}

fn app(base: &str, client_id: &str, file: impl AsRef<Path>) -> App {
    // No certificates to read: nothing here speaks TLS, and a thousand processes would read them all.
    let http = reqwest::Client::builder().tls_certs_only([]);
    client_at(base, client_id).store(FileStore::new(file.as_ref())).http(http)
}

async fn sign_in(fake: &FakeSpotify, file: impl AsRef<Path>) -> UserSession<Scopes> {
    let login = app(&fake.accounts_base(), fake.client_id(), file).pkce(REDIRECT).scopes::<Scopes>().begin().unwrap();
    let callback = visit(fake, &login).await.unwrap();
    login.finish(callback).await.unwrap()
}

fn itself(arguments: &[&str]) -> Child {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap()
}

async fn one_of_eight_refreshes() {
    let fake = FakeSpotify::start().await;
    fake.set_rotation(Rotation::New);
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("tokens.json");
    sign_in(&fake, &file).await;
    fake.expire_access_tokens();

    let accounts = fake.accounts_base();
    let mut processes: Vec<Child> =
        (0..PROCESSES).map(|_| itself(&["call", &accounts, file.to_str().unwrap()])).collect();
    // All are ready before the first begins.
    let mut answers: Vec<_> = processes.iter_mut().map(|child| BufReader::new(child.stdout.take().unwrap())).collect();
    for answer in &mut answers {
        assert_eq!(line(answer), "ready");
    }
    for child in &mut processes {
        child.stdin.as_mut().unwrap().write_all(b"go\n").unwrap();
    }
    for (child, mut answer) in processes.iter_mut().zip(answers) {
        let mut text = String::new();
        answer.read_to_string(&mut text).unwrap();
        assert!(child.wait().unwrap().success() && text == "signed in\n", "{text}");
    }
    // The login's, and the one refresh.
    assert_eq!(fake.token_requests(), 2);
    let draft = app(&accounts, fake.client_id(), &file).pkce(REDIRECT).scopes::<Scopes>();
    draft.load().await.unwrap().refresh().await.unwrap();
    println!("{PROCESSES} processes with {CALLS} calls each at expiry: one token request, all signed in");
}

/// One of the eight: signed in from the file, and all its calls at once.
async fn call(accounts: &str, file: &str) {
    let id = "0123456789abcdef0123456789abcdef";
    let session =
        app(accounts, id, file).clock(TestClock::ahead(7200)).pkce(REDIRECT).scopes::<Scopes>().load().await.unwrap();
    println!("ready");
    line(&mut std::io::stdin().lock());
    let mut calls = tokio::task::JoinSet::new();
    for _ in 0..CALLS {
        let session = session.clone();
        calls.spawn(async move { session.library().saved_tracks().limit(1).await.map(drop) });
    }
    for outcome in calls.join_all().await {
        outcome.unwrap();
    }
    println!("signed in");
}

async fn a_killed_save_leaves_the_old_or_the_new_token() {
    let begun = Instant::now();
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("tokens.json");
    let (mut old, mut new) = (0, 0);
    let kills = KILLS[usize::from(long())];
    for _ in 0..kills {
        let mut child = itself(&["save", file.to_str().unwrap()]);
        let mut answer = BufReader::new(child.stdout.take().unwrap());
        let base = line(&mut answer);
        assert_eq!(line(&mut answer), "0");
        let microseconds = u64::from(getrandom::u32().unwrap() % 12_000);
        std::thread::sleep(Duration::from_micros(microseconds));
        child.kill().unwrap();
        child.wait().unwrap();
        let mut rest = String::new();
        answer.read_to_string(&mut rest).unwrap();
        // The last line that is whole.
        let done: u32 = rest.rsplit('\n').nth(1).unwrap_or("0").parse().unwrap();

        let stored = std::fs::read_to_string(&file).unwrap();
        let token = |of: u32| {
            let (refresh, access) =
                (format!("fake-refresh-{:08}", 2 + 2 * of), format!("fake-access-{:08}", 3 + 2 * of));
            stored.contains(&refresh) && stored.contains(&access)
        };
        match (token(done), token(done + 1)) {
            (true, false) => old += 1,
            (false, true) => new += 1,
            _ => panic!("after {done} saves: {stored}"),
        }
        // And the library agrees: no user has to sign in again.
        let id = "0123456789abcdef0123456789abcdef";
        app(&base, id, &file).pkce(REDIRECT).scopes::<Scopes>().load().await.unwrap();
    }
    let left: Vec<_> = std::fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert!(left.len() <= 4, "{left:?}");
    println!("killed {kills} times in {:.0?}: {old} old tokens, {new} new ones, none lost", begun.elapsed());
}

/// Refreshes and saves until it is killed, and prints how often it did.
async fn save(file: &str) {
    let fake = FakeSpotify::start().await;
    fake.set_rotation(Rotation::New);
    let session = sign_in(&fake, file).await;
    session.save().await.unwrap();
    println!("{}", fake.accounts_base());
    for done in 0.. {
        println!("{done}");
        session.refresh().await.unwrap();
        session.save().await.unwrap();
    }
}

fn line(from: &mut impl BufRead) -> String {
    let mut line = String::new();
    from.read_line(&mut line).unwrap();
    line.trim().to_owned()
}
