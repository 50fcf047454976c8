//! The module that makes and reads files of Word and Excel, in a worker of its own.

fn main() {
    #[cfg(target_arch = "wasm32")]
    de_an_06::platform::worker::serve();
}
