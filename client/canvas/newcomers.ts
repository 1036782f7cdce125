import type { BoardLayout } from '#shared/boards/board-layout.ts'
import type { Newcomer } from '#shared/boards/define-board.ts'
import type { EntityKind } from '#shared/domain/entities/entity-registry.ts'
import { topic } from '#shared/domain/entities/scales.ts'

import type { BoardSession } from './board-session.ts'

/**
 * The kinds a new card may have at a place, the place's own first. NEW-1: a free board takes any kind;
 * where the place decides, a question may stand instead of what is missing.
 */
export function kindsAt({ kind, place }: Newcomer, accepts: readonly EntityKind[]): EntityKind[] {
  const isFree = place !== undefined
  const others = isFree ? accepts : accepts.filter((each) => each === 'question')
  return [kind, ...others.filter((each) => each !== kind)]
}

/** What a place says of a new card of another of its kinds. */
export function newcomerOf(newcomer: Newcomer, kind: EntityKind): Newcomer {
  if (kind === newcomer.kind) return newcomer
  const missing = topic.options.find((option) => option === newcomer.kind)
  const isQuestion = kind === 'question' && missing !== undefined
  return { ...newcomer, kind, links: [], fields: isQuestion ? { topic: missing } : {} }
}

/** Whether a board's cards stand in lanes. */
export function hasLanes({ zones }: BoardLayout): boolean {
  return zones.some(({ look }) => look === 'lane')
}

/** Whether cards stand on the board because they were placed there. */
export function placesCards({ open, view, layout }: BoardSession): boolean {
  return open().newcomerAt(view(), layout.get(), { x: 0, y: 0 }).place !== undefined
}

/**
 * What a new card may be where nobody has pointed at a place, the first of them chosen. NEW-2: only a
 * free board says where; what lane happens to be in the middle of the screen decides nothing.
 */
export function unplacedNewcomers(
  there: Newcomer,
  accepts: readonly EntityKind[],
): { readonly newcomer: Newcomer; readonly kinds: readonly EntityKind[] } {
  if (there.place !== undefined) return { newcomer: there, kinds: kindsAt(there, accepts) }
  const newcomer = { kind: accepts[0] ?? there.kind, fields: {}, links: [] }
  return { newcomer, kinds: accepts }
}
