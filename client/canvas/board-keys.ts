import type { Editor } from '@tldraw/tldraw'
import type { TFunction } from 'i18next'

import type { StepDirection } from '#shared/boards/define-board.ts'
import type { EntityId } from '#shared/core/ids.ts'
import type { CommandCall } from '#shared/domain/command-registry.ts'

import type { BoardSession } from './board-session.ts'
import { cardShapeId } from './canvas-ids.ts'
import { cardKeyOf, entityIdOf, isCard, type CardShape } from './card-shape.ts'
import { neighbourCard, neighbourLane } from './lane-walk.ts'
import { hasLanes } from './newcomers.ts'
import { peek } from './peek.ts'
import { showThread } from './show-thread.ts'
import { tellMove } from './tell-move.ts'

interface KeyOptions {
  readonly editor: Editor
  readonly session: BoardSession
  readonly t: TFunction
  readonly onAnnounce: (text: string) => void
  readonly onAdd: () => void
  readonly onRename: (entityId: EntityId) => void
  readonly onMoveTo: (card: CardShape) => void
  readonly onOpenDetails: (() => void) | undefined
}

const directions: ReadonlyMap<string, StepDirection> = new Map([
  ['ArrowLeft', 'left'],
  ['ArrowRight', 'right'],
  ['ArrowUp', 'up'],
  ['ArrowDown', 'down'],
])

/**
 * Keys that mean something else for cards than for drawings; the canvas does not hear of those.
 *
 * KEY-1: an arrow key is one step of the board's scale and is announced; where the board has no
 * scales it goes to the next card that way; with nothing selected it takes the first card.
 * KEY-2: Enter opens the details of the selected card, F2 its name, P adds a card.
 * KEY-3: in lanes Alt with an arrow key moves the card, up and down in its lane, left and right to the
 * lane beside it.
 * KEY-4: M lists every place the selected cards can be moved to.
 * KEY-5: O lays out the thread of what is selected alone, and everything again.
 */
export function handleBoardKey(event: KeyboardEvent, options: KeyOptions): void {
  const { editor, session } = options
  if (isTyping(event) || event.ctrlKey || event.metaKey) return
  if (editor.getEditingShapeId() !== null) return
  const { mayEdit } = session.plan
  const cards = editor.getSelectedShapes().filter(isCard)
  const [first] = cards
  const direction = directions.get(event.key)
  const key = event.key.toLowerCase()
  if (direction !== undefined && first !== undefined) {
    if (event.altKey && !hasLanes(peek(session.layout))) return
    take(event)
    if (event.altKey) moveInLanes(cards, first, direction, options)
    else goOrStep(cards, first, direction, options)
    return
  }
  if (event.altKey) return
  if (direction !== undefined && editor.getSelectedShapeIds().length === 0) {
    take(event)
    selectFirst(options)
  } else if (event.key === 'Enter' && first !== undefined && options.onOpenDetails !== undefined) {
    take(event)
    options.onOpenDetails()
  } else if (event.key === 'F2' && first !== undefined && mayEdit) {
    take(event)
    options.onRename(entityIdOf(first))
  } else if (key === 'm' && !event.shiftKey && first !== undefined && mayEdit) {
    take(event)
    options.onMoveTo(first)
  } else if (key === 'o' && !event.shiftKey) {
    take(event)
    toggleThread(options)
  } else if (key === 'p' && mayEdit) {
    take(event)
    options.onAdd()
  }
}

function toggleThread({ editor, session }: KeyOptions): void {
  const isOn = peek(session.threadIds).length > 0
  const ids = isOn ? [] : session.plan.store.getState().selection
  if (isOn || peek(session.spotlight.chain) !== null) showThread(editor, session, ids)
}

/** The first card in reading order; a drawing may lie before it. */
function selectFirst({ editor }: KeyOptions): void {
  const first = editor.getCurrentPageShapesInReadingOrder().find(isCard)
  if (first === undefined) return
  editor.setSelectedShapes([first.id])
  editor.zoomToSelectionIfOffscreen(128)
}

function take(event: KeyboardEvent): void {
  event.preventDefault()
  event.stopPropagation()
}

function isTyping(event: KeyboardEvent): boolean {
  const { target } = event
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT|BUTTON)$/.test(target.tagName))
  )
}

function goOrStep(
  cards: readonly CardShape[],
  first: CardShape,
  direction: StepDirection,
  options: KeyOptions,
): void {
  const { editor, session } = options
  const layout = peek(session.layout)
  if (hasLanes(layout)) {
    const next = neighbourCard(layout, cardKeyOf(first), direction)
    if (next === null) return
    editor.setSelectedShapes([cardShapeId(next)])
    editor.zoomToSelectionIfOffscreen(128)
    return
  }
  const ids = cards.map(entityIdOf)
  const call = session.plan.mayEdit ? session.open().step(session.view(), ids, direction) : null
  if (call === null) editor.selectAdjacentShape(direction)
  else run(call, options)
}

function moveInLanes(
  cards: readonly CardShape[],
  first: CardShape,
  direction: StepDirection,
  options: KeyOptions,
): void {
  const { session } = options
  if (!session.plan.mayEdit) return
  const ids = [...new Set(cards.map(entityIdOf))]
  const view = session.view()
  const board = session.open()
  if (direction === 'up' || direction === 'down') {
    const call = board.step(view, ids, direction)
    if (call !== null) run(call, options)
    return
  }
  const laneId = neighbourLane(peek(session.layout), cardKeyOf(first), direction)
  const target = board.moveTargets(view).find(({ id }) => id === laneId)
  if (target !== undefined) run(target.call(ids), options)
}

function run(call: CommandCall, { editor, session, t, onAnnounce }: KeyOptions): void {
  const told = tellMove(call, session, t)
  if (!session.plan.run(call).ok) return
  onAnnounce(told())
  editor.zoomToSelectionIfOffscreen(128)
}
