//! Statuses of the token endpoint other than success.

use std::time::Duration;

use ambitus::scope::All;
use ambitus::{Error, Spotify};
use tokio::task::JoinSet;

use super::endpoint::{Accounts, Behaviour, Fault, answer, raw, reset, stall};
use super::scene::{Need, Scene, Scenes, finish, needs};
use super::{KINDS, QUICK, bounded, http_client, tells_no_secret};
use crate::retries::{Kind, call};

#[tokio::test]
async fn a_redirected_token_request_takes_no_secret_elsewhere() {
    let elsewhere = Accounts::start().await;
    let statuses = ["301 Moved", "302 Found", "303 Other", "307 Temporary", "308 Permanent"];
    let locations = [&format!("{}/api/token", elsewhere.server.base), "/api/token", "//127.0.0.2/", "http://[", ""];
    for secret in [false, true] {
        let scene = Scene::with(http_client(), secret).await;
        for (status, location) in statuses.iter().flat_map(|status| locations.map(|location| (status, location))) {
            let taken = scene.api.taken();
            scene.accounts.set(Behaviour::Always(answer(status, &format!("location: {location}\r\n"), "")));
            scene.need(Need::Expired);
            for kind in KINDS {
                let error = scene.call(kind).await.unwrap_err();
                assert!(matches!(error.status(), Some(300..=399)), "{error:?}");
                tells_no_secret(&error);
            }
            let seen = (scene.accounts.asked(), scene.api.taken() - taken, scene.api.refused());
            assert_eq!(seen, (KINDS.len(), 0, 0), "{status} {location}");
            scene.recovers(Kind::Post, location).await;
        }
    }
    assert_eq!(elsewhere.asked(), 0);
}

#[tokio::test]
async fn a_refusal_that_says_nothing_of_the_grant_does_not_end_the_session() {
    let scenes = Scenes::start().await;
    let bodies = [
        "",
        "<html>invalid_grant</html>",
        "\"invalid_grant\"",
        "{\"error\":[\"invalid_grant\"]}",
        "{\"error\":{\"message\":\"invalid_grant\"}}",
        "{\"error\":\"invalid_client\"}",
    ];
    let statuses = ["400 Bad", "401 No", "404 Gone"];
    let faults = statuses.iter().flat_map(|status| bodies.map(|body| answer(status, "", body)));
    scenes.check(faults, 1, |error| matches!(error.status(), Some(400..=499))).await;
    scenes.check([Fault::Echo], 1, |error| error.message().is_some_and(|said| said.starts_with("what is"))).await;
    let odd = ["204 Nothing", "206 Part", "304 Same"].map(|status| answer(status, "", ""));
    scenes.check(odd, 1, |error| error.status().is_some()).await;
}

#[tokio::test]
async fn a_failing_token_endpoint_is_asked_again_and_the_call_is_not_made() {
    let scenes = Scenes::start().await;
    let statuses = ["500 Oops", "502 Bad Gateway", "503 Busy", "504 Late", "599 What"];
    let bodies = ["<html>", r#"{"error":"invalid_grant"}"#];
    let faults = statuses.iter().flat_map(|status| bodies.map(|body| answer(status, "", body)));
    scenes.check(faults, 3, Error::is_server_error).await;
    // The Retry-After is longer than a call waits.
    scenes
        .check([answer("503 Busy", "retry-after: 40\r\n", "")], 1, |error| {
            error.is_server_error() && error.retry_after() == Some(Duration::from_secs(40))
        })
        .await;
}

#[tokio::test]
async fn a_limit_of_the_token_endpoint_is_waited_for_or_reported() {
    let scenes = Scenes::start().await;
    // It waits a quarter of a second; another half would be more than a call waits in all.
    scenes.check([answer("429 Slow", "", "")], 2, Error::is_rate_limited).await;
    scenes
        .check([answer("429 Slow", "retry-after: 48925\r\n", "{}")], 1, |error| {
            error.is_rate_limited() && error.retry_after() == Some(Duration::from_secs(48_925))
        })
        .await;

    // Sessions that have a token are not held up.
    let scene = Scene::start().await;
    scene.need(Need::Expired);
    scene.accounts.set(Behaviour::Always(answer("429 Slow", "retry-after: 48925\r\n", "")));
    assert!(scene.call(Kind::Get).await.unwrap_err().is_rate_limited());
    let other = Spotify::new(&scene.id).api_base(&scene.api.server.base).unwrap().http(http_client());
    let other = other.assume_granted::<All>("access-1").unwrap();
    assert!(bounded(call(&other, Kind::Post)).await.is_ok());
}

#[tokio::test]
async fn a_fault_of_the_token_endpoint_that_passes_costs_nothing() {
    let passing = [
        reset(""),
        reset("HTTP/1.1 200 OK\r\ncontent-length: 90\r\n\r\n{\"access_token\":\"acc"),
        stall("HTTP/1.1 200 OK\r\n"),
        raw("\0\0"),
        answer("500 Oops", "", ""),
        answer("503 Busy", "", "<html>"),
    ];
    let mut calls = JoinSet::new();
    for (need, kind) in needs() {
        let (scene, passing) = (Scene::with(http_client().timeout(QUICK), false).await, passing.clone());
        calls.spawn(async move {
            for fault in passing {
                let (taken, refused) = (scene.api.taken(), scene.api.refused());
                scene.need(need);
                scene.accounts.set(Behaviour::First(2, fault.clone()));
                let outcome = scene.call(kind).await;
                assert!(outcome.is_ok(), "{kind:?} {need:?} {fault:?} {outcome:?}");
                let seen = (scene.accounts.asked(), scene.api.taken() - taken);
                assert_eq!(seen, (3, 1), "{kind:?} {need:?} {fault:?}");
                assert_eq!(scene.api.refused() == refused, need == Need::Expired);
            }
        });
    }
    // One 429 is waited for, whatever the call.
    for kind in KINDS {
        let scene = Scene::start().await;
        calls.spawn(async move {
            scene.need(Need::Expired);
            scene.accounts.set(Behaviour::First(1, answer("429 Slow", "", "")));
            assert!(scene.call(kind).await.is_ok());
            assert_eq!((scene.accounts.asked(), scene.api.taken(), scene.api.refused()), (2, 1, 0));
        });
    }
    finish(calls).await;
}
