import * as Y from 'yjs'
import { seededRandomBytes } from '#shared/core/random.ts'
import { captureUpdate } from './raw-peer.ts'

/** Updates that decode, and throw when they are applied; some after they have changed the document. */
export function findPoison(wanted: number): Uint8Array[] {
  const source = new Y.Doc()
  const update = captureUpdate(source, () => {
    source.getMap('cards').set('a', new Y.Map([['x', 1]]))
    source.getText('text').insert(0, 'some text')
    source.getText('text').delete(2, 3)
    source.getArray('list').push([1, 2, 3])
  })
  const random = seededRandomBytes(7)
  const found: Uint8Array[] = []
  while (found.length < wanted) {
    const damaged = update.slice()
    const [at = 0, value = 0] = random(2)
    damaged[at % damaged.length] = value
    if (isPoison(damaged)) found.push(damaged)
  }
  return found
}

function isPoison(update: Uint8Array): boolean {
  try {
    Y.decodeUpdate(update)
  } catch {
    return false
  }
  try {
    Y.applyUpdate(new Y.Doc(), update)
    return false
  } catch {
    return true
  }
}
