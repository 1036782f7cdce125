import type { Entity } from '../entities/entity.ts'
import { foldText } from '../../core/fold-text.ts'

/**
 * Entries that are probably one person.
 *
 * ALIKE-1: the same e-mail, or the same words of a name in any order ("Díaz, Rosa" = "Rosa Diaz").
 * ALIKE-2: two or more words that are all in the other's name ("Rosa Díaz" ⊂ "Rosa Díaz Pérez").
 * ALIKE-3: names of eight letters or more that differ by one letter.
 * ALIKE-4: one name alone ("Rosa") is alike only to exactly that name.
 */
const MIN_TYPO_LENGTH = 8

interface Named {
  readonly name: string
  readonly email: string
}

/** Whether two entries are probably one person. */
export function isAlike(left: Named, right: Named): boolean {
  const emails = [left.email, right.email].map((email) => email.trim().toLowerCase())
  if (emails[0] !== '' && emails[0] === emails[1]) return true
  const [leftWords, rightWords] = [nameWords(left.name), nameWords(right.name)]
  if (leftWords.length === 0 || rightWords.length === 0) return false
  const [leftName, rightName] = [leftWords.join(' '), rightWords.join(' ')]
  if (leftName === rightName || isContained(leftWords, rightWords)) return true
  const isLong = Math.min(leftName.length, rightName.length) >= MIN_TYPO_LENGTH
  return isLong && differsByOneLetter(leftName, rightName)
}

/** The entries of one kind that are probably the same person as the one described, by name. */
export function findLookAlikes<Kind extends Entity>(
  described: { readonly name: string; readonly email?: string },
  entities: Iterable<Kind>,
): Kind[] {
  const wanted = { email: '', ...described }
  return [...entities]
    .filter((entity) => isAlike(wanted, { email: '', ...entity }))
    .sort((left, right) => (left.name < right.name ? -1 : 1))
}

/** The words of a name without accents and capitals, in alphabetical order. */
export function nameWords(name: string): string[] {
  return foldText(name)
    .split(/[^\p{Letter}\p{Number}]+/u)
    .filter(Boolean)
    .sort((left, right) => (left < right ? -1 : 1))
}

function isContained(left: readonly string[], right: readonly string[]): boolean {
  const [short, long] = left.length <= right.length ? [left, right] : [right, left]
  return short.length >= 2 && short.every((word) => long.includes(word))
}

function differsByOneLetter(left: string, right: string): boolean {
  const [short, long] = left.length <= right.length ? [left, right] : [right, left]
  if (long.length - short.length > 1) return false
  let same = 0
  while (same < short.length && short[same] === long[same]) same += 1
  const shortRest = short.slice(long.length === short.length ? same + 1 : same)
  return shortRest === long.slice(same + 1)
}
