//! A report for people, for programs and for pull requests.

use std::fmt::Write as _;

use serde_json::{Map, Value, json};

use super::change::{Change, Effect, Report, Subject};
use crate::usage::{Arguments, Usage};

/// How a report is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Lines for a terminal.
    Text,
    /// One JSON object.
    Json,
    /// Lists for a pull request.
    Markdown,
}

impl Format {
    /// Takes `--format`; text where it is not given.
    pub(crate) fn option(arguments: &mut Arguments) -> Result<Self, Usage> {
        match arguments.option("--format")? {
            None => Ok(Self::Text),
            Some(name) => {
                Self::named(&name).ok_or_else(|| Usage::new(format!("--format {name}: not text, json or markdown")))
            }
        }
    }

    /// The format of that name.
    fn named(name: &str) -> Option<Self> {
        match name {
            "text" => Some(Self::Text),
            "json" => Some(Self::Json),
            "markdown" => Some(Self::Markdown),
            _ => None,
        }
    }

    /// Writes a report; it ends with a line break.
    #[must_use]
    pub fn render(self, report: &Report) -> String {
        match self {
            Self::Text => text(report),
            Self::Json => json(report),
            Self::Markdown => markdown(report),
        }
    }
}

fn text(report: &Report) -> String {
    let mut text = String::new();
    for change in &report.changes {
        let Change { subject, what, why, effect, .. } = change;
        let _ = writeln!(text, "{}  {subject}: {what} ({why})", effect.word());
    }
    let _ = writeln!(text, "verdict: {}", verdict(report));
    text
}

fn markdown(report: &Report) -> String {
    let mut text = String::new();
    for (effect, title) in [(Effect::Major, "Major"), (Effect::Minor, "Minor"), (Effect::Patch, "Patch")] {
        let mut changes = report.changes.iter().filter(|change| change.effect == effect).peekable();
        if changes.peek().is_some() {
            let _ = writeln!(text, "### {title}\n");
            for Change { subject, what, why, .. } in changes {
                let _ = writeln!(text, "- {subject}: {what} ({why})");
            }
            text.push('\n');
        }
    }
    let _ = writeln!(text, "**Verdict:** {}", verdict(report));
    text
}

fn json(report: &Report) -> String {
    let changes: Vec<Value> = report
        .changes
        .iter()
        .map(|change| {
            let mut map = Map::new();
            map.insert("kind".to_owned(), change.kind.as_str().into());
            match &change.subject {
                Subject::Operation(name) => map.insert("operation".to_owned(), name.as_str().into()),
                Subject::Schema(name) => map.insert("schema".to_owned(), name.as_str().into()),
                Subject::Document => None,
            };
            map.insert("name".to_owned(), change.name.as_str().into());
            map.insert("effect".to_owned(), change.effect.word().into());
            map.insert("what".to_owned(), change.what.as_str().into());
            map.insert("why".to_owned(), change.why.into());
            Value::Object(map)
        })
        .collect();
    let report = json!({ "verdict": report.verdict().map_or("none", Effect::word), "changes": changes });
    format!("{report:#}\n")
}

fn verdict(report: &Report) -> String {
    let Some(effect) = report.verdict() else { return "none, since nothing changed".to_owned() };
    let mut gravest = report.changes.iter().filter(|change| change.effect == effect);
    let Some(first) = gravest.next() else { return effect.word().to_owned() };
    let others = match gravest.count() {
        0 => String::new(),
        1 => ", and one more".to_owned(),
        count => format!(", and {count} more"),
    };
    format!("{}, since {}: {}{others}", effect.word(), first.subject, first.what)
}
