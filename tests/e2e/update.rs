//! A newer version is put on the host while somebody works.

use crate::support::{Host, Page, Visit, id};
use serde_json::{Value, json};
use std::fs;
use std::rc::Rc;

const NEWS: &str = "Xuất được ra giấy A3.";
const MARK: &str = "<meta name=\"e2e\" content=\"2\">";

/// Turns the hosted copy into another version, as `cargo xtask dist` would.
fn publish(page: &Page) {
    let folder = page.host().folder();
    let (old, worker) = (folder.join("index.html"), folder.join("sw.js"));
    let former = fs::read_to_string(&old).expect("the page");
    let newer = former.replacen("<head>", &format!("<head>{MARK}"), 1);
    assert_ne!(former, newer);
    let code = fs::read_to_string(&worker).expect("the worker");
    let (_, rest) = code.split_once("VERSION = '").expect("a version");
    let (version, _) = rest.split_once('\'').expect("a version");
    let code = code.replace(version, &format!("{version}0"));
    let integrities = [&former, &newer].map(|text| integrity(page, text));
    let changed = code.replace(&integrities[0], &integrities[1]);
    assert_ne!(changed, code);
    let list = folder.join("changes.json");
    let told = fs::read_to_string(&list).expect("the changes");
    let tells = told.replacen('[', &format!("[{{ \"changes\": [\"{NEWS}\"] }},"), 1);
    let integrities = [&told, &tells].map(|text| integrity(page, text));
    let changed = changed.replace(&integrities[0], &integrities[1]);
    fs::write(list, tells).expect("the newer changes");
    fs::write(old, newer).expect("the newer page");
    fs::write(worker, changed).expect("the newer worker");
}

/// The browser can compute what the worker's list wants.
fn integrity(page: &Page, text: &str) -> String {
    let script =
        "const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(arg));
        return 'sha256-' + btoa(String.fromCharCode(...new Uint8Array(hash)))";
    page.ask_later(script, json!(text))
}

fn is_newer(page: &Page) -> bool {
    page.ask(
        "return !!document.querySelector('meta[name=e2e]')",
        Value::Null,
    )
}

#[test]
fn a_newer_version_is_offered_and_not_forced() {
    let page = Visit::to(&Rc::new(Host::of_a_copy())).open("");
    let kept = "await navigator.serviceWorker.ready; return true";
    assert!(page.ask_later::<bool>(kept, Value::Null));
    page.row(&id("b17")).within("input").click();
    page.keeps(&id("b17"), "status", json!("done"));

    publish(&page);
    page.reload();
    let banner = page.within(".banners");
    banner.says("Có bản mới của ứng dụng. Dữ liệu đã ghi được giữ nguyên.");
    banner.says("Bản mới thay đổi:");
    assert_eq!(banner.within("li").texts(), [NEWS]);
    assert!(!is_newer(&page));
    page.reload();
    banner.says("Có bản mới của ứng dụng.");
    assert!(!is_newer(&page), "it was forced");
    page.row(&id("a1")).within("input").click();
    page.keeps(&id("a1"), "status", json!("done"));

    banner.button("Dùng bản mới").click();
    page.until("the newer version", true, || is_newer(&page));
    page.until_there();
    for task in [id("b17"), id("a1")] {
        page.until(&task, true, || page.row(&task).within("input").is_on());
    }
    banner.button("Dùng bản mới").vanishes();
    page.reload();
    assert!(is_newer(&page));
}
