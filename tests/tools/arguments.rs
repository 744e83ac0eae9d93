//! How each tool treats its command line.

use lexopt::{Error, Parser};

/// Parses the command line. `parse` returns `None` for `--help`.
///
/// Ends the process where there is nothing to run: with 0 after printing the help, with 2 after saying what is wrong.
pub(crate) fn parse_or_exit<T>(help: &str, parse: impl FnOnce(Parser) -> Result<Option<T>, Error>) -> T {
    match parse(Parser::from_env()) {
        Ok(Some(arguments)) => arguments,
        Ok(None) => {
            println!("{help}");
            std::process::exit(0);
        }
        Err(error) => {
            eprintln!("{error}\n{help}");
            std::process::exit(2);
        }
    }
}
