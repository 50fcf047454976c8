//! ZIP: several parts in one file, as Word and Excel have it.

use super::crc::crc;
use super::deflate::deflate;
use super::inflate::{BadPack, inflate};

/// The day that every part carries: 01/01/1980, so that the same parts make the same file.
const DAY: u16 = 0x0021;
const LOCAL: u32 = 0x0403_4b50;
const CENTRAL: u32 = 0x0201_4b50;
const END: u32 = 0x0605_4b50;
const STORED: u16 = 0;
const DEFLATED: u16 = 8;
/// What is needed to unpack it: version 2.0.
const NEEDS: u16 = 20;
/// The parts are named in UTF-8.
const FLAGS: u16 = 0x0800;

/// Packs parts, in their order. Names are of ASCII.
pub fn zip(parts: &[(&str, Vec<u8>)]) -> Vec<u8> {
    let mut file = Vec::new();
    let mut directory = Vec::new();
    for (name, bytes) in parts {
        let packed = deflate(bytes);
        let (method, data) = if packed.len() < bytes.len() {
            (DEFLATED, &packed)
        } else {
            (STORED, bytes)
        };
        let offset = length(&file);
        let mut facts = Vec::new();
        for number in [NEEDS, FLAGS, method, 0, DAY] {
            facts.extend(number.to_le_bytes());
        }
        for number in [crc(bytes), length(data), length(bytes)] {
            facts.extend(number.to_le_bytes());
        }
        let name = name.as_bytes();
        facts.extend(u16::try_from(name.len()).unwrap_or_default().to_le_bytes());
        facts.extend([0, 0]);
        file.extend(LOCAL.to_le_bytes());
        file.extend(&facts);
        file.extend(name);
        file.extend(data);
        directory.extend(CENTRAL.to_le_bytes());
        directory.extend(NEEDS.to_le_bytes());
        directory.extend(&facts);
        // No comment, one disk, no attributes.
        directory.extend([0; 10]);
        directory.extend(offset.to_le_bytes());
        directory.extend(name);
    }
    let count = u16::try_from(parts.len()).unwrap_or_default();
    let (offset, size) = (length(&file), length(&directory));
    file.extend(directory);
    file.extend(END.to_le_bytes());
    file.extend([0; 4]);
    file.extend(count.to_le_bytes());
    file.extend(count.to_le_bytes());
    file.extend(size.to_le_bytes());
    file.extend(offset.to_le_bytes());
    file.extend([0; 2]);
    file
}

fn length(bytes: &[u8]) -> u32 {
    u32::try_from(bytes.len()).unwrap_or(u32::MAX)
}

/// The longest file that is looked into, in bytes.
pub const LONGEST: usize = 20_000_000;
/// So many parts may a file have.
const MOST_PARTS: usize = 4_000;

/// Why a file cannot be looked into.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadZip {
    /// It is no packed file.
    NotZip,
    /// It is one, and something in it is not as it should be.
    Damaged,
    /// It is over [`LONGEST`], or its parts would come to more than was allowed.
    TooLong,
    /// It wants a password.
    Locked,
}

impl From<BadPack> for BadZip {
    fn from(bad: BadPack) -> Self {
        match bad {
            BadPack::Damaged => Self::Damaged,
            BadPack::TooLong => Self::TooLong,
        }
    }
}

/// A packed file, looked into part by part.
#[derive(Debug)]
pub struct Archive<'a> {
    file: &'a [u8],
    parts: Vec<Part<'a>>,
    left: usize,
}

#[derive(Debug)]
struct Part<'a> {
    name: &'a [u8],
    flags: u16,
    method: u16,
    crc: u32,
    packed: usize,
    offset: usize,
}

