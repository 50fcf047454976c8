//! A hundred files of colleagues, each with 250 tasks, from choosing them to seeing what they bring.

use super::figure::{Budget, Figure, Unit};
use super::site::Site;
use super::{Bench, Failure};
use serde_json::Value;

const BUDGET: f64 = 1_000.0;

/// Makes the files in the page, hands them to the file field, and waits for the preview. The baseline
/// has no such field: there the same files are read, parsed and merged by the newest stamp, and a
/// list of fifty is shown.
const MERGE: &str = r"
  const ids = [...document.querySelectorAll('[data-task-id]')].slice(0, 250)
    .map((row) => row.dataset.taskId);
  // Where rows out of sight are not there, any names will do.
  while (ids.length < 250) ids.push(`task-${ids.length}`);
  const files = Array.from({ length: 100 }, (_, unit) => {
    const device = `unit${unit}`;
    const fields = (task) => {
      const stamp = (at) => `${1795244700000 + 1000 * ((unit * 7 + task * 13) % 997) + at}-0000-${device}`;
      const edit = (value, at) => ({ value, stamp: stamp(at), author: `Nguyễn Văn ${unit}` });
      return {
        status: edit('doing', 1),
        note: edit(`Đơn vị ${unit} đã họp, thống nhất đầu mối và mẫu báo cáo của việc ${task}.`, 2),
      };
    };
    const tasks = ids.map((id, task) => ({ id, fields: fields(task) }));
    const text = JSON.stringify({ format: 'theo-doi-de-an-06', version: 1, edition: 2, tasks });
    return new File([text], `don-vi-${unit}.json`, { type: 'application/json' });
  });
  const next = () => new Promise((done) => requestAnimationFrame(done));
  let blocked = 0;
  new PerformanceObserver((list) => {
    for (const task of list.getEntries()) blocked = Math.max(blocked, task.duration);
  }).observe({ entryTypes: ['longtask'] });
  const input = async () => {
    location.hash = '#/du-lieu';
    for (let frame = 0; frame < 60; frame += 1) {
      const field = document.querySelector('#import-file');
      if (field) return field;
      await next();
    }
    return null;
  };
  const field = await input();
  const from = performance.now();
  if (field) {
    const given = new DataTransfer();
    for (const file of files) given.items.add(file);
    field.files = given.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
    while (!document.querySelector('.mg .sm2')) await next();
  } else {
    const newest = new Map();
    for (const file of files) {
      for (const { id, fields } of JSON.parse(await file.text()).tasks) {
        for (const [name, edit] of Object.entries(fields)) {
          const key = `${id}/${name}`, held = newest.get(key);
          if (!held || held.stamp < edit.stamp) newest.set(key, edit);
        }
      }
    }
    const list = document.createElement('ul');
    for (const [key, edit] of [...newest].slice(0, 50)) {
      list.appendChild(document.createElement('li')).textContent = `${key}: ${edit.value}`;
    }
    document.body.prepend(list);
  }
  await next();
  const seen = performance.now() - from;
  await new Promise((done) => setTimeout(done, 100));
  return [seen, blocked];
";

/// Each run opens a page of its own.
pub(crate) fn measure(bench: &Bench, site: &Site) -> Result<Vec<Figure>, Failure> {
    let (mut seen, mut blocked) = (Vec::new(), Vec::new());
    for _ in 0..bench.runs {
        let tab = bench.browser.open(site, &[])?;
        let times = tab.run(MERGE, Vec::new())?;
        let time = |at: usize| times.get(at).and_then(Value::as_f64);
        seen.extend(time(0));
        blocked.extend(time(1));
    }
    let seen = Figure::new(
        "100 files of 250 tasks, chosen to previewed",
        Unit::Millis,
        seen,
    );
    let blocked = Figure::new(
        "  of which the page stood still at most",
        Unit::Millis,
        blocked,
    );
    Ok(vec![
        seen.ok_or("nothing was measured")?
            .within(Budget::Median(BUDGET)),
        blocked.ok_or("nothing was measured")?,
    ])
}
