//! Which way a schema travels: in requests, in answers, both or neither.

use std::collections::BTreeSet;

use ambitus_compiler::contract::{Contract, Schema};

use super::change::{Effect, Judgement};

/// Which way a schema travels.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Use {
    pub(super) request: bool,
    pub(super) answer: bool,
}

impl Use {
    pub(super) const REQUEST: Self = Self { request: true, answer: false };
    pub(super) const ANSWER: Self = Self { request: false, answer: true };

    /// The graver of the judgements that apply.
    pub(super) fn judge(self, request: Judgement, answer: Judgement) -> Judgement {
        match (self.request, self.answer) {
            (true, true) if request.effect >= answer.effect => request,
            (true, false) => request,
            (_, true) => answer,
            (false, false) => Judgement { effect: Effect::Patch, why: "no operation uses it" },
        }
    }
}

/// The names of the schemas that a contract's requests and answers lead to.
#[derive(Default)]
pub(super) struct Uses {
    request: BTreeSet<String>,
    answer: BTreeSet<String>,
}

impl Uses {
    pub(super) fn of(contract: &Contract) -> Self {
        let operations = || contract.each_operation().map(|(_, _, operation)| operation);
        let parameters = operations().flat_map(|operation| operation.parameters.values().map(|it| &it.schema));
        let bodies = operations().filter_map(|operation| operation.body.as_ref()).map(|body| &body.schema);
        let answers = operations().flat_map(|operation| operation.answers.values().flatten());
        Self {
            request: reachable(contract, parameters.chain(bodies).collect()),
            answer: reachable(contract, answers.collect()),
        }
    }

    pub(super) fn way(&self, name: &str) -> Use {
        Use { request: self.request.contains(name), answer: self.answer.contains(name) }
    }
}

fn reachable<'a>(contract: &'a Contract, mut rest: Vec<&'a Schema>) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    while let Some(schema) = rest.pop() {
        if let Some(name) = &schema.reference
            && names.insert(name.clone())
        {
            rest.extend(contract.schemas.get(name));
        }
        rest.extend(schema.items.as_deref());
        rest.extend(schema.properties.values().chain(&schema.all_of).chain(&schema.one_of));
    }
    names
}
