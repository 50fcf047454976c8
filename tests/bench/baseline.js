// The yardstick: the checklist in plain JavaScript, as one would write it without a framework. It
// reads the same records, searches, marks hits, groups by standing, draws only rows near the screen
// and keeps a tick in one record. It has no facets, history, undo, routes or other rooms.
'use strict';

const PREFIX = 'da06/2/f/';
const ROW_HEIGHT = 60;
const HEADING_HEIGHT = 34;
const MARGIN = 12;
const SOON_DAYS = 30;
const DAY = 86_400_000;
const STANDINGS = [
  ['over', 'Quá hạn'], ['soon', 'Sắp đến hạn'], ['ref', 'Trong hạn'], ['ever', 'Thường xuyên'],
  ['none', 'Không định hạn'], ['done', 'Hoàn thành'], ['stop', 'Tạm dừng'],
];
const STATUSES = {
  todo: 'Chưa thực hiện', doing: 'Đang thực hiện', done: 'Hoàn thành', stopped: 'Tạm dừng',
};

// Tasks.

function read() {
  const tasks = [];
  const byId = new Map();
  const add = (task) => {
    tasks.push(task);
    byId.set(task.id, task);
    return task;
  };
  for (const { tasks: bundled } of JSON.parse(document.getElementById('bundled').textContent)) {
    for (const { id, ref, title, quote, lead, product, deadline } of bundled) {
      const { due, kind } = deadline;
      add({ id, ref: ref.split(' ').pop(), title, quote, lead: lead.join(', '), product, due, kind, note: '' });
    }
  }
  for (let at = 0; at < localStorage.length; at += 1) {
    const key = localStorage.key(at);
    if (!key.startsWith(PREFIX)) continue;
    const [id, field] = key.slice(PREFIX.length).split('/');
    const task = byId.get(id)
      || add({ id, ref: '', title: '', quote: '', lead: '', product: '', due: null, kind: 'none', note: '' });
    const { v } = JSON.parse(localStorage.getItem(key));
    if (field === 'deadline') task.due = v.due;
    else task[field] = v;
  }
  return { tasks, byId };
}

const { tasks, byId } = read();
const today = new Date(new Date().toDateString()).getTime();

function daysLeft(task) {
  return Math.round((Date.parse(`${task.due}T00:00`) - today) / DAY);
}

/** The place of a task's group in STANDINGS. */
function standing(task) {
  if (task.status === 'done') return 5;
  if (task.status === 'stopped') return 6;
  if (!task.due) return task.kind === 'ongoing' || task.kind === 'from' ? 3 : 4;
  const left = daysLeft(task);
  if (left < 0) return 0;
  return left <= SOON_DAYS ? 1 : 2;
}

function standingText(task, place) {
  if (place > 2) return STANDINGS[place][1].toLowerCase();
  const left = daysLeft(task);
  return left < 0 ? `quá hạn ${-left} ngày` : `còn ${left} ngày`;
}

// Search.

const WORD = /[\p{L}\p{N}\p{M}]+/gu;

function fold(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐðÐ]/g, 'd').toLowerCase();
}

function key(text) {
  const words = fold(text).match(WORD);
  return words ? ` ${words.join(' ')} ` : ' ';
}

let index = null;

function warm() {
  index ||= tasks.map((task) => ({
    title: key(task.title),
    rest: key(`${task.quote} ${task.product || ''} ${task.ref} ${task.lead} ${task.note}`),
  }));
}

/** The tasks in which the words stand one after another, or all of them somewhere; best first. */
function find(query) {
  const phrase = key(query).trimEnd();
  if (!phrase) return tasks;
  warm();
  const words = phrase.trim().split(' ').map((word) => ` ${word} `);
  const inTitle = [];
  const inRest = [];
  const apart = [];
  index.forEach(({ title, rest }, at) => {
    if (title.includes(phrase)) inTitle.push(tasks[at]);
    else if (rest.includes(phrase)) inRest.push(tasks[at]);
    else if (words.length > 1 && words.every((word) => title.includes(word) || rest.includes(word))) {
      apart.push(tasks[at]);
    }
  });
  return inTitle.concat(inRest, apart);
}

/** The text with its hits marked, as nodes; `null` if there is no hit and one is wanted. */
function marked(text, asked, wanted) {
  const words = asked.length ? [...text.matchAll(WORD)] : [];
  const folded = words.map(([word]) => fold(word));
  const last = asked.length - 1;
  const nodes = [];
  let from = 0;
  const mark = (start, end) => {
    const hit = document.createElement('mark');
    hit.textContent = text.slice(start, end);
    nodes.push(text.slice(from, start), hit);
    from = end;
  };
  for (let at = 0; at + last < words.length && asked.length; at += 1) {
    const matches = asked.every((word, n) => (n < last ? folded[at + n] === word : folded[at + n].startsWith(word)));
    if (!matches) continue;
    const end = words[at + last];
    mark(words[at].index, end.index + (asked[last].length < folded[at + last].length ? asked[last].length : end[0].length));
    at += last;
  }
  if (from === 0 && last > 0) {
    words.forEach(({ 0: word, index: start }, n) => {
      if (asked.includes(folded[n])) mark(start, start + word.length);
    });
  }
  if (from === 0 && wanted) return null;
  nodes.push(text.slice(from));
  return nodes;
}

