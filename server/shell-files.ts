import { createHash } from 'node:crypto'

/** One entry of the list that the service worker keeps, as workbox-precaching reads it. */
export interface ShellFile {
  readonly url: string
  /** Null where the name holds a hash. */
  readonly revision: string | null
  /** Refuses the file of another build, which a server may begin to send in between. */
  readonly integrity?: string
}

/** A built file and what is in it. */
export interface BuiltFile {
  /** From the root of the built client, such as `assets/index-abc.js`. */
  readonly path: string
  readonly content: Uint8Array
}

/** Letters of English and Spanish in the interface; the handwriting of notes; the labels of frames. */
const FONTS = /^assets\/(?:inter-latin|Shantell_Sans|IBMPlexSans)[\w-]*\.woff2$/
/** tldraw's Spanish; its English is in its code. */
const TEXTS = /^assets\/es-[\w-]{8}\.json$/
const CODE = /\.(?:html|js|css|svg)$/

/**
 * What the client needs without the server: all its code, and of tldraw's fonts, languages and
 * pictures those that can show here.
 */
export function listShellFiles(files: readonly BuiltFile[]): readonly ShellFile[] {
  return files
    .filter(({ path }) => CODE.test(path) || FONTS.test(path) || TEXTS.test(path))
    .map(({ path, content }) => {
      const url = `/${path}`
      if (path.startsWith('assets/')) return { url, revision: null }
      const revision = createHash('sha256').update(content).digest('base64')
      return { url, revision, integrity: `sha256-${revision}` }
    })
}
