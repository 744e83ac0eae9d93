#!/bin/bash
# Measures a cold `cargo build` of a program that signs in and reads one track, with this crate and with rspotify, in turns.
#
#   benches/build_cost.sh [ROUNDS]
#
# Prints wall and CPU seconds of the best round, and the ratio to rspotify. Packages are fetched before the measurement.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
rounds=${1:-1}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

consumer() { # name, dependency, program
    mkdir -p "$work/$1/src"
    printf '[package]\nname = "consumer"\nversion = "0.0.0"\nedition = "2024"\n\n[workspace]\n\n[dependencies]\ntokio = { version = "1", features = ["macros", "rt-multi-thread"] }\n%s\n' "$2" >"$work/$1/Cargo.toml"
    cat >"$work/$1/src/main.rs"
    (cd "$work/$1" && cargo fetch --quiet)
}

ours() {
    cat <<'RUST'
#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let spotify = ambitus::Spotify::new("id").with_secret("secret").client_credentials().await?;
    println!("{}", spotify.tracks().get(&"11dFghVXANMlKmJXsNCbNl".parse()?).await?.name);
    Ok(())
}
RUST
}

theirs() {
    cat <<'RUST'
use rspotify::{ClientCredsSpotify, Credentials, model::TrackId, prelude::*};
#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let spotify = ClientCredsSpotify::new(Credentials::new("id", "secret"));
    spotify.request_token().await?;
    println!("{}", spotify.track(TrackId::from_id("11dFghVXANMlKmJXsNCbNl")?, None).await?.name);
    Ok(())
}
RUST
}

consumer rspotify 'rspotify = "0.16"' < <(theirs)
consumer ambitus "ambitus = { path = \"$root\" }" < <(ours)
consumer ambitus-native-tls "ambitus = { path = \"$root\", default-features = false, features = [\"native-tls\"] }" < <(ours)
consumer ambitus-no-tls "ambitus = { path = \"$root\", default-features = false }" < <(ours)

declare -A wall cpu
for _ in $(seq "$rounds"); do
    for name in rspotify ambitus ambitus-native-tls ambitus-no-tls; do
        rm -rf "$work/target"
        took=$( (cd "$work/$name" && TIMEFORMAT='%R %U %S' && time CARGO_TARGET_DIR="$work/target" cargo build --quiet --offline 2>"$work/$name/log") 2>&1 | tail -1) || {
            cat "$work/$name/log" >&2
            exit 1
        }
        read -r real user sys <<<"$took"
        used=$(awk "BEGIN { print $user + $sys }")
        if [ -z "${wall[$name]:-}" ] || awk "BEGIN { exit !($real < ${wall[$name]}) }"; then wall[$name]=$real; fi
        if [ -z "${cpu[$name]:-}" ] || awk "BEGIN { exit !($used < ${cpu[$name]}) }"; then cpu[$name]=$used; fi
    done
done

printf '%-20s %8s %8s %10s %9s\n' consumer 'wall s' 'CPU s' 'wall ratio' 'CPU ratio'
for name in rspotify ambitus ambitus-native-tls ambitus-no-tls; do
    awk -v n="$name" -v w="${wall[$name]}" -v c="${cpu[$name]}" -v rw="${wall[rspotify]}" -v rc="${cpu[rspotify]}" \
        'BEGIN { printf "%-20s %8.1f %8.1f %10.2f %9.2f\n", n, w, c, w / rw, c / rc }'
done
