//! `cargo spec`: the subcommands and their exit codes.

use std::io::{self, Write};
use std::process::ExitCode;

use ambitus_spec::arguments::{Refusal, Usage, other};
use ambitus_spec::{diff, generate, import, project};
use lexopt::{Arg, Parser};

/// The exit code when a document cannot be read or a file not written.
const FAILED: u8 = 1;
/// The exit code when the arguments are wrong.
const MISUSED: u8 = 2;

const SUBCOMMANDS: [Subcommand; 6] = [
    Subcommand {
        name: "import",
        usage: import::Options::USAGE,
        run: |arguments, out| run(import::Options::parse(arguments), |options| import::run(options, out).map(|()| 0)),
    },
    Subcommand {
        name: "diff",
        usage: diff::Options::USAGE,
        run: |arguments, out| run(diff::Options::parse(arguments), |options| diff::run(options, out)),
    },
    Subcommand {
        name: "check",
        usage: project::Options::CHECK,
        run: |arguments, out| {
            run(project::Options::parse(arguments), |options| project::check(options, out).map(|()| 0))
        },
    },
    Subcommand {
        name: "generate",
        usage: generate::Options::USAGE,
        run: |arguments, out| {
            run(generate::Options::parse(arguments), |options| generate::run(options, out).map(|()| 0))
        },
    },
    Subcommand {
        name: "operations",
        usage: project::Options::OPERATIONS,
        run: |arguments, out| {
            run(project::Options::parse(arguments), |options| project::operations(options, out).map(|()| 0))
        },
    },
    Subcommand {
        name: "methods",
        usage: project::Options::METHODS,
        run: |arguments, out| {
            run(project::Options::parse(arguments), |options| project::methods(options, out).map(|()| 0))
        },
    },
];

struct Subcommand {
    name: &'static str,
    usage: Usage,
    run: fn(Parser, &mut dyn Write) -> Outcome,
}

/// The exit code of a subcommand that ran, with its error if it failed, or why it did not run.
type Outcome = Result<Result<u8, ambitus_compiler::Error>, Refusal>;

fn run<O>(options: Result<O, Refusal>, command: impl FnOnce(&O) -> Result<u8, ambitus_compiler::Error>) -> Outcome {
    options.map(|options| command(&options))
}

fn main() -> ExitCode {
    let mut parser = Parser::from_env();
    let (help, outcome) = match subcommand(&mut parser) {
        Ok(subcommand) => (subcommand.help(), (subcommand.run)(parser, &mut io::stdout().lock())),
        Err(refusal) => (overview(), Err(refusal)),
    };
    // The exit code is right even if the output is closed.
    ExitCode::from(match outcome {
        Ok(Ok(code)) => code,
        Ok(Err(error)) => {
            let _ = writeln!(io::stderr(), "error: {error}");
            FAILED
        }
        Err(Refusal::Help) => {
            let _ = write!(io::stdout(), "{help}");
            0
        }
        Err(Refusal::Wrong(error)) => {
            let _ = write!(io::stderr(), "error: {error}\n\n{}", calls());
            MISUSED
        }
    })
}

fn subcommand(parser: &mut Parser) -> Result<&'static Subcommand, Refusal> {
    match parser.next()? {
        None => Err("a subcommand is missing".into()),
        Some(Arg::Value(name)) if name == "help" => Err(Refusal::Help),
        Some(Arg::Value(name)) => {
            let found = SUBCOMMANDS.iter().find(|subcommand| name == subcommand.name);
            found.ok_or_else(|| format!("{} is not a subcommand", name.display()).into())
        }
        Some(argument) => Err(other(argument)),
    }
}

impl Subcommand {
    fn help(&self) -> String {
        format!("Usage: cargo spec {}\n\n{}\n", self.usage.call, self.usage.help)
    }
}

/// How each subcommand is called.
fn calls() -> String {
    let lines = SUBCOMMANDS.iter().map(|subcommand| format!("  cargo spec {}\n", subcommand.usage.call));
    format!("Usage:\n{}", lines.collect::<String>())
}

/// What `cargo spec --help` prints.
fn overview() -> String {
    let summaries = SUBCOMMANDS.iter().map(|Subcommand { name, usage, .. }| {
        format!("  {name:<12}{}\n", usage.help.lines().next().unwrap_or_default())
    });
    format!(
        "{}\n{}\n`cargo spec <subcommand> --help` explains its options. openapi/README.md explains when to run which.\n",
        calls(),
        summaries.collect::<String>()
    )
}
