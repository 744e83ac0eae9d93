//! Logins and refreshes against a certified OAuth server: npm's `oidc-provider`, under `server/`.
//!
//! Runs only where `AMBITUS_REQUIRE_OIDC` is set; elsewhere it says that it did not run. Needs `node` and `npm`, and a network
//! the first time.
// Helpers of tests, which clippy does not know for tests.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::collections::HashMap;
use std::io::{self, BufRead, BufReader, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::OnceLock;
use std::{env, fs};

use ambitus::auth::{Callback, CodeClient, Login, Pending};
use ambitus::scope::{PlaylistModifyPrivate, ScopeSet, UserLibraryRead};
use ambitus::token::store::FileStore;
use ambitus::{Spotify, Unauthenticated, UserSession, reqwest};
use serde_json::Value;
use url::Url;

type Scopes = (UserLibraryRead, PlaylistModifyPrivate);

const REDIRECT: &str = "http://127.0.0.1:7777/callback";
const SECRET: &str = "a-secret:with/odd+characters=%";

const REQUIRED: &str = "AMBITUS_REQUIRE_OIDC";

/// The folder of the server, which is installed once for all tests. None where it is not asked for.
fn installed() -> Option<&'static Path> {
    static INSTALLED: OnceLock<Option<PathBuf>> = OnceLock::new();
    let folder = INSTALLED.get_or_init(|| {
        if env::var_os(REQUIRED).is_none() {
            // Not by `println!`, whose text the test runner drops when a test passes.
            let _ = writeln!(io::stderr(), "tests/oidc did not run: it fetches from npm only where {REQUIRED} is set");
            return None;
        }
        Some(install().unwrap_or_else(|why| panic!("{why}")))
    });
    folder.as_deref()
}

fn install() -> Result<PathBuf, String> {
    let sources = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/oidc/server");
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("oidc");
    fs::create_dir_all(&folder).map_err(|error| error.to_string())?;
    for file in ["package.json", "package-lock.json", "server.mjs"] {
        fs::copy(sources.join(file), folder.join(file)).map_err(|error| error.to_string())?;
    }
    let run = |program: &str, arguments: &[&str]| {
        let output = Command::new(program).args(arguments).current_dir(&folder).output();
        match output {
            Ok(output) if output.status.success() => Ok(()),
            Ok(output) => Err(format!("{program} failed: {}", String::from_utf8_lossy(&output.stderr))),
            Err(error) => Err(format!("{program} is missing: {error}")),
        }
    };
    run("node", &["--version"])?;
    // As locked, and without running anything that came with it.
    let lock = fs::read(folder.join("package-lock.json")).unwrap_or_default();
    let stamp = folder.join("installed");
    if fs::read(&stamp).ok().as_ref() != Some(&lock) {
        run("npm", &["ci", "--ignore-scripts", "--no-audit", "--no-fund"])?;
        fs::write(&stamp, &lock).map_err(|error| error.to_string())?;
    }
    Ok(folder)
}

/// A running server. It ends with this.
struct Server {
    process: Child,
    base: String,
}

impl Server {
    fn start() -> Option<Self> {
        let mut process = Command::new("node")
            .arg("server.mjs")
            .current_dir(installed()?)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut base = String::new();
        BufReader::new(process.stdout.take().unwrap()).read_line(&mut base).unwrap();
        assert!(base.starts_with("http://127.0.0.1:"), "{base}");
        Some(Self { process, base: base.trim().to_owned() })
    }

    fn app(&self, client_id: &str) -> Spotify<Unauthenticated> {
        Spotify::new(client_id).accounts_base(&self.base).unwrap()
    }

    /// What refreshes answer about the refresh token: new, same or absent.
    async fn rotate(&self, mode: &str) {
        let url = format!("{}/test/rotation?mode={mode}", self.base);
        assert!(browser().post(url).send().await.unwrap().status().is_success());
    }

    async fn revoke(&self, token: &str) {
        let form = [("token", token), ("client_id", "public-client")];
        let answer = browser().post(format!("{}/test/revoke", self.base)).form(&form).send().await.unwrap();
        assert!(answer.status().is_success());
    }

