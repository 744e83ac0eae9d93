//! Signing in from a store, and what may happen to it.

mod conflicts;
mod encrypted;
mod failing;
mod faults;
mod files;
mod identity;
mod one_app;
mod refused;
mod sessions;

use std::sync::{Arc, Mutex};

use ambitus::{Error, UserSession};

use crate::support::sign_in::{App, REDIRECT, Scopes};

async fn load(app: App) -> Result<UserSession<Scopes>, Error> {
    Ok(app.pkce(REDIRECT).scopes::<Scopes>().load().await?)
}

/// The names of the events that happened.
#[derive(Clone, Default)]
struct Events(Arc<Mutex<Vec<String>>>);

impl Events {
    fn hear(&self, app: App) -> App {
        let events = self.0.clone();
        app.on_event(move |event| {
            let text = format!("{event:?}");
            events.lock().unwrap().push(text.split([' ', '(']).next().unwrap().to_owned());
        })
    }

    fn take(&self) -> Vec<String> {
        std::mem::take(&mut self.0.lock().unwrap())
    }
}
