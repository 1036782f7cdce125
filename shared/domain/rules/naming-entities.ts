import { foldText } from '../../core/fold-text.ts'
import type { EntityId } from '../../core/ids.ts'
import { fieldValues } from '../commands/write-entity.ts'
import type { Entity } from '../entities/entity.ts'
import type { PlanView } from '../plan-view.ts'

/**
 * NAMING-1: the other entities in whose fields, notes or comments people wrote a name in their own words,
 * those in the bin included: erasing whom it means leaves it there.
 */
export function namingEntities(view: PlanView, name: string, ownId: EntityId | null): Entity[] {
  const wanted = foldText(name.trim())
  if (wanted === '') return []
  return [...view.entities.values(), ...view.bin.values()].filter((entity) => {
    if (entity.id === ownId || entity.absorbedBy === ownId) return false
    const said = (view.comments.get(entity.id) ?? []).map(({ text }) => text)
    const texts = [entity.notes, ...said, JSON.stringify(fieldValues(entity))]
    return texts.some((text) => hasWords(foldText(text), wanted))
  })
}

/** Whether words stand in a text as a whole: "Ana" is not in "semana". */
function hasWords(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    if (!isLetter(text.charAt(at - 1)) && !isLetter(text.charAt(at + words.length))) return true
  }
  return false
}

function isLetter(char: string): boolean {
  return /[\p{L}\p{N}]/u.test(char)
}
