import * as Y from 'yjs'
import { seededRandomBytes } from '#shared/core/random.ts'
import { cardFields } from './yjs-writer.ts'

/** A plan after years: 5,000 cards of eight fields and 20,000 edits of them, by five authors. */
export interface LargeDocument {
  /** The cards, which everybody else's edits build upon. */
  readonly creation: readonly Uint8Array[]
  /** The edits of each author, who change cards of their own. */
  readonly edits: readonly (readonly Uint8Array[])[]
  /** Who made the cards. */
  readonly creator: number
  /** The clock of each author at the end. */
  readonly clocks: ReadonlyMap<number, number>
  /** Whether a document has all of it. */
  isSameAs(doc: Y.Doc): boolean
}

export const LARGE_DOCUMENT_AUTHORS = 5
const CARDS = 5000
const CARDS_AN_UPDATE = 100
/** Below what our server grants one participant at once, so that no rate is what is measured. */
const EDITS_AN_AUTHOR = 4000
const FIRST_AUTHOR_ID = 2_000_000_011
const MOVED = ['x', 'y'] as const
const WRITTEN = ['text', 'color'] as const

export function createLargeDocument(): LargeDocument {
  const whole = new Y.Doc()
  whole.clientID = FIRST_AUTHOR_ID
  const creation = recordUpdates(whole, () => {
    const yCards = whole.getMap('cards')
    for (let from = 0; from < CARDS; from += CARDS_AN_UPDATE) {
      whole.transact(() => {
        for (let index = from; index < from + CARDS_AN_UPDATE; index += 1) {
          yCards.set(`card-${index}`, new Y.Map(Object.entries(cardFields(index))))
        }
      })
    }
  })
  const state = Y.encodeStateAsUpdate(whole)
  const edits = Array.from({ length: LARGE_DOCUMENT_AUTHORS }, (_, author) => {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, state)
    doc.clientID = FIRST_AUTHOR_ID + 1 + author
    return recordUpdates(doc, () => editOwnCards(doc, author))
  })
  for (const updates of edits) {
    whole.transact(() => {
      for (const update of updates) Y.applyUpdate(whole, update)
    })
  }
  const text = textOf(whole)
  return {
    creation,
    edits,
    creator: FIRST_AUTHOR_ID,
    clocks: clocksOf(whole),
    isSameAs: (doc) => textOf(doc) === text,
  }
}

function editOwnCards(doc: Y.Doc, author: number): void {
  const yCards = doc.getMap('cards')
  const bytes = seededRandomBytes(author + 1)(EDITS_AN_AUTHOR * 2)
  for (let edit = 0; edit < EDITS_AN_AUTHOR; edit += 1) {
    const drawn = (bytes[edit * 2] ?? 0) * 256 + (bytes[edit * 2 + 1] ?? 0)
    const ownCard = drawn % (CARDS / LARGE_DOCUMENT_AUTHORS)
    const yCard = yCards.get(`card-${ownCard * LARGE_DOCUMENT_AUTHORS + author}`)
    if (!(yCard instanceof Y.Map)) throw new Error('a card is missing')
    const isMove = edit % 4 < 2
    if (isMove) yCard.set(MOVED[edit % 2] ?? 'x', drawn / 64)
    else yCard.set(WRITTEN[edit % 2] ?? 'text', `edit ${edit}`)
  }
}

function recordUpdates(doc: Y.Doc, change: () => void): readonly Uint8Array[] {
  const updates: Uint8Array[] = []
  const keep = (update: Uint8Array) => updates.push(update)
  doc.on('update', keep)
  change()
  doc.off('update', keep)
  return updates
}

function clocksOf(doc: Y.Doc): ReadonlyMap<number, number> {
  return Y.decodeStateVector(Y.encodeStateVector(doc))
}

function textOf(doc: Y.Doc): string {
  const cards = Object.entries(doc.getMap('cards').toJSON())
  return JSON.stringify(cards.toSorted(([left], [right]) => (left < right ? -1 : 1)))
}
