import { beforeAll, describe, expect, it } from 'vitest'
import { boardKinds } from '#shared/boards/board-registry.ts'
import type { BoardId, EntityId } from '#shared/core/ids.ts'
import { commandNames, isFacilitatorOnly } from '#shared/domain/command-registry.ts'
import { entityKinds } from '#shared/domain/entities/entity-registry.ts'
import { linkId } from '#shared/domain/links/link.ts'
import {
  addBoard,
  createMigratedPeer,
  mustRun,
  type PlanPeer,
} from '../../../tests/support/plan-peer.ts'
import { createTexts, type Texts } from '../../i18n/texts.ts'
import { createPlanStore } from '../../plan/plan-store.ts'
import { needsPointer } from './needs-pointer.ts'
import { paletteEntries } from './palette-entries.ts'
import type { PaletteActions, PaletteEntry } from './palette-entry.ts'

let texts: Texts
beforeAll(async () => {
  texts = await createTexts('en', () => undefined)
  await texts.load('workspace')
})

const nothing = () => undefined
const actions: PaletteActions = {
  onShare: nothing,
  onImport: nothing,
  onUnsentEdits: nothing,
  onExport: nothing,
  onBin: nothing,
  onActivity: nothing,
  onAdd: nothing,
  onFind: nothing,
  onKeyboardHelp: nothing,
  onShowBoard: nothing,
  onDeleteBoard: nothing,
  onPictures: nothing,
  onShowScreen: nothing,
  onShowTable: nothing,
  onDetails: nothing,
  onTurnInto: nothing,
  onCombine: nothing,
  onMerge: nothing,
  onLeave: nothing,
}

interface Wishes {
  readonly selection?: readonly EntityId[]
  readonly boardId?: BoardId
  readonly selectedLinkId?: ReturnType<typeof linkId>
  readonly role?: 'facilitator' | 'participant' | 'observer'
}

function entriesFor(peer: PlanPeer, wishes: Wishes = {}): readonly PaletteEntry[] {
  const { role = 'facilitator', ...wanted } = wishes
  const isFacilitator = role === 'facilitator'
  const mayEdit = role !== 'observer'
  const { store, close } = createPlanStore(peer.projection)
  store.setState({ canUndo: true, canRedo: true, ...wanted })
  close()
  return paletteEntries({
    state: store.getState(),
    plan: {
      run: peer.run,
      undo: nothing,
      redo: nothing,
      select: nothing,
      focus: nothing,
      mayEdit,
      isFacilitator,
    },
    actions: isFacilitator
      ? actions
      : {
          ...actions,
          onShare: undefined,
          onImport: undefined,
          onUnsentEdits: mayEdit ? nothing : undefined,
          onBin: mayEdit ? nothing : undefined,
        },
    t: texts.i18n.t,
    language: 'en',
  })
}

/** A plan with two of every kind, and a board of every kind. */
function fullPlan() {
  const peer = createMigratedPeer()
  const ids = entityKinds.map((kind) => {
    const entries = [{ fields: { name: `One ${kind}` } }, { fields: { name: `Other ${kind}` } }]
    return [
      kind,
      mustRun(peer, { name: 'addEntities', args: { kind, entries } }).createdIds,
    ] as const
  })
  const boardIds = boardKinds.map((kind) => addBoard(peer, kind))
  return { peer, idsOf: new Map(ids), boardIds }
}

const labels = (entries: readonly PaletteEntry[]) => entries.map(({ label }) => label)
const commandsOf = (entries: readonly PaletteEntry[]) =>
  new Set(entries.flatMap(({ commands = [] }) => commands))

