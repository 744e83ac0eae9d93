#!/bin/bash
# Measures what a program that signs in and reads one track pays for this crate, beside the same program with rspotify:
#
#   benches/build_cost.sh [ROUNDS]
#
# * a cold `cargo build`: wall and CPU seconds of the best round, and the ratio to rspotify. The programs take turns;
# * a build after an edit of the program: the best of nine;
# * the stripped release binary, with the same TLS.
#
# Packages are fetched before the measurement. This crate is a git dependency of the programs, because cargo builds a dependency by path
# as if it were edited: incrementally and with all lints, which costs more than a package costs.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
rounds=${1:-1}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The working tree as it is, in a repository of its own.
mkdir "$work/ambitus"
(cd "$root" && git ls-files -z --cached --others --exclude-standard | xargs -0 cp --parents -t "$work/ambitus" --no-dereference)
(cd "$work/ambitus" && git init --quiet && git add --all && git -c user.name=- -c user.email=- commit --quiet --message=measured)
export CARGO_NET_GIT_FETCH_WITH_CLI=true
ours="git = \"file://$work/ambitus\""

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

names=(rspotify generate shipped shipped-native-tls shipped-no-tls)
consumer rspotify 'rspotify = "0.16"' < <(theirs)
consumer generate "ambitus = { $ours }" < <(ours)
consumer shipped "ambitus = { $ours, default-features = false, features = [\"rustls-ring\"] }" < <(ours)
consumer shipped-native-tls "ambitus = { $ours, default-features = false, features = [\"native-tls\"] }" < <(ours)
consumer shipped-no-tls "ambitus = { $ours, default-features = false }" < <(ours)

# Builds a consumer, and sets `real` and `used`, the wall and CPU seconds.
build() { # name, target folder, arguments of cargo
    local name=$1 target=$2 took user sys
    shift 2
    took=$( (cd "$work/$name" && TIMEFORMAT='%R %U %S' && time CARGO_TARGET_DIR="$target" cargo build --quiet --offline "$@" 2>"$work/$name/log") 2>&1 | tail -1) || {
        cat "$work/$name/log" >&2
        exit 1
    }
    read -r real user sys <<<"$took"
    used=$(awk "BEGIN { print $user + $sys }")
}

least() { awk -v a="$1" -v b="$2" 'BEGIN { print (b == "" || a < b) ? a : b }'; }

declare -A wall cpu edit size
for _ in $(seq "$rounds"); do
    for name in "${names[@]}"; do
        rm -rf "$work/target"
        build "$name" "$work/target"
        wall[$name]=$(least "$real" "${wall[$name]:-}")
        cpu[$name]=$(least "$used" "${cpu[$name]:-}")
    done
done
rm -rf "$work/target"

for name in rspotify shipped-native-tls; do build "$name" "$work/edited-$name"; done
for turn in $(seq 9); do
    for name in rspotify shipped-native-tls; do
        # Another text to print is another program.
        sed -i "s/println!(\"[^{]*{}\"/println!(\"$turn {}\"/" "$work/$name/src/main.rs"
        build "$name" "$work/edited-$name"
        edit[$name]=$(least "$real" "${edit[$name]:-}")
    done
done
rm -rf "$work"/edited-*

for name in rspotify shipped-native-tls; do
    build "$name" "$work/release" --release --config profile.release.strip=true
    size[$name]=$(stat -c %s "$work/release/release/consumer")
done

printf '%-20s %8s %8s %10s %9s\n' 'cold build' 'wall s' 'CPU s' 'wall ratio' 'CPU ratio'
for name in "${names[@]}"; do
    awk -v n="$name" -v w="${wall[$name]}" -v c="${cpu[$name]}" -v rw="${wall[rspotify]}" -v rc="${cpu[rspotify]}" \
        'BEGIN { printf "%-20s %8.1f %8.1f %10.2f %9.2f\n", n, w, c, w / rw, c / rc }'
done
printf '\n%-20s %8s %10s   %8s %10s\n' 'both by native-tls' 'edit s' 'ratio' 'MB' 'ratio'
for name in rspotify shipped-native-tls; do
    awk -v n="$name" -v e="${edit[$name]}" -v re="${edit[rspotify]}" -v s="${size[$name]}" -v rs="${size[rspotify]}" \
        'BEGIN { printf "%-20s %8.2f %10.2f   %8.2f %10.2f\n", n, e, e / re, s / 1e6, s / rs }'
done