    /// Plays the browser: follows redirects with cookies, until one leads away from the server.
    async fn visit(&self, url: &Url) -> Url {
        let (mut url, mut cookies) = (url.clone(), HashMap::new());
        while url.as_str().starts_with(&self.base) {
            let jar: Vec<String> = cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
            let answer = browser().get(url.clone()).header("cookie", jar.join("; ")).send().await.unwrap();
            for cookie in answer.headers().get_all("set-cookie") {
                let (name, value) = cookie.to_str().unwrap().split(';').next().unwrap().split_once('=').unwrap();
                cookies.insert(name.to_owned(), value.to_owned());
            }
            let location = answer.headers().get("location").map(|value| value.to_str().unwrap().to_owned());
            let Some(location) = location else { panic!("no redirect: {}", answer.text().await.unwrap()) };
            url = url.join(&location).unwrap();
        }
        url
    }

    async fn come_back<C: CodeClient, S: ScopeSet>(&self, login: &Spotify<Login<C, Pending<S>>>) -> Callback {
        login.check(self.visit(login.authorize_url()).await).unwrap()
    }

    async fn sign_in(&self, app: Spotify<Unauthenticated>) -> UserSession<Scopes> {
        let login = app.pkce(REDIRECT).scopes::<Scopes>().begin().unwrap();
        let callback = self.come_back(&login).await;
        login.finish(callback).await.unwrap()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn browser() -> reqwest::Client {
    reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).no_proxy().build().unwrap()
}

/// The refresh token in a store's file.
fn refresh_token(file: &Path) -> String {
    let content: Value = serde_json::from_slice(&fs::read(file).unwrap()).unwrap();
    let (_, kept) = content["texts"].as_object().unwrap().iter().next().unwrap();
    let token: Value = serde_json::from_str(kept["text"].as_str().unwrap()).unwrap();
    token["refresh_token"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn a_login_is_finished_once_and_its_scopes_are_those_granted() {
    let Some(server) = Server::start() else { return };
    let login = server.app("public-client").pkce(REDIRECT).scopes::<Scopes>().begin().unwrap();
    let url = server.visit(login.authorize_url()).await;
    let callback = login.check(&url).unwrap();
    let suspended = login.suspend().expose().to_owned();
    let again = || server.app("public-client").resume::<Scopes>(suspended.clone().into()).unwrap();
    let session = again().finish(callback).await.unwrap();
    assert_eq!(session.granted().to_string(), "playlist-modify-private user-library-read");
    // A code works once.
    let login = again();
    let second = login.check(&url).unwrap();
    assert!(login.finish(second).await.unwrap_err().error().is_reauth_required());
}

#[tokio::test]
async fn refreshes_last_whatever_the_answer_says_of_the_refresh_token() {
    let Some(server) = Server::start() else { return };
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("tokens.json");
    let session = server.sign_in(server.app("public-client").store(FileStore::new(&file))).await;
    let mut token = refresh_token(&file);
    for (mode, changes) in [("new", true), ("same", false), ("absent", false), ("new", true), ("absent", false)] {
        server.rotate(mode).await;
        for _ in 0..2 {
            session.refresh().await.unwrap();
            let now = refresh_token(&file);
            assert_eq!(now != token, changes, "{mode}");
            token = now;
        }
    }
    // From the file, as another process would.
    let draft = server.app("public-client").store(FileStore::new(&file)).pkce(REDIRECT).scopes::<Scopes>();
    draft.load().await.unwrap().refresh().await.unwrap();
    session.refresh().await.unwrap();
}

#[tokio::test]
async fn a_rotated_token_is_refused_when_it_is_used_again_and_a_revoked_one_too() {
    let Some(server) = Server::start() else { return };
    let folder = tempfile::tempdir().unwrap();
    let (file, copy) = (folder.path().join("tokens.json"), folder.path().join("copy.json"));
    let session = server.sign_in(server.app("public-client").store(FileStore::new(&file))).await;
    fs::copy(&file, &copy).unwrap();
    session.refresh().await.unwrap();
    // The copy holds the old token: it is refused for good, and cleared from the copy.
    let load =
        |file: &Path| server.app("public-client").store(FileStore::new(file)).pkce(REDIRECT).scopes::<Scopes>().load();
    let old = load(&copy).await.unwrap();
    for _ in 0..2 {
        assert!(old.refresh().await.unwrap_err().is_reauth_required());
    }
    assert!(load(&copy).await.unwrap_err().error().is_reauth_required());

    let session = server.sign_in(server.app("public-client").store(FileStore::new(&file))).await;
    server.revoke(&refresh_token(&file)).await;
    assert!(session.refresh().await.unwrap_err().is_reauth_required());
    assert!(load(&file).await.unwrap_err().error().is_reauth_required());
}

#[tokio::test]
async fn a_client_with_a_secret_signs_in_refreshes_and_acts_for_itself() {
    let Some(server) = Server::start() else { return };
    let login =
        server.app("confidential-client").with_secret(SECRET).code(REDIRECT).scopes::<Scopes>().begin().unwrap();
    let callback = server.come_back(&login).await;
    let session = login.finish(callback).await.unwrap();
    session.refresh().await.unwrap();
    let app = server.app("confidential-client").with_secret(SECRET).client_credentials().await.unwrap();
    app.refresh().await.unwrap();
    let wrong = server.app("confidential-client").with_secret("a guess").client_credentials().await.unwrap_err();
    assert!(wrong.is_invalid_client());
}

#[tokio::test]
async fn a_token_that_is_handed_over_serves_the_client_it_was_issued_to() {
    let Some(server) = Server::start() else { return };
    let login = server.app("public-client").pkce(REDIRECT).scopes::<Scopes>().begin().unwrap();
    let callback = server.come_back(&login).await;
    let posted = login.hand_over(callback).await.unwrap();
    let stranger = server.app("confidential-client").accept::<Scopes>(copied(&posted)).await.unwrap_err();
    assert!(!stranger.error().is_missing_scope(), "{stranger}");
    server.app("public-client").accept::<Scopes>(posted).await.unwrap().refresh().await.unwrap();
}

fn copied(posted: &ambitus::auth::Posted) -> ambitus::auth::Posted {
    ambitus::auth::Posted::from_json(secrecy::ExposeSecret::expose_secret(&posted.to_json())).unwrap()
}

/// Runs the `login` example and plays the browser if it asks for one. Returns what it printed.
async fn login_example(server: &Server, store: &Path, scopes: &str, refresh: &str) -> (bool, String) {
    let mut command = Command::new(env!("CARGO"));
    command.args(["run", "--quiet", "--offline", "--example", "login", "--", "--client-id", "public-client"]);
    command.args(["--accounts-base", &server.base, "--scopes", scopes, "--refresh", refresh, "--store"]).arg(store);
    let mut example = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
    let mut output: BufReader<ChildStdout> = BufReader::new(example.stdout.take().unwrap());
    let mut text = String::new();
    output.read_line(&mut text).unwrap();
    if let Some(url) = text.strip_prefix("open ") {
        let callback = server.visit(&url.trim().parse().unwrap()).await;
        assert!(browser().get(callback).send().await.unwrap().status().is_success());
    }
    output.read_to_string(&mut text).unwrap();
    (example.wait().unwrap().success(), text)
}

#[tokio::test]
async fn the_login_example_signs_in_from_its_file_if_it_can_and_saves_to_it_if_not() {
    let Some(server) = Server::start() else { return };
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("tokens.json");
    let (both, one) = ("user-library-read playlist-read-private", "user-library-read");

    let (done, text) = login_example(&server, &file, one, "2").await;
    assert!(done && text.contains("saved to the store\ngranted user-library-read\nrefreshed\nrefreshed\n"), "{text}");
    let (done, text) = login_example(&server, &file, one, "1").await;
    assert!(done && text == "signed in from the store\ngranted user-library-read\nrefreshed\n", "{text}");
    // More than the file's token allows: the user is asked, and the new token is kept.
    let (done, text) = login_example(&server, &file, both, "0").await;
    assert!(done && text.contains("saved to the store\ngranted playlist-read-private user-library-read\n"), "{text}");
    let (_, text) = login_example(&server, &file, one, "0").await;
    assert!(text.starts_with("signed in from the store\n"), "{text}");
    // Refused: an error, and the next run signs in again.
    server.revoke(&refresh_token(&file)).await;
    let (done, _) = login_example(&server, &file, one, "1").await;
    assert!(!done);
    let (done, text) = login_example(&server, &file, one, "0").await;
    assert!(done && text.contains("saved to the store"), "{text}");
}
