import { expect, it } from 'vitest'
import { listShellFiles } from './shell-files.ts'

function urls(...paths: string[]): readonly string[] {
  return listShellFiles(paths.map((path) => ({ path, content: new Uint8Array() }))).map(
    ({ url }) => url,
  )
}

it('[SHELL-1] all code is kept, and the fonts and texts that English and Spanish need', () => {
  const needed = [
    'index.html',
    'color-scheme.js',
    'favicon.svg',
    'assets/board-canvas-C59q5cUo.js',
    'assets/board-canvas-DXOd_7D2.css',
    'assets/0_merged-BdbGHulc.svg',
    'assets/inter-latin-wght-normal-Dx4kXJAl.woff2',
    'assets/inter-latin-ext-wght-normal-DO1Apj_S.woff2',
    'assets/Shantell_Sans-Informal_Bold-CHc5U8I8.woff2',
    'assets/IBMPlexSans-Medium-BQLKo0ot.woff2',
    'assets/es-DKyywdsL.json',
  ]
  expect(urls(...needed)).toEqual(needed.map((path) => `/${path}`))
})

it('[SHELL-1] what cannot show here is not kept', () => {
  expect(
    urls(
      'assets/IBMPlexSerif-Bold-DfPAuzEv.woff2',
      'assets/inter-greek-wght-normal-CkhJZR-_.woff2',
      'assets/fr-1HQg8Pnq.json',
      'assets/youtube-Dg8Ty0kH.png',
    ),
  ).toEqual([])
})

it('[SHELL-1] a file without a hash in its name is named by its content', () => {
  const [before, after] = ['one', 'two'].map((text) =>
    listShellFiles([{ path: 'index.html', content: new TextEncoder().encode(text) }]),
  )
  expect(before?.[0]?.revision).not.toBe(after?.[0]?.revision)
  expect(before?.[0]?.integrity).toMatch(/^sha256-/)
})
