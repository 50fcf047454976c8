//! What was measured, and the budget it has to keep.

/// One line of the table.
#[derive(Clone, Debug)]
pub(crate) struct Figure {
    /// What was measured. The baseline's figure has the same name.
    pub(crate) name: String,
    /// What the numbers count.
    pub(crate) unit: Unit,
    /// One number per run, at least one.
    samples: Vec<f64>,
    /// What it must not exceed; `None` where it is shown for information.
    pub(crate) budget: Option<Budget>,
}

/// What numbers count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unit {
    /// Milliseconds.
    Millis,
    /// 1,000 bytes.
    Kilobytes,
    /// 1,000,000 bytes.
    Megabytes,
    /// Pieces.
    Number,
}

impl Unit {
    /// As written behind a number.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Millis => "ms",
            Self::Kilobytes => "kB",
            Self::Megabytes => "MB",
            Self::Number => "",
        }
    }
}

/// A bar and what is held against it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Budget {
    /// The median of the runs is at most this.
    Median(f64),
    /// Every run is at most this.
    Every(f64),
}

impl Budget {
    /// The number.
    pub(crate) fn bar(self) -> f64 {
        match self {
            Self::Median(bar) | Self::Every(bar) => bar,
        }
    }
}

impl Figure {
    /// A figure for information.
    ///
    /// `None` without a sample: a figure that was not measured must not be shown.
    pub(crate) fn new(name: impl Into<String>, unit: Unit, samples: Vec<f64>) -> Option<Self> {
        let measured = !samples.is_empty() && samples.iter().all(|sample| sample.is_finite());
        measured.then(|| {
            let mut samples = samples;
            samples.sort_by(f64::total_cmp);
            Self {
                name: name.into(),
                unit,
                samples,
                budget: None,
            }
        })
    }

    /// With a budget.
    pub(crate) fn within(self, budget: Budget) -> Self {
        Self {
            budget: Some(budget),
            ..self
        }
    }

    /// The least of the runs.
    pub(crate) fn min(&self) -> f64 {
        self.samples.first().copied().unwrap_or(f64::NAN)
    }

    /// The one in the middle, or the mean of the two that are.
    pub(crate) fn median(&self) -> f64 {
        let (samples, middle) = (&self.samples, self.samples.len() / 2);
        if samples.len() % 2 == 1 {
            samples[middle]
        } else {
            f64::midpoint(samples[middle - 1], samples[middle])
        }
    }

    /// The greatest of the runs.
    pub(crate) fn max(&self) -> f64 {
        self.samples.last().copied().unwrap_or(f64::NAN)
    }

    /// How many numbers there are.
    pub(crate) fn runs(&self) -> usize {
        self.samples.len()
    }

    /// Whether the budget is kept; `None` if there is none.
    pub(crate) fn is_within(&self) -> Option<bool> {
        self.budget.map(|budget| match budget {
            Budget::Median(bar) => self.median() <= bar,
            Budget::Every(bar) => self.max() <= bar,
        })
    }
}
