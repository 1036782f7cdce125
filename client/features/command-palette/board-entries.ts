import { boardLabel } from '#shared/boards/board-label.ts'
import { boardEntry, boardKinds, boardName, isBoardKind } from '#shared/boards/board-registry.ts'
import type { EntityId } from '#shared/core/ids.ts'
import type { Board } from '#shared/domain/boards.ts'
import type { CommandCall } from '#shared/domain/command-registry.ts'
import type { EntityKind } from '#shared/domain/entities/entity-registry.ts'
import type { PlanView } from '#shared/domain/plan-view.ts'
import { findLostLinks } from '#shared/domain/rules/lost-links.ts'
import { vocabulary } from '#shared/domain/vocabulary/vocabulary.ts'

import { addBoard } from '../../plan/add-board.ts'
import { renameBoard } from '../../plan/rename-board.ts'
import type { PaletteEntry, PaletteScene } from './palette-entry.ts'

/** What can be done with boards, and with what is selected on them. */
export function boardEntries(scene: PaletteScene): readonly PaletteEntry[] {
  const { state, plan, actions, t, language } = scene
  if (!plan.mayEdit) return []
  const { view, boardId } = state
  const shown = boardId === null ? undefined : view.boards.get(boardId)
  return [
    ...(shown === undefined ? [] : [...shownEntries(scene, shown), ...moveEntries(scene, shown)]),
    ...[...view.boards.values()].flatMap((board) => placeEntries(scene, board)),
    ...boardKinds.map((kind): PaletteEntry => ({
      id: `add-board:${kind}`,
      group: 'add',
      label: t('boards.addKind', { kind: boardEntry(kind).strings[language].name }),
      commands: ['addBoard'],
      run: () => {
        const added = addBoard(plan, kind, '')
        if (added !== null) actions.onShowBoard(added)
      },
    })),
  ]
}

/** Of the board on screen: another name, another place among the tabs, its end. */
function shownEntries(scene: PaletteScene, board: Board): readonly PaletteEntry[] {
  const { state, plan, actions, t, language } = scene
  const name = boardName(board, language)
  const ids = [...state.view.boards.keys()]
  const place = ids.indexOf(board.id)
  const moves = [
    { side: 'left', beforeId: ids[place - 1], isPossible: place > 0 },
    { side: 'right', beforeId: ids[place + 2], isPossible: place < ids.length - 1 },
  ] as const
  return [
    {
      id: 'rename-board',
      group: 'plan',
      label: t('palette.renameBoard', { name }),
      commands: ['setBoard'],
      question: { label: t('boards.renameField', { name }), initial: name },
      run: (text) => renameBoard(plan, board, { text, language }),
    },
    ...moves
      .filter(({ isPossible }) => isPossible)
      .map(({ side, beforeId = null }): PaletteEntry => ({
        id: `move-board:${side}`,
        group: 'plan',
        label: t(`palette.moveBoard.${side}`, { name }),
        commands: ['moveBoard'],
        run: () => plan.run({ name: 'moveBoard', args: { boardId: board.id, beforeId } }),
      })),
    ...(plan.isFacilitator
      ? [
          {
            id: 'delete-board',
            group: 'plan',
            label: t('palette.deleteBoard', { name }),
            commands: ['deleteBoard'],
            run: () => actions.onDeleteBoard(board.id),
          } as const,
        ]
      : []),
  ]
}

/**
 * PALETTE-7: every place of the board on screen that a drag of the selected cards could reach. Where
 * relations could not stay, turning into the other kind is the way: it names them before.
 */
function moveEntries(scene: PaletteScene, board: Board): readonly PaletteEntry[] {
  const { state, plan, t, language } = scene
  const { view, selection } = state
  if (!isBoardKind(board.kind) || selection.length === 0) return []
  const { open, strings } = boardEntry(board.kind)
  const opened = open(board)
  const isAccepted = selection.every((id) => {
    const kind = view.entities.get(id)?.kind
    return kind !== undefined && opened.accepts.includes(kind)
  })
  if (!isAccepted) return []
  const words = vocabulary(language)
  return opened
    .moveTargets(view, selection)
    .map((target) => ({ target, call: target.call(selection) }))
    .filter(({ call }) => findLostLinks(view, newKinds(call)).length === 0)
    .map(({ target, call }) => ({
      id: `move:${target.id}`,
      group: 'moveTo',
      label: t('palette.moveTo', { place: boardLabel(strings[language], words, target) }),
      commands: [call.name],
      run: () => plan.run(call),
    }))
}

/** The kinds that a call gives to entities. */
function newKinds(call: CommandCall): ReadonlyMap<EntityId, EntityKind> {
  const moves = call.name === 'moveEntities' ? call.args.moves : []
  return new Map(
    moves.flatMap(({ entityId, kind }) => (kind === undefined ? [] : [[entityId, kind] as const])),
  )
}

/** PALETTE-8: a board without a meaning of its own takes what is selected anywhere, beside its cards. */
function placeEntries(scene: PaletteScene, board: Board): readonly PaletteEntry[] {
  const { state, plan, actions, t, language } = scene
  const { view, selection } = state
  const placed = view.placements.get(board.id)
  const isThere = (id: EntityId) => placed?.has(id) === true
  const missing = placesFor(
    view,
    board,
    selection.filter((id) => !isThere(id)),
  )
  const there = selection.filter(isThere)
  const name = boardName(board, language)
  const entries: readonly (PaletteEntry | false)[] = [
    missing.length > 0 && {
      id: `place:${board.id}`,
      group: 'selection',
      label: t('palette.placeOn', { name }),
      commands: ['placeEntities'],
      run: () => {
        const args = { boardId: board.id, places: missing }
        if (!plan.run({ name: 'placeEntities', args }).ok) return
        actions.onShowBoard(board.id)
        plan.select(selection)
      },
    },
    there.length > 0 && {
      id: `unplace:${board.id}`,
      group: 'selection',
      label: t('palette.takeOff', { name }),
      commands: ['unplaceEntities'],
      run: () =>
        plan.run({ name: 'unplaceEntities', args: { boardId: board.id, entityIds: there } }),
    },
  ]
  return entries.filter((entry) => entry !== false)
}

const GAP_PX = 24

/** Free places on a board, one below the other; none where the board places its cards itself. */
function placesFor(view: PlanView, board: Board, entityIds: readonly EntityId[]) {
  if (!isBoardKind(board.kind)) return []
  const opened = boardEntry(board.kind).open(board)
  // Where deleting a card only takes it off, cards are there because somebody placed them.
  if (opened.remove(entityIds).name !== 'unplaceEntities') return []
  const wanted = entityIds.filter((id) => {
    const kind = view.entities.get(id)?.kind
    return kind !== undefined && opened.accepts.includes(kind)
  })
  if (wanted.length === 0) return []
  const layout = opened.layout(view)
  const boxes = [...layout.cards.values()].map(({ box }) => box)
  const width = Math.max(0, ...boxes.map((box) => box.width))
  const height = Math.max(0, ...boxes.map((box) => box.height))
  const right = Math.max(...boxes.map((box) => box.x + box.width))
  const top = Math.min(...boxes.map((box) => box.y))
  const start =
    boxes.length === 0 ? layout.opening : { x: right + GAP_PX + width / 2, y: top + height / 2 }
  const rowHeight = (height || 96) + GAP_PX
  return wanted.flatMap((entityId, row) => {
    const point = { x: start.x, y: start.y + row * rowHeight }
    const { place } = opened.newcomerAt(view, layout, point)
    return place === undefined ? [] : [{ entityId, x: place.x, y: place.y }]
  })
}
