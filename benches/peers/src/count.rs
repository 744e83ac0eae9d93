//! Counts instructions and allocations per call, which do not depend on what else the machine does.
//!
//! Each contender runs in a process of its own, once with some calls and once with twice as many. The difference is what the calls
//! cost; the start of the process is not in it. The server is in another process, so all that is counted is the client's.

use std::path::PathBuf;
use std::process::{Command, Stdio};

use crate::allocator::allocated;
use crate::figures::Figures;
use crate::harness::{Contender, Table};

/// What the process that is counted does.
pub struct Child<'a> {
    pub table: &'a str,
    pub contender: &'a str,
    pub times: &'a str,
    pub url: &'a str,
}

/// Calls one contender, and prints how often it allocated, how many bytes, and how many of them it keeps.
pub fn child(tables: &[Table], child: &Child<'_>) {
    let table = tables.iter().find(|table| table.name == child.table).expect("a table");
    let contender = table.contenders.iter().find(|contender| contender.name == child.contender).expect("a contender");
    let mut once = contender.ready(child.url);
    let before = allocated();
    (0..child.times.parse().expect("a number")).for_each(|_| once());
    let after = allocated();
    let [allocations, bytes, freed] = std::array::from_fn(|which| after[which] - before[which]);
    println!("{allocations} {bytes} {}", bytes as i64 - freed as i64);
}

/// Counts for each contender. Without valgrind, only allocations are counted.
pub fn count(table: &Table, times: usize, url: &str, figures: &mut Figures) {
    let valgrind = Command::new("valgrind").arg("--version").stdout(Stdio::null()).status().is_ok();
    if !valgrind {
        eprintln!("{}: no instructions are counted, because there is no valgrind", table.name);
    }
    for contender in &table.contenders {
        let mut put = |field, value| figures.put(table.name, contender.name, field, value);
        let (once, twice) =
            (process(table, contender, times, url, valgrind), process(table, contender, 2 * times, url, valgrind));
        let [instructions, allocations, bytes, kept] =
            std::array::from_fn(|which| (twice[which] - once[which]) as f64 / times as f64);
        if valgrind {
            put("instructions", instructions);
        }
        put("allocations", allocations);
        put("bytes", bytes);
        if table.keeps {
            put("kept", kept);
        }
    }
    for contender in &table.contenders {
        if let (Some(one), Some(base)) = (
            figures.get(table.name, contender.name, "instructions"),
            figures.get(table.name, contender.base, "instructions"),
        ) {
            figures.put(table.name, contender.name, "ratio of instructions", one / base);
        }
    }
}

/// Instructions, allocations, bytes and kept bytes of one process.
fn process(table: &Table, contender: &Contender, times: usize, url: &str, valgrind: bool) -> [i64; 4] {
    let program = std::env::current_exe().expect("this program");
    let mut command = if valgrind {
        let profile =
            folder().join(format!("{}-{}-{times}.callgrind", table.name, contender.name).replace([' ', '/', ','], "-"));
        let mut command = Command::new("valgrind");
        command.arg("--tool=callgrind").arg(format!("--callgrind-out-file={}", profile.display())).arg(program);
        command
    } else {
        Command::new(program)
    };
    let done =
        command.args(["count", table.name, contender.name, &times.to_string(), url]).output().expect("a process");
    let (out, errors) = (String::from_utf8_lossy(&done.stdout), String::from_utf8_lossy(&done.stderr));
    assert!(done.status.success(), "{errors}");
    let mut counted = out.split_whitespace().map(|number| number.parse().expect("a number"));
    let collected = errors.lines().find_map(|line| line.split_once("Collected :")?.1.trim().parse().ok());
    let [allocations, bytes, kept] = std::array::from_fn(|_| counted.next().expect("a count"));
    [collected.unwrap_or_default(), allocations, bytes, kept]
}

/// Where the profiles are kept, for `callgrind_annotate`.
pub fn folder() -> PathBuf {
    let program = std::env::current_exe().expect("this program");
    let folder = program.ancestors().nth(3).expect("the target folder").join("figures");
    std::fs::create_dir_all(&folder).expect("a folder");
    folder
}
