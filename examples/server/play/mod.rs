//! Two users, two browsers, two processes of the server, and an attacker. Every sentence that is printed was checked.

use std::error::Error;
use std::fs::{self, File};
use std::path::PathBuf;
use std::time::SystemTime;

use ambitus::reqwest::Url;
use ambitus::testing::FakeSpotify;

use crate::cookies::{Cookie, Cookies};
use crate::server::Public;
use crate::sessions::LIFETIME;

mod browser;
mod process;

use browser::Browser;
use process::Process;

/// The address of the reverse proxy. There is none here: the browsers choose the process themselves, as it would for them.
const PUBLIC_URL: &str = "https://player.example";

/// The name of the second user tries to be more than text.
const SECOND: &str = "<b>ben";

struct Play {
    fake: FakeSpotify,
    data: PathBuf,
    one: Process,
    two: Process,
}

pub(crate) async fn play() -> Result<(), Box<dyn Error>> {
    check_addresses()?;
    let fake = FakeSpotify::start().await;
    let folder = tempfile::tempdir()?;
    let data = folder.path().join("data");
    let one = Process::start(&fake, PUBLIC_URL, &data)?;
    let two = Process::start(&fake, PUBLIC_URL, &data)?;
    println!("two processes listen at {} and {}", one.address, two.address);
    let play = Play { fake, data, one, two };
    let (mut anna, mut ben) = (Browser::new()?, Browser::new()?);
    play.sign_in(&mut anna).await?;
    play.refuse_strangers(&mut ben).await?;
    play.sign_in_second(&mut ben).await?;
    play.show_each_their_own(&mut anna, &mut ben).await?;
    play.refuse_forged_sign_out(&mut anna, &mut ben).await?;
    play.sign_out(&mut anna, &mut ben).await?;
    play.end_sessions(&mut anna, &mut ben).await?;
    play.bound_sessions().await
}

fn check_addresses() -> Result<(), Box<dyn Error>> {
    let refused = ["http://player.example", "https://player.example/app", "player.example"];
    expect(
        refused.iter().all(|url| Public::at(url).is_err()),
        "a public URL without https, or with a path, is refused",
    )?;
    let local = Public::at("http://127.0.0.1:8888")?.cookies.set(Cookie::Session, "id");
    let https = Cookies { secure: true }.set(Cookie::Session, "id");
    let differ =
        local.starts_with("session=id;") && !local.contains("Secure") && https.starts_with("__Host-session=id;");
    expect(differ, "with https a cookie has the prefix __Host-, and without it neither that nor Secure")
}

impl Play {
    /// The login begins at one process and ends at the other.
    async fn sign_in(&self, anna: &mut Browser) -> Result<(), Box<dyn Error>> {
        let page = anna.get(&self.one, "/").await?;
        expect(page.text.contains("not signed in"), "process 1 shows a new browser the page from which to sign in")?;
        let authorize_url = anna.get(&self.one, "/sign-in").await?.location()?;
        let redirect = authorize_url.query_pairs().find(|(name, _)| name == "redirect_uri").map(|(_, value)| value);
        expect(
            redirect.as_deref() == Some("https://player.example/callback"),
            "the redirect is at the public URL, whatever X-Forwarded-Host says",
        )?;

        let forged = anna.get(&self.two, "/callback?code=forged&state=guessed").await?;
        expect(forged.status == 400, "a forged callback is refused")?;
        let foreign = self.callback_of_another("mallory").await?;
        let refused = anna.follow(&self.two, &foreign).await?;
        expect(
            refused.status == 400,
            "the callback of another login is refused, so nobody signs Anna in to another account",
        )?;

        let callback = self.consent("anna", &authorize_url).await?;
        let mut copy = Browser::new()?;
        copy.cookies.clone_from(&anna.cookies);
        let page = anna.follow(&self.two, &callback).await?;
        let home = page.status == 303 && page.location.as_deref() == Some("/");
        expect(home, "Anna's own login goes on after that, and process 2 finishes it")?;
        expect(anna.cookies.len() == 1, "her browser has the cookie of a session, and no ticket any more")?;
        let again = copy.follow(&self.one, &callback).await?;
        expect(
            again.status == 400,
            "a copy of the ticket and the callback is refused, because each is good for one use",
        )
    }

