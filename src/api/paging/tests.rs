use super::{AnyPage, CursorStart, PageStart};
use crate::model::{CursorPage, Page};

fn page(json: &str) -> Page<u32> {
    serde_json::from_str(json).unwrap()
}

fn cursor_page(json: &str) -> CursorPage<u32> {
    serde_json::from_str(json).unwrap()
}

fn at(offset: u32) -> PageStart {
    PageStart::Offset { offset, limit: Some(2) }
}

#[test]
fn the_offset_of_the_next_page_comes_from_the_link_whose_host_is_ignored() {
    for link in [
        "https://api.spotify.com/v1/me/tracks?offset=4&limit=2",
        "https://evil.example/elsewhere?limit=2&offset=4",
        "/v1/me/tracks?offset=4&limit=2",
    ] {
        let page = page(&format!(r#"{{"items":[1,2],"next":"{link}"}}"#));
        assert_eq!(page.following(&at(2), 0), Some(at(4)), "{link}");
    }
}

#[test]
fn null_items_do_not_shift_the_offset() {
    let page = page(r#"{"items":[1,null],"limit":2,"next":"not a link:"}"#);
    assert_eq!(page.following(&at(6), 0), Some(at(8)));
    assert_eq!(page.following(&PageStart::Start, 10), Some(at(12)));
}

#[test]
fn a_list_ends_without_a_further_page() {
    let next = |offset| format!(r#""next":"https://api.spotify.com/v1/x?offset={offset}&limit=2""#);
    for (json, why) in [
        (r#"{"items":[1,2]}"#.to_owned(), "no next"),
        (format!(r#"{{"items":[],{}}}"#, next(4)), "an empty page"),
        (format!(r#"{{"items":[1,2],{}}}"#, next(2)), "a page that names itself"),
        (format!(r#"{{"items":[1,2],{}}}"#, next(0)), "a page that names an earlier one"),
        (r#"{"items":[1,2],"next":"?"}"#.to_owned(), "a link without an offset"),
    ] {
        assert_eq!(page(&json).following(&at(2), 0), None, "{why}");
    }
}

#[test]
fn a_cursor_comes_from_the_link_or_from_the_cursors() {
    let before = cursor_page(r#"{"items":[1],"next":"https://x.example/?before=170&limit=1","cursors":{"after":"9"}}"#);
    let start = PageStart::Cursor(CursorStart { after: None, before: Some("170".into()) });
    assert_eq!(before.following(&PageStart::Start, 0), Some(start.clone()));
    assert_eq!(before.following(&start, 0), None, "a page that names itself");
    let after = cursor_page(r#"{"items":[1],"next":"https://x.example/","cursors":{"after":"9"}}"#);
    let start = PageStart::Cursor(CursorStart { after: Some("9".into()), before: None });
    assert_eq!(after.following(&PageStart::Start, 0), Some(start));
    assert_eq!(cursor_page(r#"{"items":[1],"cursors":{"after":"9"}}"#).following(&PageStart::Start, 0), None);
    assert_eq!(cursor_page(r#"{"items":[1],"next":"https://x.example/"}"#).following(&PageStart::Start, 0), None);
}
