/** PROJECT-5: parts of a view that hold the same as before are the very same objects. */

/** The former map where the new one holds the very same items. */
export function kept<Items extends ReadonlyMap<unknown, unknown>>(
  next: Items,
  former: Items,
): Items {
  return hasSameItems(next, former) ? former : next
}

/** The former map, or the former parts of it, where they hold the very same items. */
export function keptParts<Key, Part>(
  next: ReadonlyMap<Key, Part>,
  former: ReadonlyMap<Key, Part>,
  isSame: (next: Part, former: Part) => boolean,
): ReadonlyMap<Key, Part> {
  const parts = [...next].map(([key, part]): [Key, Part] => {
    const before = former.get(key)
    return [key, before !== undefined && isSame(part, before) ? before : part]
  })
  return kept(new Map(parts), former)
}

/** Whether two maps hold the very same items. */
export function hasSameItems<Key, Value>(
  left: ReadonlyMap<Key, Value>,
  right: ReadonlyMap<Key, Value>,
): boolean {
  if (left === right) return true
  if (left.size !== right.size) return false
  for (const [key, value] of left) if (right.get(key) !== value) return false
  return true
}

/** Whether two lists hold the very same items in one order. */
export function hasSameList<Item>(left: readonly Item[], right: readonly Item[]): boolean {
  return left.length === right.length && left.every((item, index) => item === right[index])
}
