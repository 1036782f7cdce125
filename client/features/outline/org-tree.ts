import type { EntityId } from '#shared/core/ids.ts'
import type { Person } from '#shared/domain/entities/entity.ts'
import { sortByName } from '#shared/domain/rules/sort-by-name.ts'

/** A line of the tree as it shows: a person under their boss. */
export interface TreeRow {
  readonly person: Person
  /** 1 for those without a boss. */
  readonly level: number
  readonly parentId: EntityId | null
  readonly positionInSet: number
  readonly setSize: number
  readonly childCount: number
  readonly isExpanded: boolean
  /** False for people shown only because somebody below them passes the filter. */
  readonly isMatch: boolean
}

/**
 * The reporting lines as the lines of a tree, from top to bottom.
 *
 * TREE-1: everybody who passes is there once, and all their bosses up to the top.
 * TREE-2: what is below a closed person is left out; a filter opens whatever leads to a match.
 */
export function treeRows(
  people: readonly Person[],
  above: ReadonlyMap<EntityId, EntityId>,
  closedIds: ReadonlySet<EntityId>,
  passes: ((person: Person) => boolean) | null,
): readonly TreeRow[] {
  const byId = new Map(people.map((person) => [person.id, person]))
  const matches = new Set<EntityId>()
  const shown = new Set<EntityId>()
  for (const person of people) {
    if (passes !== null && !passes(person)) continue
    matches.add(person.id)
    let current: EntityId | undefined = person.id
    while (current !== undefined && byId.has(current) && !shown.has(current)) {
      shown.add(current)
      current = above.get(current)
    }
  }
  const children = childrenOf(
    people.filter(({ id }) => shown.has(id)),
    above,
  )
  const rows: TreeRow[] = []

  function visit(parentId: EntityId | null, level: number): void {
    const siblings = children.get(parentId) ?? []
    for (const [index, person] of siblings.entries()) {
      const childCount = children.get(person.id)?.length ?? 0
      const isExpanded = childCount > 0 && (passes !== null || !closedIds.has(person.id))
      rows.push({
        person,
        level,
        parentId,
        positionInSet: index + 1,
        setSize: siblings.length,
        childCount,
        isExpanded,
        isMatch: matches.has(person.id),
      })
      if (isExpanded) visit(person.id, level + 1)
    }
  }
  visit(null, 1)
  return rows
}

function childrenOf(
  people: readonly Person[],
  above: ReadonlyMap<EntityId, EntityId>,
): ReadonlyMap<EntityId | null, readonly Person[]> {
  const ids = new Set(people.map(({ id }) => id))
  const children = new Map<EntityId | null, Person[]>()
  for (const person of sortByName(people)) {
    const boss = above.get(person.id)
    const parentId = boss !== undefined && ids.has(boss) ? boss : null
    const siblings = children.get(parentId)
    if (siblings === undefined) children.set(parentId, [person])
    else siblings.push(person)
  }
  return children
}
