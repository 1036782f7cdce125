/**
 * Unsent edits that came back as a file, held against the open plan.
 *
 * UNSENT-1  Edits of the plan's present epoch share its history: they are merged, and nothing doubles.
 * UNSENT-2  Those of another epoch do not; they are compared, and only what somebody chose is taken up,
 *           by a command.
 * UNSENT-3  Bytes that are no updates are found out on a copy; the open document never sees them.
 */
import * as Y from 'yjs'

import { ok, refuse, type Result } from '#shared/core/result.ts'
import { CommandOrigin } from '#shared/document/command-origin.ts'
import { planMaps } from '#shared/document/schema.ts'
import type { PlanView } from '#shared/domain/plan-view.ts'
import type { TouchedKeys } from '#shared/exchange/unsent-edits/compare-edits.ts'
import { projectPlan } from '#shared/projection/project-plan.ts'

import type { UnsentFile } from './read-unsent-file.ts'

export interface UnsentEdits {
  /** The plan with the edits: merged into the open one where that is safe, else as the file has it. */
  readonly edited: PlanView
  readonly touched: TouchedKeys
  /** Merges them into the open plan as one undo step; null where they are of another epoch (UNSENT-2). */
  readonly merge: (() => void) | null
  /** Whether a merge would bring the open plan anything; true where there is none. */
  readonly hasNews: boolean
}

/**
 * Reads the edits of a file against the open document, and changes nothing.
 * Refuses `plan/file-malformed` with `place`: `copy` or `unsent`.
 */
export function openUnsentEdits(file: UnsentFile, doc: Y.Doc, epoch: string): Result<UnsentEdits> {
  const isSameHistory = file.epoch === epoch
  const copy = new Y.Doc()
  try {
    if (!didMerge(copy, file.copy)) return refuse('plan/file-malformed', { place: 'copy' })
    const touched = touchedKeys(copy, file.unsent)
    if (touched === null) return refuse('plan/file-malformed', { place: 'unsent' })
    if (!isSameHistory) {
      return ok({ edited: projectPlan(copy), touched, merge: null, hasNews: true })
    }
    const stateBefore = Y.encodeStateAsUpdate(doc)
    didMerge(copy, stateBefore)
    return ok({
      edited: projectPlan(copy),
      touched,
      hasNews: hasNews(stateBefore, file.copy),
      merge: () => {
        const origin = new CommandOrigin('takeUpEdits', { createdIds: [], touchedIds: [] })
        Y.applyUpdate(doc, file.copy, origin)
      },
    })
  } finally {
    copy.destroy()
  }
}

/** False where the bytes are no update, or are one that waits for others. */
function didMerge(doc: Y.Doc, update: Uint8Array): boolean {
  try {
    Y.applyUpdate(doc, update)
    return doc.store.pendingStructs === null && doc.store.pendingDs === null
  } catch {
    return false
  }
}

function hasNews(state: Uint8Array, update: Uint8Array): boolean {
  const scratch = new Y.Doc()
  Y.applyUpdate(scratch, state)
  let isChanged = false
  scratch.on('update', () => {
    isChanged = true
  })
  Y.applyUpdate(scratch, update)
  scratch.destroy()
  return isChanged
}

/** Which records the updates wrote, by where their pieces stand in the whole; null where one is no update. */
function touchedKeys(doc: Y.Doc, updates: readonly Uint8Array[]): TouchedKeys | null {
  const { yEntities, yLinks, yComments } = planMaps(doc)
  const keys = new Map<unknown, Set<string>>(
    [yEntities, yLinks, yComments].map((yMap) => [yMap, new Set<string>()]),
  )
  try {
    for (const update of updates) {
      const { structs, ds } = Y.decodeUpdate(update)
      const ranges = structs.map(({ id: { client, clock }, length }) => ({ client, clock, length }))
      for (const [client, deleted] of ds.clients) {
        for (const { clock, len } of deleted) ranges.push({ client, clock, length: len })
      }
      for (const range of ranges) {
        for (const item of itemsIn(doc, range)) {
          const place = rootPlace(item)
          if (place !== null) keys.get(place.yMap)?.add(place.key)
        }
      }
    }
  } catch {
    return null
  }
  const of = (yMap: Y.Map<unknown>) => keys.get(yMap) ?? new Set()
  return { entities: of(yEntities), links: of(yLinks), comments: of(yComments) }
}

interface ClockRange {
  readonly client: number
  readonly clock: number
  readonly length: number
}

/** The pieces of a document within a range; they may have been joined with their neighbours since. */
function itemsIn(doc: Y.Doc, { client, clock, length }: ClockRange): Y.Item[] {
  const structs = doc.store.clients.get(client) ?? []
  return structs.filter(
    (struct): struct is Y.Item =>
      struct instanceof Y.Item &&
      struct.id.clock < clock + length &&
      clock < struct.id.clock + struct.length,
  )
}

/** The top-level map that a piece stands in at any depth, and its key there. */
function rootPlace(item: Y.Item): { readonly yMap: unknown; readonly key: string } | null {
  let current: Y.Item | null = item
  let place: ReturnType<typeof rootPlace> = null
  while (current !== null) {
    const { parent, parentSub }: Pick<Y.Item, 'parent' | 'parentSub'> = current
    if (!(parent instanceof Y.AbstractType)) return null
    place = parentSub === null ? null : { yMap: parent, key: parentSub }
    // The way up that Yjs has itself and gives no other name.
    // oxlint-disable-next-line no-underscore-dangle
    current = parent._item
  }
  return place
}
