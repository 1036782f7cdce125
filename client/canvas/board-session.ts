import {
  atom,
  createTLStore,
  defaultShapeUtils,
  DocumentRecordType,
  PageRecordType,
  TLDOCUMENT_ID,
  type Atom,
  type IndexKey,
  type TLAnyBindingUtilConstructor,
  type TLAnyShapeUtilConstructor,
  type TLPageId,
  type TLStore,
} from '@tldraw/tldraw'

import { boardEntry, type BoardKind } from '#shared/boards/board-registry.ts'
import type { BoardLayout } from '#shared/boards/board-layout.ts'
import type { OpenBoard } from '#shared/boards/open-board.ts'
import type { Point } from '#shared/core/geometry.ts'
import type { BoardId, EntityId } from '#shared/core/ids.ts'
import type { JsonObject } from '#shared/core/json.ts'
import type { Language, PlanView } from '#shared/domain/plan-view.ts'
import { passesFilter } from '#shared/domain/rules/plan-filter.ts'
import { chainOf } from '#shared/domain/rules/traces.ts'
import { vocabulary } from '#shared/domain/vocabulary/vocabulary.ts'

import { boardViews } from '../boards/board-views.ts'
import { dayOf } from '../ui/day-of.ts'
import type { OpenPlan } from '../plan/open-plan.ts'
import { createArrowBindingUtil } from './arrow-binding-util.ts'
import { pageIdOf } from './canvas-ids.ts'
import { createCardSource } from './card-source.ts'
import { createCardShapeUtil } from './card-shape-util.tsx'
import { describeEntity } from './describe-entity.ts'
import type { DropPreview } from './drop-preview.ts'
import { createProjector } from './projector.ts'
import { createSpotlight, type Spotlight } from './spotlight.ts'
import { createRemoteMerge, type RemoteMerge } from './remote-merge.ts'
import { peek } from './peek.ts'

/** One board on this screen: the canvas's store, kept equal to the plan. */
export interface BoardSession {
  readonly boardId: BoardId
  readonly plan: OpenPlan
  readonly language: Language
  readonly store: TLStore
  readonly pageId: TLPageId
  /** Given to the editor as well: the store alone does not tell it. */
  readonly shapeUtils: readonly TLAnyShapeUtilConstructor[]
  readonly bindingUtils: readonly TLAnyBindingUtilConstructor[]
  /** For writes that come from the plan or from others. */
  readonly merge: RemoteMerge
  readonly layout: Atom<BoardLayout>
  readonly settings: Atom<JsonObject>
  readonly spotlight: Spotlight
  /** What letting go of what is in hand would do; null while nothing is. */
  readonly dropPreview: Atom<DropPreview | null>
  /** Whose thread is laid out alone; of nobody's, the board shows everything. */
  readonly threadIds: Atom<readonly EntityId[]>
  /** There are too many arrows to draw all of them: only those of what is selected are. */
  readonly hasHiddenArrows: Atom<boolean>
  /** Cards in this person's or somebody else's hand. */
  readonly movingIds: Atom<ReadonlySet<EntityId>>
  /** How many annotations cannot be shown. */
  readonly unsoundCount: Atom<number>
  readonly open: () => OpenBoard
  readonly view: () => PlanView
  readonly setThread: (entityIds: readonly EntityId[]) => void
  /** Whose places are left alone; set by what follows the person's hand. */
  readonly setHeldIds: (heldIds: () => ReadonlySet<string>) => void
  readonly setHandIds: (entityIds: readonly EntityId[]) => void
  /** By the key of the card. */
  readonly setGhosts: (ghosts: ReadonlyMap<string, Point>) => void
  /** Draws what differs; records in `forced` are drawn again whatever was drawn before. */
  readonly refresh: (forced?: ReadonlySet<string>) => void
  /** Follows the plan until the answer is called. */
  readonly connect: () => () => void
}

const NOBODY: ReadonlyMap<string, Point> = new Map()

interface SessionOptions {
  readonly plan: OpenPlan
  readonly boardId: BoardId
  readonly kind: BoardKind
  readonly language: Language
}

