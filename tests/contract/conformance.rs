//! Every operation, sent to a server that knows nothing but the contract.

use std::sync::{Arc, Mutex};

use ambitus::{Spotify, scope};
use ambitus_compiler::contract::{Contract, Location, Operation};
use serde_json::Value;
use wiremock::{Mock, MockServer, Request, Respond, ResponseTemplate, matchers::any};

use crate::support::openapi::{compiled, sample};

#[path = "../tools/every_operation/calls.rs"]
mod calls;

const TOKEN: &str = "a-token-for-the-conformance-test";

/// Answers what the contract says, and notes where a request departs from it.
struct ByContract {
    contract: Contract,
    wrong: Arc<Mutex<Vec<String>>>,
}

impl ByContract {
    fn find(&self, request: &Request) -> Option<(&str, &Operation)> {
        let segments: Vec<&str> = request.url.path().strip_prefix("/v1/")?.split('/').collect();
        // A path without parameters wins over one with: /me/top/artists, not /me/top/{type}.
        let mut found: Vec<(&str, &Operation)> = self
            .contract
            .each_operation()
            .filter(|(method, path, _)| {
                let template: Vec<&str> = path[1..].split('/').collect();
                *method == request.method.as_str()
                    && template.len() == segments.len()
                    && template.iter().zip(&segments).all(|(t, s)| t.starts_with('{') || t == s)
            })
            .map(|(_, path, operation)| (path, operation))
            .collect();
        found.sort_by_key(|(path, _)| path.matches('{').count());
        found.first().copied()
    }

    fn examine(&self, request: &Request, operation: &Operation) -> Vec<String> {
        let mut wrong = Vec::new();
        let header = |name: &str| request.headers.get(name).and_then(|value| value.to_str().ok());
        if header("authorization") != Some(&format!("Bearer {TOKEN}")) {
            wrong.push("has no bearer".to_owned());
        }
        if header("api-version").is_some() {
            wrong.push("sends api-version".to_owned());
        }
        let sent: Vec<String> = request.url.query_pairs().map(|(name, _)| name.into_owned()).collect();
        for name in &sent {
            if !operation.parameters.get(name).is_some_and(|parameter| parameter.location == Location::Query) {
                wrong.push(format!("sends the query parameter {name}, which is not in the contract"));
            }
            if sent.iter().filter(|other| *other == name).count() > 1 {
                wrong.push(format!("repeats {name}"));
            }
        }
        for (name, parameter) in &operation.parameters {
            if parameter.required && parameter.location == Location::Query && !sent.contains(name) {
                wrong.push(format!("leaves out {name}"));
            }
        }
        match &operation.body {
            None if !request.body.is_empty() => wrong.push("has a body".to_owned()),
            None if request.method.as_str() != "GET" && header("content-length") != Some("0") => {
                wrong.push(format!("has no body and says content-length {:?}", header("content-length")));
            }
            Some(body) if body.media == "application/json" && !request.body.is_empty() => {
                if header("content-type") != Some("application/json") {
                    wrong.push(format!("sends JSON as {:?}", header("content-type")));
                }
                match serde_json::from_slice(&request.body) {
                    Ok(Value::Object(sent)) => {
                        for name in sent.keys().filter(|name| !body.schema.properties.contains_key(*name)) {
                            wrong.push(format!("sends {name} in the body, which is not in the contract"));
                        }
                        for name in body.schema.required.iter().filter(|name| !sent.contains_key(*name)) {
                            wrong.push(format!("leaves {name} out of the body"));
                        }
                    }
                    other => wrong.push(format!("has a body that is not an object: {other:?}")),
                }
            }
            Some(body) if body.media != "application/json" && header("content-type") != Some(&body.media) => {
                wrong.push(format!("sends {} as {:?}", body.media, header("content-type")));
            }
            _ => {}
        }
        wrong
    }
}

impl Respond for ByContract {
    fn respond(&self, request: &Request) -> ResponseTemplate {
        let place = format!("{} {}", request.method, request.url);
        let Some((_, operation)) = self.find(request) else {
            self.wrong.lock().unwrap().push(format!("{place} is not in the contract"));
            return ResponseTemplate::new(404);
        };
        let wrong = self.examine(request, operation);
        self.wrong.lock().unwrap().extend(wrong.into_iter().map(|what| format!("{place} {what}")));
        let (status, schema) = operation.answers.iter().next().unwrap();
        let answer = ResponseTemplate::new(status.parse::<u16>().unwrap());
        match schema {
            Some(schema) => answer.set_body_json(sample(&self.contract, schema, "")),
            // What the service really answers to commands.
            None => answer.set_body_string("AAAAAAAAAAAAAAAAAAAAAAAAAAA"),
        }
    }
}

#[tokio::test]
async fn every_operation_is_sent_as_the_contract_says_and_its_answer_decodes() {
    let contract = compiled().contract;
    let wrong = Arc::new(Mutex::new(Vec::new()));
    let server = MockServer::start().await;
    Mock::given(any())
        .respond_with(ByContract { contract: contract.clone(), wrong: wrong.clone() })
        .mount(&server)
        .await;
    let spotify = Spotify::new("conformance")
        .api_base(format!("{}/v1", server.uri()))
        .unwrap()
        .assume_granted::<scope::All>(TOKEN)
        .unwrap();
    let mut called = Vec::new();
    calls::each(&spotify, |operation, outcome| {
        if let Err(error) = outcome {
            wrong.lock().unwrap().push(format!("{operation}: {error}"));
        }
        called.push(operation.to_owned());
    })
    .await
    .unwrap();

    let wrong = wrong.lock().unwrap();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let mut known: Vec<String> = contract.each_operation().map(|(_, _, operation)| operation.id.clone()).collect();
    known.sort();
    called.sort();
    assert_eq!(called, known, "each operation is called once");
}
