import type { TLArrowShape, TLBinding, TLPageId } from '@tldraw/tldraw'

import type { BoardLayout } from '#shared/boards/board-layout.ts'
import type { LinkKind } from '#shared/domain/links/link-kinds.ts'
import type { Link } from '#shared/domain/links/link.ts'

import { linkRecords } from './board-records.ts'
import type { BoardScene } from './board-scene.ts'
import { placeLabels } from './link-labels.ts'
import { hasLanes } from './newcomers.ts'

/**
 * The relations of a board as arrows.
 *
 * DRAW-7: of more arrows than can be followed by eye, only those of what is selected are drawn.
 * DRAW-8: between lanes, where arrows cross cards, only those of what is selected stand out and say
 *         their name; the others are pale.
 */
export interface LinkArrows {
  /** The arrows to be drawn now, each followed by what ties it to its cards. */
  readonly records: (scene: BoardScene) => ArrowRecord[]
}

type ArrowRecord = TLArrowShape | TLBinding

interface LinkArrowOptions {
  readonly pageId: TLPageId
  readonly linkLabel: (kind: LinkKind) => string
  /** Whether arrows are left out because there are too many. */
  readonly onHiddenArrows: (hasHidden: boolean) => void
}

interface LabelsDrawn extends Pick<BoardScene, 'layout' | 'chain' | 'selectedIds' | 'arrowKinds'> {
  readonly links: BoardScene['view']['links']
  readonly spots: ReadonlyMap<Link, number>
}

const MAX_ARROWS = 120
const FAINT = 0.1
/** Arrows between lanes while nothing is selected. */
const PALE = 0.4

/** Keeps what was dear to find out for as long as nothing of it changes. */
export function createLinkArrows(options: LinkArrowOptions): LinkArrows {
  const { pageId, linkLabel } = options
  let plain: {
    readonly layout: BoardLayout
    readonly records: Map<Link, readonly ArrowRecord[]>
  } | null = null
  let labels: LabelsDrawn | null = null

  function records(scene: BoardScene): ArrowRecord[] {
    const { layout, view, arrowKinds } = scene
    const links = [...view.links.values()].filter(
      ({ kind, fromId, toId }) =>
        arrowKinds.includes(kind) && layout.cards.has(fromId) && layout.cards.has(toId),
    )
    const isSparse = links.length > MAX_ARROWS
    const drawn = isSparse ? links.filter((link) => isLit(link, scene)) : links
    options.onHiddenArrows(isSparse)
    const spots = labelsOf(drawn, scene)
    return drawn.flatMap((link) => {
      const spot = spots.get(link)
      const opacity = opacityOf(link, scene)
      return plainRecords(link, layout).map((record) =>
        record.typeName === 'shape'
          ? { ...record, opacity, props: named(record, link, spot) }
          : record,
      )
    })
  }

  function named(
    { props }: TLArrowShape,
    { kind }: Link,
    spot: number | undefined,
  ): TLArrowShape['props'] {
    if (spot === undefined) return props
    // A name is never broken into lines, even where the canvas measured it before its font was there.
    const text = linkLabel(kind).replaceAll(' ', '\u00A0')
    return { ...props, text, labelPosition: spot }
  }

  /** Where a label finds room is dear to know: it is known as long as nothing of it changes. */
  function labelsOf(links: readonly Link[], scene: BoardScene): LabelsDrawn['spots'] {
    const { layout, chain, selectedIds, view, arrowKinds } = scene
    const isSame =
      labels !== null &&
      labels.layout === layout &&
      labels.chain === chain &&
      labels.selectedIds === selectedIds &&
      labels.links === view.links &&
      labels.arrowKinds === arrowKinds
    if (labels === null || !isSame) {
      const named = hasLanes(layout) ? links.filter((link) => isLit(link, scene)) : links
      const spots = placeLabels(named, layout, { nameOf: linkLabel, litIds: chain })
      labels = { layout, chain, selectedIds, links: view.links, arrowKinds, spots }
    }
    return labels.spots
  }

  /** Without names, and as if nothing were selected. */
  function plainRecords(link: Link, layout: BoardLayout): readonly ArrowRecord[] {
    if (plain?.layout !== layout) plain = { layout, records: new Map() }
    const records = plain.records.get(link) ?? linkRecords(link, pageId, layout)
    plain.records.set(link, records)
    return records
  }

  return { records }
}

/** Whether an arrow belongs to what is selected: to its chain, or where there is none to itself. */
function isLit({ fromId, toId }: Link, { chain, selectedIds }: BoardScene): boolean {
  return chain === null
    ? selectedIds.has(fromId) || selectedIds.has(toId)
    : chain.has(fromId) && chain.has(toId)
}

function opacityOf(link: Link, scene: BoardScene): number {
  if (isLit(link, scene)) return 1
  if (scene.chain !== null) return FAINT
  return hasLanes(scene.layout) ? PALE : 1
}
