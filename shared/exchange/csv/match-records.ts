import type { EntityId } from '../../core/ids.ts'
import type { Entity } from '../../domain/entities/entity.ts'
import { isAlike, nameWords } from '../../domain/rules/look-alikes.ts'
import { foldText } from '../../core/fold-text.ts'
import { differs } from './person-keys.ts'
import type { RecordDraft } from './read-records.ts'
import type { ImportDecisions, Suspicion } from './suspect-people.ts'

/** Words of this many letters or more make two names worth comparing. */
const MIN_SHARED_WORD = 4

export interface RecordMatches {
  /** The entity each row updates, or null where it adds one. */
  readonly entityOf: readonly (EntityId | null)[]
  readonly suspicions: readonly Suspicion[]
}

/**
 * Which entity each row is about.
 *
 * SAME-1: the one with the row's id, in the plan or in the file it came from; that is sure.
 * SAME-2: else one of the same name, or of a name that looks like it, is a suspicion: a person decides.
 * Until then the same name is an update, and one that only looks like it is new.
 * SAME-3: one entity is matched by one row, the surer one.
 */
export function matchRecords(
  drafts: readonly RecordDraft[],
  entities: readonly Entity[],
  decisions: ImportDecisions,
): RecordMatches {
  const byId = new Map<string, Entity>()
  for (const entity of entities) {
    const externalId = externalIdOf(entity)
    if (externalId !== '' && !byId.has(externalId)) byId.set(externalId, entity)
  }
  for (const entity of entities) byId.set(entity.id, entity)
  const claimed = new Set<EntityId>()
  const entityOf = drafts.map(({ id }): EntityId | null => {
    const entity = byId.get(id)
    if (entity === undefined || claimed.has(entity.id)) return null
    claimed.add(entity.id)
    return entity.id
  })
  const byName = groupBy(entities, ({ name }) => [foldText(name)])
  const byWord = groupBy(entities, ({ name }) => longWords(name))
  const suspicions: Suspicion[] = []

  function suspect(draft: RecordDraft, place: number, isSame: boolean, entity: Entity): void {
    const proposed = isSame && !differs(draft.id, externalIdOf(entity)) ? 'merge' : 'new'
    suspicions.push({
      line: draft.line,
      name: draft.name,
      title: '',
      reason: isSame ? 'same-name' : 'similar-name',
      other: { type: 'person', entityId: entity.id, name: entity.name, title: '' },
      proposed,
    })
    if ((decisions.get(draft.line) ?? proposed) !== 'merge') return
    entityOf[place] = entity.id
    claimed.add(entity.id)
  }

  const isFree = ({ id }: Entity) => !claimed.has(id)
  // Same names of all rows come before names that only look alike (SAME-3).
  for (const [place, draft] of drafts.entries()) {
    if (entityOf[place] !== null || draft.name === '') continue
    const same = byName.get(foldText(draft.name))?.find(isFree)
    if (same !== undefined) suspect(draft, place, true, same)
  }
  const suspected = new Set(suspicions.map(({ line }) => line))
  for (const [place, draft] of drafts.entries()) {
    if (entityOf[place] !== null || draft.name === '' || suspected.has(draft.line)) continue
    const near = new Set(longWords(draft.name).flatMap((word) => byWord.get(word) ?? []))
    const alike = [...near].find(
      (entity) =>
        isFree(entity) &&
        isAlike({ name: draft.name, email: '' }, { name: entity.name, email: '' }),
    )
    if (alike !== undefined) suspect(draft, place, false, alike)
  }
  return { entityOf, suspicions: suspicions.sort((left, right) => left.line - right.line) }
}

/** The id of the file an entity came from; '' where it came from none. */
export function externalIdOf(entity: Entity): string {
  return 'externalId' in entity ? entity.externalId : ''
}

function longWords(name: string): string[] {
  return nameWords(name).filter((word) => word.length >= MIN_SHARED_WORD)
}

function groupBy(
  entities: readonly Entity[],
  keysOf: (entity: Entity) => readonly string[],
): ReadonlyMap<string, readonly Entity[]> {
  const groups = new Map<string, Entity[]>()
  for (const entity of entities) {
    for (const key of new Set(keysOf(entity))) {
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [entity])
      else group.push(entity)
    }
  }
  return groups
}
