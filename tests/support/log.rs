//! A `tracing` subscriber that keeps the crate's spans and events.

use std::collections::BTreeMap;
use std::fmt::{Debug, Write as _};
use std::sync::{Arc, Mutex};

use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::subscriber::DefaultGuard;
use tracing::{Dispatch, Metadata, Subscriber};

pub(crate) type Fields = BTreeMap<&'static str, String>;

/// The spans and events of the crate, each with its fields. Clones share them.
#[derive(Clone, Default)]
pub(crate) struct Log(Arc<Mutex<Kept>>);

#[derive(Default)]
struct Kept {
    spans: Vec<(&'static str, Fields)>,
    events: Vec<Fields>,
    /// Everything in the order in which it was recorded.
    text: String,
}

impl Log {
    /// Makes it the subscriber of this thread, on which all tasks of the test's runtime run.
    pub(crate) fn listen(&self) -> DefaultGuard {
        tracing::subscriber::set_default(self.clone())
    }

    /// Clears `tracing`'s cache of which spans and events have a subscriber. Other tests have none, and their answer may be cached.
    pub(crate) fn ask_again(&self) {
        drop(Dispatch::new(self.clone()));
    }

    /// The spans of this name.
    pub(crate) fn spans(&self, name: &str) -> Vec<Fields> {
        let kept = self.0.lock().unwrap();
        kept.spans.iter().filter(|(of, _)| *of == name).map(|(_, fields)| fields.clone()).collect()
    }

    /// The events with this message.
    pub(crate) fn events(&self, message: &str) -> Vec<Fields> {
        let kept = self.0.lock().unwrap();
        kept.events.iter().filter(|event| event.get("message").is_some_and(|said| said == message)).cloned().collect()
    }

    pub(crate) fn text(&self) -> String {
        self.0.lock().unwrap().text.clone()
    }
}

/// Records fields by name, and as text.
struct Recorder<'a>(&'a mut Fields, &'a mut String);

impl Visit for Recorder<'_> {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        write!(self.1, " {}={value:?}", field.name()).unwrap();
        self.0.insert(field.name(), format!("{value:?}"));
    }

    fn record_str(&mut self, field: &Field, value: &str) {
        write!(self.1, " {}={value:?}", field.name()).unwrap();
        self.0.insert(field.name(), value.to_owned());
    }
}

impl Subscriber for Log {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        // What the HTTP client logs of a request is examined by the test of the user's middleware.
        metadata.target().starts_with("ambitus")
    }

    fn new_span(&self, span: &Attributes<'_>) -> Id {
        let Kept { spans, text, .. } = &mut *self.0.lock().unwrap();
        let (name, mut fields) = (span.metadata().name(), Fields::new());
        write!(text, "\nspan {name}").unwrap();
        span.record(&mut Recorder(&mut fields, text));
        spans.push((name, fields));
        Id::from_u64(spans.len() as u64)
    }

    fn record(&self, span: &Id, values: &Record<'_>) {
        let Kept { spans, text, .. } = &mut *self.0.lock().unwrap();
        let index = usize::try_from(span.into_u64()).unwrap() - 1;
        values.record(&mut Recorder(&mut spans[index].1, text));
    }

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn event(&self, event: &tracing::Event<'_>) {
        let Kept { events, text, .. } = &mut *self.0.lock().unwrap();
        let mut fields = Fields::new();
        text.push_str("\nevent");
        event.record(&mut Recorder(&mut fields, text));
        events.push(fields);
    }

    fn enter(&self, _: &Id) {}

    fn exit(&self, _: &Id) {}
}
