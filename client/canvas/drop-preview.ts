import type { Editor, TLShapeId } from '@tldraw/tldraw'

import type { Zone } from '#shared/boards/board-layout.ts'
import type { DropMode, MovedCard } from '#shared/boards/define-board.ts'
import { centerOf, isInside, type Box, type Point } from '#shared/core/geometry.ts'
import { isSameJson } from '#shared/core/json.ts'
import type { CommandCall } from '#shared/domain/command-registry.ts'

import { adoptionOf, isSticky } from './adopt-stickies.ts'
import type { BoardSession } from './board-session.ts'
import { insertionLine } from './insertion-line.ts'
import { movedCards } from './moved-cards.ts'
import { peek } from './peek.ts'

/** What letting go here would do, while something is in hand. */
export interface DropPreview {
  /** The pointer, in pixels of the screen from the canvas's upper left corner. */
  readonly at: Point
  readonly call: CommandCall
  readonly mode: DropMode
  /** Whether Ctrl makes a difference here. */
  readonly hasModes: boolean
  /** The place that takes it, in page coordinates. */
  readonly zone: Box | null
  /** Where in that place's order it would stand. */
  readonly line: Box | null
  readonly count: number
}

/** Whether a drop adds to where a card was instead of moving it: Ctrl, or Cmd, is held. */
export function dropModeOf(editor: Editor): DropMode {
  return editor.inputs.ctrlKey ? 'add' : 'move'
}

/**
 * Tells at every frame of a drag what its drop would do; the answer stops it. Nothing is laid out anew:
 * the drop is decided on the board as it stands.
 */
export function previewDrops(editor: Editor, session: BoardSession): () => void {
  let shown = ''
  function handleTick(): void {
    if (!editor.isIn('select.translating')) {
      if (shown !== '') session.dropPreview.set(null)
      shown = ''
      return
    }
    const { x, y } = editor.inputs.currentPagePoint
    const now = `${x}/${y}/${editor.inputs.ctrlKey}`
    if (now === shown) return
    shown = now
    session.dropPreview.set(previewOf(editor, session))
  }
  editor.on('tick', handleTick)
  return () => {
    editor.off('tick', handleTick)
    session.dropPreview.set(null)
  }
}

function previewOf(editor: Editor, session: BoardSession): DropPreview | null {
  const { x, y } = editor.pageToViewport(editor.inputs.currentPagePoint)
  const selected = editor.getSelectedShapes()
  const stickies = selected.filter(isSticky)
  const mode = dropModeOf(editor)
  if (stickies.length > 0 && stickies.length === selected.length) {
    const call = adoptionOf(editor, session, stickies, 'lane')
    if (call === null) return null
    const point = editor.inputs.currentPagePoint
    const zone = zoneAt(peek(session.layout).zones, point)?.box ?? null
    const count = call.args.notes.length
    return { at: { x, y }, call, mode, hasModes: false, zone, line: null, count }
  }
  const layout = peek(session.layout)
  const moved = movedCards(editor, new Set<TLShapeId>(editor.getSelectedShapeIds()), layout)
  const [inHand] = moved
  if (inHand === undefined) return null
  const decide = (as: DropMode) => session.open().drop(session.view(), layout, moved, as)
  const call = decide(mode)
  if (call === null) return null
  const middle = middleOf(inHand)
  const zone = zoneAt(layout.zones, middle)
  const ids = new Set(moved.map(({ entityId }) => entityId))
  return {
    at: { x, y },
    call,
    mode,
    hasModes: !isSame(call, decide(mode === 'add' ? 'move' : 'add')),
    zone: zone?.box ?? null,
    line: zone?.look === 'lane' ? insertionLine(layout, zone, ids, middle) : null,
    count: moved.length,
  }
}

function middleOf({ place, delta }: MovedCard): Point {
  const { x, y } = centerOf(place.box)
  return { x: x + delta.x, y: y + delta.y }
}

/** The smallest zone at a point that takes cards. */
function zoneAt(zones: readonly Zone[], point: Point): Zone | undefined {
  return zones
    .filter(({ look, box }) => look !== 'group' && look !== 'band' && isInside(box, point))
    .sort((left, right) => areaOf(left) - areaOf(right))[0]
}

function areaOf({ box }: Zone): number {
  return box.width * box.height
}

function isSame(left: CommandCall | null, right: CommandCall | null): boolean {
  return isSameJson(left, right)
}
