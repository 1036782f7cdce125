import type { EntityId, LinkId, ParticipantId } from '#shared/core/ids.ts'
import type { Entity } from '#shared/domain/entities/entity.ts'
import type { Link } from '#shared/domain/links/link.ts'
import type { PlanView } from '#shared/domain/plan-view.ts'

/** A link that went to sleep because one of us linked what another one was putting into the bin. */
export interface SleepingLink {
  /** What is in the bin. */
  readonly goneId: EntityId
  readonly goneName: string
  /** What the link joins it with. */
  readonly otherName: string
  /** Which part the person at this screen had in it. */
  readonly part: 'linked' | 'removed'
  /** Who did the other part; '' where it is not known. */
  readonly by: string
}

/**
 * Tells from one view to the next which links went to sleep across two people.
 *
 * SLEEP-1: who linked something hears of it when somebody else puts it into the bin; this holds for
 * links drawn since the plan was opened, so that nobody hears of what was settled long ago.
 * SLEEP-2: who put it into the bin hears of it when a link of somebody else comes in afterwards.
 * SLEEP-3: what one person did alone is no news to them.
 */
export function watchSleepingLinks(
  meId: ParticipantId,
): (before: PlanView, after: PlanView) => readonly SleepingLink[] {
  const mine = new Set<LinkId>()

  function isMine(link: Link): boolean {
    return link.authors.some(({ participantId }) => participantId === meId)
  }

  function describe(link: Link, before: PlanView, after: PlanView): SleepingLink[] {
    const gone = after.bin.get(link.fromId) ?? after.bin.get(link.toId)
    if (gone === undefined) return []
    const otherId = gone.id === link.fromId ? link.toId : link.fromId
    const other = after.entities.get(otherId)
    if (other === undefined) return []
    const iRemoved = gone.deletedBy?.participantId === meId
    if (mine.has(link.id) && !iRemoved) {
      return [sleeping(gone, other, 'linked', gone.deletedBy?.name)]
    }
    const isNews = !before.links.has(link.id) && before.bin.has(gone.id)
    if (isNews && iRemoved && !isMine(link)) {
      return [sleeping(gone, other, 'removed', link.authors[0]?.name)]
    }
    return []
  }

  return (before, after) => {
    if (before.links !== after.links) {
      for (const link of after.links.values()) {
        const isNew = !before.links.has(link.id) && !before.dormantLinks.has(link.id)
        // While a plan is loaded, links come together with all that they join.
        const wasThere = before.entities.has(link.fromId) || before.entities.has(link.toId)
        if (isNew && wasThere && isMine(link)) mine.add(link.id)
      }
    }
    if (before.dormantLinks === after.dormantLinks) return []
    return [...after.dormantLinks.values()]
      .filter(({ id }) => !before.dormantLinks.has(id))
      .flatMap((link) => describe(link, before, after))
  }
}

function sleeping(gone: Entity, other: Entity, part: SleepingLink['part'], by = ''): SleepingLink {
  return { goneId: gone.id, goneName: gone.name, otherName: other.name, part, by }
}
