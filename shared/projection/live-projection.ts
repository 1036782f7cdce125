import type * as Y from 'yjs'
import type { PlanView } from '../domain/plan-view.ts'
import { type DeepEvents, keysOf, type PlanMaps, planMaps } from '../document/schema.ts'
import {
  projectAccount,
  projectAnnotation,
  projectBoard,
  projectComment,
  projectEntity,
  projectFacts,
  projectLink,
  projectPlacement,
} from './decode-plan.ts'
import {
  deriveAnnotations,
  deriveBoards,
  deriveComments,
  deriveEntities,
  deriveLinks,
  derivePlacements,
} from './derive-view.ts'
import { hasSameItems, hasSameList, kept, keptParts } from './keep-identity.ts'
import { projectPlan } from './project-plan.ts'
import { readStoredPlan } from './stored-plan.ts'

/** A view that follows its document. */
export interface LiveProjection {
  readonly view: () => PlanView
  /** Calls back after every transaction that changed the view; returns how to stop. */
  readonly subscribe: (onChange: (view: PlanView) => void) => () => void
  readonly close: () => void
}

type RecordPart = 'entities' | 'links' | 'boards' | 'annotations' | 'placements' | 'comments'
type Dirty = Record<RecordPart, Set<string>> & { facts: boolean; account: boolean }

/**
 * Keeps a view of a document up to date, decoding only the records a transaction touched.
 * PROJECT-4: at any time it equals `projectPlan` of the same document.
 * Parts that did not change keep their identity (PROJECT-5).
 */
export function createLiveProjection(doc: Y.Doc): LiveProjection {
  const maps = planMaps(doc)
  const stored = mutable(readStoredPlan(maps))
  const listeners = new Set<(view: PlanView) => void>()
  let view = projectPlan(doc)
  let dirty = noneDirty()

  function mark(part: RecordPart, yMap: Y.Map<unknown>) {
    return (events: DeepEvents) => {
      for (const key of keysOf(events, yMap)) dirty[part].add(key)
    }
  }

  function refresh(): void {
    const changed = dirty
    dirty = noneDirty()
    const next = nextView(view, changed, stored, maps)
    if (next === view) return
    view = next
    for (const listener of listeners) listener(view)
  }

  const observers = [
    [maps.yEntities, mark('entities', maps.yEntities)],
    [maps.yLinks, mark('links', maps.yLinks)],
    [maps.yBoards, mark('boards', maps.yBoards)],
    [maps.yAnnotations, mark('annotations', maps.yAnnotations)],
    [maps.yPlacements, mark('placements', maps.yPlacements)],
    [maps.yComments, mark('comments', maps.yComments)],
    [maps.yFacts, () => (dirty.facts = true)],
    [maps.yAccount, () => (dirty.account = true)],
  ] as const
  for (const [yMap, observer] of observers) yMap.observeDeep(observer)
  doc.on('afterTransaction', refresh)

  return {
    view: () => view,
    subscribe: (onChange) => {
      listeners.add(onChange)
      return () => listeners.delete(onChange)
    },
    close: () => {
      for (const [yMap, observer] of observers) yMap.unobserveDeep(observer)
      doc.off('afterTransaction', refresh)
      listeners.clear()
    },
  }
}

function noneDirty(): Dirty {
  return {
    facts: false,
    account: false,
    entities: new Set(),
    links: new Set(),
    boards: new Set(),
    annotations: new Set(),
    placements: new Set(),
    comments: new Set(),
  }
}

type Mutable<Stored> = {
  [Key in keyof Stored]: Stored[Key] extends ReadonlyMap<infer K, infer V> ? Map<K, V> : never
}

function mutable(stored: ReturnType<typeof readStoredPlan>): Mutable<typeof stored> {
  return {
    entities: new Map(stored.entities),
    links: new Map(stored.links),
    boards: new Map(stored.boards),
    annotations: new Map(stored.annotations),
    placements: new Map(stored.placements),
    comments: new Map(stored.comments),
  }
}

/** Decodes what is dirty again, and derives again only what depends on it. */
function nextView(
  view: PlanView,
  dirty: Dirty,
  stored: Mutable<ReturnType<typeof readStoredPlan>>,
  maps: PlanMaps,
): PlanView {
  const formerCount = stored.entities.size
  const wasThere = [...dirty.entities].filter((key) => stored.entities.has(key))
  const hasEntities = update(stored.entities, dirty.entities, maps.yEntities, projectEntity)
  // Whether an entity came or went for good: what hangs on it is seen, or no longer (PROJECT-6).
  const hasOthers =
    stored.entities.size !== formerCount || wasThere.some((key) => !stored.entities.has(key))
  const hasLinks = update(stored.links, dirty.links, maps.yLinks, projectLink)
  const hasBoards = update(stored.boards, dirty.boards, maps.yBoards, projectBoard)
  const hasAnnotations =
    update(stored.annotations, dirty.annotations, maps.yAnnotations, projectAnnotation) || hasBoards
  const hasPlacements =
    update(stored.placements, dirty.placements, maps.yPlacements, projectPlacement) ||
    hasBoards ||
    hasOthers
  const hasComments =
    update(stored.comments, dirty.comments, maps.yComments, projectComment) || hasOthers
  const hasRecords = hasEntities || hasLinks || hasAnnotations || hasPlacements || hasComments
  if (!hasRecords && !dirty.facts && !dirty.account) return view
  const { entities, bin, broken } = hasEntities ? deriveEntities(stored.entities) : view
  const links =
    hasLinks || hasOthers || hasOtherEnds(view.entities, entities)
      ? deriveLinks(stored.links, entities, stored.entities)
      : view
  const boards = hasBoards ? deriveBoards(stored.boards) : view.boards
  return {
    ...(dirty.facts ? projectFacts(maps.yFacts) : view),
    account: dirty.account ? projectAccount(maps.yAccount) : view.account,
    entities: kept(entities, view.entities),
    bin: kept(bin, view.bin),
    broken: kept(broken, view.broken),
    links: kept(links.links, view.links),
    dormantLinks: kept(links.dormantLinks, view.dormantLinks),
    boards,
    annotations: hasAnnotations
      ? keptParts(deriveAnnotations(stored.annotations, boards), view.annotations, hasSameItems)
      : view.annotations,
    placements: hasPlacements
      ? keptParts(
          derivePlacements(stored.placements, boards, stored.entities),
          view.placements,
          hasSameItems,
        )
      : view.placements,
    comments: hasComments
      ? keptParts(deriveComments(stored.comments, stored.entities), view.comments, hasSameList)
      : view.comments,
  }
}

/** Whether entities came into use, left it, or became another kind: all that links depend on. */
function hasOtherEnds(former: PlanView['entities'], next: PlanView['entities']): boolean {
  if (former.size !== next.size) return true
  for (const [id, { kind }] of next) if (former.get(id)?.kind !== kind) return true
  return false
}

function update<Value>(
  stored: Map<string, Value>,
  keys: ReadonlySet<string>,
  yMap: Y.Map<unknown>,
  project: (key: string, yRecord: unknown) => Value | undefined,
): boolean {
  for (const key of keys) {
    const value = yMap.has(key) ? project(key, yMap.get(key)) : undefined
    if (value === undefined) stored.delete(key)
    else stored.set(key, value)
  }
  return keys.size > 0
}
