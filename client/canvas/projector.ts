import type { TLArrowShape, TLBinding, TLPageId, TLRecord, TLShape, TLStore } from '@tldraw/tldraw'

import type { BoardLayout } from '#shared/boards/board-layout.ts'
import type { Point } from '#shared/core/geometry.ts'
import type { BoardId, EntityId } from '#shared/core/ids.ts'
import type { Annotation } from '#shared/domain/boards.ts'
import type { LinkKind } from '#shared/domain/links/link-kinds.ts'
import type { Link } from '#shared/domain/links/link.ts'
import type { PlanView } from '#shared/domain/plan-view.ts'

import { decodeAnnotation } from './annotation-records.ts'
import { cardRecords, linkRecords } from './board-records.ts'
import { placeLabels } from './link-labels.ts'
import { hasLanes } from './newcomers.ts'
import type { RemoteMerge } from './remote-merge.ts'
import { hasSameContent, withFormerParts } from './record-content.ts'

/** What is to be seen of a board now. */
export interface BoardPicture {
  readonly boardId: BoardId
  readonly view: PlanView
  readonly layout: BoardLayout
  readonly arrowKinds: readonly LinkKind[]
  readonly ghosts: ReadonlyMap<string, Point>
  readonly selectedIds: ReadonlySet<EntityId>
  /** What is outside is faint; null: nothing is. */
  readonly chain: ReadonlySet<EntityId> | null
  readonly hasDrawings: boolean
}

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
 * DRAW-7: of more arrows than can be followed by eye, only those of what is selected are drawn.
 * DRAW-8: between lanes, where arrows cross cards, only those of what is selected stand out and say
 *         their name; the others are pale.
 */
export interface Projector {
  /** `forced` are records that the person changed: they are drawn again whatever was drawn before. */
  readonly project: (picture: BoardPicture, forced?: ReadonlySet<string>) => void
}

interface LabelsDrawn extends Pick<
  BoardPicture,
  'layout' | 'chain' | 'selectedIds' | 'arrowKinds'
> {
  readonly links: PlanView['links']
  readonly spots: ReadonlyMap<Link, number>
}

const SHAPE_PREFIX = 'shape:'
const MAX_ARROWS = 120
const FAINT = 0.1
/** Arrows between lanes while nothing is selected. */
const PALE = 0.4
const NONE: ReadonlySet<string> = new Set()

