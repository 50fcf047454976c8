// Service worker: the app opens, whole and of one version, without a network.
//
// A template: `cargo xtask dist` fills in the two constants. Version: a hash over the names and
// bytes of every file. Files: [url relative to the scope, subresource integrity].
//
// A version is fetched whole or not at all. The integrity of each file makes it impossible to mix
// two deployments, and only a worker whose every file is stored is ever activated; until then the
// former worker goes on serving its own cache. A new worker waits until the user agrees to update
// (the page posts {type: 'cap-nhat'}) or until the last tab of the former version is closed.
'use strict';

const VERSION = '{{VERSION}}';
const FILES = {{FILES}};

const PREFIX = 'de-an-06-';
// Caches belong to the origin, and one origin may carry the app in two folders.
const PLACE = '@' + new URL(self.registration.scope).pathname;
const CACHE = PREFIX + VERSION + PLACE;
const PAGE = new URL('./', self.registration.scope);

/** One file, from the browser's cache if that holds the right bytes, else from the host. */
async function load(url, integrity) {
  const get = async (cache) => {
    const response = await fetch(url, { cache, integrity, credentials: 'same-origin' });
    if (!response.ok) throw new Error(`${response.status} ${url}`);
    // A redirected response may not answer a navigation: keep its content only.
    return response.redirected
      ? new Response(await response.blob(), { headers: response.headers })
      : response;
  };
  return get('default').catch(() => get('reload'));
}

async function install() {
  const files = await Promise.all(FILES.map(async ([path, integrity]) => {
    const url = new URL(path, self.registration.scope).href;
    return [url, await load(url, integrity)];
  }));
  const cache = await caches.open(CACHE);
  try {
    await Promise.all(files.map(([url, response]) => cache.put(url, response)));
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
}

async function activate() {
  const names = await caches.keys();
  await Promise.all(names
    .filter((name) => name.startsWith(PREFIX) && name.endsWith(PLACE) && name !== CACHE)
    .map((name) => caches.delete(name)));
  // The first visit is offline-capable without a reload.
  await self.clients.claim();
}

/** The route stands in the fragment: the app has one page, with or without its file name and a query. */
function isPage(request) {
  const { pathname } = new URL(request.url);
  return request.mode === 'navigate'
    && (pathname === PAGE.pathname || pathname === PAGE.pathname + 'index.html');
}

async function answer(request) {
  try {
    const cache = await caches.open(CACHE);
    const stored = await cache.match(isPage(request) ? PAGE.href : request.url);
    if (stored) return stored;
  } catch {
    // Storage is blocked or broken: the network is left.
  }
  return fetch(request);
}

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
/** Tells whoever asks what this version changes. */
async function tell(port) {
  const cache = await caches.open(CACHE);
  const changes = await cache.match(new URL('changes.json', self.registration.scope).href);
  port.postMessage(changes ? await changes.text() : '');
}

self.addEventListener('message', (event) => {
  const type = event.data && event.data.type;
  if (type === 'cap-nhat') self.skipWaiting();
  if (type === 'thay-doi') event.waitUntil(tell(event.ports[0]));
});
self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || new URL(request.url).origin !== self.location.origin) return;
  event.respondWith(answer(request));
});
