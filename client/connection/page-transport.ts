import {
  createLiveTransport,
  transportTimings,
  type CreateTransport,
  type TransportMemory,
} from './live-transport.ts'

const MEMORY_KEY = 'tesela.tunnelled'

/** Kept as long as the tab: another day, another network. Where a browser forbids it, nothing is kept. */
const tabMemory: TransportMemory = {
  wasTunnelled() {
    try {
      return sessionStorage.getItem(MEMORY_KEY) === 'yes'
    } catch {
      return false
    }
  },
  keep(isTunnelled) {
    try {
      if (isTunnelled) sessionStorage.setItem(MEMORY_KEY, 'yes')
      else sessionStorage.removeItem(MEMORY_KEY)
    } catch {
      // It is found out again at the next load.
    }
  },
}

/** The transport of this page, with the browser's own means. */
export const createPageTransport: CreateTransport = (syncUrl, onTunnelled) =>
  createLiveTransport({
    syncUrl,
    onTunnelled,
    WebSocket,
    fetch: (url, init) => fetch(url, init),
    memory: tabMemory,
    timings: transportTimings,
  })
