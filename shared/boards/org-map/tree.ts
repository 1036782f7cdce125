import type { EntityId } from '../../core/ids.ts'
import type { Person } from '../../domain/entities/entity.ts'
import { sortByName } from '../../domain/rules/sort-by-name.ts'

/** A person of a tree with those below: those who lead others, and those who lead nobody. */
export interface TreeNode {
  readonly person: Person
  readonly branches: readonly TreeNode[]
  readonly leaves: readonly Person[]
  /** People of the whole subtree, this one included. */
  readonly size: number
}

export interface Forest {
  /** The largest first, then by name. */
  readonly roots: readonly TreeNode[]
  /** People without a line up or down, by name. */
  readonly single: readonly Person[]
}

/** Builds the trees of the people shown; a line to somebody not shown does not count. */
export function buildForest(
  people: readonly Person[],
  above: ReadonlyMap<EntityId, EntityId>,
): Forest {
  const sorted = sortByName(people)
  const shown = new Set(sorted.map((person) => person.id))
  const reports = new Map<EntityId, Person[]>()
  const tops: Person[] = []
  for (const person of sorted) {
    const bossId = above.get(person.id)
    if (bossId === undefined || !shown.has(bossId)) {
      tops.push(person)
      continue
    }
    const team = reports.get(bossId) ?? []
    reports.set(bossId, team)
    team.push(person)
  }
  const rank = new Map(sorted.map((person, index) => [person.id, index]))
  const byRank = (left: TreeNode, right: TreeNode) =>
    right.size - left.size || (rank.get(left.person.id) ?? 0) - (rank.get(right.person.id) ?? 0)
  return {
    roots: tops
      .filter((person) => reports.has(person.id))
      .map((person) => buildNode(person, reports))
      .sort(byRank),
    single: tops.filter((person) => !reports.has(person.id)),
  }
}

/** From the lowest up, without recursion: an imported line may be thousands long. */
function buildNode(root: Person, reports: ReadonlyMap<EntityId, readonly Person[]>): TreeNode {
  const order: Person[] = [root]
  for (const person of order) {
    for (const report of reports.get(person.id) ?? []) {
      if (reports.has(report.id)) order.push(report)
    }
  }
  const built = new Map<EntityId, TreeNode>()
  for (const person of order.reverse()) {
    const direct = reports.get(person.id) ?? []
    const branches = direct.flatMap((report) => built.get(report.id) ?? [])
    const leaves = direct.filter((report) => !reports.has(report.id))
    const size = branches.reduce((sum, branch) => sum + branch.size, 1 + leaves.length)
    built.set(person.id, { person, branches, leaves, size })
  }
  return built.get(root.id) ?? { person: root, branches: [], leaves: [], size: 1 }
}