/** About 140 characters around the first hit. */
function excerpt(text, asked) {
  const nodes = text && marked(text, asked, true);
  if (!nodes) return null;
  const before = nodes[0].length > 28 ? `…${nodes[0].slice(-28)}` : nodes[0];
  let left = 140 - before.length;
  const cut = [before];
  for (const node of nodes.slice(1)) {
    const length = typeof node === 'string' ? node.length : node.textContent.length;
    cut.push(typeof node === 'string' ? node.slice(0, Math.max(left, 0)) : node);
    left -= length;
    if (left <= 0) break;
  }
  return cut;
}

// The list.

const scroller = document.querySelector('.ls-b');
const list = document.querySelector('.rows');
const [above, , below] = scroller.children;
const count = document.querySelector('.ls-n b');
const box = document.querySelector('input[type=search]');
const rowTemplate = document.getElementById('row').content.firstElementChild;
const headingTemplate = document.getElementById('heading').content.firstElementChild;

let lines = [];
let tops = [0];
let range = [0, 0];

function arrange() {
  const found = find(box.value);
  const groups = STANDINGS.map(() => []);
  for (const task of found) groups[standing(task)].push(task);
  lines = [];
  tops = [0];
  groups.forEach((group, place) => {
    if (!group.length) return;
    lines.push({ place, number: group.length });
    tops.push(tops.at(-1) + HEADING_HEIGHT);
    for (const task of group) {
      lines.push(task);
      tops.push(tops.at(-1) + ROW_HEIGHT);
    }
  });
  const total = tasks.length.toLocaleString('vi');
  count.textContent = found.length === tasks.length ? total : found.length.toLocaleString('vi');
}

function heading({ place, number }) {
  const node = headingTemplate.cloneNode(true);
  const [label, size] = node.querySelectorAll('span');
  label.textContent = STANDINGS[place][1];
  size.textContent = number.toLocaleString('vi');
  return node;
}

function row(task, asked) {
  const node = rowTemplate.cloneNode(true);
  const get = (selector) => node.querySelector(selector);
  const place = standing(task);
  const status = task.status || 'todo';
  node.dataset.taskId = task.id;
  node.classList.toggle('is-done', status === 'done');
  const tickBox = get('input');
  tickBox.checked = status === 'done';
  tickBox.disabled = status === 'stopped';
  tickBox.setAttribute('aria-label', `Hoàn thành ${task.ref} ${task.title}`);
  get('.r-a').href = `#/nhiem-vu/${task.id}`;
  get('.r-id').textContent = task.ref;
  get('.r-t').append(...marked(task.title, asked, false));
  get('.r-u').textContent = task.lead;
  const found = asked.length
    && (excerpt(task.quote, asked) || excerpt(task.product, asked) || excerpt(task.note, asked));
  if (found) get('.r-x').append(...found);
  const clear = [false, Boolean(task.quote), Boolean(task.due), false, Boolean(task.product)];
  node.querySelectorAll('path').forEach((path, at) => path.setAttribute('class', clear[at] ? 'on' : 'off'));
  badge(get('.bd'), 'bd', STANDINGS[place][0], standingText(task, place));
  badge(get('.st'), 'st', status === 'stopped' ? 'stop' : status, STATUSES[status]);
  return node;
}

function badge(node, kind, glyph, text) {
  node.className = `${kind} ${kind}-${glyph}`;
  node.querySelector('use').setAttribute('href', `#s-${glyph}`);
  node.lastElementChild.textContent = text;
}

/** The line at a height. */
function lineAt(height) {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tops[middle + 1] <= height) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Draws the lines near the screen: all of them anew, or those that came near by scrolling. */
function draw(anew) {
  const first = Math.max(lineAt(scroller.scrollTop) - MARGIN, 0);
  const last = Math.min(lineAt(scroller.scrollTop + scroller.clientHeight) + MARGIN, lines.length);
  const near = Math.abs(first - range[0]) < MARGIN / 2 && Math.abs(last - range[1]) < MARGIN / 2;
  if (near && !anew) return;
  const words = key(box.value).trim();
  const asked = words ? words.split(' ') : [];
  const node = (line) => (line.id ? row(line, asked) : heading(line));
  const [from, until] = range;
  range = [first, last];
  above.style.height = `${tops[first]}px`;
  below.style.height = `${tops[lines.length] - tops[last]}px`;
  if (anew || first >= until || last <= from) {
    list.replaceChildren(...lines.slice(first, last).map(node));
    return;
  }
  for (let at = from; at < first; at += 1) list.firstElementChild.remove();
  for (let at = last; at < until; at += 1) list.lastElementChild.remove();
  list.prepend(...lines.slice(first, Math.max(first, from)).map(node));
  list.append(...lines.slice(Math.min(last, until), last).map(node));
}

box.addEventListener('input', () => {
  arrange();
  scroller.scrollTop = 0;
  draw(true);
});
scroller.addEventListener('scroll', () => draw(false));
list.addEventListener('change', (event) => {
  const task = byId.get(event.target.closest('[data-task-id]').dataset.taskId);
  const status = event.target.checked ? 'done' : 'todo';
  const name = `${PREFIX}${task.id}/status`;
  const record = JSON.stringify({ v: status, t: `${Date.now()}-0000-baseline` });
  localStorage.setItem(name, record);
  if (localStorage.getItem(name) !== record) return;
  task.status = status;
  arrange();
  draw(true);
});

arrange();
draw(true);
requestIdleCallback(warm);
if ('serviceWorker' in navigator) navigator.serviceWorker.register('sw.js');
