//! The command line's arguments.

use std::fmt;

/// Arguments that cannot be understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Usage(String);

impl Usage {
    /// Says what is wrong.
    #[must_use]
    pub fn new(what: impl Into<String>) -> Self {
        Self(what.into())
    }
}

impl fmt::Display for Usage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Usage {}

/// The arguments of a subcommand that are not yet taken.
#[derive(Clone, Debug)]
pub struct Arguments(Vec<String>);

impl Arguments {
    /// The arguments after the subcommand's name.
    #[must_use]
    pub fn new(arguments: impl IntoIterator<Item = String>) -> Self {
        Self(arguments.into_iter().collect())
    }

    /// Takes an option and its value, written `--name value` or `--name=value`.
    ///
    /// # Errors
    ///
    /// When the value is missing or the option stands twice.
    pub fn option(&mut self, name: &str) -> Result<Option<String>, Usage> {
        let mut found = None;
        let mut rest = Vec::with_capacity(self.0.len());
        let mut arguments = std::mem::take(&mut self.0).into_iter();
        while let Some(argument) = arguments.next() {
            let value = if argument == name {
                let missing = || Usage::new(format!("{name} has no value"));
                arguments.next().filter(|value| !value.starts_with("--")).ok_or_else(missing)?
            } else if let Some(value) = argument.strip_prefix(name).and_then(|rest| rest.strip_prefix('=')) {
                value.to_owned()
            } else {
                rest.push(argument);
                continue;
            };
            if found.replace(value).is_some() {
                return Err(Usage::new(format!("{name} stands twice")));
            }
        }
        self.0 = rest;
        Ok(found)
    }

    /// Takes an option that has no value.
    ///
    /// # Errors
    ///
    /// When the option stands twice.
    pub fn flag(&mut self, name: &str) -> Result<bool, Usage> {
        let before = self.0.len();
        self.0.retain(|argument| argument != name);
        match before - self.0.len() {
            0 => Ok(false),
            1 => Ok(true),
            _ => Err(Usage::new(format!("{name} stands twice"))),
        }
    }

    /// How many arguments are left.
    #[must_use]
    pub fn left(&self) -> usize {
        self.0.len()
    }

    /// Takes what is left, which must be as many as are named.
    ///
    /// # Errors
    ///
    /// When something is missing or left over.
    pub fn places<const N: usize>(self, names: [&str; N]) -> Result<[String; N], Usage> {
        if let Some(option) = self.0.iter().find(|argument| argument.starts_with('-')) {
            return Err(Usage::new(format!("{option} is no option of this command")));
        }
        <[String; N]>::try_from(self.0).map_err(|left| match (names.get(left.len()), left.get(N)) {
            (Some(missing), _) => Usage::new(format!("{missing} is missing")),
            (None, extra) => Usage::new(format!("{} is too much", extra.map_or("something", String::as_str))),
        })
    }
}
