//! An operation of Spotify's document, for errors, spans and the layers of a call.

/// The facts about an operation that are known at build time.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Operation {
    /// Spotify's name for it, such as `get-an-album`.
    pub(crate) id: &'static str,
    /// The HTTP method, in capitals.
    pub(crate) method: &'static str,
    /// The path under the API's base, such as `/albums/{id}`.
    pub(crate) path: &'static str,
    /// Whether repeating it has the same effect as sending it once.
    pub(crate) idempotent: bool,
    /// The scopes that it needs. The compiler has checked that the session's type has them. Where the kind of a library item decides, none.
    pub(crate) all: &'static [&'static str],
    /// Scopes of which it needs one.
    pub(crate) any: &'static [&'static str],
    /// The media type of its body, if that is not JSON.
    pub(crate) body: Option<&'static str>,
}

impl Operation {
    /// Those of its scopes that are not among `granted`.
    pub(crate) fn missing(&self, granted: impl Fn(&str) -> bool) -> Vec<String> {
        let is_missing = |scope: &&&str| !granted(scope);
        let mut missing: Vec<String> = self.all.iter().filter(is_missing).map(|&scope| scope.to_owned()).collect();
        if !self.any.is_empty() && self.any.iter().all(|scope| !granted(scope)) {
            missing.extend(self.any.iter().map(|&scope| scope.to_owned()));
        }
        missing
    }
}

#[cfg(test)]
mod tests {
    use super::Operation;

    #[test]
    fn an_operation_needs_all_of_some_scopes_and_one_of_others() {
        let (all, any): (&[&str], &[&str]) = (&["a", "b"], &["c", "d"]);
        let operation = Operation { id: "", method: "GET", path: "", idempotent: true, all, any, body: None };
        let missing = |granted: &[&str]| operation.missing(|scope| granted.contains(&scope)).join(" ");
        assert_eq!(missing(&["a", "b", "d"]), "");
        assert_eq!(missing(&["a", "c", "d"]), "b");
        assert_eq!(missing(&["a", "b"]), "c d");
        assert_eq!(missing(&[]), "a b c d");
    }
}
