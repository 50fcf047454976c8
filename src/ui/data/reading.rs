//! Reads files one after another, and lets the page go on meanwhile.

use crate::exchange::json::{self, BadFile, Incoming, LONGEST};
use crate::platform::files::Chosen;
use crate::platform::{clock, turn};
use crate::state::app::App;
use crate::text::import as words;

/// What was read.
#[derive(Debug, Default)]
pub struct Read {
    /// The names of the good files.
    pub names: Vec<String>,
    /// What they bring, in the same order.
    pub files: Vec<Incoming>,
    /// Why the others could not be read.
    pub bad: Vec<String>,
}

/// Work goes on for so many milliseconds before the page gets its turn.
const AT_ONCE: u64 = 40;

/// Reads files, telling before each how many are done. `None` once that says not to go on.
pub async fn read_all(app: App, files: &[Chosen], goes_on: impl Fn(usize) -> bool) -> Option<Read> {
    let mut read = Read::default();
    let mut last = clock::now_millis();
    for (done, file) in files.iter().enumerate() {
        if clock::now_millis().saturating_sub(last) > AT_ONCE {
            turn::give_way().await;
            last = clock::now_millis();
        }
        if !goes_on(done) {
            return None;
        }
        let name = file.name();
        // Before a byte of it is read: the browser would put all of it into memory.
        if file.is_longer_than(u32::try_from(LONGEST).unwrap_or(u32::MAX)) {
            read.bad.push(words::bad_file(&name, &BadFile::TooLong));
            continue;
        }
        if is_excel(&name) {
            match file.bytes().await {
                Some(bytes) => read.take_table(&name, app.read_table(&name, &bytes)),
                None => read.bad.push(words::unreadable_file(&name)),
            }
            continue;
        }
        match file.text().await {
            Some(text) => read.take(&name, &text),
            None => read.bad.push(words::unreadable_file(&name)),
        }
    }
    goes_on(files.len()).then_some(read)
}

/// Whether a file is of Excel, by its name: also of a sort that cannot be read, which is then said.
fn is_excel(name: &str) -> bool {
    let ending = name.rsplit('.').next().unwrap_or_default();
    ["xlsx", "xls", "xlsm"]
        .iter()
        .any(|excel| ending.eq_ignore_ascii_case(excel))
}

/// Reads a text that was not in a file.
pub fn read_text(name: &str, text: &str) -> Read {
    let mut read = Read::default();
    read.take(name, text);
    read
}

impl Read {
    fn take_table(&mut self, name: &str, table: Result<Incoming, String>) {
        match table {
            Ok(incoming) => {
                self.names.push(name.to_owned());
                self.files.push(incoming);
            }
            Err(why) => self.bad.push(why),
        }
    }

    fn take(&mut self, name: &str, text: &str) {
        match json::read(text) {
            Ok(incoming) => {
                self.names.push(name.to_owned());
                self.files.push(incoming);
            }
            Err(why) => self.bad.push(words::bad_file(name, &why)),
        }
    }
}
