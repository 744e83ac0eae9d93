//! What is reviewed when Spotify changes: see `openapi/README.md`.

use ambitus_compiler::table;

use crate::contract::compiled;

fn settings() -> insta::Settings {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("../../snapshots");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings
}

#[test]
fn operations() {
    let compiled = compiled();
    let tables = format!("{}\n{}", table::operations(&compiled), table::methods(&compiled).unwrap());
    settings().bind(|| insta::assert_snapshot!("operations", tables));
}

#[test]
fn corrections() {
    let compiled = compiled();
    let lines: Vec<String> =
        compiled.corrections.iter().map(|(correction, outcome)| format!("{outcome}\t{}", correction.name)).collect();
    settings().bind(|| insta::assert_snapshot!("corrections", lines.join("\n")));
}
