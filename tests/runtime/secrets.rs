//! No Debug and no Display shows a token, a code, a verifier or a secret.

use std::fmt::{Debug, Display};

use ambitus::auth::Listener;
use ambitus::testing::FakeSpotify;

use crate::{client, draft, signed_in, visit};

/// Prints of `values` in every way there is; fails on anything that the fake gives out or that a login draws.
#[derive(Default)]
struct Prints(String);

impl Prints {
    fn debug(&mut self, value: &impl Debug) {
        self.0 += &format!("{value:?}\n{value:#?}\n");
    }

    fn both(&mut self, value: &(impl Debug + Display)) {
        self.debug(value);
        self.0 += &format!("{value}\n{value:#}\n");
    }
}

#[tokio::test]
async fn nothing_that_can_be_printed_holds_a_secret() {
    let fake = FakeSpotify::start().await;
    let mut prints = Prints::default();
    let mut drawn = Vec::new();

    prints.debug(&client(&fake));
    prints.debug(&client(&fake).with_secret(fake.client_secret()));
    prints.debug(&draft(&fake));
    prints.debug(&Listener::bind().await.unwrap());

    let login = draft(&fake).begin().unwrap();
    drawn.extend(
        login.authorize_url().query_pairs().filter(|(key, _)| key == "state").map(|(_, value)| value.into_owned()),
    );
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

    drawn.extend(["fake-code", "fake-access", "fake-refresh", "fake-secret"].map(str::to_owned));
    drawn.push("fedcba9876543210fedcba9876543210".to_owned());
    for secret in drawn {
        assert!(!prints.0.contains(&secret), "{secret} in {}", prints.0);
    }
}