/** Starts with nothing drawn. */
export function createProjector(options: ProjectorOptions): Projector {
  const { store, pageId } = options
  const { merge } = options.merge
  let drawnIds: ReadonlySet<string> = NONE
  const drawnNotes = new Map<string, Annotation>()
  const unsound = new Set<string>()
  let drawnLinks: {
    readonly layout: BoardLayout
    readonly records: Map<Link, readonly (TLArrowShape | TLBinding)[]>
  } | null = null
  let labels: LabelsDrawn | null = null

  function project(picture: BoardPicture, forced: ReadonlySet<string> = NONE): void {
    const held = options.heldIds()
    const wanted = wantedRecords(picture)
    const notes = dirtyNotes(picture, held, forced)
    const put: TLRecord[] = []
    for (const record of [...notes.put, ...wanted.values()]) {
      const former = store.get(record.id)
      const placed = former === undefined ? record : keepPlace(record, former, held)
      if (former === undefined) put.push(placed)
      else if (!hasSameContent(former, placed)) put.push(withFormerParts(placed, former))
    }
    const gone = [...drawnIds].filter((id) => !wanted.has(id))
    const strays = [...forced].filter((id) => isStray(id, picture, wanted))
    drawnIds = new Set(wanted.keys())
    write(put, [...gone, ...notes.remove, ...strays])
    options.onUnsound(unsound.size)
  }

  function wantedRecords(picture: BoardPicture): Map<string, TLRecord> {
    const wanted = new Map<string, TLRecord>()
    const { layout, view, arrowKinds, ghosts } = picture
    for (const card of cardRecords(layout, { pageId, ghosts })) wanted.set(card.id, card)
    const links = [...view.links.values()].filter(
      ({ kind, fromId, toId }) =>
        arrowKinds.includes(kind) && layout.cards.has(fromId) && layout.cards.has(toId),
    )
    const isSparse = links.length > MAX_ARROWS
    const sources = isSparse ? links.filter((link) => isLit(link, picture)) : links
    options.onHiddenArrows(isSparse)
    const spots = labelsOf(sources, picture)
    for (const link of sources) {
      const spot = spots.get(link)
      const opacity = opacityOf(link, picture)
      for (const record of recordsOf(link, layout)) {
        wanted.set(
          record.id,
          record.typeName === 'shape'
            ? { ...record, opacity, props: named(record, link, spot) }
            : record,
        )
      }
    }
    return wanted
  }

  function named(
    { props }: TLArrowShape,
    { kind }: Link,
    spot: number | undefined,
  ): TLArrowShape['props'] {
    if (spot === undefined) return props
    // A name is never broken into lines, even where the canvas measured it before its font was there.
    const text = options.linkLabel(kind).replaceAll(' ', '\u00A0')
    return { ...props, text, labelPosition: spot }
  }

  /** Where a label finds room is dear to know: it is known as long as nothing of it changes. */
  function labelsOf(links: readonly Link[], picture: BoardPicture): LabelsDrawn['spots'] {
    const { layout, chain, selectedIds, view, arrowKinds } = picture
    const isSame =
      labels !== null &&
      labels.layout === layout &&
      labels.chain === chain &&
      labels.selectedIds === selectedIds &&
      labels.links === view.links &&
      labels.arrowKinds === arrowKinds
    if (labels === null || !isSame) {
      const named = hasLanes(layout) ? links.filter((link) => isLit(link, picture)) : links
      const spots = placeLabels(named, layout, { nameOf: options.linkLabel, litIds: chain })
      labels = { layout, chain, selectedIds, links: view.links, arrowKinds, spots }
    }
    return labels.spots
  }

  function recordsOf(link: Link, layout: BoardLayout): readonly (TLArrowShape | TLBinding)[] {
    if (drawnLinks?.layout !== layout) drawnLinks = { layout, records: new Map() }
    const records = drawnLinks.records.get(link) ?? linkRecords(link, pageId, layout)
    drawnLinks.records.set(link, records)
    return records
  }

  function dirtyNotes(
    { view, boardId, layout, hasDrawings }: BoardPicture,
    held: ReadonlySet<string>,
    forced: ReadonlySet<string>,
  ): { put: TLRecord[]; remove: string[] } {
    const notes = hasDrawings ? view.annotations.get(boardId) : undefined
    const all = new Map<string, Annotation>(notes)
    const put: TLRecord[] = []
    const bindings: TLRecord[] = []
    for (const [id, note] of all) {
      if (held.has(id)) continue
      const isBinding = note.record['typeName'] === 'binding'
      if (drawnNotes.get(id) === note && !forced.has(id) && !isBinding) continue
      const record = decodeAnnotation(note, all, store, pageId)
      if (record === null) {
        unsound.add(id)
        drawnNotes.set(id, note)
        continue
      }
      unsound.delete(id)
      // Tied to something that is not here now: it waits, and the arrow stands free.
      if (record.typeName === 'binding' && !mayBind(record, all, layout)) continue
      drawnNotes.set(id, note)
      ;(isBinding ? bindings : put).push(record)
    }
    const remove = [...drawnNotes.keys()].filter((id) => !all.has(id))
    for (const id of remove) {
      drawnNotes.delete(id)
      unsound.delete(id)
    }
    return { put: [...put, ...bindings], remove }
  }

  function mayBind(
    { fromId, toId }: TLBinding,
    notes: ReadonlyMap<string, Annotation>,
    layout: BoardLayout,
  ): boolean {
    const isThere = (id: string) => notes.has(id) && !unsound.has(id)
    return isThere(fromId) && (isThere(toId) || layout.cards.has(toId.slice(SHAPE_PREFIX.length)))
  }

  /** Something a person made or brought back that the plan does not have. */
  function isStray(
    id: string,
    { view, boardId }: BoardPicture,
    wanted: ReadonlyMap<string, TLRecord>,
  ): boolean {
    const notes: ReadonlyMap<string, Annotation> | undefined = view.annotations.get(boardId)
    return !wanted.has(id) && notes?.has(id) !== true
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
      unsound.add(record.id)
    }
  }

  function findRecord(id: string): TLRecord | undefined {
    return store.get(id as TLRecord['id'])
  }

  return { project }
}

/** Whether an arrow belongs to what is selected: to its chain, or where there is none to itself. */
function isLit({ fromId, toId }: Link, { chain, selectedIds }: BoardPicture): boolean {
  return chain === null
    ? selectedIds.has(fromId) || selectedIds.has(toId)
    : chain.has(fromId) && chain.has(toId)
}

function opacityOf(link: Link, picture: BoardPicture): number {
  if (isLit(link, picture)) return 1
  if (picture.chain !== null) return FAINT
  return hasLanes(picture.layout) ? PALE : 1
}

function keepPlace(record: TLRecord, former: TLRecord, held: ReadonlySet<string>): TLRecord {
  if (!held.has(record.id) || !isShape(record) || !isShape(former)) return record
  return { ...record, x: former.x, y: former.y, parentId: former.parentId, index: former.index }
}

function isShape(record: TLRecord): record is TLShape {
  return record.typeName === 'shape'
}
