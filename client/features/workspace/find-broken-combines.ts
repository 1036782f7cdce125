import type { EntityId, ParticipantId } from '#shared/core/ids.ts'
import type { Author, Entity } from '#shared/domain/entities/entity.ts'
import type { PlanView } from '#shared/domain/plan-view.ts'

/** A card that stays in use because two of us did at once what does not go together. */
export interface BrokenCombine {
  /** What stays in use, and its name. */
  readonly keptId: EntityId
  readonly kept: string
  /** What it was combined into. */
  readonly into: string
  /** What that was combined into by the other one; '' where it was not. */
  readonly further: string
  /**
   * What happened: each into the other (`circle`), or into a card that was itself combined with a third
   * (`chain`) or removed (`bin`); of these, whether the person at this screen combined what stays, or did
   * the other part.
   */
  readonly part: 'circle' | 'chain' | 'chainOther' | 'bin' | 'binOther'
  /** Who else had a part in it; '' where it is not known. */
  readonly by: string
}

/**
 * Tells from one view to the next which cards stay in use although somebody combined them (MERGE-2,
 * MERGE-4).
 *
 * COMBINED-1: both hear of it: who combined the card, and who put into the bin what it was combined into.
 * COMBINED-2: what one person did alone is no news, nor is what was so when the plan was loaded.
 */
export function findBrokenCombines(
  before: PlanView,
  after: PlanView,
  meId: ParticipantId,
): readonly BrokenCombine[] {
  if (before.entities === after.entities) return []
  return [...after.entities.values()].flatMap((kept) => {
    const { id, absorbedBy, deletedBy } = kept
    if (absorbedBy === null || before.entities.get(id)?.absorbedBy === absorbedBy) return []
    const gone = after.bin.get(absorbedBy)
    const wasThere = before.entities.has(id) || before.bin.has(id)
    if (gone === undefined || !wasThere || isOne(deletedBy, gone.deletedBy)) return []
    const isMine = deletedBy?.participantId === meId
    if (!isMine && gone.deletedBy?.participantId !== meId) return []
    const further = gone.absorbedBy === null ? undefined : nameOf(after, gone.absorbedBy)
    return [
      {
        keptId: id,
        kept: kept.name,
        into: gone.name,
        further: further ?? '',
        part: partOf(kept, gone, isMine),
        by: (isMine ? gone.deletedBy : deletedBy)?.name ?? '',
      },
    ]
  })
}

function partOf(kept: Entity, gone: Entity, isMine: boolean): BrokenCombine['part'] {
  if (gone.absorbedBy === kept.id) return 'circle'
  if (gone.absorbedBy === null) return isMine ? 'bin' : 'binOther'
  return isMine ? 'chain' : 'chainOther'
}

function isOne(left: Author | null, right: Author | null): boolean {
  return left?.participantId === right?.participantId
}

function nameOf({ entities, bin }: PlanView, id: EntityId): string | undefined {
  return (entities.get(id) ?? bin.get(id))?.name
}
