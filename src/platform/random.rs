//! Random bits.

/// 53 random bits, to tell one browser profile from another. Nothing secret hangs on them.
pub fn bits() -> u64 {
    let random = js_sys::Math::random() * 9_007_199_254_740_992.0;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "0 <= random < 2^53"
    )]
    let bits = random as u64;
    bits
}
