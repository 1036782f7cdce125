import type { OpenBoard } from '#shared/boards/open-board.ts'
import type { EntityKind } from '#shared/domain/entities/entity-registry.ts'
import { legalLinkKinds, type LinkKind, linkRule } from '#shared/domain/links/link-kinds.ts'

/** One relation that an arrow can stand for. */
export interface ArrowChoice {
  readonly kind: LinkKind
  /** It holds the other way around: from where the arrow ends to where it begins. */
  readonly isReversed: boolean
  /** Whether the board draws relations of this kind. */
  readonly isDrawn: boolean
}

/** A relation of two kinds that would be legal: what an illegal pair is told instead. */
export interface LegalExample {
  readonly from: EntityKind
  readonly kind: LinkKind
  readonly to: EntityKind
}

const MAX_EXAMPLES = 3

/**
 * What an arrow from one card to another may mean: relations in its own direction, and where there are
 * none those of the other one. Those the board draws come first.
 */
export function arrowChoices(
  from: EntityKind,
  to: EntityKind,
  { arrowKinds }: Pick<OpenBoard, 'arrowKinds'>,
): readonly ArrowChoice[] {
  const choices = (kinds: readonly LinkKind[], isReversed: boolean) =>
    kinds
      .map((kind) => ({ kind, isReversed, isDrawn: arrowKinds.includes(kind) }))
      .sort((left, right) => Number(right.isDrawn) - Number(left.isDrawn))
  const forward = choices(legalLinkKinds(from, to), false)
  return forward.length > 0 ? forward : choices(legalLinkKinds(to, from), true)
}

/** Relations of the board that end where the arrow ends, or else begin where it begins. */
export function legalExamples(
  from: EntityKind,
  to: EntityKind,
  { linkKinds, accepts }: Pick<OpenBoard, 'linkKinds' | 'accepts'>,
): readonly LegalExample[] {
  const onBoard = (kinds: readonly EntityKind[]) => kinds.find((kind) => accepts.includes(kind))
  const ending = linkKinds.flatMap((kind): LegalExample[] => {
    const rule = linkRule(kind)
    const source = onBoard(rule.from)
    return source !== undefined && rule.to.includes(to) ? [{ from: source, kind, to }] : []
  })
  const beginning = linkKinds.flatMap((kind): LegalExample[] => {
    const rule = linkRule(kind)
    const target = onBoard(rule.to)
    return target !== undefined && rule.from.includes(from) ? [{ from, kind, to: target }] : []
  })
  return [...ending, ...beginning].slice(0, MAX_EXAMPLES)
}
