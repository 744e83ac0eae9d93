//! The report of an import, in words or as JSON.

use std::fmt::Write as _;

use jiff::civil::Date;
use serde_json::{Value, json};

use super::Imported;
use super::rows::Fitted;
use crate::diff::{Format, Report};

/// What an import did.
pub(crate) struct Done {
    pub(crate) imported: Imported,
    pub(crate) date: Date,
    /// The changes since the previous contract.
    pub(crate) changes: Option<Report>,
    pub(crate) fitted: Option<Fitted>,
    pub(crate) todo: Todo,
}

/// What is left to do, except for the rows.
#[derive(Default)]
pub(crate) struct Todo {
    /// Corrections whose target is gone.
    pub(crate) absent: Vec<String>,
    /// Corrections whose target has changed.
    pub(crate) stale: Vec<String>,
    /// The error, if the corrections cannot be applied at all.
    pub(crate) broken: Option<String>,
    /// Rows whose operation has other scopes now.
    pub(crate) scopes: Vec<(String, String)>,
}

impl Done {
    /// Writes the report; it ends with a line break.
    pub(crate) fn render(&self, format: Format) -> String {
        match format {
            Format::Json => self.json(),
            Format::Text | Format::Markdown => self.words(format),
        }
    }

    fn words(&self, format: Format) -> String {
        let (item, title) = if format == Format::Markdown { ("- ", "## ") } else { ("", "") };
        let mut text = String::new();
        for note in &self.imported.notes {
            let _ = writeln!(text, "{item}{note}");
        }
        if !(text.is_empty() || item.is_empty()) {
            text.push('\n');
        }
        let contract = &self.imported.contract;
        let counts = format!("{} operations and {} schemas", contract.each_operation().count(), contract.schemas.len());
        let _ = writeln!(text, "contract.json: {counts} of {}", self.date);
        if let Some(changes) = &self.changes {
            let _ = write!(text, "\n{title}What changed\n\n{}", format.render(changes));
        }
        let left = self.left();
        if !left.is_empty() {
            let _ = writeln!(text, "\n{title}What is left to do\n");
            for line in left {
                let _ = writeln!(text, "{item}{line}");
            }
        }
        text
    }

    /// What is left to do, one sentence per item.
    fn left(&self) -> Vec<String> {
        let Todo { absent, stale, broken, scopes } = &self.todo;
        let mut lines = Vec::new();
        if let Some(why) = broken {
            lines.push(format!("{why}: correct it and import again; the rows were not checked"));
        }
        lines.extend(stale.iter().map(|name| {
            format!("corrections.json: `{name}` is stale, since what it corrects has changed: delete it or rewrite it")
        }));
        lines.extend(
            absent
                .iter()
                .map(|name| format!("corrections.json: `{name}` is absent, since what it corrects is gone: delete it")),
        );
        let rows = |rows: &[(String, String)], what: &str| -> Vec<String> {
            rows.iter().map(|(name, place)| format!("policy.toml: [{name}] {}", what.replace("{}", place))).collect()
        };
        if let Some(fitted) = &self.fitted {
            lines.extend(rows(&fitted.proposed, "is proposed for {}: review its scopes and its name"));
            lines.extend(rows(&fitted.moved, "follows its operation to {}: review its arguments"));
            lines.extend(rows(&fitted.stray, "stands for {}, which is gone: delete it"));
            lines.extend(rows(&fitted.dropped, "was dropped, since there is no {}"));
        }
        lines.extend(rows(scopes, "stands for {}, whose scopes in the document have changed: review its scopes"));
        lines
    }

    fn json(&self) -> String {
        let mut report: Value = match &self.changes {
            // `render` has just written this JSON.
            Some(changes) => serde_json::from_str(&Format::Json.render(changes)).unwrap_or_default(),
            None => json!({}),
        };
        let rows = |rows: &[(String, String)]| -> Vec<Value> {
            rows.iter().map(|(name, place)| json!({ "row": name, "operation": place })).collect()
        };
        let fitted = self.fitted.clone().unwrap_or_default();
        report["date"] = self.date.to_string().into();
        report["notes"] = self.imported.notes.iter().map(ToString::to_string).collect();
        report["corrections"] =
            json!({ "stale": self.todo.stale, "absent": self.todo.absent, "broken": self.todo.broken });
        report["rows"] = json!({
            "proposed": rows(&fitted.proposed),
            "moved": rows(&fitted.moved),
            "stray": rows(&fitted.stray),
            "dropped": rows(&fitted.dropped),
            "other_scopes": rows(&self.todo.scopes),
        });
        format!("{report:#}\n")
    }
}
