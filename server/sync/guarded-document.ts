import * as Y from 'yjs'
import type { StoredDocument, StoredPayload } from '../storage/document-log.ts'
import { encodeStep1, encodeStep2 } from './encode-frames.ts'

/**
 * A Yjs document that survives what peers send.
 *
 * 1. An update is decoded before it is applied: the length of an array is taken from the wire by the
 *    code that applies, so seven bytes could cost 160 MB there.
 *    A change of no length is none that Yjs makes: it would be taken, and afterwards the document could
 *    not be encoded any more, for nobody, ever.
 * 2. An update that throws while it is applied may have changed the document already. The document is
 *    then broken and must be thrown away; it is never read, sent or stored again.
 * 3. What waits for missing changes (pending) is kept, but never sent: one peer's gap must not become
 *    everybody's.
 */
export interface GuardedDocument {
  readonly doc: Y.Doc
  /** `mustTell`: the caller needs the bytes of what was new, and cannot use the update itself instead. */
  apply(update: Uint8Array, mustTell: boolean): Applied
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
      /** The document did not know all of it. */
      readonly isNews: boolean
      /**
       * What the document did not know before, as one update. Null where it knew all, and where the
       * update itself says it: nothing waits, nothing waited, and the caller did not ask. Encoding it
       * would cost as much as applying it did.
       */
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

  let knownBefore: Map<number, number> | null = null
  let cachedStep1: Buffer | null = null
  let cachedWhole: Buffer | null = null
  doc.on('afterTransactionCleanup', (transaction) => {
    if (!changedSomething(transaction)) return
    knownBefore = transaction.beforeState
    cachedStep1 = null
    cachedWhole = null
  })

  function takeKnownBefore(): Map<number, number> | null {
    const taken = knownBefore
    knownBefore = null
    return taken
  }

  /** Runs `run` and answers also what it changed, as one update; null for nothing. */
  function listening<Value>(run: () => Value): { value: Value; novel: Uint8Array | null } {
    const heard: Uint8Array[] = []
    const listener = (update: Uint8Array) => {
      heard.push(update)
    }
    doc.on('update', listener)
    try {
      return { value: run(), novel: heard[0] ?? null }
    } finally {
      doc.off('update', listener)
    }
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

  /** What came after a state. Says all deletions there are, since a state does not tell them apart. */
  function since(known: Map<number, number>): Uint8Array {
    return withoutPending(() => Y.encodeStateAsUpdate(doc, Y.encodeStateVector(known)))
  }

  return {
    doc,
    apply(update, mustTell) {
      const decoded = decodeOrNull(update)
      if (decoded === null) return { kind: 'malformed' }
      const pending = pendingOf(doc)
      const hadPending = pending.bytes > 0
      let novel: Uint8Array | null = null
      takeKnownBefore()
      const run = () => {
        Y.applyUpdate(doc, update)
      }
      try {
        if (mustTell || hadPending) ({ novel } = listening(run))
        else run()
      } catch (error) {
        return { kind: 'broken', reason: error instanceof Error ? error.message : String(error) }
      }
      const after = pendingOf(doc)
      const pendingChanged =
        !isSame(pending.structs, after.structs) || !isSame(pending.ds, after.ds)
      const before = takeKnownBefore()
      if (pendingChanged && before !== null) novel ??= since(before)
      return {
        kind: 'applied',
        isNews: before !== null,
        novel,
        waits: after.bytes > 0 && hasWaitingPart(doc, decoded),
        pendingChanged,
        pendingBytes: after.bytes,
        hadPending,
      }
    },
    change: (change) => listening(() => doc.transact(() => change(doc), 'server')),
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

function changedSomething({ deleteSet, beforeState, afterState }: Y.Transaction): boolean {
  if (deleteSet.clients.size > 0) return true
  for (const [client, clock] of afterState) if (beforeState.get(client) !== clock) return true
  return false
}

function applyStored(doc: Y.Doc, { format, payload }: StoredPayload): void {
  if (format === 1) Y.applyUpdate(doc, payload)
  else Y.applyUpdateV2(doc, payload)
}

type DecodedUpdate = ReturnType<typeof Y.decodeUpdate>

function decodeOrNull(update: Uint8Array): DecodedUpdate | null {
  try {
    const decoded = Y.decodeUpdate(update)
    return decoded.structs.every(({ length }) => length > 0) ? decoded : null
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
