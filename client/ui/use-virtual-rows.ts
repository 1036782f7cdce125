import { defaultRangeExtractor, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual'
import type { RefObject } from 'react'

interface VirtualRowsOptions {
  readonly count: number
  readonly scrollerRef: RefObject<HTMLDivElement | null>
  /** As estimated; rows that are measured may differ. */
  readonly rowHeightPx: number
  readonly keyOf: (index: number) => string | number
  /** A row that stays although it is out of sight, such as the one with the focus; −1 for none. */
  readonly keptIndex?: number
}

/** Draws only the rows of a long list that are in sight, a few around them, and one that is kept. */
export function useVirtualRows(
  options: VirtualRowsOptions,
): Virtualizer<HTMLDivElement, HTMLElement> {
  const { count, scrollerRef, rowHeightPx, keyOf, keptIndex = -1 } = options
  // It asks for no memoising, and nothing here is memoised.
  // oxlint-disable-next-line react/incompatible-library
  return useVirtualizer<HTMLDivElement, HTMLElement>({
    count,
    getScrollElement: () => scrollerRef.current,
    estimateSize: () => rowHeightPx,
    overscan: 10,
    getItemKey: keyOf,
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range)
      const isKept = keptIndex < 0 || keptIndex >= count || shown.includes(keptIndex)
      return isKept ? shown : [...shown, keptIndex].sort((left, right) => left - right)
    },
  })
}
