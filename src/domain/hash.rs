//! A hash that is the same on every machine, for ever.

/// Fowler, Noll and Vo's hash of 64 bits, variant 1a.
pub struct Hash(u64);

impl Default for Hash {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Hash {
    /// Of a text alone.
    pub fn of(text: &str) -> u64 {
        let mut hash = Self::default();
        hash.bytes(text.bytes());
        hash.0
    }

    /// Takes in a text, and that it ends here: what follows is another text.
    pub(super) fn add(&mut self, text: &str) {
        self.bytes(text.bytes().chain([0xff]));
    }

    pub(super) fn get(&self) -> u64 {
        self.0
    }

    /// Its last 16 bits.
    pub(super) fn short(self) -> u16 {
        let [.., high, low] = self.0.to_be_bytes();
        u16::from_be_bytes([high, low])
    }

    fn bytes(&mut self, bytes: impl Iterator<Item = u8>) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
}
