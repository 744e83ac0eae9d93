//! Renders a report as text, JSON or Markdown.

use std::fmt::Write as _;
use std::str::FromStr;

use serde_json::{Map, Value, json};

use super::change::{Change, Effect, Judged, Report, Subject};

/// How a report is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// Lines for a terminal.
    #[default]
    Text,
    /// One JSON object.
    Json,
    /// Lists for a pull request.
    Markdown,
}

impl Format {
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

impl FromStr for Format {
    type Err = &'static str;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        match name {
            "text" => Ok(Self::Text),
            "json" => Ok(Self::Json),
            "markdown" => Ok(Self::Markdown),
            _ => Err("the format is text, json or markdown"),
        }
    }
}

fn text(report: &Report) -> String {
    let mut text = String::new();
    for Judged { change: Change { subject, what, .. }, effect, why } in &report.changes {
        let _ = writeln!(text, "{}  {subject}: {what} ({why})", effect.word());
    }
    let _ = writeln!(text, "verdict: {}", verdict(report));
    text
}

fn markdown(report: &Report) -> String {
    let mut text = String::new();
    for (effect, title) in [(Effect::Major, "Major"), (Effect::Minor, "Minor"), (Effect::Patch, "Patch")] {
        let mut changes = report.changes.iter().filter(|judged| judged.effect == effect).peekable();
        if changes.peek().is_some() {
            let _ = writeln!(text, "### {title}\n");
            for Judged { change: Change { subject, what, .. }, why, .. } in changes {
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
        .map(|Judged { change, effect, why }| {
            let mut map = Map::new();
            map.insert("kind".to_owned(), change.kind.as_str().into());
            match &change.subject {
                Subject::Operation(name) => map.insert("operation".to_owned(), name.as_str().into()),
                Subject::Schema(name) => map.insert("schema".to_owned(), name.as_str().into()),
                Subject::Document => None,
            };
            map.insert("name".to_owned(), change.name.as_str().into());
            map.insert("effect".to_owned(), effect.word().into());
            map.insert("what".to_owned(), change.what.as_str().into());
            map.insert("why".to_owned(), why.as_str().into());
            Value::Object(map)
        })
        .collect();
    let report = json!({ "verdict": report.verdict().map_or("none", Effect::word), "changes": changes });
    format!("{report:#}\n")
}

fn verdict(report: &Report) -> String {
    let Some(effect) = report.verdict() else { return "none, since nothing changed".to_owned() };
    let mut gravest = report.changes.iter().filter(|judged| judged.effect == effect);
    let Some(first) = gravest.next() else { return effect.word().to_owned() };
    let others = match gravest.count() {
        0 => String::new(),
        1 => ", and one more".to_owned(),
        count => format!(", and {count} more"),
    };
    format!("{}, since {}: {}{others}", effect.word(), first.change.subject, first.change.what)
}
