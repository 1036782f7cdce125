import type { TLPageId, TLRecord, TLShape, TLStore } from '@tldraw/tldraw'

import type { Annotation } from '#shared/domain/boards.ts'
import type { LinkKind } from '#shared/domain/links/link-kinds.ts'

import { cardRecords } from './board-records.ts'
import type { BoardScene } from './board-scene.ts'
import { createDrawnAnnotations } from './drawn-annotations.ts'
import { createLinkArrows } from './link-arrows.ts'
import { hasSameContent, withFormerParts } from './record-content.ts'
import type { RemoteMerge } from './remote-merge.ts'

interface ProjectorOptions {
  readonly store: TLStore
  readonly merge: RemoteMerge
  readonly pageId: TLPageId
  /** Records in this person's hand: where they are is left alone until they let go. */
  readonly heldIds: () => ReadonlySet<string>
  readonly linkLabel: (kind: LinkKind) => string
  /** How many annotations cannot be shown. */
  readonly onUnsound: (count: number) => void
  /** Whether arrows are left out because there are too many. */
  readonly onHiddenArrows: (hasHidden: boolean) => void
}

/**
 * Draws the plan into the canvas's store.
 *
 * DRAW-1: every write is a remote one, so that nothing of it comes back as this person's doing.
 * DRAW-2: only records that differ are written; parts that are equal keep their identity.
 * DRAW-3: a held record keeps its place; all else of it follows the plan.
 * DRAW-4: a record that the canvas refuses is set aside; all others are drawn.
 */
export interface Projector {
  /** `forced` are records that the person changed: they are drawn again whatever was drawn before. */
  readonly project: (scene: BoardScene, forced?: ReadonlySet<string>) => void
}

const NONE: ReadonlySet<string> = new Set()

/** Starts with nothing drawn. */
export function createProjector(options: ProjectorOptions): Projector {
  const { store, pageId } = options
  const { merge } = options.merge
  const arrows = createLinkArrows(options)
  const annotations = createDrawnAnnotations(store, pageId)
  let drawnIds: ReadonlySet<string> = NONE

  function project(scene: BoardScene, forced: ReadonlySet<string> = NONE): void {
    const { layout, ghosts } = scene
    const held = options.heldIds()
    const wanted = new Map<string, TLRecord>()
    for (const record of cardRecords(layout, { pageId, ghosts })) wanted.set(record.id, record)
    for (const record of arrows.records(scene)) wanted.set(record.id, record)
    const drawings = annotations.changes(scene, held, forced)
    const put: TLRecord[] = []
    for (const record of [...drawings.put, ...wanted.values()]) {
      const former = store.get(record.id)
      const placed = former === undefined ? record : keepPlace(record, former, held)
      if (former === undefined) put.push(placed)
      else if (!hasSameContent(former, placed)) put.push(withFormerParts(placed, former))
    }
    const gone = [...drawnIds].filter((id) => !wanted.has(id))
    const strays = [...forced].filter((id) => isStray(id, scene, wanted))
    drawnIds = new Set(wanted.keys())
    write(put, [...gone, ...drawings.removeIds, ...strays])
    options.onUnsound(annotations.unsoundCount())
  }

  function write(put: readonly TLRecord[], removeIds: readonly string[]): void {
    const remove = removeIds.flatMap((id) => findRecord(id)?.id ?? [])
    if (put.length === 0 && remove.length === 0) return
    try {
      merge(() => {
        store.remove(remove)
        store.put([...put])
      })
    } catch {
      // One record the store refuses undoes the whole batch: each then stands for itself.
      merge(() => store.remove(remove))
      for (const record of put) writeAlone(record)
    }
  }

  function writeAlone(record: TLRecord): void {
    try {
      merge(() => store.put([record]))
    } catch {
      annotations.setAside(record.id)
    }
  }

  function findRecord(id: string): TLRecord | undefined {
    return store.get(id as TLRecord['id'])
  }

  return { project }
}

/** Something a person made or brought back that the plan does not have. */
function isStray(
  id: string,
  { view, boardId }: BoardScene,
  wanted: ReadonlyMap<string, TLRecord>,
): boolean {
  const annotations: ReadonlyMap<string, Annotation> | undefined = view.annotations.get(boardId)
  return !wanted.has(id) && annotations?.has(id) !== true
}

function keepPlace(record: TLRecord, former: TLRecord, held: ReadonlySet<string>): TLRecord {
  if (!held.has(record.id) || !isShape(record) || !isShape(former)) return record
  return { ...record, x: former.x, y: former.y, parentId: former.parentId, index: former.index }
}

function isShape(record: TLRecord): record is TLShape {
  return record.typeName === 'shape'
}
