//! No Debug and no Display shows a token, a code, a verifier or a secret.

use std::fmt::{Debug, Display};

use ambitus::auth::{Listener, Nonce, Posted, Suspended, Ticket};
use ambitus::testing::{FakeSpotify, Rotation};
use ambitus::token::store::{FileStore, MemoryStore};
use secrecy::ExposeSecret as _;

use crate::support::log::Log;
use crate::support::sign_in::{REDIRECT, Scopes, client, client_at, draft, parameter, signed_in, visit};

/// Everything that was printed, and the secrets that were drawn meanwhile.
#[derive(Default)]
struct Prints {
    text: String,
    drawn: Vec<String>,
}

impl Prints {
    fn debug(&mut self, value: &impl Debug) {
        self.text += &format!("{value:?}\n{value:#?}\n");
    }

    fn both(&mut self, value: &(impl Debug + Display)) {
        self.debug(value);
        self.text += &format!("{value}\n{value:#}\n");
    }

    fn assert_no_secret(mut self) {
        // What the fake gives out begins with these, and the last is its client secret.
        self.drawn.extend(["fake-code", "fake-access", "fake-refresh", "fake-secret"].map(str::to_owned));
        self.drawn.push("fedcba9876543210fedcba9876543210".to_owned());
        for secret in self.drawn {
            assert!(!self.text.contains(&secret), "{secret} in {}", self.text);
        }
    }
}

#[tokio::test]
async fn nothing_that_can_be_printed_of_a_login_and_its_session_holds_a_secret() {
    let fake = FakeSpotify::start().await;
    let mut prints = Prints::default();

    prints.debug(&client(&fake));
    prints.debug(&client(&fake).with_secret(fake.client_secret()));
    prints.debug(&draft(&fake));
    prints.debug(&Listener::bind().await.unwrap());

    let login = draft(&fake).begin().unwrap();
    prints.drawn.push(parameter(login.authorize_url(), "state"));
    let url = fake.visit(login.authorize_url()).await.unwrap();
    let again = login.check(&url).unwrap();
    prints.debug(&login);
    prints.debug(&again);
    prints.both(&login.check(format!("{url}&code=x")).unwrap_err());
    prints.both(&login.check(format!("{url}&state=x")).unwrap_err());
    prints.both(&login.check("https://app.example/elsewhere?code=fake-code-x").unwrap_err());

    let other = draft(&fake).begin().unwrap();
    let unfinished = other.finish(again).await.unwrap_err();
    prints.both(&unfinished);
    let spotify = login.finish(unfinished.into_parts().1.unwrap().callback).await.unwrap();
    prints.debug(&spotify);
    prints.debug(&spotify.granted());

    let login = draft(&fake).begin().unwrap();
    let (first, second) = {
        let url = fake.visit(login.authorize_url()).await.unwrap();
        (login.check(&url).unwrap(), login.check(&url).unwrap())
    };
    drop(first);
    drop(login);
    prints.debug(&second);

    fake.revoke_refresh_tokens();
    prints.both(&spotify.refresh().await.unwrap_err());
    prints.both(&client(&fake).assume_granted::<()>("fake-access with a space").unwrap_err());
    prints.both(&client(&fake).with_secret("fake-secret").client_credentials().await.unwrap_err());

    let live = signed_in(&fake).await;
    prints.debug(&live);
    let login = draft(&fake).begin().unwrap();
    prints.debug(&visit(&fake, &login).await.unwrap());
    prints.debug(&live.ask_for::<()>(REDIRECT).begin().unwrap());
    prints.assert_no_secret();
}

