import { createTLStore, defaultShapeUtils, type TLStore } from '@tldraw/tldraw'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'

import { boardEntry, type BoardKind } from '#shared/boards/board-registry.ts'
import type { AnnotationId, BoardId, EntityId } from '#shared/core/ids.ts'
import type { JsonObject } from '#shared/core/json.ts'
import { linkId } from '#shared/domain/links/link.ts'

import {
  addBoard,
  createMigratedPeer,
  exchange,
  mustRun,
  type PlanPeer,
} from '../../tests/support/plan-peer.ts'
import { createArrowBindingUtil } from './arrow-binding-util.ts'
import { cardShapeId, linkShapeId, pageIdOf } from './canvas-ids.ts'
import { createCardSource } from './card-source.ts'
import { createCardShapeUtil } from './card-shape-util.tsx'
import { createProjector } from './projector.ts'
import { createSpotlight } from './spotlight.ts'
import { createRemoteMerge } from './remote-merge.ts'

interface Screen {
  readonly peer: PlanPeer
  readonly store: TLStore
  readonly held: Set<string>
  readonly unsound: () => number
  readonly draw: (forced?: ReadonlySet<string>) => void
  /** Records as they are now, by id. */
  readonly records: () => Record<string, unknown>
  readonly place: (id: string) => unknown
  readonly hasHiddenArrows: () => boolean
  readonly select: (ids: readonly EntityId[]) => void
}

/** A person looking at a board: a document, its view, and the canvas's store kept equal to it. */
function openScreen(
  peer: PlanPeer,
  boardId: BoardId,
  kind: BoardKind = 'stakeholder-grid',
): Screen {
  const util = createCardShapeUtil({
    source: createCardSource(),
    spotlight: createSpotlight(),
    Card: () => null,
    describe: () => '',
  })
  const store = createTLStore({
    shapeUtils: [...defaultShapeUtils, util],
    bindingUtils: [createArrowBindingUtil(() => false)],
  })
  const held = new Set<string>()
  let unsound = 0
  const pageId = pageIdOf(boardId)
  let selected: ReadonlySet<EntityId> = new Set()
  let hasHiddenArrows = false
  const projector = createProjector({
    store,
    merge: createRemoteMerge(store),
    pageId,
    heldIds: () => held,
    linkLabel: (kind) => kind,
    onUnsound: (count) => (unsound = count),
    onHiddenArrows: (hasHidden) => (hasHiddenArrows = hasHidden),
  })
  function draw(forced?: ReadonlySet<string>): void {
    const view = peer.view()
    const open = boardEntry(kind).open({
      id: boardId,
      settings: view.boards.get(boardId)?.settings ?? {},
    })
    const layout = open.layout(view)
    projector.project(
      {
        boardId,
        view,
        layout,
        arrowKinds: open.arrowKinds,
        ghosts: new Map(),
        selectedIds: selected,
        chain: null,
        hasDrawings: true,
      },
      forced,
    )
  }
  peer.projection.subscribe(() => draw())
  draw()
  const records = () =>
    Object.fromEntries(
      store
        .allRecords()
        .filter((record) => record.typeName === 'shape' || record.typeName === 'binding')
        .map((record) => [record.id, record]),
    )
  return {
    peer,
    store,
    held,
    unsound: () => unsound,
    draw,
    records,
    place: (id) => records()[id],
    hasHiddenArrows: () => hasHiddenArrows,
    select: (ids) => {
      selected = new Set(ids)
      draw()
    },
  }
}

/** Two people on one board, joined: what one writes the other gets at once. */
function twoScreens() {
  const left = createMigratedPeer({ seed: 1, name: 'Ana' })
  const boardId = addBoard(left)
  const entries: { fields: JsonObject }[] = [
    { fields: { name: 'Ana', power: 5, interest: 4 } },
    { fields: { name: 'Ben', power: 1, interest: 2 } },
    { fields: { name: 'Cy' } },
  ]
  const { createdIds } = mustRun(left, { name: 'addEntities', args: { kind: 'person', entries } })
  const [ana, ben, cy] = createdIds
  if (ana === undefined || ben === undefined || cy === undefined) throw new Error('nobody')
  const right = createMigratedPeer({ seed: 2, name: 'Ben' })
  exchange(left.doc, right.doc)
  let written = 0
  for (const [from, to] of [
    [left, right],
    [right, left],
  ] as const) {
    from.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === 'remote') return
      written += 1
      Y.applyUpdate(to.doc, update, 'remote')
    })
  }
  return {
    boardId,
    ana,
    ben,
    cy,
    left: openScreen(left, boardId),
    right: openScreen(right, boardId),
    written: () => written,
  }
}

