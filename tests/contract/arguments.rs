//! The small errors of arguments.

use ambitus::{
    Error,
    id::{PlayableUri, TrackId},
    model::{Jpeg, Locale, Market, Percent, Seeds},
};

#[test]
fn the_error_of_each_kind_of_argument_becomes_an_invalid_argument() {
    type Attempt = fn() -> Result<(), Error>;
    let attempts: [(&str, Attempt); 8] = [
        ("id", || {
            "spotify:album:x".parse::<TrackId>()?;
            Ok(())
        }),
        ("URI", || {
            "spotify:album:x".parse::<PlayableUri>()?;
            Ok(())
        }),
        ("market", || {
            Market::new("GBR")?;
            Ok(())
        }),
        ("locale", || {
            Locale::new("es")?;
            Ok(())
        }),
        ("cover", || {
            Jpeg::new(b"\x89PNG")?;
            Ok(())
        }),
        ("cover", || {
            Jpeg::new([0xFF, 0xD8, 0xFF].repeat(Jpeg::LIMIT / 3))?;
            Ok(())
        }),
        ("volume", || {
            Percent::new(101)?;
            Ok(())
        }),
        ("seeds", || {
            Seeds::try_from(Vec::new())?;
            Ok(())
        }),
    ];
    for (argument, attempt) in attempts {
        let error = attempt().unwrap_err();
        assert!(error.is_invalid_argument(), "{error}");
        assert!(error.to_string().starts_with(&format!("{argument}: ")), "{error}");
    }
}
