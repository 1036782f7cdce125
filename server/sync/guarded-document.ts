import * as Y from 'yjs'
import type { StoredDocument, StoredPayload } from '../storage/document-log.ts'
import { encodeStep1, encodeStep2 } from './encode-frames.ts'

/**
 * A Yjs document that survives what peers send.
 *
 * 1. An update is decoded before it is applied: the length of an array is taken from the wire by the
 *    code that applies, so seven bytes could cost 160 MB there.
 * 2. An update that throws while it is applied may have changed the document already. The document is
 *    then broken and must be thrown away; it is never read, sent or stored again.
 * 3. What waits for missing changes (pending) is kept, but never sent: one peer's gap must not become
 *    everybody's.
 */
export interface GuardedDocument {
  readonly doc: Y.Doc
  apply(update: Uint8Array): Applied
  /** Runs a change of the server's own in one transaction; the bytes of what it changed, or null. */
  change<Value>(change: (doc: Y.Doc) => Value): { value: Value; novel: Uint8Array | null }
  /** A SyncStep1 frame: asks a peer for what is missing here. */
  step1Frame(): Buffer
  /** A SyncStep2 frame: what a peer with this state vector is missing. Null for a malformed vector. */
  step2Frame(stateVector: Uint8Array): Buffer | null
  readonly hasPending: boolean
  destroy(): void
}

export type Applied =
  | { readonly kind: 'malformed' }
  | { readonly kind: 'broken'; readonly reason: string }
  | {
      readonly kind: 'applied'
      /** What the document did not know before, as one update; null where it knew all. */
      readonly novel: Uint8Array | null
      /** The update has parts that wait for missing changes. */
      readonly waits: boolean
      /** More, or something else, waits than before: what does is in no log yet. */
      readonly pendingChanged: boolean
      readonly pendingBytes: number
      readonly hadPending: boolean
    }

const EMPTY_STATE_VECTOR_LENGTH = 1

/** Builds a document from what is stored. Throws where that cannot be applied: never an empty document. */
export function createGuardedDocument(stored: StoredDocument): GuardedDocument {
  const doc = new Y.Doc()
  doc.transact(() => {
    if (stored.snapshot !== null) applyStored(doc, stored.snapshot)
    for (const row of stored.rows) applyStored(doc, row)
  })

  let captured: Uint8Array | null = null
  let cachedStep1: Buffer | null = null
  let cachedWhole: Buffer | null = null
  doc.on('update', (update: Uint8Array) => {
    captured = update
    cachedStep1 = null
    cachedWhole = null
  })

  function takeCaptured(): Uint8Array | null {
    const taken = captured
    captured = null
    return taken
  }

  /** Rule 3: Yjs would encode pending changes along. */
  function withoutPending<Value>(encode: () => Value): Value {
    const { pendingStructs, pendingDs } = doc.store
    if (pendingStructs === null && pendingDs === null) return encode()
    doc.store.pendingStructs = null
    doc.store.pendingDs = null
    try {
      return encode()
    } finally {
      doc.store.pendingStructs = pendingStructs
      doc.store.pendingDs = pendingDs
    }
  }

  return {
    doc,
    apply(update) {
      const decoded = decodeOrNull(update)
      if (decoded === null) return { kind: 'malformed' }
      const before = pendingOf(doc)
      captured = null
      try {
        Y.applyUpdate(doc, update)
      } catch (error) {
        return { kind: 'broken', reason: error instanceof Error ? error.message : String(error) }
      }
      const after = pendingOf(doc)
      return {
        kind: 'applied',
        novel: takeCaptured(),
        waits: after.bytes > 0 && hasWaitingPart(doc, decoded),
        pendingChanged: !isSame(before.structs, after.structs) || !isSame(before.ds, after.ds),
        pendingBytes: after.bytes,
        hadPending: before.bytes > 0,
      }
    },
    change(change) {
      captured = null
      const value = doc.transact(() => change(doc), 'server')
      return { value, novel: takeCaptured() }
    },
    step1Frame() {
      cachedStep1 ??= encodeStep1(Y.encodeStateVector(doc))
      return cachedStep1
    },
    step2Frame(stateVector) {
      if (stateVector.length === EMPTY_STATE_VECTOR_LENGTH && stateVector[0] === 0) {
        cachedWhole ??= withoutPending(() => encodeStep2(Y.encodeStateAsUpdate(doc)))
        return cachedWhole
      }
      try {
        Y.decodeStateVector(stateVector)
      } catch {
        return null
      }
      return withoutPending(() => encodeStep2(Y.encodeStateAsUpdate(doc, stateVector)))
    },
    get hasPending() {
      return doc.store.pendingStructs !== null || doc.store.pendingDs !== null
    },
    destroy() {
      doc.destroy()
    },
  }
}

function applyStored(doc: Y.Doc, { format, payload }: StoredPayload): void {
  if (format === 1) Y.applyUpdate(doc, payload)
  else Y.applyUpdateV2(doc, payload)
}

type DecodedUpdate = ReturnType<typeof Y.decodeUpdate>

function decodeOrNull(update: Uint8Array): DecodedUpdate | null {
  try {
    return Y.decodeUpdate(update)
  } catch {
    return null
  }
}

/** Whether the document has not taken all of an update: some of it, or what it deletes, is still unknown. */
function hasWaitingPart(doc: Y.Doc, { structs, ds }: DecodedUpdate): boolean {
  const isUnknown = (client: number, endClock: number) => endClock > Y.getState(doc.store, client)
  if (structs.some(({ id, length }) => isUnknown(id.client, id.clock + length))) return true
  return [...ds.clients].some(([client, ranges]) =>
    ranges.some(({ clock, len }) => isUnknown(client, clock + len)),
  )
}

function pendingOf(doc: Y.Doc) {
  const structs = doc.store.pendingStructs?.update ?? null
  const ds = doc.store.pendingDs
  return { structs, ds, bytes: (structs?.length ?? 0) + (ds?.length ?? 0) }
}

function isSame(left: Uint8Array | null, right: Uint8Array | null): boolean {
  if (left === right) return true
  return left !== null && right !== null && Buffer.compare(left, right) === 0
}
