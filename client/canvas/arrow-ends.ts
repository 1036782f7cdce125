import type { Editor, TLArrowBinding, TLShape } from '@tldraw/tldraw'

import { decodeEntityId, type EntityId } from '#shared/core/ids.ts'

import { isCard, entityIdOf } from './card-shape.ts'

/** The cards an arrow is tied to; null where an end is free or tied to a drawing. */
export interface ArrowEnds {
  readonly fromId: EntityId | null
  readonly toId: EntityId | null
}

/** Reads both ends of an arrow. */
export function arrowEnds(editor: Editor, arrow: TLShape): ArrowEnds {
  const bindings = editor.getBindingsFromShape<TLArrowBinding>(arrow.id, 'arrow')
  const end = (terminal: 'start' | 'end'): EntityId | null => {
    const binding = bindings.find(({ props }) => props.terminal === terminal)
    const target = binding === undefined ? undefined : editor.getShape(binding.toId)
    return target !== undefined && isCard(target) ? decodeEntityId(entityIdOf(target)) : null
  }
  return { fromId: end('start'), toId: end('end') }
}