describe('what the palette offers', () => {
  it('[PALETTE-5] every command is in it, or needs a pointer for a reason', () => {
    const { peer, idsOf, boardIds } = fullPlan()
    const [one, other] = idsOf.get('person') ?? []
    if (one === undefined || other === undefined) throw new Error('two people were added')
    mustRun(peer, { name: 'addLink', args: { kind: 'influences', fromId: one, toId: other } })
    const selections = [...idsOf.values()].flatMap((ids) => [ids, ids.slice(0, 1)])
    const scenes: Wishes[] = [
      { selectedLinkId: linkId('influences', one, other) },
      ...boardIds.flatMap((boardId) => selections.map((selection) => ({ boardId, selection }))),
    ]
    const board = boardIds.at(boardKinds.indexOf('whiteboard'))
    if (board === undefined) throw new Error('a whiteboard was added')
    const places = [{ entityId: one, x: 0, y: 0 }]
    mustRun(peer, { name: 'placeEntities', args: { boardId: board, places } })
    const offered = commandsOf(scenes.flatMap((wishes) => entriesFor(peer, wishes)))
    const missing = commandNames.filter(
      (name) => !offered.has(name) && !Object.hasOwn(needsPointer, name),
    )
    expect(missing).toEqual([])
    expect(
      Object.keys(needsPointer).filter((name) => commandNames.every((known) => known !== name)),
    ).toEqual([])
  })

  it('[PALETTE-10] what only a facilitator may do is offered to facilitators only', () => {
    const { peer, boardIds } = fullPlan()
    const [boardId] = boardIds
    const kept = commandNames.filter(isFacilitatorOnly)
    const offered = (role: Wishes['role']) =>
      [
        ...commandsOf(entriesFor(peer, { role, ...(boardId === undefined ? {} : { boardId }) })),
      ].filter((name) => kept.includes(name))
    expect(offered('facilitator').sort()).toEqual([...kept].sort())
    expect(offered('participant')).toEqual([])
    expect([...commandsOf(entriesFor(peer, { role: 'observer' }))]).toEqual([])
  })

  it('[PALETTE-11] entries are told apart by their ids', () => {
    const { peer, idsOf, boardIds } = fullPlan()
    for (const boardId of boardIds) {
      for (const selection of idsOf.values()) {
        const ids = entriesFor(peer, { boardId, selection }).map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
      }
    }
  })

  it('[PALETTE-6] two selected cards can be joined by what is legal and not yet there', () => {
    const { peer, idsOf } = fullPlan()
    const [action] = idsOf.get('action') ?? []
    const [goal] = idsOf.get('goal') ?? []
    if (action === undefined || goal === undefined) throw new Error('both were added')
    const selection = [goal, action]
    const join = entriesFor(peer, { selection }).find(({ id }) => id.startsWith('join'))
    expect(join?.label).toBe('Link: One action serves One goal')
    join?.run('')
    expect(labels(entriesFor(peer, { selection })).some((label) => label.startsWith('Link'))).toBe(
      false,
    )
  })

  it('[PALETTE-7] a selected card can go to every place that a drag reaches', () => {
    const { peer, idsOf, boardIds } = fullPlan()
    const boardId = boardIds.at(boardKinds.indexOf('strategy-map'))
    const selection = (idsOf.get('note') ?? []).slice(0, 1)
    if (boardId === undefined) throw new Error('a strategy map was added')
    const entries = entriesFor(peer, { boardId, selection })
    entries.find(({ label }) => label === 'Move: Make it a goal')?.run('')
    expect(selection.map((id) => peer.view().entities.get(id)?.kind)).toEqual(['goal'])
  })

  it('[PALETTE-8] what is selected can be placed on a whiteboard, apart from each other', () => {
    const { peer, idsOf, boardIds } = fullPlan()
    const boardId = boardIds.at(boardKinds.indexOf('whiteboard'))
    const selection = [...(idsOf.get('goal') ?? []), ...(idsOf.get('person') ?? [])]
    if (boardId === undefined) throw new Error('a whiteboard was added')
    entriesFor(peer, { selection })
      .find(({ id }) => id === `place:${boardId}`)
      ?.run('')
    const places = [...(peer.view().placements.get(boardId)?.values() ?? [])]
    expect(new Set(places.map(({ x, y }) => `${x}/${y}`)).size).toBe(4)
    const names = labels(entriesFor(peer, { selection }))
    expect(names).toContain('Take off the board: Whiteboard')
    expect(names).not.toContain('Place on the board: Whiteboard')
  })
})
