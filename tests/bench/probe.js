// What runs inside the measured page, the app or the baseline: both show `[data-task-id]` rows with
// a tick box, a search box, a count and a scrolling list under the same names.
//
// Times are of the main thread, from the event to the end of the frame that paints what came of it:
// the event is dispatched in a frame's own callback, and a message posted from that callback arrives
// when the frame's style, layout and paint are over. The wait for the screen's next beat is left out.
'use strict';

// The browser tells of the records that the page before this one wrote as if another tab were writing
// them, thousands of times: the app must not take that for work of its own.
addEventListener('storage', (event) => event.stopImmediatePropagation(), { capture: true });

globalThis.bench = (() => {
  const ROW = '[data-task-id]';
  const one = (selector) => {
    const found = document.querySelector(selector);
    if (!found) throw new Error(`there is no ${selector}`);
    return found;
  };
  const scroller = () => one('.ls-b');

  // One channel for all: a channel that nothing holds may be thrown away with its message.
  const channel = new MessageChannel();
  const waiting = [];
  channel.port1.onmessage = () => waiting.shift()(performance.now());

  /** Calls back when the frame that is being made is painted; to be called in its callback. */
  function afterPaint(call) {
    waiting.push(call);
    channel.port2.postMessage(null);
  }

  /** Runs `act` in a frame and says how long it took until that was painted and `check` has passed. */
  function timed(act, check) {
    return new Promise((resolve, reject) => requestAnimationFrame(() => {
      const start = performance.now();
      try {
        act();
      } catch (error) {
        reject(error);
        return;
      }
      afterPaint(() => {
        const failure = check();
        if (failure) reject(new Error(failure));
        else resolve(performance.now() - start);
      });
    }));
  }

  const pause = (millis) => new Promise((resolve) => setTimeout(resolve, millis));
  const idle = () => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1000 }));
  const shown = () => Number(one('.ls-n b').textContent.replace(/\D/g, ''));

  /** The row under the middle of the list. */
  function rowInSight() {
    const { left, top, width, height } = scroller().getBoundingClientRect();
    const at = document.elementFromPoint(left + width / 2, top + height / 2);
    return at && at.closest('.row');
  }

  /** When the first of such elements is painted. */
  const first = (selector) => new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (!document.querySelector(selector)) return;
      observer.disconnect();
      requestAnimationFrame(() => afterPaint(resolve));
    });
    observer.observe(document, { childList: true, subtree: true });
  });
  const firstRow = first(ROW);
  // The app's page has a list of its own until the app is there.
  const firstList = first(`#skeleton .rows a, ${ROW}`);

  /** Waits until the first rows are there and what is done in idle time after them is done. */
  async function settled() {
    await firstRow;
    for (let round = 0; round < 5; round += 1) {
      await idle();
      await pause(100);
    }
  }

  /** Types one more letter (or takes all away) and says how long the results took, and how many. */
  async function type(text) {
    const box = one('input[type=search]');
    box.focus();
    const time = await timed(
      () => {
        box.value = text;
        box.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }));
      },
      () => {
        if (!document.querySelector(ROW)) return `no results for "${text}"`;
        const marked = Boolean(document.querySelector(`${ROW} mark`));
        if (marked !== Boolean(text.trim())) return `hits are wrongly marked for "${text}"`;
        return null;
      },
    );
    const count = shown();
    // As fast as somebody who types well; rows beyond the screen may come meanwhile.
    await pause(120);
    return [time, count];
  }

  /** Ticks the first open task in sight and says how long it took to be painted and stored. */
  async function tick() {
    const box = [...document.querySelectorAll(`${ROW} input[type=checkbox]`)]
      .find((input) => !input.checked && !input.disabled);
    if (!box) throw new Error('there is no task to tick');
    const id = box.closest(ROW).dataset.taskId;
    const time = await timed(() => box.click(), () => {
      const stored = JSON.parse(localStorage.getItem(`da06/2/f/${id}/status`));
      if (!stored || stored.v !== 'done') return `${id} is not stored as done`;
      const row = document.querySelector(`[data-task-id="${id}"]`);
      return row && !row.classList.contains('is-done') ? `${id} is not shown as done` : null;
    });
    await pause(120);
    return time;
  }

  /** Scrolls by steps, one a frame, and says how long each frame was and in how many no row was seen. */
  function scroll(steps, by) {
    const list = scroller();
    const frames = [];
    let blank = 0;
    let began = 0;
    // A frame hands out scroll events before its callbacks: they are part of it.
    const heard = () => { began ||= performance.now(); };
    document.addEventListener('scroll', heard, { capture: true });
    return new Promise((resolve) => {
      function frame() {
        const start = began || performance.now();
        began = 0;
        list.scrollTop += by;
        afterPaint((end) => {
          frames.push(end - start);
          if (!rowInSight()) blank += 1;
          if (frames.length < steps) {
            requestAnimationFrame(frame);
          } else {
            document.removeEventListener('scroll', heard, { capture: true });
            resolve({ frames, blank });
          }
        });
      }
      list.scrollTop = 0;
      requestAnimationFrame(() => requestAnimationFrame(frame));
    });
  }

  /** Jumps to a part of the list's height and says how long it took until rows were painted there. */
  async function jump(part) {
    const list = scroller();
    const start = performance.now();
    list.scrollTop = part * list.scrollHeight;
    for (let frame = 0; frame < 10; frame += 1) {
      await new Promise((resolve) => requestAnimationFrame(() => afterPaint(resolve)));
      const far = list.scrollTop > (part * list.scrollHeight - list.clientHeight) * 0.9;
      if (far && rowInSight()) return performance.now() - start;
    }
    throw new Error(`no rows at ${part} of the list, 10 frames after jumping there`);
  }

  return { firstRow, firstList, settled, shown, type, tick, scroll, jump, pause };
})();