#[tokio::test]
async fn nothing_that_can_be_printed_of_the_other_logins_holds_a_secret() {
    let fake = FakeSpotify::start().await;
    let mut prints = Prints::default();
    let login = draft(&fake).begin().unwrap();
    let callback = visit(&fake, &login).await.unwrap();
    let posted = login.hand_over(callback).await.unwrap();
    prints.debug(&posted);
    prints.debug(&Posted::from_json(posted.to_json().expose_secret()).unwrap());
    prints.debug(&client(&fake).accept_unverified::<Scopes>(posted).unwrap());
    prints.both(&Posted::from_json("fake-access").unwrap_err());
    let nonce = Nonce::random().unwrap();
    prints.debug(&nonce);
    prints.drawn.push(nonce.expose().to_owned());

    let suspended = draft(&fake).begin().unwrap().suspend();
    prints.debug(&suspended);
    prints.drawn.push(suspended.expose().to_owned());
    prints.both(&client(&fake).resume::<()>(Suspended::from(format!("{}x", suspended.expose()))).unwrap_err());
    prints.debug(&client(&fake).resume::<Scopes>(suspended).unwrap());
    let store = MemoryStore::new();
    prints.debug(&store);
    let kept = client(&fake).store(store).account("visitor");
    prints.debug(&kept);
    let ticket = kept.pkce(REDIRECT).begin().unwrap().park().await.unwrap();
    prints.debug(&ticket);
    prints.drawn.push(ticket.expose().to_owned());
    prints.both(
        &client(&fake)
            .store(MemoryStore::new())
            .account("visitor")
            .unpark::<()>(Ticket::from("fake-code"))
            .await
            .unwrap_err(),
    );
    let code = client(&fake).with_secret(fake.client_secret()).code(REDIRECT);
    prints.debug(&code);
    prints.debug(&code.begin().unwrap());
    let unloaded = draft(&fake).load().await.unwrap_err();
    prints.both(&unloaded);
    prints.assert_no_secret();
}

#[tokio::test]
async fn nothing_that_is_logged_holds_a_secret() {
    let log = Log::default();
    let _guard = log.listen();
    let fake = FakeSpotify::start().await;
    signed_in(&fake).await.refresh().await.unwrap();
    log.ask_again();
    fake.set_rotation(Rotation::New);
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("tokens.json");
    let app = || client(&fake).store(FileStore::new(&file));
    let mut secrets: Vec<String> =
        ["fake-code", "fake-access", "fake-refresh", "fedcba9876543210fedcba9876543210"].map(str::to_owned).into();

    let login = app().pkce(REDIRECT).scopes::<Scopes>().begin().unwrap();
    for (key, value) in login.authorize_url().query_pairs() {
        if key == "state" || key == "code_challenge" {
            secrets.push(value.into_owned());
        }
    }
    let callback = visit(&fake, &login).await.unwrap();
    let session = login.finish(callback).await.unwrap();
    session.refresh().await.unwrap();
    session.me().profile().await.unwrap();
    fake.expire_access_tokens();
    session.library().saved_tracks().await.unwrap();
    client(&fake).with_secret(fake.client_secret()).client_credentials().await.unwrap();

    // Failures.
    client(&fake).with_secret("fake-access-guess").client_credentials().await.unwrap_err();
    client_at("http://127.0.0.1:1", fake.client_id()).with_secret("fake-code").client_credentials().await.unwrap_err();
    std::fs::write(&file, "fake-refresh").unwrap();
    session.refresh().await.unwrap();
    std::fs::remove_file(&file).unwrap();
    std::fs::create_dir(&file).unwrap();
    session.refresh().await.unwrap();
    fake.revoke_refresh_tokens();
    session.refresh().await.unwrap_err();
    tokio::task::yield_now().await;

    let text = log.text();
    for said in [
        "span refresh flow=\"pkce\"",
        "span token operation=\"exchange\"",
        "operation=\"refresh\"",
        "operation=\"client-credentials\"",
        "status=200",
        "status=400",
        "token saved",
        "token not saved",
        "stored token not read",
        "the user has to sign in again",
        "no connection",
    ] {
        assert!(text.contains(said), "{said} not in {text}");
    }
    for secret in secrets {
        assert!(!text.contains(&secret), "{secret} in {text}");
    }
}
