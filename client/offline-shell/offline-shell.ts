/**
 * Whether this page opens again without the server, and whether the server has a newer one.
 *
 * SHELL-4 The page is kept on this device once a plan is open, and not before its first board had the
 *         network to itself.
 * SHELL-5 A newer build is told and never loaded by itself: somebody may be in the middle of a word.
 * SHELL-6 Where the last plan is forgotten on this device, what was kept of the page goes too.
 */
import { createStore, type StoreApi } from 'zustand/vanilla'

/** `impossible`: an address without https, or a browser that keeps no pages. */
export type KeptPage = 'kept' | 'not-yet' | 'impossible'

export interface OfflineShellState {
  readonly page: KeptPage
  readonly hasNewVersion: boolean
}

/** The part of `navigator.serviceWorker` that is used here. */
export interface Workers {
  /** Settles when a worker of this page is in charge; never where there is none. */
  readonly ready: Promise<unknown>
  readonly register: (url: string, options: { readonly updateViaCache: 'none' }) => Promise<unknown>
  readonly getRegistration: () => Promise<Registration | undefined>
}

interface Registration {
  readonly update: () => Promise<unknown>
  readonly unregister: () => Promise<unknown>
}

export interface OfflineShellOptions {
  /** Undefined where pages cannot be kept. */
  readonly workers: Workers | undefined
  /** What the worker keeps files in; asked only where there are workers. */
  readonly caches: () => Pick<CacheStorage, 'keys' | 'delete'>
  /** The page as the server has it now; rejects where the server is not reached. */
  readonly readPage: () => Promise<string>
  /** The script this page was started from, such as `/assets/index-abc.js`. */
  readonly scriptPath: string
}

export interface OfflineShell {
  readonly state: StoreApi<OfflineShellState>
  /** Keeps the page on this device from now on; done again, it does nothing. */
  readonly keep: () => Promise<void>
  /** Asks the server which build it has, and lets what is kept here be renewed. */
  readonly checkVersion: () => Promise<void>
  /** Removes the page from this device. */
  readonly forget: () => Promise<void>
}

const WORKER_URL = '/sw.js'
/** How the worker's library names its caches. */
const CACHE_PREFIX = 'workbox-'
/** Only a build has its scripts there; whatever else a proxy may answer says nothing about versions. */
const BUILT_SCRIPT = /<script type="module"[^>]*\ssrc="(\/assets\/[^"]+)"/

/** The shell of this page. Trouble with it is never told: the page works without it. */
export function createOfflineShell(options: OfflineShellOptions): OfflineShell {
  const { workers } = options
  const state = createStore<OfflineShellState>()(() => ({
    page: workers === undefined ? 'impossible' : 'not-yet',
    hasNewVersion: false,
  }))
  void workers?.ready.then(() => state.setState({ page: 'kept' }))

  return {
    state,
    async keep() {
      await settled(workers?.register(WORKER_URL, { updateViaCache: 'none' }))
    },
    async checkVersion() {
      const page = await settled(options.readPage())
      const script = BUILT_SCRIPT.exec(page ?? '')?.[1]
      if (script === undefined) return
      state.setState({ hasNewVersion: script !== options.scriptPath })
      const registration = await settled(workers?.getRegistration())
      await settled(registration?.update())
    },
    async forget() {
      if (workers === undefined) return
      const registration = await settled(workers.getRegistration())
      await settled(registration?.unregister())
      const caches = options.caches()
      const names = (await settled(caches.keys())) ?? []
      const ours = names.filter((name) => name.startsWith(CACHE_PREFIX))
      await Promise.all(ours.map((name) => settled(caches.delete(name))))
      state.setState({ page: 'not-yet' })
    },
  }
}

/** Undefined in place of trouble: no network, or a browser that forbids it. */
async function settled<Value>(promise: Promise<Value> | undefined): Promise<Value | undefined> {
  try {
    return await promise
  } catch {
    return undefined
  }
}
