//! An official text, and whether every sentence of it that obliges is accounted for.

use super::document::Quote;
use super::json::{file_name, files, read};
use std::ops::Range;
use std::path::Path;

/// Words by which documents oblige, and by which they set a time or report a number. A place of a
/// source that has one outside every quote may be a task or a fact that was overlooked.
const TELLING: &[&str] = &[
    "chủ trì",
    "chịu trách nhiệm",
    "giao bộ",
    "giao các",
    "giao văn phòng",
    "hoàn thành",
    "khẩn trương",
    "phải",
    "phấn đấu",
    "phối hợp",
    "trình chính phủ",
    "trình hội đồng",
    "trình quốc hội",
    "trình thủ tướng",
    "yêu cầu",
    "đôn đốc",
    "đẩy mạnh",
    "đề nghị",
    "chậm nhất",
    "cuối năm",
    "trong quý",
    "trong tháng",
    "trước ngày",
    "nghìn",
    "triệu",
    "tỷ đồng",
    "địa phương đã",
    "địa phương chưa",
];

/// An official text.
pub(super) struct Source {
    pub(super) file: String,
    pub(super) text: String,
}

/// A place that was looked at and rightly stands in no quote.
pub(super) struct Exception {
    /// Where in `seeds/reviewed.json`.
    pub(super) place: String,
    /// The words with which it begins.
    pub(super) begins: String,
}

impl Source {
    pub(super) fn all(folder: &Path) -> Result<Vec<Self>, String> {
        files(folder, "txt")?
            .iter()
            .map(|path| {
                Ok(Self {
                    file: file_name(path),
                    text: plain(&read(path)?),
                })
            })
            .collect()
    }

    /// The problem of a quote that does not stand here word for word.
    pub(super) fn without(&self, quote: &Quote) -> Option<String> {
        let (place, text) = (&quote.place, plain(&quote.text));
        let problem = format!("{place}: copy it word for word, not in the source: {text}");
        (!self.text.contains(&text)).then_some(problem)
    }

    /// The telling places that neither a quote nor an exception covers, and the exceptions that
    /// excuse nothing.
    pub(super) fn uncovered(&self, quotes: &[String], exceptions: &[Exception]) -> Vec<String> {
        let text = self.text.to_lowercase();
        let quoted: Vec<Range<usize>> = quotes
            .iter()
            .flat_map(|quote| occurrences(&text, &quote.to_lowercase()))
            .collect();
        let mut problems = Vec::new();
        let mut excused = Vec::new();
        for exception in exceptions {
            let begins = plain(&exception.begins).to_lowercase();
            let Some(start) = text.find(&begins) else {
                problems.push(format!(
                    "{}: no source begins a place so; mend or delete it",
                    exception.place
                ));
                continue;
            };
            excused.push((
                exception,
                start..end_of_sentence(&text, start + begins.len()),
            ));
        }
        let mut used = vec![false; excused.len()];
        let mut reported = 0;
        for at in telling(&text) {
            if quoted.iter().any(|quote| quote.contains(&at)) {
                continue;
            }
            let by = excused.iter().position(|(_, range)| range.contains(&at));
            if let Some(by) = by {
                used[by] = true;
            } else if at >= reported {
                reported = end_of_sentence(&text, at);
                let from = text[..at]
                    .char_indices()
                    .rev()
                    .nth(40)
                    .map_or(0, |(at, _)| at);
                let excerpt: String = text[from..].chars().take(140).collect();
                problems.push(format!(
                    "{}: quote this as a task or a fact, or name it in reviewed.json: … {excerpt} …",
                    self.file
                ));
            }
        }
        for ((exception, _), _) in excused.iter().zip(used).filter(|(_, used)| !used) {
            problems.push(format!(
                "{}: it excuses nothing any more; delete it",
                exception.place
            ));
        }
        problems
    }
}

/// Where telling words stand, in order.
fn telling(text: &str) -> Vec<usize> {
    let whole = |place: &Range<usize>| {
        let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        !letter(text[..place.start].chars().next_back())
            && !letter(text[place.end..].chars().next())
    };
    let mut places: Vec<usize> = TELLING
        .iter()
        .flat_map(|word| occurrences(text, word))
        .chain(text.match_indices('%').map(|(at, _)| at..at + 1))
        .filter(whole)
        .map(|place| place.start)
        .collect();
    places.sort_unstable();
    places
}

fn occurrences(text: &str, part: &str) -> Vec<Range<usize>> {
    text.match_indices(part)
        .map(|(at, _)| at..at + part.len())
        .collect()
}

/// Sentences end with a full stop or a semicolon before a blank.
fn end_of_sentence(text: &str, from: usize) -> usize {
    [". ", "; ", "./."]
        .iter()
        .filter_map(|stop| text[from..].find(stop))
        .min()
        .map_or(text.len(), |length| from + length + 1)
}

/// The text without what does not change its words: white space, the bars between table cells,
/// emphasis marks, and the shapes of quotation marks and dashes.
pub(super) fn plain(text: &str) -> String {
    let lines: Vec<&str> = text.lines().filter(|line| line.trim() != "|").collect();
    let text: String = lines
        .join("\n")
        .chars()
        .filter(|c| *c != '*')
        .map(|c| match c {
            '“' | '”' | '„' | '«' | '»' => '"',
            '‘' | '’' => '\'',
            '\u{2010}'..='\u{2015}' => '-',
            c => c,
        })
        .collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::{Exception, Source};

    fn source(text: &str) -> Source {
        Source {
            file: "x.txt".to_owned(),
            text: text.to_owned(),
        }
    }

    const TEXT: &str =
        "Lời dẫn phải có. Bộ A khẩn trương làm; Bộ B phải xong trước ngày 05/11/2024.";

    #[test]
    fn what_no_quote_covers_is_named_once_a_sentence() {
        let found = source(TEXT).uncovered(&["bộ a khẩn trương làm".to_owned()], &[]);
        assert_eq!(found.len(), 2, "{found:?}");
        assert!(found[0].contains("lời dẫn phải có"));
        assert!(found[1].contains("bộ b phải xong"));
    }

    #[test]
    fn an_exception_covers_its_sentence_and_must_excuse_something() {
        let exception = |begins: &str| Exception {
            place: "reviewed.json".to_owned(),
            begins: begins.to_owned(),
        };
        let quotes = ["Bộ A khẩn trương làm; Bộ B phải xong trước ngày 05/11/2024".to_owned()];
        assert!(
            source(TEXT)
                .uncovered(&quotes, &[exception("Lời dẫn")])
                .is_empty()
        );
        let found = source(TEXT).uncovered(&quotes, &[exception("Lời dẫn"), exception("Bộ A")]);
        assert!(found[0].contains("excuses nothing"), "{found:?}");
        let found = source(TEXT).uncovered(&quotes, &[exception("Lời dẫn"), exception("Bộ C")]);
        assert!(found[0].contains("no source begins"), "{found:?}");
    }
}