function note(id: string, text = 'Ask first'): { id: AnnotationId; record: JsonObject } {
  return {
    id: id as AnnotationId,
    record: {
      id,
      typeName: 'shape',
      type: 'note',
      x: 10,
      y: 20,
      rotation: 0,
      index: 'b01',
      parentId: 'page:elsewhere',
      isLocked: false,
      opacity: 1,
      meta: {},
      props: {
        color: 'yellow',
        labelColor: 'black',
        size: 'm',
        font: 'draw',
        fontSizeAdjustment: 0,
        align: 'middle',
        verticalAlign: 'middle',
        growY: 0,
        url: '',
        scale: 1,
        richText: {
          type: 'doc',
          content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
        },
      },
    },
  }
}

function rate(peer: PlanPeer, entityId: EntityId, fields: JsonObject): void {
  mustRun(peer, { name: 'setFields', args: { edits: [{ entityId, fields }] } })
}

describe('what is drawn of a plan', () => {
  it('[DRAW-1] nothing that arrives is written back, and both screens show the same', () => {
    const { left, right, ana, ben, boardId, written } = twoScreens()
    const own: string[] = []
    for (const screen of [left, right]) {
      screen.store.listen(({ changes }) => own.push(...Object.keys(changes.added)), {
        source: 'user',
        scope: 'document',
      })
    }
    const calls = [
      () => rate(left.peer, ana, { power: 2, interest: 2 }),
      () =>
        mustRun(right.peer, {
          name: 'addLink',
          args: { kind: 'influences', fromId: ana, toId: ben },
        }),
      () =>
        mustRun(left.peer, {
          name: 'setAnnotations',
          args: { boardId, put: [note('shape:n1')], removeIds: [] },
        }),
      () => mustRun(right.peer, { name: 'deleteEntities', args: { entityIds: [ben] } }),
      () => mustRun(left.peer, { name: 'restoreEntities', args: { entityIds: [ben] } }),
    ]
    for (const [index, call] of calls.entries()) {
      call()
      expect(written()).toBe(index + 1)
      expect(right.records()).toEqual(left.records())
    }
    expect(own).toEqual([])
    expect(left.place(linkShapeId(('influences~' + ana + '~' + ben) as never))).toBeDefined()
  })

  it('[DRAW-2] a change of one card writes that card alone', () => {
    const { left, right, ana, ben } = twoScreens()
    const before = left.store.get(cardShapeId(ben))
    const changed: string[] = []
    left.store.sideEffects.registerAfterChangeHandler('shape', (_, next) => {
      changed.push(next.id)
    })
    rate(right.peer, ana, { influence: 3 })
    expect(changed).toEqual([])
    rate(right.peer, ana, { power: 4 })
    expect(changed).toEqual([cardShapeId(ana)])
    expect(left.store.get(cardShapeId(ben))).toBe(before)
  })

  it('[DRAW-3] a held card stays in the hand, and goes where the plan has it when let go', () => {
    const { left, right, ana } = twoScreens()
    const id = cardShapeId(ana)
    left.held.add(id)
    left.store.update(id, (card) => ({ ...card, x: 4242 }))
    rate(right.peer, ana, { power: 1 })
    expect(left.place(id)).toMatchObject({ x: 4242 })
    left.held.clear()
    left.draw(new Set([id]))
    expect(left.place(id)).toEqual(right.place(id))
  })

  it('[DRAW-4] an unsound drawing is counted, everything else is drawn, and it comes when sound', () => {
    const { left, right, ana, boardId } = twoScreens()
    const bad = { ...note('shape:bad').record, props: { color: 'no such colour' } }
    const embed = { ...note('shape:web').record, type: 'embed', props: { url: 'https://a.b' } }
    mustRun(left.peer, {
      name: 'setAnnotations',
      args: {
        boardId,
        put: [
          { id: 'shape:bad' as AnnotationId, record: bad },
          { id: 'shape:web' as AnnotationId, record: embed },
          note('shape:good'),
        ],
        removeIds: [],
      },
    })
    expect(right.unsound()).toBe(2)
    expect(right.place('shape:bad')).toBeUndefined()
    expect(right.place('shape:web')).toBeUndefined()
    expect(right.place('shape:good')).toMatchObject({ parentId: pageIdOf(boardId) })
    rate(left.peer, ana, { power: 3 })
    expect(right.place(cardShapeId(ana))).toEqual(left.place(cardShapeId(ana)))
    mustRun(left.peer, {
      name: 'setAnnotations',
      args: { boardId, put: [note('shape:bad')], removeIds: ['shape:web' as AnnotationId] },
    })
    expect(right.unsound()).toBe(0)
    expect(right.place('shape:bad')).toBeDefined()
  })

  it('[DRAW-5] frames in a circle, and drawings in a frame that is gone, stand on the page', () => {
    const { left, right, boardId } = twoScreens()
    const frame = (id: string, parentId: string) => ({
      id: id as AnnotationId,
      record: {
        ...note(id).record,
        type: 'frame',
        parentId,
        props: { w: 100, h: 80, name: '', color: 'black' },
      },
    })
    const orphan = note('shape:orphan')
    mustRun(left.peer, {
      name: 'setAnnotations',
      args: {
        boardId,
        put: [
          frame('shape:f1', 'shape:f2'),
          frame('shape:f2', 'shape:f1'),
          { ...orphan, record: { ...orphan.record, parentId: 'shape:gone' } },
        ],
        removeIds: [],
      },
    })
    for (const id of ['shape:f1', 'shape:f2', 'shape:orphan']) {
      expect(right.place(id)).toMatchObject({ parentId: pageIdOf(boardId) })
    }
  })

  it('[DRAW-6] what a person drew and the plan refused is gone again', () => {
    const { left, boardId } = twoScreens()
    const stray = note('shape:stray').record
    const record = { ...stray, parentId: pageIdOf(boardId) }
    left.store.put([record as never])
    left.draw(new Set(['shape:stray']))
    expect(left.place('shape:stray')).toBeUndefined()
  })

  it('[DRAW-7] of more arrows than can be followed only those of what is selected are drawn', () => {
    const { left, ana } = twoScreens()
    const entries = Array.from({ length: 130 }, (_, index) => ({
      fields: { name: `Person ${index}` },
      links: [{ kind: 'influences' as const, toId: ana }],
    }))
    const { createdIds } = mustRun(left.peer, {
      name: 'addEntities',
      args: { kind: 'person', entries },
    })
    const arrows = () =>
      Object.keys(left.records()).filter((id) => id.startsWith('shape:influences'))
    expect(left.hasHiddenArrows()).toBe(true)
    expect(arrows()).toEqual([])
    left.select(createdIds.slice(0, 1))
    expect(arrows()).toHaveLength(1)
    left.select([ana])
    expect(arrows()).toHaveLength(130)
  })

  it('[DRAW-8] an arrow between lanes is pale and says nothing until a card of its is selected', () => {
    const peer = createMigratedPeer()
    const entries = [{ fields: { name: 'Grow in Asia' } }]
    const add = (kind: 'goal' | 'value-proposition') =>
      mustRun(peer, { name: 'addEntities', args: { kind, entries } }).createdIds[0]
    const [toId, fromId] = [add('goal'), add('value-proposition')]
    if (toId === undefined || fromId === undefined) throw new Error('nothing was added')
    mustRun(peer, { name: 'addLink', args: { kind: 'answers', fromId, toId } })
    const screen = openScreen(peer, addBoard(peer), 'strategy-map')
    const arrow = () => screen.place(linkShapeId(linkId('answers', fromId, toId)))
    expect(arrow()).toMatchObject({ opacity: 0.4, props: { text: '' } })
    screen.select([toId])
    expect(arrow()).toMatchObject({ opacity: 1, props: { text: 'answers' } })
    screen.select([])
    expect(arrow()).toMatchObject({ opacity: 0.4, props: { text: '' } })
  })
})