/** Prepares a board: its store holds the picture of this moment, and follows once connected. */
export function createBoardSession(options: SessionOptions): BoardSession {
  const { plan, boardId, kind, language } = options
  const pageId = pageIdOf(boardId)
  const words = vocabulary(language)
  const source = createCardSource(boardViews[kind].factsOf)
  const spotlight = createSpotlight()
  const shapeUtils = [
    createCardShapeUtil({
      source,
      spotlight,
      Card: boardViews[kind].Card,
      describe: (cardKey) => {
        const content = source.read(cardKey)
        if (content === undefined) return ''
        const sentence = describeEntity(words, content.entity)
        return content.isRepeated ? `${sentence}, ${words.repeated}` : sentence
      },
    }),
  ]
  const bindingUtils = [createArrowBindingUtil(() => merge.isMerging())]
  const store = createTLStore({
    shapeUtils: [...defaultShapeUtils, ...shapeUtils],
    bindingUtils,
    // Files are refused before they get here; nothing is ever put into a record.
    assets: { upload: () => Promise.reject(new Error('files are refused')), resolve: () => null },
  })
  const merge = createRemoteMerge(store)
  merge.merge(() => {
    store.put([
      DocumentRecordType.create({ id: TLDOCUMENT_ID }),
      PageRecordType.create({ id: pageId, name: boardId, index: FIRST_PAGE_INDEX }),
    ])
  })

  let drawn: {
    readonly view: PlanView
    readonly settings: JsonObject
    readonly threadIds: readonly EntityId[]
  } | null = null
  let open = boardEntry(kind).open({ id: boardId, settings: settingsNow() })
  let ghosts = NOBODY
  let handIds: readonly EntityId[] = []
  let heldIds: () => ReadonlySet<string> = () => NO_IDS
  const unsoundCount = atom('unsound annotations', 0)
  const layout = atom<BoardLayout>('layout', open.layout(view()))
  const settings = atom<JsonObject>('settings', settingsNow())
  const threadIds = atom<readonly EntityId[]>('thread', NO_ENTITIES)
  const dropPreview = atom<DropPreview | null>('drop', null)
  const hasHiddenArrows = atom('hidden arrows', false)
  const movingIds = atom<ReadonlySet<EntityId>>('moving', new Set())
  const projector = createProjector({
    store,
    merge,
    pageId,
    heldIds: () => heldIds(),
    linkLabel: (linkKind) => words.linkKinds[linkKind].name,
    onUnsound: (count) => void unsoundCount.set(count),
    onHiddenArrows: (hasHidden) => void hasHiddenArrows.set(hasHidden),
  })

  function view(): PlanView {
    return plan.store.getState().view
  }

  function settingsNow(): JsonObject {
    return view().boards.get(boardId)?.settings ?? NO_SETTINGS
  }

  function updateLayout(now: PlanView, nowSettings: JsonObject): void {
    const isSame =
      drawn !== null &&
      drawn.view.entities === now.entities &&
      drawn.view.links === now.links &&
      drawn.view.account === now.account &&
      drawn.view.placements.get(boardId) === now.placements.get(boardId) &&
      drawn.settings === nowSettings &&
      drawn.threadIds === peek(threadIds)
    if (isSame) return
    open = boardEntry(kind).open({ id: boardId, settings: nowSettings })
    layout.set(layoutOf(now))
    settings.set(nowSettings)
  }

  /** A thread is laid out as it is now; it ends with what it was of. */
  function layoutOf(now: PlanView): BoardLayout {
    const roots = peek(threadIds).filter((id) => now.entities.has(id))
    if (roots.length < peek(threadIds).length) threadIds.set(roots)
    if (roots.length === 0) return open.layout(now)
    const thread = chainOf(now, roots)
    const shown = open.shown(now).filter(({ id }) => thread.has(id))
    return open.layoutThread(now, shown)
  }

  function refresh(forced?: ReadonlySet<string>): void {
    const now = view()
    const nowSettings = settingsNow()
    updateLayout(now, nowSettings)
    drawn = { view: now, settings: nowSettings, threadIds: peek(threadIds) }
    const place = peek(layout)
    const { filter } = plan.store.getState()
    const today = dayOf(Date.now())
    source.update(place.cards, now, (entity) => passesFilter(now, entity, filter, today))
    const isThread = peek(threadIds).length > 0
    projector.project(
      {
        boardId,
        view: now,
        layout: place,
        arrowKinds: open.arrowKinds,
        ghosts,
        selectedIds: peek(spotlight.selectedIds),
        chain: peek(spotlight.chain),
        // Drawings have their places on the board as a whole.
        hasDrawings: !isThread,
      },
      forced,
    )
  }

  function updateMoving(): void {
    const { cards } = peek(layout)
    const ghostIds = [...ghosts.keys()].flatMap((key) => cards.get(key)?.entityId ?? [])
    const ids = new Set([...handIds, ...ghostIds])
    const former = peek(movingIds)
    if (former.size !== ids.size || [...ids].some((id) => !former.has(id))) movingIds.set(ids)
  }

  refresh()
  return {
    boardId,
    plan,
    language,
    store,
    pageId,
    shapeUtils,
    bindingUtils,
    merge,
    layout,
    settings,
    spotlight,
    dropPreview,
    threadIds,
    hasHiddenArrows,
    movingIds,
    unsoundCount,
    open: () => open,
    view,
    setThread: (entityIds) => {
      threadIds.set(entityIds)
      refresh()
    },
    setHeldIds: (next) => {
      heldIds = next
    },
    setHandIds: (next) => {
      handIds = next
      updateMoving()
    },
    setGhosts: (next) => {
      ghosts = next
      updateMoving()
      refresh()
    },
    refresh,
    connect: () => {
      refresh()
      return plan.store.subscribe((state, former) => {
        if (state.view !== former.view || state.filter !== former.filter) refresh()
      })
    },
  }
}

const NO_SETTINGS: JsonObject = {}
const NO_ENTITIES: readonly EntityId[] = []
const NO_IDS: ReadonlySet<string> = new Set()
const FIRST_PAGE_INDEX = 'a1' as IndexKey