    /// A callback that was stolen from its browser, or a session that was guessed.
    async fn refuse_strangers(&self, ben: &mut Browser) -> Result<(), Box<dyn Error>> {
        let stolen = self.callback_of_another("anna").await?;
        let refused = ben.follow(&self.one, &stolen).await?;
        expect(refused.status == 400, "a callback is refused in a browser that began no login")?;
        let planted = "0123456789012345678901".to_owned();
        ben.cookies.insert("__Host-session".into(), planted.clone());
        let page = ben.get(&self.two, "/").await?;
        expect(page.text.contains("not signed in"), "a guessed session id signs nobody in")?;
        ben.cookies.insert("__Host-session".into(), "../../tokens.json".into());
        let page = ben.get(&self.two, "/").await?;
        expect(page.status == 200 && page.text.contains("not signed in"), "and a cookie cannot name a file")?;
        ben.cookies.insert("__Host-session".into(), planted);
        Ok(())
    }

    async fn sign_in_second(&self, ben: &mut Browser) -> Result<(), Box<dyn Error>> {
        let planted = ben.cookies.get("__Host-session").cloned();
        let authorize_url = ben.get(&self.two, "/sign-in").await?.location()?;
        self.fake.set_denying(true);
        let denied = self.fake.visit(&authorize_url).await?;
        let page = ben.follow(&self.one, &denied).await?;
        expect(
            page.status == 303 && ben.get(&self.one, "/").await?.status == 200,
            "a user who refuses comes back and is not signed in",
        )?;
        self.fake.set_denying(false);

        let authorize_url = ben.get(&self.two, "/sign-in").await?.location()?;
        let callback = self.consent(SECOND, &authorize_url).await?;
        let page = ben.follow(&self.one, &callback).await?;
        expect(page.status == 303, "Ben begins a login at process 2, and process 1 finishes it")?;
        expect(ben.cookies.get("__Host-session") != planted.as_ref(), "his session has a new id at the sign-in")
    }

    async fn show_each_their_own(&self, anna: &mut Browser, ben: &mut Browser) -> Result<(), Box<dyn Error>> {
        for (number, process) in [(1, &self.one), (2, &self.two)] {
            let page = anna.get(process, "/").await?;
            expect(page.text.contains("Anna User has 24"), &format!("process {number} shows Anna her own name"))?;
            let page = ben.get(process, "/").await?;
            let escaped = page.text.contains("&lt;b&gt;ben User has 24") && !page.text.contains(SECOND);
            expect(escaped, &format!("process {number} shows Ben his own name, which is text and no tag"))?;
        }
        let ids: Vec<&String> = anna.cookies.values().chain(ben.cookies.values()).collect();
        let names = self.sessions()?;
        let kept = names.iter().any(|path| ids.iter().any(|id| path.to_string_lossy().contains(*id)));
        expect(names.len() == 2 && !kept, "the server keeps the hashes of two session ids, and no id")?;
        Ok(())
    }

    async fn refuse_forged_sign_out(&self, anna: &mut Browser, ben: &mut Browser) -> Result<(), Box<dyn Error>> {
        let page = anna.get(&self.one, "/sign-out").await?;
        expect(page.status == 405, "a link signs nobody out")?;
        let others = ben.get(&self.one, "/").await?.nonce()?;
        for nonce in ["", "guessed", &others] {
            let page = anna.post(&self.one, "/sign-out", format!("nonce={nonce}")).await?;
            expect(page.status == 403, "a post without the nonce of the page signs nobody out")?;
        }
        let page = anna.post(&self.one, "/sign-out", "nonce=".to_owned() + &"a".repeat(100_000)).await?;
        expect(page.status == 413, "a long post is not read")?;
        expect(anna.get(&self.two, "/").await?.text.contains("Anna User"), "Anna is still signed in")
    }

