import {
  BaseBoxShapeUtil,
  HTMLContainer,
  T,
  type RecordProps,
  type TLShapeUtilConstructor,
} from '@tldraw/tldraw'
import type { ComponentType } from 'react'

import { BoardCard } from './board-card.tsx'
import { cardKeyOf, type CardShape } from './card-shape.ts'
import type { CardSource } from './card-source.ts'
import type { Spotlight } from './spotlight.ts'
import type { BoardCardProps } from '../boards/board-view.ts'

interface CardUtilOptions {
  readonly source: CardSource
  readonly spotlight: Spotlight
  readonly Card: ComponentType<BoardCardProps>
  /** What a screen reader says of a card besides its kind. */
  readonly describe: (cardKey: string) => string
}

/**
 * The cards of one board. A card has a fixed size, stands upright and is not laid out by the canvas:
 * its place is what the plan says.
 */
export function createCardShapeUtil(options: CardUtilOptions): TLShapeUtilConstructor<CardShape> {
  return class CardShapeUtil extends BaseBoxShapeUtil<CardShape> {
    static override type = 'card' as const
    static override props: RecordProps<CardShape> = {
      w: T.nonZeroNumber,
      h: T.nonZeroNumber,
      entityId: T.string,
    }

    override getDefaultProps(): CardShape['props'] {
      return { w: 192, h: 72, entityId: '' }
    }
    override canEdit(): boolean {
      return false
    }
    override canResize(): boolean {
      return false
    }
    override canCrop(): boolean {
      return false
    }
    override canSnap(): boolean {
      return false
    }
    override canBeLaidOut(): boolean {
      return false
    }
    override hideResizeHandles(): boolean {
      return true
    }
    override hideRotateHandle(): boolean {
      return true
    }
    override hideSelectionBoundsFg(): boolean {
      return true
    }
    override isAspectRatioLocked(): boolean {
      return true
    }
    override getText(shape: CardShape): string {
      return options.source.read(cardKeyOf(shape))?.entity.name ?? ''
    }
    override getAriaDescriptor(shape: CardShape): string {
      return options.describe(cardKeyOf(shape))
    }

    override component(shape: CardShape) {
      return (
        <HTMLContainer>
          <BoardCard
            source={options.source}
            spotlight={options.spotlight}
            cardKey={cardKeyOf(shape)}
            Card={options.Card}
          />
        </HTMLContainer>
      )
    }

    override indicator(shape: CardShape) {
      return <rect width={shape.props.w} height={shape.props.h} rx={10} ry={10} />
    }
  }
}
