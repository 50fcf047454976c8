//! The linker's wasm, as it is before it is split, made ready for wasm-bindgen: without what is there
//! for the splitter only, and with the table of functions where the page's script can see it.

/// Sections that only splitting needs. Their content would no longer be true.
const OF_THE_SPLITTER: [&str; 4] = ["linking", "reloc.CODE", "reloc.DATA", "name"];
const CUSTOM: u8 = 0;
const EXPORTS: u8 = 7;
/// The export of the first table.
const TABLE: [u8; 2] = [1, 0];
const TABLE_NAME: &[u8] = b"__indirect_function_table";
/// Magic number and version.
const HEAD: usize = 8;

/// Makes it so; `None` where the bytes are not wasm with exports.
pub(super) fn prepare(wasm: &[u8]) -> Option<Vec<u8>> {
    let (head, mut rest) = wasm.split_at_checked(HEAD)?;
    let mut out = head.to_vec();
    let mut has_exports = false;
    while let Some((id, after)) = rest.split_first() {
        let (length, after) = number(after)?;
        let (content, after) = after.split_at_checked(length)?;
        rest = after;
        let content = match *id {
            CUSTOM if is_of_the_splitter(content)? => continue,
            EXPORTS => {
                has_exports = true;
                with_table(content)?
            }
            _ => content.to_vec(),
        };
        out.push(*id);
        put(&mut out, content.len());
        out.extend(content);
    }
    has_exports.then_some(out)
}

fn is_of_the_splitter(content: &[u8]) -> Option<bool> {
    let (length, after) = number(content)?;
    let (name, _) = after.split_at_checked(length)?;
    Some(OF_THE_SPLITTER.iter().any(|known| known.as_bytes() == name))
}

fn with_table(exports: &[u8]) -> Option<Vec<u8>> {
    let (count, entries) = number(exports)?;
    let mut out = Vec::new();
    put(&mut out, count + 1);
    out.extend(entries);
    put(&mut out, TABLE_NAME.len());
    out.extend(TABLE_NAME);
    out.extend(TABLE);
    Some(out)
}

/// Reads a number as wasm writes it (LEB128), and what follows.
fn number(bytes: &[u8]) -> Option<(usize, &[u8])> {
    let mut value = 0;
    for (at, byte) in bytes.iter().enumerate().take(5) {
        value |= usize::from(byte & 0x7F) << (7 * at);
        if byte & 0x80 == 0 {
            return Some((value, &bytes[at + 1..]));
        }
    }
    None
}

fn put(out: &mut Vec<u8>, mut value: usize) {
    loop {
        let [low, ..] = (value & 0x7F).to_le_bytes();
        value >>= 7;
        if value == 0 {
            return out.push(low);
        }
        out.push(low | 0x80);
    }
}

#[cfg(test)]
mod tests {
    use super::{number, prepare, put};

    const HEAD: &[u8] = b"\0asm\x01\0\0\0";

    fn wasm(sections: &[&[u8]]) -> Vec<u8> {
        [HEAD, &sections.concat()].concat()
    }

    #[test]
    fn the_table_is_exported_and_the_splitters_sections_go() {
        let exports: &[u8] = b"\x07\x05\x01\x01m\x02\0";
        let linking: &[u8] = b"\0\x09\x07linking\xFF";
        let kept: &[u8] = b"\0\x05\x03abc\xFF";
        let made = prepare(&wasm(&[exports, linking, kept])).unwrap();
        let wanted: &[u8] = b"\x07\x21\x02\x01m\x02\0\x19__indirect_function_table\x01\0";
        assert_eq!(made, wasm(&[wanted, kept]));
    }

    #[test]
    fn what_is_not_whole_is_refused() {
        for bytes in [&b"\0asm"[..], HEAD, b"\0asm\x01\0\0\0\x07\x7F\x01"] {
            assert_eq!(prepare(bytes), None);
        }
    }

    #[test]
    fn numbers_come_back() {
        for value in [0, 1, 127, 128, 300, 16_384, 9_000_000] {
            let mut bytes = Vec::new();
            put(&mut bytes, value);
            assert_eq!(number(&bytes), Some((value, &[][..])));
        }
    }
}
