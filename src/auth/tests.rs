//! No copy of a secret that this crate made is left in memory. The tests look for secrets in the memory of their own process.

use std::fs::File;
use std::io::BufRead as _;
use std::os::unix::fs::FileExt as _;
use std::sync::{Mutex, PoisonError};

use secrecy::zeroize::Zeroizing;
use secrecy::{ExposeSecret as _, SecretString};
use sha2::{Digest as _, Sha256};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};

use super::random::{State, Verifier};
use super::{Listener, Posted, Spotify, Suspended, Unauthenticated};
use crate::token::{Flow, Grant, Granted, Hosts, Token, TokenResponse};
use crate::wiped::Buffer;

/// A secret of a test, changed so that it is no copy of the secret.
struct Masked(Vec<u8>);

impl Masked {
    const MASK: u8 = 0x80;

    /// The secret with this number: letters, which JSON and URLs leave as they are.
    fn new(number: u8) -> Self {
        let half = |half: u8| Sha256::digest([number, half]).map(|byte| (b'a' + byte % 26) ^ Self::MASK);
        Self([half(0), half(1)].concat())
    }

    fn of(secret: &str) -> Self {
        Self(secret.bytes().map(|byte| byte ^ Self::MASK).collect())
    }

    /// Text around the secrets, in which each `*` stands for the next one.
    fn within(text: &str, secrets: &[&Self]) -> Buffer {
        let (mut whole, mut secrets) = (Buffer::default(), secrets.iter());
        for byte in text.bytes() {
            match byte {
                b'*' => secrets.next().unwrap().0.iter().for_each(|byte| whole.push(&[byte ^ Self::MASK])),
                byte => whole.push(&[byte]),
            }
        }
        whole
    }

    /// How many copies of the secret the process holds.
    fn copies(&self) -> usize {
        // What one test reads would be found by another.
        static TURN: Mutex<()> = Mutex::new(());
        let _turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
        let mut piece = Zeroizing::new(vec![0; 1 << 20]);
        let own = piece.as_ptr().addr()..piece.as_ptr().addr() + piece.len();
        let memory = File::open("/proc/self/mem").unwrap();
        let maps = std::fs::read_to_string("/proc/self/maps").unwrap();
        let mut copies = 0;
        for line in maps.lines().filter(|line| line.contains(" rw-p ") && !line.contains("[stack]")) {
            let (start, end) = line.split_once(' ').unwrap().0.split_once('-').unwrap();
            let address = |text| usize::from_str_radix(text, 16).unwrap();
            let (mut at, end) = (address(start), address(end));
            while at < end {
                let length = piece.len().min(end - at);
                // Another thread may have given the memory back.
                let Ok(()) = memory.read_exact_at(&mut piece[..length], at as u64) else { break };
                if at < own.end && at + length > own.start {
                    piece[own.start.saturating_sub(at)..length.min(own.end - at)].fill(0);
                }
                copies += self.occurrences(&piece[..length]);
                // Pieces overlap by less than the secret.
                at += if at + length == end { length } else { length - self.0.len() + 1 };
            }
        }
        copies
    }

    /// How often the second half of the secret is there: an allocator writes over the beginning of memory that is freed.
    fn occurrences(&self, mut bytes: &[u8]) -> usize {
        let (first, rest) = self.0[self.0.len() / 2..].split_first().unwrap();
        let mut found = 0;
        // The standard library skips to a byte faster than a loop in a test.
        while bytes.skip_until(first ^ Self::MASK).unwrap() > 0 {
            let same = bytes.iter().zip(rest).take_while(|(byte, masked)| **byte == **masked ^ Self::MASK).count();
            found += usize::from(same == rest.len());
        }
        found
    }
}

fn app() -> Spotify<Unauthenticated> {
    Spotify::new("client")
}

#[track_caller]
fn assert_wiped(secrets: &[&Masked]) {
    for (number, secret) in secrets.iter().enumerate() {
        assert_eq!(secret.copies(), 0, "copies of secret {number}");
    }
}

#[test]
fn a_secret_is_found_where_it_is_not_wiped() {
    let secret = Masked::new(1);
    assert_eq!(secret.copies(), 0);
    let kept = Masked::within("text before * and after", &[&secret]);
    assert_eq!(secret.copies(), 1);
    let text = kept.text().to_owned();
    assert_eq!(secret.copies(), 2);
    drop((Zeroizing::new(text), kept));
    assert_eq!(secret.copies(), 0);
}

#[test]
fn a_posted_token_is_wiped() {
    let (access, refresh) = (Masked::new(2), Masked::new(3));
    for body in [
        r#"{"access_token":"*","token_type":"Bearer","refresh_token":"*","scope":"s","expires_in":60,"expires":1e12}"#,
        // Refused.
        r#"{"access_token":"*","token_type":"mac","refresh_token":"*"}"#,
        r#"{"access_token":"* with spaces","refresh_token":["*"]}"#,
        r#"[{"access_token":["*"],"refresh_token":"*"}]"#,
    ] {
        let body = Masked::within(body, &[&access, &refresh]);
        if let Ok(posted) = Posted::from_json(&*body) {
            Posted::from_json(posted.to_json().expose_secret()).unwrap();
        }
        drop(body);
        assert_wiped(&[&access, &refresh]);
    }
}

