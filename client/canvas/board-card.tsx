import { IconCopy } from '@tabler/icons-react'
import { useEditor, useValue } from '@tldraw/tldraw'
import { memo, useState, type ComponentType, type CSSProperties } from 'react'

import type { EntityId } from '#shared/core/ids.ts'
import type { BoardCardProps } from '../boards/board-view.ts'
import { kindColor } from '../entities/kind-mark.tsx'
import { initialsOf } from '../ui/stable-color.ts'
import styles from './board-card.module.css'
import { cardShapeId } from './canvas-ids.ts'
import type { CardContent, CardSource } from './card-source.ts'
import type { Spotlight } from './spotlight.ts'

/** Below this zoom a card is a patch of colour with initials and name. */
export const REDUCED_BELOW_ZOOM = 0.5
/** Below this zoom no letter of it could be read. */
const PATCH_BELOW_ZOOM = 0.13

interface BoardCardComponentProps {
  readonly source: CardSource
  readonly spotlight: Spotlight
  readonly cardKey: string
  readonly Card: ComponentType<BoardCardProps>
}

/** A card in its place: the board's own one, or the reduced one that is seen from afar. */
export const BoardCard = memo(function BoardCard({
  source,
  spotlight,
  cardKey,
  Card,
}: BoardCardComponentProps) {
  const wasSeen = useWasSeen(cardKey)
  const content = useValue('card', () => source.read(cardKey), [source, cardKey])
  const light = useLight(spotlight, cardKey, content?.entity.id)
  if (content === undefined) return null
  const { entity, isRepeated, isFaded } = content
  return (
    <div
      className={styles['place']}
      data-entity-id={entity.id}
      data-repeated={isRepeated || undefined}
      data-faded={isFaded || undefined}
      data-light={light}
    >
      {wasSeen && <CardFace content={content} Card={Card} />}
    </div>
  )
})

interface CardFaceProps {
  readonly content: CardContent
  readonly Card: ComponentType<BoardCardProps>
}

/** What is on the card: the light that falls on it does not draw it again. */
const CardFace = memo(function CardFace({ content, Card }: CardFaceProps) {
  const isReduced = useIsReduced()
  const isPatch = useIsBelow(PATCH_BELOW_ZOOM)
  const { entity, look, facts, isRepeated } = content
  if (!isReduced) return <Card entity={entity} look={look} facts={facts} isRepeated={isRepeated} />
  if (entity.kind !== 'person') {
    const style = { '--kind-color': kindColor(entity.kind) } as CSSProperties
    return (
      <div
        className={styles['reducedPiece']}
        data-look={look}
        data-repeated={isRepeated || undefined}
        style={style}
      >
        {!isPatch && <span>{entity.name}</span>}
        {!isPatch && isRepeated && <IconCopy size={30} stroke={2} aria-hidden="true" />}
        {!isPatch && facts.gap !== null && <b aria-hidden="true">!</b>}
      </div>
    )
  }
  return (
    <div className={styles['reduced']} data-look={look} data-stance={entity.stance ?? 'unknown'}>
      {!isPatch && (
        <>
          <b>{initialsOf(entity.name) || '?'}</b> {entity.name}
        </>
      )}
    </div>
  )
})

/**
 * `outside` the chain of what is selected, or a `twin`: the entity is selected, by another card of it
 * or elsewhere on the screen.
 */
function useLight(
  { chain, selectedIds }: Spotlight,
  cardKey: string,
  entityId: EntityId | undefined,
): 'outside' | 'twin' | undefined {
  const editor = useEditor()
  return useValue(
    'light',
    () => {
      if (entityId === undefined) return undefined
      if (selectedIds.get().has(entityId)) {
        return editor.getSelectedShapeIds().includes(cardShapeId(cardKey)) ? undefined : 'twin'
      }
      return chain.get()?.has(entityId) === false ? 'outside' : undefined
    },
    [editor, chain, selectedIds, cardKey, entityId],
  )
}

/**
 * Whether a card has been in sight. The canvas mounts every card at once and hides those out of sight;
 * what is in them is made when they are first seen, so that a map of hundreds opens fast.
 */
function useWasSeen(cardKey: string): boolean {
  const editor = useEditor()
  const [wasSeen, setWasSeen] = useState(false)
  const isInSight = useValue(
    'in sight',
    () => wasSeen || !editor.getCulledShapes().has(cardShapeId(cardKey)),
    [editor, cardKey, wasSeen],
  )
  if (isInSight && !wasSeen) setWasSeen(true)
  return wasSeen || isInSight
}

/** Whether cards are reduced now; the caller renders again only when that changes. */
export function useIsReduced(): boolean {
  return useIsBelow(REDUCED_BELOW_ZOOM)
}

function useIsBelow(zoom: number): boolean {
  const editor = useEditor()
  return useValue('is below', () => editor.getZoomLevel() < zoom, [editor, zoom])
}
