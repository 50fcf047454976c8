// Search engines side by side, each with the settings that its own documentation advises for such
// texts. All but the app's get the same texts and queries, folded already.

import init, { Engine } from './engine.js';

const FIELDS = ['title', 'number', 'unit', 'product', 'quote', 'own'];
const WEIGHTS = { title: 6, number: 5, unit: 3, product: 3, own: 2, quote: 1 };
// From so many letters on a word may have a slip, as in the app.
const FORGIVING = 5;

const whole = (task) => FIELDS.map((field) => task[field]).join(' ');

/** For each engine a function that builds an index and returns the function that searches it. */
const ENGINES = {
  async app(_, engine) {
    return () => {
      engine.build();
      return (typed) => Array.from(engine.find(typed));
    };
  },

  async MiniSearch(tasks) {
    const { default: MiniSearch } = await import('./node_modules/minisearch/dist/es/index.js');
    return () => {
      const index = new MiniSearch({ fields: FIELDS, idField: 'place' });
      index.addAll(tasks);
      const options = {
        boost: WEIGHTS,
        combineWith: 'AND',
        prefix: (term, at, terms) => at === terms.length - 1,
        fuzzy: (term) => (term.length >= FORGIVING ? 1 : false),
      };
      return (folded) => index.search(folded, options).map((found) => found.id);
    };
  },

  async FlexSearch(tasks) {
    const { Index } = await import('./node_modules/flexsearch/dist/flexsearch.bundle.module.min.js');
    return () => {
      // In one text, the label first: its ranks go by where in the text a word stands.
      const index = new Index({ tokenize: 'forward', encode: (text) => text.split(' ').filter(Boolean) });
      tasks.forEach((task, place) => index.add(place, whole(task)));
      return (folded) => index.search(folded, { limit: tasks.length });
    };
  },

  async 'Fuse.js'(tasks) {
    const { default: Fuse } = await import('./node_modules/fuse.js/dist/fuse.min.mjs');
    return () => {
      const keys = FIELDS.map((name) => ({ name, weight: WEIGHTS[name] }));
      const fuse = new Fuse(tasks, { keys, ignoreLocation: true, threshold: 0.2, useExtendedSearch: true });
      return (folded) => fuse.search(folded).map((found) => found.refIndex);
    };
  },

  async uFuzzy(tasks) {
    const { default: UFuzzy } = await import('./node_modules/@leeoniya/ufuzzy/dist/uFuzzy.mjs');
    return () => {
      const haystack = tasks.map(whole);
      const fuzzy = new UFuzzy({ intraMode: 1 });
      return (folded) => {
        const [found, info, order] = fuzzy.search(haystack, folded, 1, Infinity);
        return order ? order.map((at) => info.idx[at]) : (found ?? []);
      };
    };
  },
};

let engine, build, find, name, ids;

window.bench = {
  /** Makes the tasks and loads one engine; nothing is indexed yet. */
  async prepare(wanted, total) {
    await init();
    name = wanted;
    engine = new Engine(total);
    ids = Array.from({ length: engine.tasks() }, (_, place) => engine.id(place));
    const tasks = name === 'app' ? [] : JSON.parse(engine.texts());
    tasks.forEach((task, place) => { task.place = place; });
    build = await ENGINES[name](tasks, engine);
    return ids.length;
  },

  /** Milliseconds until everything is indexed. */
  build() {
    const from = performance.now();
    find = build();
    return performance.now() - from;
  },

  /** Milliseconds per search, the mean of as many as the clock needs to be exact. */
  time(typed) {
    const text = name === 'app' ? typed : Engine.fold(typed);
    find(text);
    let runs = 0;
    const from = performance.now();
    do {
      find(text);
      runs += 1;
    } while (performance.now() - from < 10);
    return (performance.now() - from) / runs;
  },

  /** Milliseconds per search, the mean over queries that people type: over all, or as many as there
   *  is patience for. */
  ask(queries, patience) {
    const texts = name === 'app' ? queries : queries.map((typed) => Engine.fold(typed)).filter(Boolean);
    // The browser compiles what is called often.
    texts.slice(0, 30).forEach((text) => find(text));
    let asked = 0, taken = 0;
    const from = performance.now();
    while (asked < texts.length && taken < patience) {
      find(texts[asked]);
      asked += 1;
      taken = performance.now() - from;
    }
    return taken / asked;
  },

  /** Recall among the first few and mean reciprocal rank, for queries with the ids that they mean. */
  judge(rows, few) {
    let recall = 0, rank = 0;
    for (const [typed, meant] of rows) {
      const text = name === 'app' ? typed : Engine.fold(typed);
      const first = text ? find(text).slice(0, few).map((place) => ids[place]) : [];
      recall += first.filter((id) => meant.includes(id)).length / Math.min(meant.length, few);
      const at = first.findIndex((id) => meant.includes(id));
      rank += at < 0 ? 0 : 1 / (at + 1);
    }
    return [recall / rows.length, rank / rows.length];
  },
};
window.ready = true;
