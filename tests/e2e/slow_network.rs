//! A first visit over a slow network: a list stands long before the app does.

use crate::support::{Host, Page, Visit, expected, id};
use de_an_06::domain::book::Book;
use de_an_06::domain::catalogue::Catalogue;
use de_an_06::domain::day::local_day;
use de_an_06::domain::id::TaskId;
use de_an_06::state::route::Route;
use de_an_06::storage::settings::SOON_DAYS;
use de_an_06::text::{tasks, words};
use serde_json::{Value, json};
use std::fs;
use std::path::PathBuf;
use std::rc::Rc;

/// The app takes some eight seconds so, and the list none.
const SLOW: u32 = 2_000_000;

/// The list that the page itself draws: headings, and of each row where it leads and how it stands.
const DRAWN: &str = "return [...document.querySelectorAll('#skeleton .rows > li')].map((line) => {
    const link = line.querySelector('a');
    return link
      ? [link.getAttribute('href'), line.querySelector('.bd').textContent]
      : ['', line.textContent.replace(/\\s+/g, ' ').trim()];
  })";

/// The parts that the app's wasm comes in.
fn parts(host: &Host) -> Vec<PathBuf> {
    let entries = fs::read_dir(host.folder()).expect("the built app");
    let paths = entries.map(|entry| entry.expect("an entry").path());
    let mut parts: Vec<PathBuf> = paths
        .filter(|path| path.extension().is_some_and(|kind| kind == "wasm"))
        .filter(|path| !path.to_string_lossy().ends_with("_rest.wasm"))
        .collect();
    parts.sort();
    assert!(parts.len() > 1, "{parts:?}");
    parts
}

#[test]
fn the_list_can_be_used_without_the_app() {
    let host = Rc::new(Host::of_a_copy());
    let held: Vec<(PathBuf, PathBuf)> = parts(&host)
        .into_iter()
        .map(|part| (part.with_extension("held"), part))
        .collect();
    for (held, part) in &held {
        fs::rename(part, held).expect("a part");
    }
    let page = Visit::to(&host).browser();
    page.announce("404");
    page.announce("Network error");
    page.go_to_address(&host.address);

    // The same tasks in the same order as the app lists them, and they stand the same.
    let session = expected::session();
    let groups = expected::list(&session, &Route::default(), page.now());
    let book = Book::new(Catalogue::bundled());
    let today = local_day(page.now()).expect("a day");
    let mut wanted = Vec::new();
    for (heading, tasks) in &groups {
        wanted.push((String::new(), format!("{heading} {}", tasks.len())));
        for id in tasks {
            let task = book.find(&TaskId::new(id)).expect("a bundled task");
            let standing = task.standing(today, SOON_DAYS.into());
            wanted.push((format!("#/nhiem-vu/{id}"), words::standing(standing)));
        }
    }
    page.until("the whole list", wanted.len(), || {
        page.ask::<Value>(DRAWN, Value::Null)
            .as_array()
            .map_or(0, Vec::len)
    });
    let drawn: Vec<(String, String)> = page.ask(DRAWN, Value::Null);
    assert_eq!(drawn, wanted);
    page.within("#skeleton .ls-n")
        .says(&format!("{} nhiệm vụ", book.len()));

    // Searched without marks, then opened.
    page.within("#sk-search").fill("dinh danh");
    page.until("fewer tasks", true, || rows(&page) < book.len());
    assert!(rows(&page) > 0);
    page.within("#sk-search").fill("khongcoviecnao");
    page.until("no task", 0, || rows(&page));
    page.within("#skeleton .rows").says(tasks::NONE_FOUND);
    page.within("#sk-search").fill("dinh danh");
    page.until("tasks again", true, || rows(&page) > 0);

    // It says that the app does not come, and what was typed is not lost by loading anew.
    page.within("#sk-failed").says("Chưa mở được ứng dụng");
    for (held, part) in &held {
        fs::rename(held, part).expect("a part");
    }
    page.within("#sk-failed").button("Tải lại").click();
    page.until_there();
    assert_eq!(page.within("input[type=search]").value(), "dinh danh");
}

fn rows(page: &Page) -> usize {
    page.ask(
        "return document.querySelectorAll('#skeleton .rows a').length",
        Value::Null,
    )
}

