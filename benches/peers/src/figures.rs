//! The figures of a run, and the tables that show them.

use std::fmt::Write as _;

/// Runs agree on a figure if the largest is at most this many times the smallest.
const AGREED: f64 = 1.03;

/// Figures by table, contender and field, in the order in which they were measured.
#[derive(Clone, Default)]
pub struct Figures(Vec<Figure>);

#[derive(Clone)]
struct Figure {
    table: String,
    contender: String,
    field: String,
    /// `None` if runs disagree.
    value: Option<f64>,
}

impl Figures {
    pub fn put(&mut self, table: &str, contender: &str, field: &str, value: f64) {
        let [table, contender, field] = [table, contender, field].map(str::to_owned);
        self.0.push(Figure { table, contender, field, value: Some(value) });
    }

    #[must_use]
    pub fn get(&self, table: &str, contender: &str, field: &str) -> Option<f64> {
        let mine = |figure: &&Figure| figure.table == table && figure.contender == contender && figure.field == field;
        self.0.iter().find(mine)?.value
    }

    /// One line for each figure.
    #[must_use]
    pub fn text(&self) -> String {
        let line = |figure: &Figure| {
            format!("{}\t{}\t{}\t{}\n", figure.table, figure.contender, figure.field, figure.value.unwrap_or(f64::NAN))
        };
        self.0.iter().map(line).collect()
    }

    /// Reads [`text`](Self::text).
    #[must_use]
    pub fn read(text: &str) -> Self {
        let mut figures = Self::default();
        for line in text.lines() {
            let [table, contender, field, value] = line.split('\t').collect::<Vec<_>>()[..] else { panic!("a line") };
            figures.put(table, contender, field, value.parse().expect("a number"));
        }
        figures
    }

    /// The figures of one run for each contender, the run with the median ratio, where the runs agree. What they disagree on is printed.
    #[must_use]
    pub fn agreed(runs: &[Self]) -> Self {
        let mut agreed = runs[0].clone();
        for (place, figure) in agreed.0.iter_mut().enumerate() {
            let of = |run: &Self| run.0[place].value.unwrap_or(f64::NAN);
            let most = runs.iter().map(of).fold(f64::NEG_INFINITY, f64::max);
            let least = runs.iter().map(of).fold(f64::INFINITY, f64::min);
            // Quartiles are the spread within a run. They need not agree.
            let agree = figure.field.starts_with("quartile") || most <= least * AGREED;
            if !agree {
                let values: Vec<f64> = runs.iter().map(of).collect();
                eprintln!("{}, {}: no agreement on {}: {values:?}", figure.table, figure.contender, figure.field);
            }
            let run = Self::median(runs, &figure.table, &figure.contender);
            figure.value = agree.then(|| of(run));
        }
        agreed
    }

    /// The run in which a contender's ratio is the median.
    fn median<'a>(runs: &'a [Self], table: &str, contender: &str) -> &'a Self {
        let mut runs: Vec<&Self> = runs.iter().collect();
        runs.sort_by(|a, b| {
            let ratio = |run: &Self| run.get(table, contender, "ratio").unwrap_or(f64::NAN);
            ratio(a).total_cmp(&ratio(b))
        });
        runs[runs.len() / 2]
    }

    /// The names of the tables.
    fn tables(&self) -> Vec<&str> {
        let mut names: Vec<&str> = self.0.iter().map(|figure| &*figure.table).collect();
        names.dedup();
        names
    }

    /// All tables, in Markdown.
    #[must_use]
    pub fn markdown(&self) -> String {
        self.tables().iter().map(|table| format!("\n{table}\n\n{}", self.table(table))).collect()
    }

    fn table(&self, table: &str) -> String {
        let mut contenders: Vec<&str> = Vec::new();
        for figure in self.0.iter().filter(|figure| figure.table == table) {
            if !contenders.contains(&&*figure.contender) {
                contenders.push(&figure.contender);
            }
        }
        let has = |field| self.0.iter().any(|figure| figure.table == table && figure.field == field);
        let mut columns = vec!["time", "ratio", "quartiles"];
        if has("instructions") {
            columns.extend(["instructions", "ratio"]);
        }
        if has("allocations") {
            columns.extend(["allocations", "KB"]);
        }
        if has("kept") {
            columns.push("KB kept");
        }
        let mut text = format!("| | {} |\n|---|{}\n", columns.join(" | "), "---|".repeat(columns.len()));
        for contender in contenders {
            let get = |field| self.get(table, contender, field);
            let mut cells = vec![
                get("seconds").map(time),
                get("ratio").map(|ratio| format!("{ratio:.3}")),
                get("quartile 1").zip(get("quartile 3")).map(|(low, high)| format!("{low:.3} to {high:.3}")),
            ];
            if has("instructions") {
                cells.push(get("instructions").map(|count| format!("{count:.0}")));
                cells.push(get("ratio of instructions").map(|ratio| format!("{ratio:.3}")));
            }
            if has("allocations") {
                cells.push(get("allocations").map(|count| format!("{count:.1}")));
                cells.push(get("bytes").map(|bytes| format!("{:.1}", bytes / 1e3)));
            }
            if has("kept") {
                cells.push(get("kept").map(|bytes| format!("{:.1}", bytes / 1e3)));
            }
            let cells: Vec<String> = cells.into_iter().map(|cell| cell.unwrap_or_else(|| "-".into())).collect();
            let _ = writeln!(text, "| {contender} | {} |", cells.join(" | "));
        }
        text
    }
}

fn time(seconds: f64) -> String {
    match seconds {
        1.0.. => format!("{seconds:.2} s"),
        1e-3.. => format!("{:.1} ms", seconds * 1e3),
        _ => format!("{:.1} µs", seconds * 1e6),
    }
}

/// The document with these tables instead of those of the same names, which are between `<!-- NAME -->` and `<!-- end -->`.
#[must_use]
pub fn document(text: &str, figures: &Figures) -> String {
    let mut text = text.to_owned();
    for table in figures.tables() {
        let begin = format!("<!-- {table} -->\n");
        let place = text.find(&begin).map(|at| at + begin.len());
        let Some((from, length)) = place.and_then(|from| Some((from, text[from..].find("<!-- end -->")?))) else {
            panic!("BENCHMARKS.md has no place for {table}");
        };
        text.replace_range(from..from + length, &format!("\n{}\n", figures.table(table)));
    }
    text
}
