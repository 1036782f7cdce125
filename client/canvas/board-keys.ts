import type { Editor } from '@tldraw/tldraw'
import type { TFunction } from 'i18next'

import type { StepDirection } from '#shared/boards/define-board.ts'
import type { EntityId } from '#shared/core/ids.ts'
import type { CommandCall } from '#shared/domain/command-registry.ts'
import { fieldLabel, stanceLabel, vocabulary } from '#shared/domain/vocabulary/vocabulary.ts'

import type { BoardSession } from './board-session.ts'
import { showThread } from './show-thread.ts'
import { entityIdOf, isCard } from './card-shape.ts'

interface KeyOptions {
  readonly editor: Editor
  readonly session: BoardSession
  readonly t: TFunction
  readonly onAnnounce: (text: string) => void
  readonly onAddPerson: () => void
  readonly onRename: (entityId: EntityId) => void
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
 * scales it goes to the next card that way.
 * KEY-2: Enter opens the details of the selected card, F2 its name, P adds a person.
 */
export function handleBoardKey(event: KeyboardEvent, options: KeyOptions): void {
  const { editor, session } = options
  if (isTyping(event) || event.ctrlKey || event.metaKey || event.altKey) return
  if (editor.getEditingShapeId() !== null) return
  const { mayEdit } = session.plan
  const cards = editor.getSelectedShapes().filter(isCard).map(entityIdOf)
  const [first] = cards
  const direction = directions.get(event.key)
  if (direction !== undefined && cards.length > 0) {
    take(event)
    moveStep(cards, direction, options)
  } else if (event.key === 'Enter' && first !== undefined && options.onOpenDetails !== undefined) {
    take(event)
    options.onOpenDetails()
  } else if (event.key === 'F2' && first !== undefined && mayEdit) {
    take(event)
    options.onRename(first)
  } else if (event.key.toLowerCase() === 'o' && !event.shiftKey) {
    take(event)
    toggleThread(options)
  } else if (event.key.toLowerCase() === 'p' && mayEdit) {
    take(event)
    options.onAddPerson()
  }
}

/** THREAD-1: O lays out the thread of what is selected alone, and everything again. */
function toggleThread({ editor, session }: KeyOptions): void {
  const isOn = session.threadIds.get().length > 0
  const ids = isOn ? [] : session.plan.store.getState().selection
  if (isOn || session.spotlight.chain.get() !== null) showThread(editor, session, ids)
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

function moveStep(
  cards: readonly EntityId[],
  direction: StepDirection,
  { editor, session, t, onAnnounce }: KeyOptions,
): void {
  const call = session.plan.mayEdit ? session.open().step(session.view(), cards, direction) : null
  if (call === null) {
    editor.selectAdjacentShape(direction)
    return
  }
  if (session.plan.run(call).ok) onAnnounce(announcementOf(call, session, t))
}

function announcementOf(call: CommandCall, session: BoardSession, t: TFunction): string {
  if (call.name !== 'setFields') return ''
  const words = vocabulary(session.language)
  const [edit] = call.args.edits
  const [field, value] = Object.entries(edit?.fields ?? {})[0] ?? []
  if (edit === undefined || field === undefined) return ''
  const count = call.args.edits.length
  if (count > 1) return t('canvas.steppedMany', { count, field: fieldLabel(words, field) })
  const rating = typeof value === 'number' ? value : 0
  const step = field === 'stance' ? stanceLabel(words, rating) : `${rating}/5`
  return t('canvas.stepped', {
    name: session.view().entities.get(edit.entityId)?.name ?? '',
    field: fieldLabel(words, field),
    value: step,
  })
}
