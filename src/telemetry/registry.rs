//! Where values are kept: one family per metric, one series per set of label values.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::sync::{Arc, PoisonError, RwLock};

use super::table::{Id, Kind, METRICS, Metric};

/// Most series of one metric.
///
/// *Source:* a thousand projects by configuration; every other label has at most ten values. *Applies:* every metric; what
/// goes beyond is counted under `other`, so that memory and scrapes stay small whatever a configuration holds.
const MOST_SERIES: usize = 4096;

/// Stands for label values beyond the limit.
pub(super) const OTHER: &str = "other";

/// One set of label values and what was counted for it.
pub(super) enum Series {
    /// A counter.
    Count(AtomicU64),
    /// A gauge, as the bits of a float.
    Level(AtomicU64),
    /// A histogram: a count for each bucket and one beyond them, and the sum as the bits of a float.
    Spread { counts: Box<[AtomicU64]>, sum: AtomicU64 },
}

impl Series {
    fn new(kind: Kind) -> Self {
        match kind {
            Kind::Counter => Self::Count(AtomicU64::new(0)),
            Kind::Gauge => Self::Level(AtomicU64::new(0)),
            Kind::Histogram(bounds) => {
                Self::Spread { counts: (0..=bounds.len()).map(|_| AtomicU64::new(0)).collect(), sum: AtomicU64::new(0) }
            }
        }
    }

    fn add(&self, many: u64) {
        if let Self::Count(count) = self {
            count.fetch_add(many, Relaxed);
        }
    }

    fn set(&self, value: f64) {
        if let Self::Level(bits) = self {
            bits.store(value.to_bits(), Relaxed);
        }
    }

    fn observe(&self, bounds: &[f64], value: f64) {
        if let Self::Spread { counts, sum } = self {
            let at = bounds.iter().position(|bound| value <= *bound).unwrap_or(bounds.len());
            counts[at].fetch_add(1, Relaxed);
            let more = |bits| Some((f64::from_bits(bits) + value).to_bits());
            sum.fetch_update(Relaxed, Relaxed, more).ok();
        }
    }
}

/// Values of labels, in the order of their names.
pub(super) type Values = Box<[Box<str>]>;

/// One metric with all of its series.
pub(super) struct Family {
    pub(super) metric: &'static Metric,
    pub(super) series: RwLock<BTreeMap<Values, Arc<Series>>>,
}

impl Family {
    fn series(&self, values: &[&str]) -> Arc<Series> {
        debug_assert_eq!(values.len(), self.metric.labels.len(), "labels of `{}`", self.metric.name);
        let key: Values = values.iter().map(|value| Box::from(*value)).collect();
        let full = {
            let known = self.series.read().unwrap_or_else(PoisonError::into_inner);
            if let Some(series) = known.get(&key) {
                return series.clone();
            }
            known.len() >= MOST_SERIES
        };
        let key = if full { self.metric.labels.iter().map(|_| Box::from(OTHER)).collect() } else { key };
        let mut known = self.series.write().unwrap_or_else(PoisonError::into_inner);
        known.entry(key).or_insert_with(|| Arc::new(Series::new(self.metric.kind))).clone()
    }
}

/// All metrics of a process.
pub(super) struct Registry {
    pub(super) families: Vec<Family>,
}

impl Registry {
    /// Every metric of the table; those without labels begin with a value, so that a first increase is seen as one.
    pub(super) fn new() -> Self {
        let families: Vec<Family> = METRICS.iter().map(|metric| Family { metric, series: RwLock::default() }).collect();
        for family in families.iter().filter(|family| family.metric.labels.is_empty()) {
            // A moment that is not known is absent, not 1970.
            if !family.metric.name.ends_with("_timestamp_seconds") {
                family.series(&[]);
            }
        }
        Self { families }
    }

    pub(super) fn add(&self, id: Id, values: &[&str], many: u64) {
        self.families[id as usize].series(values).add(many);
    }

    pub(super) fn set(&self, id: Id, values: &[&str], value: f64) {
        self.families[id as usize].series(values).set(value);
    }

    pub(super) fn observe(&self, id: Id, values: &[&str], value: f64) {
        if let Kind::Histogram(bounds) = id.metric().kind {
            self.families[id as usize].series(values).observe(bounds, value);
        }
    }

    /// Forgets the series of a metric that `keep` does not want, by the value of one label.
    pub(super) fn retain(&self, label: &str, keep: impl Fn(&str) -> bool) {
        for family in &self.families {
            if let Some(at) = family.metric.labels.iter().position(|name| *name == label) {
                let mut series = family.series.write().unwrap_or_else(PoisonError::into_inner);
                series.retain(|values, _| values[at].as_ref() == OTHER || keep(&values[at]));
            }
        }
    }

    /// Forgets all series of a metric.
    pub(super) fn clear(&self, id: Id) {
        self.families[id as usize].series.write().unwrap_or_else(PoisonError::into_inner).clear();
    }
}