impl<'a> Archive<'a> {
    /// Reads the list of parts, of which no more than so many bytes are to be unpacked: one that would
    /// fill the memory is not.
    ///
    /// # Errors
    /// When it is no packed file, or its list is not as it should be.
    pub fn open(file: &'a [u8], longest_parts: usize) -> Result<Self, BadZip> {
        if file.len() > LONGEST {
            return Err(BadZip::TooLong);
        }
        if !file.starts_with(b"PK") {
            return Err(BadZip::NotZip);
        }
        let end = end(file).ok_or(BadZip::Damaged)?;
        let count = usize::from(u16_at(file, end + 10).ok_or(BadZip::Damaged)?);
        if count > MOST_PARTS {
            return Err(BadZip::TooLong);
        }
        let mut at = usize_at(file, end + 16).ok_or(BadZip::Damaged)?;
        let mut parts = Vec::new();
        for _ in 0..count {
            let (part, next) = Part::read(file, at).ok_or(BadZip::Damaged)?;
            parts.push(part);
            at = next;
        }
        Ok(Self {
            file,
            parts,
            left: longest_parts,
        })
    }

    /// A part's bytes; `None` where there is no part of that name.
    ///
    /// # Errors
    /// When the part is not as it should be, or too much was unpacked already.
    pub fn part(&mut self, name: &str) -> Result<Option<Vec<u8>>, BadZip> {
        let mut parts = self.parts.iter();
        let found = parts.find(|part| part.name.eq_ignore_ascii_case(name.as_bytes()));
        let Some(part) = found else {
            return Ok(None);
        };
        if part.flags & 1 == 1 {
            return Err(BadZip::Locked);
        }
        let packed = part.packed(self.file).ok_or(BadZip::Damaged)?;
        let bytes = match part.method {
            STORED if packed.len() > self.left => return Err(BadZip::TooLong),
            STORED => packed.to_vec(),
            DEFLATED => inflate(packed, self.left)?,
            _ => return Err(BadZip::Damaged),
        };
        if crc(&bytes) != part.crc {
            return Err(BadZip::Damaged);
        }
        self.left -= bytes.len();
        Ok(Some(bytes))
    }
}

impl<'a> Part<'a> {
    /// A part of the list, and where the next one stands.
    fn read(file: &'a [u8], at: usize) -> Option<(Self, usize)> {
        if u32_at(file, at)? != CENTRAL {
            return None;
        }
        let name = at.checked_add(46)?;
        let name_end = name.checked_add(u16_at(file, at + 28)?.into())?;
        let extra = usize::from(u16_at(file, at + 30)?) + usize::from(u16_at(file, at + 32)?);
        let part = Self {
            name: file.get(name..name_end)?,
            flags: u16_at(file, at + 8)?,
            method: u16_at(file, at + 10)?,
            crc: u32_at(file, at + 16)?,
            packed: usize_at(file, at + 20)?,
            offset: usize_at(file, at + 42)?,
        };
        Some((part, name_end.checked_add(extra)?))
    }

    fn packed(&self, file: &'a [u8]) -> Option<&'a [u8]> {
        if u32_at(file, self.offset)? != LOCAL {
            return None;
        }
        let name = usize::from(u16_at(file, self.offset.checked_add(26)?)?);
        let extra = usize::from(u16_at(file, self.offset.checked_add(28)?)?);
        let start = self.offset.checked_add(30 + name + extra)?;
        file.get(start..start.checked_add(self.packed)?)
    }
}

/// Where the end of the list stands: a comment of any bytes may follow it.
fn end(file: &[u8]) -> Option<usize> {
    let last = file.len().checked_sub(22)?;
    let first = last.saturating_sub(usize::from(u16::MAX));
    (first..=last)
        .rev()
        .find(|at| u32_at(file, *at) == Some(END))
}

fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    let bytes = bytes.get(at..at.checked_add(2)?)?;
    bytes.try_into().ok().map(u16::from_le_bytes)
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    let bytes = bytes.get(at..at.checked_add(4)?)?;
    bytes.try_into().ok().map(u32::from_le_bytes)
}

fn usize_at(bytes: &[u8], at: usize) -> Option<usize> {
    u32_at(bytes, at).and_then(|number| usize::try_from(number).ok())
}
