//! Long runs: `cargo xtask soak` sets `SOAK`, and tests that can take long then do.

use std::time::{SystemTime, UNIX_EPOCH};

/// So many in the test command, or so many in the long run.
pub(crate) fn times<T>(short: T, long: T) -> T {
    if std::env::var_os("SOAK").is_some() {
        long
    } else {
        short
    }
}

/// Says how many cases were tried, in words that `cargo xtask soak` adds up.
pub(crate) fn tried(cases: usize) {
    eprintln!("soak: {cases} cases");
}

/// Random numbers, the same again for the same `SEED`.
pub(crate) struct Dice(u64);

impl Dice {
    /// Begins with the `SEED` of the environment or a new one, and says which: that of a failure
    /// repeats it.
    pub(crate) fn new() -> Self {
        let given = std::env::var("SEED")
            .ok()
            .and_then(|seed| seed.parse().ok());
        let seed = given.unwrap_or_else(|| {
            let time = SystemTime::now().duration_since(UNIX_EPOCH);
            time.expect("a clock after 1970").subsec_nanos()
        });
        eprintln!("SEED={seed}");
        Self(seed.into())
    }

    /// A number below `end`, by the generator called `SplitMix64`.
    pub(crate) fn below(&mut self, end: u32) -> u32 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        u32::try_from((mixed ^ (mixed >> 31)) % u64::from(end)).expect("below a number of 32 bits")
    }

    /// One of them.
    pub(crate) fn one_of<T: Copy>(&mut self, choices: &[T]) -> T {
        let end = u32::try_from(choices.len()).expect("a few choices");
        choices[self.below(end) as usize]
    }
}
