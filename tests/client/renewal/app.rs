//! The token of an app's own session.

use ambitus::Spotify;

use super::endpoint::{Accounts, Api, Behaviour, answer, endless, reset, stall};
use super::{HOUR, QUICK, SECRET, bounded, http_client, options, tells_no_secret};
use crate::support::clock::TestClock;
use crate::support::sign_in::new_id;

#[tokio::test]
async fn an_apps_own_token_survives_the_faults_of_its_endpoint_too() {
    let more = format!("10000\r\n{}\r\n", " ".repeat(1 << 16)).into_bytes();
    let faults = [
        (reset("HTTP/1.1 2"), 3),
        (stall("HTTP/1.1 200 OK\r\n"), 3),
        (endless("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n", more), 1),
        (answer("200 OK", "", "<html>"), 1),
        (answer("400 Bad", "", r#"{"error":"invalid_client"}"#), 1),
        (answer("503 Busy", "", ""), 3),
        (answer("429 Slow", "retry-after: 48925\r\n", ""), 1),
        (answer("302 Found", "location: http://127.0.0.2/\r\n", ""), 1),
    ];
    let accounts = Accounts::start().await;
    let api = Api::start(accounts.granted()).await;
    let clock = TestClock::new();
    let client =
        Spotify::new(new_id()).accounts_base(&accounts.server.base).unwrap().api_base(&api.server.base).unwrap();
    let client = client.call_options(options()).http(http_client().timeout(QUICK)).clock(clock.clone());
    let app = bounded(client.with_secret(SECRET).client_credentials()).await.unwrap();
    for (number, (fault, asked)) in faults.into_iter().enumerate() {
        clock.advance(2 * HOUR);
        accounts.set(Behaviour::Always(fault.clone()));
        #[allow(deprecated)]
        let error = bounded(app.browse().available_markets().into_future()).await.unwrap_err();
        assert!(!error.is_reauth_required(), "{error:?}");
        tells_no_secret(&error);
        assert_eq!((accounts.asked(), api.taken(), api.refused()), (asked, number, 0), "{fault:?}");
        accounts.set(Behaviour::Healthy);
        #[allow(deprecated)]
        let outcome = bounded(app.browse().available_markets().into_future()).await;
        assert!(outcome.is_ok(), "{fault:?} {outcome:?}");
        assert_eq!((accounts.asked(), api.taken(), api.refused()), (1, number + 1, 0), "{fault:?}");
    }
}
