//! The few options that the commands take.

/// A command's words, taken out one option at a time; what is left at the end is a mistake.
pub(crate) struct Args(Vec<String>);

impl Args {
    pub(crate) fn new(words: &[String]) -> Self {
        Self(words.to_vec())
    }

    /// Takes out `name` if it is there.
    pub(crate) fn flag(&mut self, name: &str) -> bool {
        let before = self.0.len();
        self.0.retain(|word| word != name);
        self.0.len() < before
    }

    /// Takes out `name value` or `name=value`.
    pub(crate) fn value(&mut self, name: &str) -> Result<Option<String>, String> {
        if let Some(at) = self.0.iter().position(|word| word == name) {
            if at + 1 >= self.0.len() {
                return Err(format!("{name} needs a value."));
            }
            self.0.remove(at);
            return Ok(Some(self.0.remove(at)));
        }
        let prefix = format!("{name}=");
        let at = self.0.iter().position(|word| word.starts_with(&prefix));
        Ok(at.map(|at| self.0.remove(at)[prefix.len()..].to_owned()))
    }

    /// Takes out `--port N`.
    pub(crate) fn port(&mut self) -> Result<Option<u16>, String> {
        self.value("--port")?
            .map(|text| {
                text.parse()
                    .map_err(|_| format!("--port {text}: a port is a number up to 65535."))
            })
            .transpose()
    }

    /// Takes out the first word that is no option.
    pub(crate) fn word(&mut self) -> Option<String> {
        let at = self.0.iter().position(|word| !word.starts_with('-'))?;
        Some(self.0.remove(at))
    }

    /// Refuses what nothing has taken.
    pub(crate) fn finish(self) -> Result<(), String> {
        match self.0.first() {
            None => Ok(()),
            Some(word) => Err(format!(
                "`{word}` is not understood here: see `cargo xtask --help`."
            )),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Args;

    fn args(line: &str) -> Args {
        Args(line.split_whitespace().map(str::to_owned).collect())
    }

    #[test]
    fn options_are_taken_in_any_order() {
        let mut given = args("--watch dist --port=81 --base /x/");
        assert_eq!(given.port(), Ok(Some(81)));
        assert_eq!(given.value("--base"), Ok(Some("/x/".to_owned())));
        assert!(given.flag("--watch"));
        assert_eq!(given.word().as_deref(), Some("dist"));
        assert_eq!(given.finish(), Ok(()));
    }

    #[test]
    fn mistakes_are_named() {
        assert!(args("--port").port().is_err());
        assert!(args("--port x").port().is_err());
        assert!(args("--prot 1").finish().is_err());
    }
}
