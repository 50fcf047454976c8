// Fetches the app in parts and starts it. In parts, so that a load that breaks off goes on, after a
// reload, from the parts that the browser has kept; one after the other, so that there are such parts.
// A template: `cargo xtask dist` fills in the constants. Parts: [file, bytes].
const APP = '{{APP}}';
const PARTS = {{PARTS}};

// Two on their way, so that the network does not stand still between them.
const AT_ONCE = 2;
const TRIES = 4;
const FIRST_WAIT = 1000;

const total = PARTS.reduce((sum, [, bytes]) => sum + bytes, 0);
const bar = document.getElementById('sk-bar');
let come = 0;

function count(bytes) {
  come += bytes;
  if (bar) bar.value = come / total;
}

async function part([file, bytes]) {
  for (let wait = FIRST_WAIT, tries = 1; ; wait *= 2, tries += 1) {
    let had = 0;
    try {
      const response = await fetch(file);
      if (!response.ok) throw new Error(`${response.status} ${file}`);
      const reader = response.body.getReader();
      const chunks = [];
      for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) {
        chunks.push(value);
        had += value.length;
        count(value.length);
      }
      if (had !== bytes) throw new Error(`${had} ${file}`);
      return chunks;
    } catch (error) {
      count(-had);
      if (tries === TRIES) throw error;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
}

const coming = [];
function askForNext() {
  const next = PARTS.shift();
  if (!next) return;
  const promise = part(next);
  // It is waited for later; until then nobody is to call it unhandled.
  promise.catch(() => {});
  coming.push(promise);
}

const glue = import(APP);
for (let started = 0; started < AT_ONCE; started += 1) askForNext();
const whole = new ReadableStream({
  async pull(stream) {
    if (!coming.length) return stream.close();
    const chunks = await coming.shift();
    askForNext();
    chunks.forEach((chunk) => stream.enqueue(chunk));
  },
});
const wasm = new Response(whole, { headers: { 'Content-Type': 'application/wasm' } });
await (await glue).default({ module_or_path: wasm });
