//! What the compiler says to the mistakes that people make.

#[test]
fn misuses_do_not_compile_and_say_why() {
    let cases = trybuild::TestCases::new();
    cases.compile_fail("tests/ui/*.rs");
}
