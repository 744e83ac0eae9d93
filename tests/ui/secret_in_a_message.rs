//! A secret does not print.

use ambitus::SecretString;

fn print(secret: SecretString) {
    println!("{secret}");
}

fn main() {}