#[test]
fn a_token_and_its_record_are_wiped() {
    let (access, refresh, unknown) = (Masked::new(4), Masked::new(5), Masked::new(6));
    let answer = Masked::within(r#"{"access_token":"*","refresh_token":"*"}"#, &[&access, &refresh]);
    let response = TokenResponse::read(&answer).unwrap();
    let hosts = Hosts { accounts: "https://accounts.example".into(), api: "https://api.example".into() };
    let token =
        Token::new(Grant::new("grant", hosts), response, Flow::Pkce, Granted::default(), crate::platform::now());
    drop(answer);
    let record = token.to_record();
    assert_eq!((access.copies(), refresh.copies()), (2, 2));
    let mut newer = Masked::within(r#"{"kept":{"secret":["*"]},"#, &[&unknown]);
    newer.push(&record.expose_secret().as_bytes()[1..]);
    let stored = Token::from_record(&newer.text().into()).unwrap();
    assert_eq!(token.with_more_of(&stored).to_record().expose_secret().len(), newer.len());
    assert!(Token::from_record(&newer.text()[..newer.len() - 1].into()).is_err());
    assert!(Token::from_record(&newer.text()[1..].into()).is_err());
    let other = Masked::within(
        r#"{"version":2,"access_token":"*","refresh_token":{"a":["*"]},"b":"*"}"#,
        &[&access, &refresh, &unknown],
    );
    assert!(Token::from_record(&other.text().into()).is_err());
    drop((token, record, newer, stored, other));
    assert_wiped(&[&access, &refresh, &unknown]);
}

#[test]
fn a_verifier_is_wiped_with_its_suspended_login() {
    let login = app().pkce("https://app.example/callback").begin().unwrap();
    let verifier = Masked::of(login.state.step.verifier.expose());
    let suspended = login.suspend();
    let text = Masked::of(suspended.expose());
    let mut damaged = Buffer::default();
    damaged.push(&suspended.expose().as_bytes()[..suspended.expose().len() - 1]);
    damaged.push(b"*");
    for refused in [damaged.text(), &damaged.text()[..damaged.len() - 5]] {
        assert!(app().resume::<()>(Suspended::from(SecretString::from(refused))).is_err());
    }
    drop(app().resume::<()>(suspended).unwrap());
    drop(damaged);
    assert_wiped(&[&verifier, &text]);
}

#[tokio::test]
async fn a_code_is_wiped_with_its_callback_wherever_it_came_in() {
    let code = Masked::new(7);
    let listener = Listener::bind().await.unwrap();
    let login = app().pkce(listener.redirect()).begin().unwrap();
    let place = listener.redirect().as_str().trim_start_matches("http://").to_owned();
    let query = format!("/callback?code=%41*&state={}", login.state.step.state.expose());
    let url = Masked::within(&format!("http://{}{}", place.trim_end_matches("/callback"), query), &[&code]);
    let foreign = Masked::within("https://app.example/callback?code=*&state=guess", &[&code]);
    drop(login.check(url.text()).unwrap());
    assert!(login.check(foreign.text()).is_err());

    let browser = async {
        let mut stream = tokio::net::TcpStream::connect(place.trim_end_matches("/callback")).await.unwrap();
        let request = Masked::within(&format!("GET {query} HTTP/1.1\r\nhost: {}\r\n\r\n", "x".repeat(3000)), &[&code]);
        // In pieces, so that what was read grows.
        for part in request.chunks(1500) {
            stream.write_all(part).await.unwrap();
            tokio::task::yield_now().await;
        }
        stream.read_to_string(&mut String::new()).await.unwrap();
    };
    let (callback, ()) = tokio::join!(listener.callback(&login), browser);
    assert!(callback.unwrap().code().starts_with('A'));
    drop((url, foreign));
    assert_wiped(&[&code]);
}

#[cfg(feature = "implicit-grant")]
#[test]
fn a_token_in_a_fragment_is_wiped() {
    let access = Masked::new(8);
    #[allow(deprecated)]
    let login = app().implicit("https://app.example/callback").begin().unwrap();
    let (_, state) = login.authorize_url().query_pairs().find(|(name, _)| name == "state").unwrap();
    for answer in
        ["access_token=%41*", "access_token=*&access_token=*", "access_token=*%20x", "access_token=*&token_type=mac"]
    {
        let url = format!("https://app.example/callback#{answer}&state={state}");
        drop(login.check(Masked::within(&url, &[&access, &access]).text()));
    }
    assert_wiped(&[&access]);
}

#[tokio::test]
async fn a_client_secret_is_wiped_and_so_is_its_encoded_form() {
    let secret = Masked::new(9);
    // Long, so that what comes later does not take all of the memory that a copy had.
    let text = SecretString::from(Masked::within(&format!("{}*", "%".repeat(3000)), &[&secret]).text());
    let app = app().accounts_base("http://127.0.0.1:1").unwrap().with_secret(text);
    assert!(app.client_credentials().await.unwrap_err().is_connect());
    assert_wiped(&[&secret]);
}

#[test]
fn what_is_drawn_is_wiped() {
    let (verifier, state) = (Verifier::random().unwrap(), State::random().unwrap());
    let masked = (Masked::of(verifier.expose()), Masked::of(state.expose()));
    drop((verifier, state));
    assert_wiped(&[&masked.0, &masked.1]);
}
