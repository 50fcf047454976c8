//! CRC-32, by which packed files check themselves.

/// The checksum of bytes.
pub(super) fn crc(bytes: &[u8]) -> u32 {
    let mut table = [0_u32; 256];
    for (number, entry) in (0_u32..).zip(&mut table) {
        *entry = (0..8).fold(number, |crc, _| {
            let next = crc >> 1;
            if crc & 1 == 1 {
                next ^ 0xedb8_8320
            } else {
                next
            }
        });
    }
    let crc = bytes.iter().fold(!0_u32, |crc, byte| {
        let at = (crc ^ u32::from(*byte)) & 0xff;
        crc >> 8 ^ table[at as usize]
    });
    !crc
}
