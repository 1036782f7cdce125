/**
 * Keeps what the page is made of on this device, so that it opens without the server.
 *
 * SHELL-1 Kept are the files of one build, listed as it is built (`server/shell-files.ts`). Whatever
 *         people wrote is kept elsewhere, and nothing that the server answers from its data is kept.
 * SHELL-2 A page is asked of the server first: a new version shows at the next load, and no load
 *         waits for this worker to be renewed.
 * SHELL-3 A new worker takes over at once. Tabs of the former build go on: what they did not fetch
 *         yet is still on the server (BUILD-5).
 */
import { addRoute, matchPrecache, precache, type PrecacheEntry } from 'workbox-precaching'
import { registerRoute } from 'workbox-routing'

import { isPagePath } from '#shared/protocol/page-paths.ts'

import { answerNavigation } from './answer-navigation.ts'

declare const self: ServiceWorkerGlobalScope
/** Put in place by the build. */
declare const SHELL_FILES: PrecacheEntry[]

const PAGE = '/index.html'
const PAGE_TIMEOUT_MS = 4000

precache(SHELL_FILES)

self.addEventListener('install', () => void self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

registerRoute(
  ({ request, url }) => request.mode === 'navigate' && isPagePath(url.pathname),
  ({ request }) =>
    answerNavigation({
      ask: () => fetch(request),
      findKept: () => matchPrecache(PAGE),
      timeoutMs: PAGE_TIMEOUT_MS,
    }),
)

// Only files by their own address: the version check asks for `/` past this worker.
addRoute({ directoryIndex: '', cleanURLs: false })
