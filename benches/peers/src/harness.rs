//! Contenders, the tables that compare them, and the command line of both benches.
//!
//! A contender is compared with its base. Both are called in the same process, in turns, and each round gives one ratio.

use std::path::Path;
use std::process::Command;

use crate::count::{self, Child};
use crate::figures::{Figures, document};
use crate::rounds;

/// One call, or one decoding.
pub type Once = Box<dyn FnMut()>;

/// One way to do what a table measures.
pub struct Contender {
    pub name: &'static str,
    /// The name of the contender that this one is compared with.
    pub base: &'static str,
    /// Makes it ready. It gets the URL of the table's server.
    make: Box<dyn Fn(&str) -> Once>,
}

impl Contender {
    pub fn new(name: &'static str, base: &'static str, make: impl Fn(&str) -> Once + 'static) -> Self {
        Self { name, base, make: Box::new(make) }
    }

    /// The contender after two calls, so that its connection is open.
    pub fn ready(&self, url: &str) -> Once {
        let mut once = (self.make)(url);
        (0..2).for_each(|_| once());
        once
    }
}

/// Contenders that are measured together.
pub struct Table {
    /// Its name in BENCHMARKS.md.
    pub name: &'static str,
    pub rounds: usize,
    /// How often each contender is called in a round.
    pub calls: usize,
    /// How many unmeasured calls precede each measured one.
    pub warm: usize,
    /// Whether instructions and allocations are counted too, and for how many calls.
    pub count: Option<usize>,
    /// Whether a call keeps memory, which is counted too.
    pub keeps: bool,
    /// Starts the server that the contenders call. It returns the URL.
    pub serve: Box<dyn Fn() -> String>,
    pub contenders: Vec<Contender>,
}

/// Runs a bench as its command line says:
///
/// - nothing: one run, which prints its tables;
/// - `--write`: three runs. What they agree on is written to BENCHMARKS.md;
/// - `figures FILE` and `count …` are for the processes that the bench starts itself.
pub fn run(tables: &[Table]) {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    if !matches!(*arguments, ["count", ..]) {
        on_one_processor();
    }
    match *arguments {
        ["count", table, contender, times, url] => count::child(tables, &Child { table, contender, times, url }),
        ["figures", file] => std::fs::write(file, figures(tables).text()).expect("a file"),
        ["--write"] => write(&three(tables)),
        [] => print!("{}", figures(tables).markdown()),
        _ => panic!("only --write is known"),
    }
}

/// Starts the bench again on one processor, where `taskset` is installed. The client and the server then take turns, and no call waits
/// until another processor wakes up, which takes longer than the call.
fn on_one_processor() {
    const STARTED: &str = "AMBITUS_BENCH_ON_ONE_PROCESSOR";
    if std::env::var_os(STARTED).is_some() {
        return;
    }
    let program = std::env::current_exe().expect("this program");
    let last = std::thread::available_parallelism().map_or(0, |count| count.get() - 1).to_string();
    let mut pinned = Command::new("taskset");
    pinned.args(["-c", &last]).arg(program).args(std::env::args_os().skip(1)).env(STARTED, "");
    match pinned.status() {
        Ok(status) => std::process::exit(status.code().unwrap_or(1)),
        Err(_) => eprintln!("there is no taskset, so client and server run on several processors; times vary more"),
    }
}

/// One run.
fn figures(tables: &[Table]) -> Figures {
    let mut figures = Figures::default();
    for table in tables {
        let url = (table.serve)();
        rounds::measure(table, &url, &mut figures);
        if let Some(times) = table.count {
            count::count(table, times, &url, &mut figures);
        }
    }
    figures
}

/// What three runs agree on.
fn three(tables: &[Table]) -> Figures {
    let folder = count::folder();
    let runs: Vec<Figures> = (1..=3)
        .map(|run| {
            eprintln!("run {run} of 3");
            let file = folder.join(format!("{}.{run}.figures", tables[0].name.replace(' ', "-")));
            let program = std::env::current_exe().expect("this program");
            let status = Command::new(program).arg("figures").arg(&file).status().expect("a run");
            assert!(status.success(), "a run failed");
            Figures::read(&std::fs::read_to_string(&file).expect("the figures"))
        })
        .collect();
    Figures::agreed(&runs)
}

fn write(figures: &Figures) {
    print!("{}", figures.markdown());
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../BENCHMARKS.md");
    // A paired copy of this package is elsewhere, and has no such file.
    if let Ok(text) = std::fs::read_to_string(&file) {
        std::fs::write(&file, document(&text, figures)).expect("BENCHMARKS.md");
    }
}
