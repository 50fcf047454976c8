//! What is to run, and for how long.

use crate::args::Args;

/// Minutes for each fuzz target, unless the user says otherwise.
const MINUTES: u32 = 10;
/// What can be run alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Fuzz,
    Native,
    EndToEnd,
}

const PARTS: [(&str, Part); 3] = [
    ("fuzz", Part::Fuzz),
    ("native", Part::Native),
    ("e2e", Part::EndToEnd),
];

/// What the user asked for.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Wish {
    pub(super) parts: Vec<Part>,
    pub(super) minutes: u32,
}

impl Wish {
    /// Reads the command's words.
    pub(super) fn read(words: &[String]) -> Result<Self, String> {
        let mut args = Args::new(words);
        let only = args.value("--only")?;
        let minutes = args.value("--minutes")?;
        args.finish()?;
        let parts: Vec<Part> = PARTS
            .iter()
            .filter(|(name, _)| only.as_deref().is_none_or(|only| only == *name))
            .map(|(_, part)| *part)
            .collect();
        if parts.is_empty() {
            let names = PARTS.map(|(name, _)| name).join(", ");
            return Err(format!("There is no such part: the parts are {names}."));
        }
        let minutes = minutes.map_or(Ok(MINUTES), |text| {
            let number = text.parse().ok().filter(|minutes| *minutes > 0);
            number.ok_or_else(|| format!("--minutes {text}: that is a whole number from 1 on."))
        })?;
        Ok(Self { parts, minutes })
    }
}

#[cfg(test)]
mod tests {
    use super::{Part, Wish};

    fn wish(line: &str) -> Result<Wish, String> {
        let words: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
        Wish::read(&words)
    }

    #[test]
    fn all_parts_run_unless_one_is_named() {
        let all = wish("").expect("a wish");
        assert_eq!(all.parts, [Part::Fuzz, Part::Native, Part::EndToEnd]);
        assert_eq!(all.minutes, 10);
        let one = wish("--minutes=3 --only e2e").expect("a wish");
        assert_eq!((one.parts, one.minutes), (vec![Part::EndToEnd], 3));
    }

    #[test]
    fn mistakes_are_named() {
        for (line, said) in [
            ("--only web", "the parts are fuzz, native, e2e"),
            ("--minutes 0", "--minutes 0"),
            ("--minutes -5", "--minutes -5"),
            ("--minutes long", "--minutes long"),
            ("--minutes", "needs a value"),
            ("fuzz", "`fuzz` is not understood"),
        ] {
            let mistake = wish(line).expect_err("a mistake");
            assert!(mistake.contains(said), "{line}: {mistake}");
        }
    }
}
