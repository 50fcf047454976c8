#![no_main]

#[path = "../cases/record.rs"]
mod case;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| case::check(bytes));