    async fn sign_out(&self, anna: &mut Browser, ben: &mut Browser) -> Result<(), Box<dyn Error>> {
        let (nonce, cookies) = (anna.get(&self.one, "/").await?.nonce()?, anna.cookies.clone());
        let page = anna.post(&self.one, "/sign-out", format!("nonce={nonce}")).await?;
        expect(
            page.status == 303 && anna.cookies.is_empty(),
            "Anna signs out at process 1, and her cookie is removed",
        )?;
        anna.cookies = cookies;
        for (number, process) in [(1, &self.one), (2, &self.two)] {
            let page = anna.get(process, "/").await?;
            expect(page.text.contains("not signed in"), &format!("her old cookie is of no use at process {number}"))?;
            expect(ben.get(process, "/").await?.text.contains("ben User"), "Ben is still signed in there")?;
        }
        let tokens = fs::read_to_string(self.data.join("tokens.json"))?;
        let of = |name: &str| tokens.contains(&format!("{name}-account"));
        expect(!of("anna") && of("ben"), "her token is not in the store any more, and his is")
    }

    /// Sessions that end without a sign-out.
    async fn end_sessions(&self, anna: &mut Browser, ben: &mut Browser) -> Result<(), Box<dyn Error>> {
        self.fake.expire_access_tokens();
        let before = self.fake.token_requests();
        expect(ben.get(&self.two, "/").await?.text.contains("ben User"), "an access token that expired is renewed")?;
        expect(ben.get(&self.one, "/").await?.text.contains("ben User"), "the other process uses the new one")?;
        expect(self.fake.token_requests() == before + 1, "that took one request to the token endpoint")?;

        anna.cookies.clear();
        self.complete(anna, "anna").await?;
        let began = SystemTime::now() - LIFETIME;
        for path in self.sessions()?.iter().filter(|path| is_of(path, "anna-account")) {
            File::options().append(true).open(path)?.set_modified(began)?;
        }
        let page = anna.get(&self.one, "/").await?;
        expect(page.text.contains("not signed in"), "a session ends when its time is over")?;

        self.fake.revoke_refresh_tokens();
        self.fake.expire_access_tokens();
        let page = ben.get(&self.one, "/").await?;
        let back = page.status == 303 && page.location.as_deref() == Some("/") && ben.cookies.is_empty();
        expect(back, "a user who removed the app at Spotify comes back to the page from which to sign in")
    }

    async fn bound_sessions(&self) -> Result<(), Box<dyn Error>> {
        let mut first = Browser::new()?;
        self.complete(&mut first, "cora").await?;
        for _ in 0..10 {
            self.complete(&mut Browser::new()?, "cora").await?;
        }
        let own = self.sessions()?.iter().filter(|path| is_of(path, "cora-account")).count();
        expect(own == 10, "a user has ten sessions at the most")?;
        expect(first.get(&self.two, "/").await?.text.contains("not signed in"), "the eleventh displaced the oldest")
    }

    /// A whole sign-in, at both processes.
    async fn complete(&self, browser: &mut Browser, user: &str) -> Result<(), Box<dyn Error>> {
        let authorize_url = browser.get(&self.one, "/sign-in").await?.location()?;
        let callback = self.consent(user, &authorize_url).await?;
        let page = browser.follow(&self.two, &callback).await?;
        if page.status == 303 { Ok(()) } else { expect(false, "a user can sign in") }
    }

    /// The user's consent at Spotify, and where Spotify sends the browser.
    async fn consent(&self, user: &str, authorize_url: &Url) -> Result<Url, Box<dyn Error>> {
        self.fake.set_user(user);
        Ok(self.fake.visit(authorize_url).await?)
    }

    /// The callback of a login that another browser began.
    async fn callback_of_another(&self, user: &str) -> Result<Url, Box<dyn Error>> {
        let authorize_url = Browser::new()?.get(&self.one, "/sign-in").await?.location()?;
        self.consent(user, &authorize_url).await
    }

    /// The files of the sessions.
    fn sessions(&self) -> Result<Vec<PathBuf>, Box<dyn Error>> {
        let entries: Result<Vec<_>, _> = fs::read_dir(self.data.join("sessions"))?.collect();
        Ok(entries?.into_iter().map(|entry| entry.path()).collect())
    }
}

fn is_of(session: &PathBuf, account: &str) -> bool {
    fs::read_to_string(session).is_ok_and(|found| found == account)
}

fn expect(holds: bool, what: &str) -> Result<(), Box<dyn Error>> {
    println!("{} {what}", if holds { "ok:" } else { "failed:" });
    if holds { Ok(()) } else { Err(what.into()) }
}
