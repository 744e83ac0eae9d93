//! A token endpoint that fails when it is told to, and an API that knows the tokens it gave out.

use std::collections::HashSet;
use std::fmt::{self, Debug, Formatter};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use tokio::net::TcpListener;

use super::HOUR;
use crate::retries::MARKETS;
use crate::support::server::{Reply, Request, Script, Server};

/// What is done to a token request.
#[derive(Clone)]
pub(super) enum Fault {
    /// The connection is reset before the request is read.
    Unread,
    Reply(Reply),
    /// Refused with a description that repeats the request.
    Echo,
    /// Granted, a byte at a time.
    Drip,
}

impl Debug for Fault {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unread => f.write_str("unread"),
            Self::Reply(reply) => reply.fmt(f),
            Self::Echo => f.write_str("echo"),
            Self::Drip => f.write_str("drip"),
        }
    }
}

pub(super) fn answer(status: &str, headers: &str, body: &str) -> Fault {
    Fault::Reply(Reply::http(status, headers, body))
}

pub(super) fn raw(bytes: impl Into<Vec<u8>>) -> Fault {
    Fault::Reply(Reply::raw(bytes))
}

pub(super) fn reset(sent: &str) -> Fault {
    Fault::Reply(Reply::reset_after(sent))
}

pub(super) fn stall(sent: &str) -> Fault {
    Fault::Reply(Reply::stall_after(sent))
}

pub(super) fn endless(first: &str, more: Vec<u8>) -> Fault {
    Fault::Reply(Reply::endless(first, more))
}

/// What the endpoint does.
#[derive(Clone, Debug)]
pub(super) enum Behaviour {
    Healthy,
    /// So many requests meet the fault, and the others do not.
    First(usize, Fault),
    Always(Fault),
}

/// A token endpoint. A refresh token is good once: one that is lost, or used again, ends the session.
pub(super) struct Accounts {
    pub(super) server: Server,
    script: Arc<AccountsScript>,
}

struct AccountsScript {
    behaviour: Mutex<Behaviour>,
    /// Token requests since the behaviour was set.
    asked: AtomicUsize,
    granted: Arc<Granted>,
}

#[derive(Default)]
pub(super) struct Granted {
    count: AtomicUsize,
    /// The access tokens given out, which the API knows too.
    good: Mutex<HashSet<String>>,
}

impl Granted {
    fn grant(&self, request: &str) -> Reply {
        let count = self.count.load(Ordering::SeqCst);
        let known = request.contains("grant_type=authorization_code")
            || request == "grant_type=client_credentials"
            || request.ends_with(&format!("&refresh_token=refresh-{count}"))
            || request.contains(&format!("&refresh_token=refresh-{count}&"));
        if !known {
            return Reply::http("400 Bad Request", "", r#"{"error":"invalid_grant"}"#);
        }
        let next = self.count.fetch_add(1, Ordering::SeqCst) + 1;
        self.good.lock().unwrap().insert(format!("Bearer access-{next}"));
        let token = format!(
            r#"{{"access_token":"access-{next}","refresh_token":"refresh-{next}","expires_in":{HOUR},"token_type":"Bearer"}}"#
        );
        Reply::http("200 OK", "", token)
    }
}

impl Script for Arc<AccountsScript> {
    async fn reply(&self, request: Request) -> Reply {
        let number = self.asked.fetch_add(1, Ordering::SeqCst) + 1;
        let fault = match self.behaviour.lock().unwrap().clone() {
            Behaviour::Healthy => None,
            Behaviour::First(faulty, fault) => (number <= faulty).then_some(fault),
            Behaviour::Always(fault) => Some(fault),
        };
        match fault {
            None => self.granted.grant(&request.body),
            Some(Fault::Unread) => Reply::reset_after(""),
            Some(Fault::Reply(reply)) => reply,
            Some(Fault::Echo) => {
                let said = format!(r#"{{"error":"invalid_request","error_description":"what is {}"}}"#, request.body);
                Reply::http("400 Bad", "", said)
            }
            Some(Fault::Drip) => self.granted.grant(&request.body).dripping(),
        }
    }

    fn resets_unread(&self) -> bool {
        let unread = matches!(*self.behaviour.lock().unwrap(), Behaviour::Always(Fault::Unread));
        if unread {
            self.asked.fetch_add(1, Ordering::SeqCst);
        }
        unread
    }
}

impl Accounts {
    pub(super) async fn start() -> Self {
        Self::at(TcpListener::bind("127.0.0.1:0").await.unwrap(), Arc::default())
    }

    pub(super) fn at(listener: TcpListener, granted: Arc<Granted>) -> Self {
        let script =
            Arc::new(AccountsScript { behaviour: Mutex::new(Behaviour::Healthy), asked: AtomicUsize::new(0), granted });
        Self { server: Server::at(listener, script.clone()), script }
    }

    /// Sets the behaviour, and closes the connections that stall.
    pub(super) fn set(&self, behaviour: Behaviour) {
        self.script.asked.store(0, Ordering::SeqCst);
        *self.script.behaviour.lock().unwrap() = behaviour;
        self.server.release();
    }

    /// Token requests since the behaviour was set.
    pub(super) fn asked(&self) -> usize {
        self.script.asked.load(Ordering::SeqCst)
    }

    pub(super) fn grants(&self) -> usize {
        self.script.granted.count.load(Ordering::SeqCst)
    }

    pub(super) fn granted(&self) -> Arc<Granted> {
        self.script.granted.clone()
    }
}

/// The API, which tells good tokens from others.
pub(super) struct Api {
    pub(super) server: Server,
    script: Arc<ApiScript>,
}

struct ApiScript {
    taken: AtomicUsize,
    refused: AtomicUsize,
    granted: Arc<Granted>,
}

impl Script for Arc<ApiScript> {
    async fn reply(&self, request: Request) -> Reply {
        let bearer = request.header("authorization").unwrap_or_default();
        if self.granted.good.lock().unwrap().contains(bearer) {
            self.taken.fetch_add(1, Ordering::SeqCst);
            Reply::http("200 OK", "", MARKETS)
        } else {
            self.refused.fetch_add(1, Ordering::SeqCst);
            Reply::http("401 Unauthorized", "", r#"{"error":{"message":"The access token expired"}}"#)
        }
    }
}

impl Api {
    pub(super) async fn start(granted: Arc<Granted>) -> Self {
        let script = Arc::new(ApiScript { taken: AtomicUsize::new(0), refused: AtomicUsize::new(0), granted });
        Self { server: Server::start(script.clone()).await, script }
    }

    /// From now on the tokens granted so far are refused.
    pub(super) fn refuse_all(&self) {
        self.script.granted.good.lock().unwrap().clear();
    }

    pub(super) fn taken(&self) -> usize {
        self.script.taken.load(Ordering::SeqCst)
    }

    pub(super) fn refused(&self) -> usize {
        self.script.refused.load(Ordering::SeqCst)
    }
}
