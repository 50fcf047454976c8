//! Starts the app in the browser.

fn main() {
    #[cfg(target_arch = "wasm32")]
    {
        console_error_panic_hook::set_once();
        de_an_06::ui::mount();
    }
}
