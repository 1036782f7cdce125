import * as Y from 'yjs'
import { updateMessage } from '../../support/raw-peer.ts'
import type { RoomAddress, Writer } from './wire.ts'

const FIRST_X = 100
const FIRST_Y = 200
/** Ids as long on the wire as those that Yjs draws. */
const FIRST_CLIENT_ID = 4_096_077
const CLIENT_ID_STEP = 4096

let writerCount = 0

/** A card of eight fields, of which two change with every edit. */
export function cardFields(index: number): Readonly<Record<string, string | number>> {
  return {
    type: 'card',
    x: FIRST_X + index,
    y: FIRST_Y + index,
    w: 240,
    h: 160,
    color: 'amber',
    text: `Card number ${index}`,
    z: index,
  }
}

/** Where a card is after so many edits. */
export function cardPlaceAfter(edits: number): readonly [x: number, y: number] {
  return [FIRST_X + edits - 0.5, FIRST_Y + edits * 2 + 0.25]
}

export function createYjsWriter(
  cardIndex: number,
  encodeFrame: (room: RoomAddress, message: Uint8Array) => Buffer,
): Writer {
  writerCount += 1
  const doc = new Y.Doc()
  doc.clientID = FIRST_CLIENT_ID + writerCount * CLIENT_ID_STEP
  let lastUpdate: Uint8Array = new Uint8Array()
  doc.on('update', (update: Uint8Array) => {
    lastUpdate = update
  })
  const card = `card-${cardIndex}`
  const yCard = new Y.Map<string | number>()
  doc.transact(() => {
    for (const [key, value] of Object.entries(cardFields(cardIndex))) yCard.set(key, value)
    doc.getMap('cards').set(card, yCard)
  })
  const creation = lastUpdate
  let edits = 0

  function edit(): Uint8Array {
    edits += 1
    const [x, y] = cardPlaceAfter(edits)
    doc.transact(() => {
      yCard.set('x', x)
      yCard.set('y', y)
    })
    return lastUpdate
  }

  return {
    id: doc.clientID,
    card,
    baseClock: Y.getState(doc.store, doc.clientID),
    creationFrame: (room) => encodeFrame(room, updateMessage(creation)),
    encodeEdits: (room, count) =>
      Array.from({ length: count }, () => encodeFrame(room, updateMessage(edit()))),
  }
}
