//! The code of a login is good for one exchange, and so is the login.

use ambitus::{Pending, Pkce, Spotify, auth::Callback, scope::UserTopRead};

async fn twice(login: Spotify<Pkce<Pending<(UserTopRead,)>>>, first: Callback, second: Callback) {
    let _ = login.finish(first).await;
    let _ = login.finish(second).await;
}

fn main() {}
