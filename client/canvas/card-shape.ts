import type { TLBaseShape, TLShape } from '@tldraw/tldraw'

import { isId, type EntityId } from '#shared/core/ids.ts'

/** A card on the canvas: its size and whose card it is. What it shows comes from the plan. */
export type CardShape = TLBaseShape<'card', { w: number; h: number; entityId: string }>

/** Tells a card from drawings. */
export function isCard(shape: TLShape | undefined): shape is CardShape {
  return shape?.type === 'card'
}

/** The entity of a card; a copy made by the canvas names the entity it was copied from. */
export function entityIdOf(card: CardShape): EntityId {
  const { entityId } = card.props
  return (isId(entityId) ? entityId : '') as EntityId
}

/** The key of the card in the board's layout; that of a copy made by the canvas is in none. */
export function cardKeyOf({ id }: Pick<TLShape, 'id'>): string {
  return id.slice('shape:'.length)
}
