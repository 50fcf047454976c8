//! The browser offers to install the app.

use crate::support::{Page, Visit};
use serde_json::Value;

/// The browser's own offer, which comes when it pleases, stays out of the test.
const NO_OFFER: &str = "addEventListener('beforeinstallprompt', (event) => {
    if (event.isTrusted) event.stopImmediatePropagation();
}, true);";

/// What Chromium does once it finds that the app can be installed.
fn offer(page: &Page) {
    page.run(
        "const offer = new Event('beforeinstallprompt', { cancelable: true });
         offer.prompt = () => { window.asked = true; return Promise.resolve(); };
         offer.userChoice = Promise.resolve({ outcome: 'accepted' });
         dispatchEvent(offer);
         if (!offer.defaultPrevented) throw new Error('the browser would ask by itself')",
        Value::Null,
    );
}

#[test]
fn it_is_offered_once_and_stays_in_the_data_room() {
    let page = Visit::new().with_script(NO_OFFER).open("");
    offer(&page);
    let strip = page.within("section.offer");
    // One question at a time.
    strip.says("Lần đầu dùng?");
    assert_eq!(strip.count(), 1);
    strip.button("Bỏ qua").click();
    strip.says("Cài ứng dụng để mở từ màn hình chính");
    strip.button("Không cài").click();
    strip.vanishes();
    page.reload();
    offer(&page);
    page.follow("#/du-lieu");
    let pane = page.within("[aria-labelledby=install-heading]");
    pane.button("Cài ứng dụng").click();
    page.toast().says("Đã cài ứng dụng");
    assert!(page.ask::<bool>("return window.asked === true", Value::Null));
    pane.button("Cài ứng dụng").vanishes();
    assert_eq!(page.within("section.offer").count(), 0);
}

#[test]
fn where_the_browser_offers_nothing_the_data_room_says_how() {
    let page = Visit::new().with_script(NO_OFFER).open("#/du-lieu");
    page.within("[aria-labelledby=install-heading]")
        .says("mở trình đơn của trình duyệt");
}
