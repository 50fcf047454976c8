// The list of tasks while the app is still on its way: on a slow network that takes seconds, and a list
// that can be read, searched and opened from is of use meanwhile. Only on a first visit, where nobody
// can have written anything yet: what this script lists, nobody has ticked. `#first-tasks` holds the
// tasks (src/exchange/first_list.rs). The address carries over to the app what is searched and opened.
'use strict';
(function () {
  const ROOM = '#/nhiem-vu';
  const GLYPHS = ['over', 'soon', 'ref', 'ever', 'none'];
  // So many rows are drawn at once; the rest once they can be needed.
  const FIRST = 30;
  const SOON_ENOUGH = 1500;

  const skeleton = document.getElementById('skeleton');
  if (location.hash !== '' && location.hash !== ROOM) return;
  try {
    if (navigator.serviceWorker && navigator.serviceWorker.controller) return;
    if (Object.keys(localStorage).some((key) => key.startsWith('da06/'))) return;
  } catch (denied) {
    // Where nothing may be stored, nothing is.
  }

  const { soon, groups, tasks } = JSON.parse(document.getElementById('first-tasks').textContent);
  const form = document.getElementById('first-row').content;
  const list = skeleton.querySelector('.rows');
  const note = document.getElementById('sk-what');
  const box = document.getElementById('sk-search');
  // The days that deadlines are given in are Viet Nam's, seven hours ahead.
  const today = new Date(Date.now() + 7 * 3600e3).toISOString().slice(0, 10);
  const days = (last) => (Date.parse(last) - Date.parse(today)) / 864e5;
  const grouped = (number) => String(number).replace(/\B(?=(\d{3})+$)/g, '.');

  function groupOf(last) {
    if (typeof last === 'number') return last;
    const left = days(last);
    return left < 0 ? 0 : left <= soon ? 1 : 2;
  }

  function standing(last) {
    if (typeof last === 'number') return groups[last].toLowerCase();
    const left = days(last);
    if (left < 0) return `quá hạn ${grouped(-left)} ngày`;
    return left === 0 ? 'hạn hôm nay' : `còn ${grouped(left)} ngày`;
  }

  /** Letters without their marks. */
  const folded = (text) => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase().replace(/đ/g, 'd');

  const arranged = GLYPHS.map((_, group) => tasks.filter((task) => groupOf(task[5]) === group));
  const all = arranged.flat();
  const haystacks = new Map(all.map((task) => [task, folded(task.slice(1, 5).join(' '))]));

  function heading(group, number) {
    const line = document.getElementById('first-heading').content.cloneNode(true);
    line.querySelector('span').className = `st-${GLYPHS[group]}`;
    line.querySelector('span use').setAttribute('href', `#s-${GLYPHS[group]}`);
    line.querySelector('.g-l').textContent = groups[group];
    line.querySelector('.g-n').textContent = grouped(number);
    return line;
  }

  function row([id, document, reference, title, lead, last]) {
    const line = form.cloneNode(true);
    const glyph = GLYPHS[groupOf(last)];
    line.querySelector('a').setAttribute('href', `${ROOM}/${id}`);
    line.querySelector('.r-id').innerHTML = '<span></span> ';
    line.querySelector('.r-id span').textContent = document;
    line.querySelector('.r-id').append(reference);
    line.querySelector('.r-id2').textContent = `${document} ${reference}`;
    line.querySelector('.r-t').textContent = title;
    line.querySelector('.r-u').append(lead);
    line.querySelector('.bd').classList.add(`bd-${glyph}`);
    line.querySelector('use').setAttribute('href', `#s-${glyph}`);
    line.querySelector('.bd span').textContent = standing(last);
    return line;
  }

  /** Draws the tasks that hold all words; `most` of them. */
  function draw(most) {
    const words = folded(box.value).split(/\s+/).filter(Boolean);
    const found = new Set(all.filter((task) => words.every((word) => haystacks.get(task).includes(word))));
    const lines = document.createDocumentFragment();
    let left = most;
    arranged.forEach((of, group) => {
      const shown = of.filter((task) => found.has(task));
      if (shown.length && left > 0) lines.append(heading(group, shown.length));
      shown.slice(0, left).forEach((task) => lines.append(row(task)));
      left = Math.max(0, left - shown.length);
    });
    if (!found.size) {
      lines.append(document.createElement('li'));
      lines.firstChild.className = 'sk-none';
      lines.firstChild.textContent = 'Không có nhiệm vụ nào khớp';
    }
    list.replaceChildren(lines);
    const count = skeleton.querySelector('.ls-n');
    count.querySelector('b').textContent = grouped(found.size);
    count.classList.remove('to-come');
  }

  skeleton.classList.add('is-listed');
  skeleton.querySelector('.app').removeAttribute('aria-hidden');
  box.hidden = false;
  box.addEventListener('input', () => {
    draw(all.length);
    const asked = box.value.trim() ? `?q=${encodeURIComponent(box.value.trim())}` : '';
    history.replaceState(null, '', ROOM + asked);
  });
  list.addEventListener('click', (event) => {
    const link = event.target.closest('a');
    if (!link) return;
    list.querySelectorAll('.is-sel').forEach((line) => line.classList.remove('is-sel'));
    link.parentElement.classList.add('is-sel');
    note.textContent = 'Nhiệm vụ này sẽ mở ngay khi tải xong.';
  });
  note.textContent = 'Đọc và tìm được ngay. Đánh dấu, ghi chép được khi tải xong.';
  draw(FIRST);
  setTimeout(() => {
    if (skeleton.isConnected && list.querySelectorAll('.row').length === FIRST) draw(all.length);
  }, SOON_ENOUGH);
})();
