// Keeps the baseline page for when its host is gone.
'use strict';

const FILES = ['./', 'baseline.js'];

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open('baseline').then((cache) => cache.addAll(FILES)));
});
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => {
  event.respondWith(caches.match(event.request).then((stored) => stored || fetch(event.request)));
});
