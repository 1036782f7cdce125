import { type Entity } from '#shared/domain/entities/entity.ts'
import { foldedWords, foldText } from '#shared/core/fold-text.ts'

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
  const words = foldedWords(text)
  const matches: { readonly entity: Kind; readonly name: string; readonly isFirst: boolean }[] = []
  for (const entity of entities) {
    const { name, haystack } = searchable(entity)
    if (words.every((word) => haystack.includes(word))) {
      matches.push({ entity, name, isFirst: folded !== '' && name.startsWith(folded) })
    }
  }
  return matches
    .sort((left, right) =>
      left.isFirst === right.isFirst
        ? Number(left.name > right.name) - Number(left.name < right.name)
        : Number(right.isFirst) - Number(left.isFirst),
    )
    .slice(0, limit)
    .map(({ entity }) => entity)
}

interface Searchable {
  readonly name: string
  readonly haystack: string
}

/** Entities that did not change keep their identity, so each is folded once and not with every key. */
const searchables = new WeakMap<Entity, Searchable>()

function searchable(entity: Entity): Searchable {
  const known = searchables.get(entity)
  if (known !== undefined) return known
  const name = foldText(entity.name)
  const created = { name, haystack: `${name}\n${foldText(subtitleOf(entity))}` }
  searchables.set(entity, created)
  return created
}
