//! Measures the time of the contenders of a table, call by call in turns.

use std::time::Instant;

use crate::figures::Figures;
use crate::harness::{Once, Table};

/// Calls all contenders in turns. Adds the time, the ratio and its quartiles to `figures`.
pub fn measure(table: &Table, url: &str, figures: &mut Figures) {
    let mut ready: Vec<Once> = table.contenders.iter().map(|contender| contender.ready(url)).collect();
    let mut order = Order::new(ready.len());
    let mut rounds: Vec<Vec<f64>> = Vec::new();
    for _ in 0..table.rounds {
        let mut samples: Vec<Vec<f64>> = vec![Vec::new(); ready.len()];
        for _ in 0..table.calls {
            for &index in order.next() {
                (0..table.warm).for_each(|_| ready[index]());
                let began = Instant::now();
                ready[index]();
                samples[index].push(began.elapsed().as_secs_f64());
            }
        }
        // The median call: what interrupts a few calls does not count.
        rounds.push(samples.into_iter().map(|mut samples| quantile(&mut samples, 0.5)).collect());
    }
    for (index, contender) in table.contenders.iter().enumerate() {
        let base = table.contenders.iter().position(|other| other.name == contender.base).expect("a base");
        let mut ratios: Vec<f64> = rounds.iter().map(|round| round[index] / round[base]).collect();
        let mut times: Vec<f64> = rounds.iter().map(|round| round[index]).collect();
        let mut put = |field, value| figures.put(table.name, contender.name, field, value);
        put("seconds", quantile(&mut times, 0.5));
        put("ratio", quantile(&mut ratios, 0.5));
        put("quartile 1", quantile(&mut ratios, 0.25));
        put("quartile 3", quantile(&mut ratios, 0.75));
    }
}

fn quantile(samples: &mut [f64], part: f64) -> f64 {
    samples.sort_by(f64::total_cmp);
    samples[((samples.len() - 1) as f64 * part).round() as usize]
}

/// The order of the contenders: another one for each call, the same ones in each run.
///
/// If the order were fixed, each contender would always find the caches as the same other one left them.
struct Order {
    indices: Vec<usize>,
    state: u64,
}

impl Order {
    fn new(length: usize) -> Self {
        Self { indices: (0..length).collect(), state: 1 }
    }

    fn next(&mut self) -> &[usize] {
        for last in (1..self.indices.len()).rev() {
            self.state = self.state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            self.indices.swap(last, (self.state >> 33) as usize % (last + 1));
        }
        &self.indices
    }
}
