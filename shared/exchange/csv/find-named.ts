import type { EntityId } from '../../core/ids.ts'
import type { Entity } from '../../domain/entities/entity.ts'
import type { EntityKind } from '../../domain/entities/entity-registry.ts'
import { nameWords } from '../../domain/rules/look-alikes.ts'
import { foldText } from '../../core/fold-text.ts'

/** Somebody or something that a cell names: by its id, or by the index of the row that adds it. */
export type Named = EntityId | number

/** What the names of a cell stand for, and those that stand for nothing or for several. */
export interface NamedCell {
  readonly found: readonly Named[]
  readonly unknown: readonly string[]
  readonly ambiguous: readonly string[]
}

export interface Candidate {
  readonly target: Named
  readonly kind: EntityKind
  /** Ids, e-mail and name: whatever it may be called by, the surest first. */
  readonly keys: readonly string[]
}

/** What an entity may be called by in a cell. */
export function keysOfEntity(entity: Entity): readonly string[] {
  const externalId = 'externalId' in entity ? entity.externalId : ''
  const email = 'email' in entity ? entity.email : ''
  return [entity.id, externalId, foldText(email), ...nameKeys(entity.name)]
}

/** A name as it is compared: whole, and by its words in any order ("Díaz, Rosa"). */
export function nameKeys(name: string): readonly string[] {
  const words = nameWords(name).join(' ')
  return [foldText(name.trim()), ...(words === '' ? [] : [`\0${words}`])]
}

/**
 * Finds what cells name.
 *
 * NAMED-1: an id, an e-mail or a name, of one of the kinds that are asked for; several parted by ; or a
 * line break, or by commas where each part is known.
 * NAMED-2: a name that nothing has is listed, never invented; one that several have is listed too.
 */
export function createNameFinder(
  candidates: readonly Candidate[],
): (kinds: readonly EntityKind[], cell: string) => NamedCell {
  const byKey = new Map<string, Candidate[]>()
  for (const candidate of candidates) {
    for (const key of new Set(candidate.keys)) {
      if (key === '') continue
      const known = byKey.get(key)
      if (known === undefined) byKey.set(key, [candidate])
      else known.push(candidate)
    }
  }

  function find(kinds: readonly EntityKind[], text: string): readonly Candidate[] {
    for (const key of [text.trim(), ...nameKeys(text)]) {
      const fitting = (byKey.get(key) ?? []).filter(({ kind }) => kinds.includes(kind))
      if (fitting.length > 0) return fitting
    }
    return []
  }

  return (kinds, cell) => {
    const found: Named[] = []
    const unknown: string[] = []
    const ambiguous: string[] = []
    const take = (text: string) => {
      const [one, ...others] = find(kinds, text)
      if (one === undefined) return false
      if (others.length > 0) ambiguous.push(text.trim())
      else found.push(one.target)
      return true
    }
    const parts = cell.split(/[;\n]/)
    while (parts.length > 0) {
      // A name may hold the mark that parts names, so the longest that is known comes first.
      let length = parts.length
      while (length > 1 && find(kinds, parts.slice(0, length).join(';')).length === 0) length -= 1
      const text = parts.splice(0, length).join(';')
      if (text.trim() === '' || take(text)) continue
      const pieces = text.split(',').filter((piece) => piece.trim() !== '')
      if (pieces.length > 1 && pieces.every((piece) => find(kinds, piece).length > 0)) {
        pieces.forEach(take)
      } else unknown.push(text.trim())
    }
    return { found: [...new Set(found)], unknown, ambiguous }
  }
}
