//! XML: enough to write what Word and Excel read, and to read what they write.

/// The line that every part begins with.
pub(super) const PROLOGUE: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// Puts a text between tags or into an attribute. What XML cannot hold is left out.
pub(super) fn push_text(xml: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => xml.push_str("&amp;"),
            '<' => xml.push_str("&lt;"),
            '>' => xml.push_str("&gt;"),
            '"' => xml.push_str("&quot;"),
            c if is_allowed(c) => xml.push(c),
            _ => {}
        }
    }
}

/// Whether XML 1.0 can hold a character.
pub(super) fn is_allowed(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..)
}

/// What stands in a text of XML, one after another. Names are without their prefixes.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Event<'a> {
    /// `<name a="b">`; one of `<name/>` is followed by its end.
    Start(&'a str, Attributes<'a>),
    /// `</name>`
    End(&'a str),
    /// What stands between tags.
    Text(String),
}

/// The attributes of a tag.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Attributes<'a>(&'a str);

/// It is no XML, or of a sort that nobody writes for these files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct BadXml;

/// Reads a text of XML from its beginning.
#[derive(Debug)]
pub(super) struct Reader<'a> {
    rest: &'a str,
    open: Option<&'a str>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self {
            rest: text.trim_start_matches('\u{feff}'),
            open: None,
        }
    }

    /// What comes next; `None` at the end.
    pub(super) fn next(&mut self) -> Result<Option<Event<'a>>, BadXml> {
        if let Some(name) = self.open.take() {
            return Ok(Some(Event::End(name)));
        }
        loop {
            if self.rest.is_empty() {
                return Ok(None);
            }
            let Some(tag) = self.rest.strip_prefix('<') else {
                let end = self.rest.find('<').unwrap_or(self.rest.len());
                let (text, rest) = self.rest.split_at(end);
                self.rest = rest;
                return Ok(Some(Event::Text(plain(text)?)));
            };
            if tag.starts_with('?') {
                self.skip("?>")?;
            } else if tag.starts_with("!--") {
                self.skip("-->")?;
            } else if let Some(text) = tag.strip_prefix("![CDATA[") {
                let end = text.find("]]>").ok_or(BadXml)?;
                self.rest = &text[end + 3..];
                return Ok(Some(Event::Text(text[..end].to_owned())));
            } else if tag.starts_with('!') {
                // A document type could name parts without end.
                return Err(BadXml);
            } else {
                return self.tag(tag).map(Some);
            }
        }
    }

    fn skip(&mut self, end: &str) -> Result<(), BadXml> {
        let at = self.rest.find(end).ok_or(BadXml)?;
        self.rest = &self.rest[at + end.len()..];
        Ok(())
    }

    fn tag(&mut self, tag: &'a str) -> Result<Event<'a>, BadXml> {
        let mut quote = None;
        let end = tag.find(|c| {
            match (quote, c) {
                (None, '>') => return true,
                (None, '"' | '\'') => quote = Some(c),
                (Some(open), c) if open == c => quote = None,
                _ => {}
            }
            false
        });
        let (inside, rest) = tag.split_at(end.ok_or(BadXml)?);
        self.rest = &rest[1..];
        if let Some(name) = inside.strip_prefix('/') {
            return Ok(Event::End(local(name.trim_end())));
        }
        let (inside, is_empty) = match inside.strip_suffix('/') {
            Some(inside) => (inside, true),
            None => (inside, false),
        };
        let space = inside.find(|c: char| c.is_ascii_whitespace());
        let (name, attributes) = inside.split_at(space.unwrap_or(inside.len()));
        let name = local(name);
        self.open = is_empty.then_some(name);
        Ok(Event::Start(name, Attributes(attributes)))
    }
}

impl Attributes<'_> {
    /// The value of an attribute, by its name without a prefix.
    pub(super) fn get(self, wanted: &str) -> Option<String> {
        let mut rest = self.0.trim_start();
        while let Some((name, after)) = rest.split_once('=') {
            let after = after.trim_start();
            let quote = after.chars().next().filter(|c| matches!(c, '"' | '\''))?;
            let (value, after) = after[1..].split_once(quote)?;
            if local(name.trim()) == wanted {
                return plain(value).ok();
            }
            rest = after.trim_start();
        }
        None
    }
}

fn local(name: &str) -> &str {
    name.rsplit_once(':').map_or(name, |(_, local)| local)
}

/// A text without its escapes.
fn plain(text: &str) -> Result<String, BadXml> {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        plain.push_str(before);
        let (name, after) = after.split_once(';').ok_or(BadXml)?;
        plain.push(match name {
            "amp" => '&',
            "lt" => '<',
            "gt" => '>',
            "quot" => '"',
            "apos" => '\'',
            name => {
                let number = name.strip_prefix('#').ok_or(BadXml)?;
                let number = match number.strip_prefix(['x', 'X']) {
                    Some(digits) => u32::from_str_radix(digits, 16),
                    None => number.parse(),
                };
                number.ok().and_then(char::from_u32).ok_or(BadXml)?
            }
        });
        rest = after;
    }
    plain.push_str(rest);
    Ok(plain)
}
