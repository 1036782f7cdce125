import {
  renderPlaintextFromRichText,
  type Editor,
  type TLNoteShape,
  type TLShape,
} from '@tldraw/tldraw'

import { isInside, type Point } from '#shared/core/geometry.ts'
import type { CommandCall } from '#shared/domain/command-registry.ts'
import { MAX_NAME_LENGTH } from '#shared/domain/entities/field.ts'

import type { BoardSession } from './board-session.ts'
import { annotationIdOf } from './canvas-ids.ts'
import { peek } from './peek.ts'

type Adoption = Extract<CommandCall, { name: 'adoptAnnotations' }>

/** Tells a sticky note from other drawings. */
export function isSticky(shape: TLShape): shape is TLNoteShape {
  return shape.type === 'note'
}

/**
 * What makes cards of sticky notes: dropped in a lane (`lane`), or because somebody asks for it
 * (`anywhere`). Null where there is nothing to make a card of: no text, or no lane below.
 */
export function adoptionOf(
  editor: Editor,
  session: BoardSession,
  stickies: readonly TLNoteShape[],
  where: 'lane' | 'anywhere',
): Adoption | null {
  const layout = peek(session.layout)
  const lanes = layout.zones.filter(({ look }) => look === 'lane')
  const stored = session.view().annotations.get(session.boardId)
  const notes = stickies.flatMap((sticky) => {
    const { name, notes: rest } = splitText(
      renderPlaintextFromRichText(editor, sticky.props.richText),
    )
    const middle = middleOf(editor, sticky)
    const isThere = where === 'anywhere' || lanes.some(({ box }) => isInside(box, middle))
    const annotationId = annotationIdOf(sticky.id)
    if (name === '' || !isThere || stored?.has(annotationId) !== true) return []
    const { kind, fields, links, place } = session.open().newcomerAt(session.view(), layout, middle)
    return {
      annotationId,
      kind,
      fields: { ...fields, name },
      notes: rest,
      links: [...links],
      ...(place !== undefined && { place }),
    }
  })
  if (notes.length === 0) return null
  return { name: 'adoptAnnotations', args: { boardId: session.boardId, notes } }
}

/** The first line is the name; what does not fit, and what follows, are its notes. */
export function splitText(text: string): { readonly name: string; readonly notes: string } {
  const [first = '', ...others] = text.trim().split(/\r?\n/)
  const name = first.trim().slice(0, MAX_NAME_LENGTH)
  const cut = first.trim().slice(MAX_NAME_LENGTH)
  return { name, notes: [cut, ...others].join('\n').trim() }
}

function middleOf(editor: Editor, { id }: TLNoteShape): Point {
  const center = editor.getShapePageBounds(id)?.center
  return { x: center?.x ?? 0, y: center?.y ?? 0 }
}
