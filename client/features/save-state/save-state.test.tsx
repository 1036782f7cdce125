import { MantineProvider } from '@mantine/core'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { beforeAll, expect, test } from 'vitest'
import { Router } from 'wouter'

import type { Language } from '#shared/protocol/http-fields.ts'

import { createConnectionStore } from '../../connection/connection-store.ts'
import { OpenDocumentsContext } from '../../connection/use-open-documents.ts'
import type { OpenDocuments } from '../../connection/open-documents.ts'
import type { SaveState } from '../../connection/save-state.ts'
import { createOfflineShell } from '../../offline-shell/offline-shell.ts'
import { OfflineShellContext } from '../../offline-shell/use-offline-shell.ts'
import { createTexts, type Texts } from '../../i18n/texts.ts'
import { isSameNews } from './describe-save-state.ts'
import { StateBanner } from './connection-banner.tsx'
import { SaveStateLine } from './save-state-label.tsx'

const texts = new Map<Language, Texts>()

beforeAll(async () => {
  for (const language of ['en', 'es'] as const) {
    const loaded = await createTexts(language, () => undefined)
    await loaded.load('workspace')
    texts.set(language, loaded)
  }
})

/** All else a banner only hands to buttons, and nobody presses one in a static page. */
const connection = createConnectionStore('participant', { kind: 'saved' })
const documents = { connection } as unknown as OpenDocuments

const plainHttp = createOfflineShell({
  workers: undefined,
  caches: () => caches,
  readPage: () => Promise.reject(new TypeError('Failed to fetch')),
  scriptPath: '',
})

function render(language: Language, content: ReactNode): string {
  const loaded = texts.get(language)
  if (loaded === undefined) throw new Error('texts are loaded first')
  const markup = renderToStaticMarkup(
    <I18nextProvider i18n={loaded.i18n}>
      <MantineProvider>
        <OpenDocumentsContext value={documents}>
          <OfflineShellContext value={plainHttp}>
            <Router ssrPath="/">
              <div id="content">{content}</div>
            </Router>
          </OfflineShellContext>
        </OpenDocumentsContext>
      </MantineProvider>
    </I18nextProvider>,
  )
  return markup.slice(markup.indexOf('id="content"'))
}

const states: readonly SaveState[] = [
  { kind: 'saved' },
  { kind: 'saving', count: 2 },
  { kind: 'not-saved', reason: 'sync/no-answer', count: 1, kept: true },
  { kind: 'not-saved', reason: 'access/not-allowed', count: 3, kept: false },
  { kind: 'offline-kept', count: 3 },
  { kind: 'offline-only-in-this-tab', count: 3 },
  { kind: 'reconnecting-all-saved' },
  { kind: 'refused', code: 'access/not-joined', count: 0, kept: true },
  { kind: 'refused', code: 'access/removed', count: 2, kept: true },
  { kind: 'refused', code: 'sync/epoch-changed', count: 2, kept: false },
]

test.each([
  ['every state has English words', 'en', 'Not saved: 3 changes only in this tab'],
  ['every state has Spanish words', 'es', 'Sin guardar: 3 cambios solo en esta pestaña'],
] as const)('[LABEL-1] %s', (_title, language, expected) => {
  const pages = states.map((state) =>
    render(language, <SaveStateLine state={state} isObserver={false} />),
  )
  // A text that is missing shows its key.
  expect(pages.filter((page) => /saveState\.|errors\./.test(page))).toEqual([])
  expect(pages.some((page) => page.includes(expected))).toBe(true)
})

test('[BANNER-2] every trouble has a banner with words, in both languages', () => {
  for (const language of ['en', 'es'] as const) {
    const pages = states.map((state) => render(language, <StateBanner state={state} />))
    expect(pages.filter((page) => /saveState\.|errors\./.test(page))).toEqual([])
    expect(pages.map((page) => page.includes('data-connection-banner'))).toEqual([
      false,
      false,
      ...states.slice(2).map(() => true),
    ])
  }
})

test('[BANNER-2] on plain http it says that only the server can load the page again', () => {
  const kept = render('en', <StateBanner state={{ kind: 'offline-kept', count: 3 }} />)
  expect(kept).toContain('3 changes are kept on this device')
  expect(kept).toContain('Leave this page open: without https')
})

test('[BANNER-2] changes that are not taken are said to be on this device, or only in this tab', () => {
  const of = (state: SaveState) => render('en', <StateBanner state={state} />)
  const full = { kind: 'not-saved', reason: 'storage/full', count: 2 } as const
  expect(of({ ...full, kept: true })).toContain('kept on this device and sent automatically')
  expect(of({ ...full, kept: false })).toContain('only in this tab: leave it open')
  const lost = { kind: 'not-saved', reason: 'access/not-allowed', count: 2 } as const
  expect(of({ ...lost, kept: true })).toContain('You may only look at this plan now')
  expect(of({ ...lost, kept: true })).not.toContain('sent automatically')
})

test('[LABEL-2] a state is told anew where its cause differs, not where only the count does', () => {
  const full = { kind: 'not-saved', reason: 'storage/full', count: 2, kept: true } as const
  expect(isSameNews(full, { ...full, count: 3, kept: false })).toBe(true)
  expect(isSameNews(full, { ...full, reason: 'sync/no-answer' })).toBe(false)
})

test('[BANNER-4] unsent changes are offered as a file before the copy goes', () => {
  const removed = render('en', <StateBanner state={states[8] ?? { kind: 'saved' }} />)
  expect(removed.indexOf('Download changes')).toBeGreaterThan(0)
  expect(removed.indexOf('Download changes')).toBeLessThan(
    removed.indexOf('Remove the plan from this device'),
  )
})

test('[LABEL-1] an observer, who saves nothing, sees that the plan is live', () => {
  const page = render('en', <SaveStateLine state={{ kind: 'saved' }} isObserver />)
  expect(page).toContain('Live')
  expect(page).not.toContain('Saved')
})
