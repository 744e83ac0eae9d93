//! `cargo spec`: the subcommands and their exit codes.

use std::io::{self, Write};
use std::process::ExitCode;

use ambitus_spec::usage::{Arguments, Usage};
use ambitus_spec::{diff, import, project};

/// The document cannot be read, or a file not written.
const FAILED: u8 = 1;
/// The arguments cannot be understood.
const MISUSED: u8 = 2;

fn main() -> ExitCode {
    let mut arguments = std::env::args_os().skip(1).map(|argument| argument.to_string_lossy().into_owned());
    let subcommand = arguments.next();
    let arguments = Arguments::new(arguments);
    let code = match subcommand.as_deref() {
        Some("import") => run(import::Options::parse(arguments), |options| {
            import::run(&options, &mut io::stdout().lock()).map(|()| 0)
        }),
        Some("diff") => run(diff::Options::parse(arguments), |options| diff::run(&options, &mut io::stdout().lock())),
        Some("operations") => run(project::Options::parse(arguments), |options| {
            project::operations(&options, &mut io::stdout().lock()).map(|()| 0)
        }),
        Some("methods") => run(project::Options::parse(arguments), |options| {
            project::methods(&options, &mut io::stdout().lock()).map(|()| 0)
        }),
        Some("check") => run(project::Options::parse(arguments), |options| {
            project::check(&options, &mut io::stdout().lock()).map(|()| 0)
        }),
        Some(other) => misused(&Usage::new(format!("{other} is no subcommand"))),
        None => misused(&Usage::new("a subcommand is missing")),
    };
    ExitCode::from(code)
}

fn run<O>(options: Result<O, Usage>, command: impl FnOnce(O) -> Result<u8, ambitus_compiler::Error>) -> u8 {
    match options.map(command) {
        Ok(Ok(code)) => code,
        Ok(Err(error)) => {
            complain(&format!("error: {error}"));
            FAILED
        }
        Err(usage) => misused(&usage),
    }
}

fn misused(usage: &Usage) -> u8 {
    complain(&format!("error: {usage}\n\nUsage:"));
    for usage in [
        import::Options::USAGE,
        diff::Options::USAGE,
        project::Options::CHECK,
        project::Options::OPERATIONS,
        project::Options::METHODS,
    ] {
        complain(&format!("  cargo spec {usage}"));
    }
    MISUSED
}

/// Says what is wrong. Where nobody listens, the exit code says it alone.
fn complain(line: &str) {
    let _ = writeln!(io::stderr(), "{line}");
}
