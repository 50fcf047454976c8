// Starts the app out of the single file: unpacks its styles, its script and its wasm.
//
// A template's part: `cargo xtask dist` puts it into style/one-file.html. The element #page-code holds
// the parts, packed by LZMA and written in 85 characters. Decoders of browsers know gzip at best, which
// makes the file half as long again.
(function () {
  'use strict';

  // The app knows by this that it is the single file. Browsers that do not come this far are too old.
  const file = window.oneFile = {};

  function say(id) {
    if (!document.getElementById('skeleton')) return;
    document.getElementById('sk-wait').hidden = true;
    document.getElementById(id).hidden = false;
  }
  if (typeof WebAssembly === 'undefined') return say('sk-old');
  function failed(event) {
    const reason = event.reason || event.error;
    say(reason instanceof SyntaxError || reason instanceof WebAssembly.CompileError ? 'sk-old' : 'sk-failed');
  }
  addEventListener('error', failed, true);
  addEventListener('unhandledrejection', failed);

  // Before the first paint: the colours that the user chose.
  try {
    const theme = JSON.parse(localStorage.getItem('da06/2/s/theme'));
    if (theme === 'light' || theme === 'dark') document.documentElement.setAttribute('data-theme', theme);
    if (localStorage.getItem('da06/2/s/roomy') === 'true') document.documentElement.setAttribute('data-roomy', '');
  } catch (e) {}

  /** Five characters are four bytes, the greatest digit first. The alphabet: `$` to `y` without `<`. */
  function bytes(text) {
    const out = new Uint8Array(text.length / 5 * 4);
    for (let from = 0, to = 0; from < text.length; to += 4) {
      let number = 0;
      for (const end = from + 5; from < end; from += 1) {
        const code = text.charCodeAt(from);
        number = number * 85 + code - (code > 60 ? 37 : 36);
      }
      out[to] = number >>> 24;
      out[to + 1] = number >>> 16;
      out[to + 2] = number >>> 8;
      out[to + 3] = number;
    }
    return out;
  }

  /** Unpacks LZMA with its header of 13 bytes; what is unpacked is its own dictionary. */
  function unpack(packed) {
    const view = new DataView(packed.buffer);
    const lc = packed[0] % 9, lp = (packed[0] / 9 | 0) % 5, pb = packed[0] / 45 | 0;
    const out = new Uint8Array(view.getUint32(5, true));
    const chances = (count) => new Uint16Array(count).fill(1024);
    const isMatch = chances(192), isShortest = chances(192);
    const isRepeat = chances(12), isOlder = chances(12), isOlder2 = chances(12), isOlder3 = chances(12);
    const slots = chances(256), distances = chances(128), aligned = chances(16);
    const literals = chances(0x300 << (lc + lp));
    const lengths = () => ({ choice: chances(2), low: chances(128), middle: chances(128), high: chances(256) });
    const matchLengths = lengths(), repeatLengths = lengths();
    // Range and code. Engines box numbers of 32 bits, but not in here.
    const coder = new Uint32Array([0xFFFFFFFF, view.getUint32(14)]);
    let at = 18;

    function refill() {
      if (coder[0] < 0x1000000) {
        coder[0] <<= 8;
        coder[1] = coder[1] << 8 | packed[at];
        at += 1;
      }
    }
    function bit(of, index) {
      const chance = of[index], bound = Math.imul(coder[0] >>> 11, chance) >>> 0;
      if (coder[1] < bound) {
        coder[0] = bound;
        of[index] = chance + (2048 - chance >>> 5);
        refill();
        return 0;
      }
      coder[0] -= bound;
      coder[1] -= bound;
      of[index] = chance - (chance >>> 5);
      refill();
      return 1;
    }
    /** So many bits as a number, the highest first. */
    function number(of, base, bits) {
      let node = 1;
      for (let left = bits; left > 0; left -= 1) node = node << 1 | bit(of, base + node);
      return node - (1 << bits);
    }
    /** The same, the lowest first. */
    function reversed(of, base, bits) {
      let node = 1, value = 0;
      for (let place = 0; place < bits; place += 1) {
        const next = bit(of, base + node);
        node = node << 1 | next;
        value |= next << place;
      }
      return value;
    }
    /** Bits of which each is as likely as not. */
    function even(bits) {
      let value = 0;
      for (let left = bits; left > 0; left -= 1) {
        coder[0] >>>= 1;
        const next = coder[1] >= coder[0] ? 1 : 0;
        if (next) coder[1] -= coder[0];
        value = value << 1 | next;
        refill();
      }
      return value;
    }
    function length(of, place) {
      if (!bit(of.choice, 0)) return 2 + number(of.low, place << 3, 3);
      if (!bit(of.choice, 1)) return 10 + number(of.middle, place << 3, 3);
      return 18 + number(of.high, 0, 8);
    }
    function distance(long) {
      const slot = number(slots, Math.min(long - 2, 3) << 6, 6);
      if (slot < 4) return slot;
      const bits = (slot >> 1) - 1, base = (2 | slot & 1) << bits;
      if (slot < 14) return base + reversed(distances, base - slot, bits);
      return base + even(bits - 4) * 16 + reversed(aligned, 0, 4);
    }

    // How far back the last four matches began.
    let near = 0, near2 = 0, near3 = 0, near4 = 0;
    let to = 0, state = 0;
    while (to < out.length) {
      const place = to & (1 << pb) - 1, both = state << 4 | place;
      if (!bit(isMatch, both)) {
        const before = to ? out[to - 1] : 0;
        const base = 0x300 * (((to & (1 << lp) - 1) << lc) + (before >> 8 - lc));
        let node = 1;
        if (state > 6) {
          // What stands where the last match would have gone on is a hint, as long as it is right.
          let hint = out[to - near - 1];
          while (node < 256) {
            const likely = hint >> 7 & 1;
            hint <<= 1;
            const next = bit(literals, base + (1 + likely << 8) + node);
            node = node << 1 | next;
            if (likely !== next) break;
          }
        }
        while (node < 256) node = node << 1 | bit(literals, base + node);
        out[to] = node;
        to += 1;
        state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
        continue;
      }
      let long;
      if (!bit(isRepeat, state)) {
        long = length(matchLengths, place);
        near4 = near3;
        near3 = near2;
        near2 = near;
        near = distance(long);
        state = state < 7 ? 7 : 10;
      } else {
        if (!bit(isOlder, state)) {
          if (!bit(isShortest, both)) {
            out[to] = out[to - near - 1];
            to += 1;
            state = state < 7 ? 9 : 11;
            continue;
          }
        } else {
          let found = near2;
          if (bit(isOlder2, state)) {
            found = near3;
            if (bit(isOlder3, state)) {
              found = near4;
              near4 = near3;
            }
            near3 = near2;
          }
          near2 = near;
          near = found;
        }
        long = length(repeatLengths, place);
        state = state < 7 ? 8 : 11;
      }
      if (near >= to) throw new RangeError('#page-code');
      const end = Math.min(to + long, out.length);
      for (; to < end; to += 1) out[to] = out[to - near - 1];
    }
    return out;
  }

  /** First four bytes that prove that all is whole (FNV-1a); then each part after its length, as four bytes. */
  function parts(all) {
    const view = new DataView(all.buffer), found = [];
    let proof = 0x811C9DC5;
    for (let at = 4; at < all.length; at += 1) proof = Math.imul(proof ^ all[at], 0x01000193);
    if (proof >>> 0 !== view.getUint32(0, true)) throw new RangeError('#page-code');
    for (let at = 4; at < all.length;) {
      const end = at + 4 + view.getUint32(at, true);
      found.push(all.subarray(at + 4, end));
      at = end;
    }
    return found;
  }

  function start() {
    const [frame, styles, script, wasm] = parts(unpack(bytes(document.getElementById('page-code').textContent)));
    const text = (part) => new TextDecoder().decode(part);
    // The app writes the frame again with data in it; the script takes the wasm.
    file.frame = text(frame);
    file.wasm = wasm;
    for (const [name, type, content] of [['style', '', text(styles)], ['script', 'module', text(script)]]) {
      const element = document.createElement(name);
      if (type) element.type = type;
      element.textContent = content;
      document.head.append(element);
    }
  }
  // The page says first that it is being opened.
  requestAnimationFrame(() => setTimeout(start));
})();