#[test]
fn who_types_meanwhile_goes_on_typing_in_the_app() {
    let page = Visit::new().browser();
    page.slow_down(SLOW);
    page.go_to_address(&page.host().address);
    page.within("#sk-search").fill("căn cước");
    page.until("the app has taken over", true, || {
        page.ask("return !document.getElementById('skeleton')", Value::Null)
    });
    let search = page.within("input[type=search]");
    assert_eq!(search.value(), "căn cước");
    search.takes_focus();
    page.type_text(" công dân");
    page.until(
        "the rest of it",
        "căn cước công dân".to_owned(),
        || search.value(),
    );
    page.slow_down(u32::MAX);
}

#[test]
fn a_task_that_was_chosen_meanwhile_opens() {
    let page = Visit::new().browser();
    page.slow_down(SLOW);
    page.go_to_address(&page.host().address);
    let first = page.within("#skeleton .row:nth-of-type(2) a");
    let title: String = first.of_one("return found[0].querySelector('.r-t').textContent");
    first.click();
    page.within("#sk-what")
        .says("Nhiệm vụ này sẽ mở ngay khi tải xong.");
    page.until("the app has taken over", true, || {
        page.ask("return !document.getElementById('skeleton')", Value::Null)
    });
    page.slow_down(u32::MAX);
    page.detail().says(&title);
}

#[test]
fn a_load_that_broke_off_goes_on_from_what_has_come() {
    let page = Visit::new().browser();
    page.slow_down(SLOW);
    page.go_to_address(&page.host().address);
    // Of three parts two come at once.
    page.until("two parts have come", true, || {
        page.ask::<f64>(
            "return document.getElementById('sk-bar')?.value ?? 2",
            Value::Null,
        ) > 0.7
    });
    let there = "return !document.getElementById('skeleton')";
    assert!(!page.ask::<bool>(there, Value::Null), "the app was quicker");
    page.announce("ERR_");
    page.host().stop();
    page.cdp("Page.stopLoading", json!({}));
    page.host().resume();
    page.slow_down(u32::MAX);
    page.reload();
    let come: Vec<(String, f64, f64)> = page.ask(
        "return performance.getEntriesByType('resource')
            .filter(({ name }) => /_\\d+\\.wasm$/.test(name))
            .map(({ name, transferSize, encodedBodySize }) => [name, transferSize, encodedBodySize])",
        Value::Null,
    );
    let kept = come.iter().filter(|(_, sent, size)| sent < size).count();
    assert!(kept > 0 && come.len() > kept, "{come:?}");
}

/// Counts the rows that the page itself draws, over the whole life of the page.
const WATCH: &str = "window.drawn = 0;
  new MutationObserver(() => {
    window.drawn = Math.max(window.drawn, document.querySelectorAll('#skeleton .rows a').length);
  }).observe(document, { childList: true, subtree: true })";

#[test]
fn what_may_have_been_ticked_is_not_listed_without_its_ticks() {
    let drawn = |visit: Visit| {
        let page = visit.with_script(WATCH).open("");
        page.ask::<usize>("return window.drawn", Value::Null)
    };
    assert!(drawn(Visit::new()) > 0, "a first visit");
    let note = r#"{"v":"đã trình","t":"1682874000000-0000-desk"}"#;
    let visit = Visit::new().with_stored(format!("da06/2/f/{}/note", id("a1")), note);
    assert_eq!(drawn(visit), 0);
}

#[test]
fn who_saves_data_is_asked_before_more_is_fetched() {
    let page = Visit::new().browser();
    page.cdp(
        "Emulation.setDataSaverOverride",
        json!({ "dataSaverEnabled": true }),
    );
    page.go_to("");
    let rest = |page: &Page| {
        page.requests()
            .iter()
            .any(|url| url.ends_with("_rest.wasm") || url.ends_with("sw.js"))
    };
    let banner = page.within(".banners");
    banner.says("chưa tải phần còn lại của ứng dụng");
    assert!(!rest(&page), "fetched unasked");

    // What is opened is fetched.
    let id = page.list()[0].1[0].clone();
    page.follow(&format!("#/nhiem-vu/{id}"));
    page.detail().appears();
    page.until("the rest was fetched", true, || rest(&page));

    banner.button("Tải để dùng khi không có mạng").click();
    page.follow("#/du-lieu");
    page.within(".dl").says("toàn bộ ứng dụng đã nằm trên máy");
    page.host().stop();
    page.reload();
    page.within("h1").says("Dữ liệu");
}
