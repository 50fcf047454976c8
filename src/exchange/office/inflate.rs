//! DEFLATE (RFC 1951), unpacking. Nothing in the bytes is trusted.

use super::deflate::{DISTANCES, LENGTHS};

/// Why bytes cannot be unpacked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadPack {
    /// They are not what a packer writes, or their end is missing.
    Damaged,
    /// They would become more than was allowed.
    TooLong,
}

/// Unpacks bytes to no more than `longest`.
///
/// # Errors
/// When they are damaged, or would become longer.
pub fn inflate(bytes: &[u8], longest: usize) -> Result<Vec<u8>, BadPack> {
    let mut bits = Bits {
        bytes,
        at: 0,
        held: 0,
        count: 0,
    };
    let mut out = Vec::new();
    loop {
        let is_last = bits.take(1)? == 1;
        match bits.take(2)? {
            0 => stored(&mut bits, &mut out, longest)?,
            1 => {
                let (letters, distances) = fixed();
                block(&mut bits, &mut out, &letters, &distances, longest)?;
            }
            2 => {
                let (letters, distances) = dynamic(&mut bits)?;
                block(&mut bits, &mut out, &letters, &distances, longest)?;
            }
            _ => return Err(BadPack::Damaged),
        }
        if is_last {
            return Ok(out);
        }
    }
}

struct Bits<'a> {
    bytes: &'a [u8],
    at: usize,
    held: u32,
    count: u32,
}

impl Bits<'_> {
    /// Takes up to 16 bits, the lowest first.
    fn take(&mut self, count: u32) -> Result<u32, BadPack> {
        while self.count < count {
            let byte = self.bytes.get(self.at).ok_or(BadPack::Damaged)?;
            self.held |= u32::from(*byte) << self.count;
            self.at += 1;
            self.count += 8;
        }
        let taken = self.held & ((1 << count) - 1);
        self.held >>= count;
        self.count -= count;
        Ok(taken)
    }

    fn number(&mut self, count: u32) -> Result<usize, BadPack> {
        Ok(self.take(count)? as usize)
    }
}

const LONGEST_CODE: usize = 15;

/// A code: how many symbols have codes of each length, and the symbols in the order of their codes.
struct Code {
    counts: [u16; LONGEST_CODE + 1],
    symbols: Vec<u16>,
}

impl Code {
    /// Of the lengths of all symbols' codes.
    fn new(lengths: &[u8]) -> Result<Self, BadPack> {
        let mut counts = [0_u16; LONGEST_CODE + 1];
        for length in lengths {
            counts[usize::from(*length)] += 1;
        }
        counts[0] = 0;
        // More codes than there can be.
        let mut left = 1_i32;
        for count in &counts[1..] {
            left = left * 2 - i32::from(*count);
            if left < 0 {
                return Err(BadPack::Damaged);
            }
        }
        let mut symbols = Vec::new();
        for wanted in 1..=LONGEST_CODE {
            let of_length = lengths.iter().zip(0_u16..);
            let of_length = of_length.filter(|(length, _)| usize::from(**length) == wanted);
            symbols.extend(of_length.map(|(_, symbol)| symbol));
        }
        Ok(Self { counts, symbols })
    }

    fn read(&self, bits: &mut Bits<'_>) -> Result<usize, BadPack> {
        let (mut code, mut first, mut index) = (0_usize, 0_usize, 0_usize);
        for count in &self.counts[1..] {
            code |= bits.number(1)?;
            let count = usize::from(*count);
            if code < first + count {
                let symbol = self.symbols.get(index + code - first);
                return symbol.map(|it| usize::from(*it)).ok_or(BadPack::Damaged);
            }
            index += count;
            first = (first + count) << 1;
            code <<= 1;
        }
        Err(BadPack::Damaged)
    }
}

fn stored(bits: &mut Bits<'_>, out: &mut Vec<u8>, longest: usize) -> Result<(), BadPack> {
    // What is left of the byte is not used; no whole byte is ever held back.
    bits.held = 0;
    bits.count = 0;
    let (length, check) = (bits.number(16)?, bits.number(16)?);
    if length != !check & 0xffff {
        return Err(BadPack::Damaged);
    }
    let bytes = bits.bytes.get(bits.at..bits.at + length);
    let bytes = bytes.ok_or(BadPack::Damaged)?;
    if out.len() + length > longest {
        return Err(BadPack::TooLong);
    }
    out.extend_from_slice(bytes);
    bits.at += length;
    Ok(())
}

fn fixed() -> (Code, Code) {
    let mut lengths = [8_u8; 288];
    lengths[144..256].fill(9);
    lengths[256..280].fill(7);
    let code = |lengths: &[u8]| {
        Code::new(lengths).unwrap_or(Code {
            counts: [0; LONGEST_CODE + 1],
            symbols: Vec::new(),
        })
    };
    (code(&lengths), code(&[5; 30]))
}

fn dynamic(bits: &mut Bits<'_>) -> Result<(Code, Code), BadPack> {
    const ORDER: [usize; 19] = [
        16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15,
    ];
    let letters = bits.number(5)? + 257;
    let distances = bits.number(5)? + 1;
    let known = bits.number(4)? + 4;
    if letters > 286 || distances > 30 {
        return Err(BadPack::Damaged);
    }
    let mut lengths = [0_u8; 19];
    for place in &ORDER[..known] {
        lengths[*place] = (bits.take(3)? & 7) as u8;
    }
    let code = Code::new(&lengths)?;
    let mut lengths: Vec<u8> = Vec::new();
    while lengths.len() < letters + distances {
        let (value, times) = match code.read(bits)? {
            16 => {
                let last = lengths.last().ok_or(BadPack::Damaged)?;
                (*last, 3 + bits.number(2)?)
            }
            17 => (0, 3 + bits.number(3)?),
            18 => (0, 11 + bits.number(7)?),
            length => (u8::try_from(length).unwrap_or_default(), 1),
        };
        lengths.extend(std::iter::repeat_n(value, times));
    }
    // Lengths that run over their end, and blocks that could not end.
    if lengths.len() > letters + distances || lengths[256] == 0 {
        return Err(BadPack::Damaged);
    }
    let (letters, distances) = lengths.split_at(letters);
    Ok((Code::new(letters)?, Code::new(distances)?))
}

fn block(
    bits: &mut Bits<'_>,
    out: &mut Vec<u8>,
    letters: &Code,
    distances: &Code,
    longest: usize,
) -> Result<(), BadPack> {
    loop {
        let symbol = letters.read(bits)?;
        if let Ok(byte) = u8::try_from(symbol) {
            if out.len() >= longest {
                return Err(BadPack::TooLong);
            }
            out.push(byte);
            continue;
        }
        if symbol == 256 {
            return Ok(());
        }
        let length = number(bits, &LENGTHS, symbol - 257)?;
        let code = distances.read(bits)?;
        let distance = number(bits, &DISTANCES, code)?;
        if distance > out.len() {
            return Err(BadPack::Damaged);
        }
        if out.len() + length > longest {
            return Err(BadPack::TooLong);
        }
        // What is repeated may reach into what it makes.
        for _ in 0..length {
            out.push(out[out.len() - distance]);
        }
    }
}

fn number(bits: &mut Bits<'_>, table: &[(u16, u8)], code: usize) -> Result<usize, BadPack> {
    let (base, extra) = table.get(code).ok_or(BadPack::Damaged)?;
    Ok(usize::from(*base) + bits.number(u32::from(*extra))?)
}
