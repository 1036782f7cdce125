import { generateNKeysBetween } from 'fractional-indexing'

/**
 * The texts by which things that people put in order are sorted: fractional indexes. Putting one
 * between two others writes that one alone, so that two people who move different ones never meet.
 *
 * ORDER-3: a key is 40 letters at most. Putting things at one spot again and again makes keys longer;
 * before a key no longer fits, all of the list get new ones.
 */
const MAX_KEY_LENGTH = 40

/**
 * So many keys between two others, `undefined` or '' standing for an open end. Null where there is no
 * room: the two are equal (two people can give one key at once), swapped, no keys at all (from outside),
 * or what is between them would be too long.
 */
export function findKeysBetween(
  low: string | undefined,
  high: string | undefined,
  count: number,
): readonly string[] | null {
  try {
    const keys = generateNKeysBetween(openEnd(low), openEnd(high), count)
    return keys.every((key) => key.length <= MAX_KEY_LENGTH) ? keys : null
  } catch {
    // The library tells what are no neighbours by throwing, and in no other way.
    return null
  }
}

/** So many keys, in their order, for a list that gets all of them anew. */
export function freshKeys(count: number): readonly string[] {
  return generateNKeysBetween(null, null, count)
}

function openEnd(key: string | undefined): string | null {
  return key === undefined || key === '' ? null : key
}
