import { type Entity } from '#shared/domain/entities/entity.ts'
import { foldText } from '#shared/core/fold-text.ts'

/** What stands in small under a name: the job and where it is done; for other pieces, where they hold. */
export function subtitleOf(entity: Entity): string {
  return partsOf(entity)
    .filter((part) => part !== '')
    .join(' · ')
}

function partsOf(entity: Entity): readonly string[] {
  switch (entity.kind) {
    case 'person':
      return [entity.title, entity.unit]
    case 'member':
      return [entity.title, entity.area]
    default:
      return 'unit' in entity ? [entity.unit, entity.site] : []
  }
}

/**
 * The entities that hold every word of a text in their name, title or place, at most `limit`: names
 * that begin with the text first, then by name.
 */
export function matchEntities<Kind extends Entity>(
  entities: Iterable<Kind>,
  text: string,
  limit: number,
): Kind[] {
  const folded = foldText(text.trim())
  const words = folded.split(/\s+/).filter(Boolean)
  const matches: { readonly entity: Kind; readonly name: string; readonly isFirst: boolean }[] = []
  for (const entity of entities) {
    const name = foldText(entity.name)
    const haystack = `${name}\n${foldText(subtitleOf(entity))}`
    if (words.every((word) => haystack.includes(word))) {
      matches.push({ entity, name, isFirst: folded !== '' && name.startsWith(folded) })
    }
  }
  return matches
    .sort((left, right) =>
      left.isFirst === right.isFirst
        ? left.name.localeCompare(right.name)
        : Number(right.isFirst) - Number(left.isFirst),
    )
    .slice(0, limit)
    .map(({ entity }) => entity)
}
