import { createOfflineShell, type OfflineShell } from './offline-shell.ts'

/** The shell of the page that this runs in. */
export function createPageShell(): OfflineShell {
  // Absent at an address without https, though its type does not say so. The development server's
  // files change under the page: none of them is kept.
  const mayKeep = import.meta.env.PROD && 'serviceWorker' in navigator
  const script = document.querySelector<HTMLScriptElement>('script[type="module"][src]')
  return createOfflineShell({
    workers: mayKeep ? navigator.serviceWorker : undefined,
    caches: () => caches,
    readPage,
    scriptPath: script?.getAttribute('src') ?? '',
  })
}

async function readPage(): Promise<string> {
  const answer = await fetch('/', { cache: 'no-store' })
  return answer.text()
}
