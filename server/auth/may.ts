import type { Role } from '#shared/protocol/roles.ts'

/** What can be done with a plan over HTTP; who may write its documents is `mayWrite` of the protocol. */
export type PlanAction =
  | 'see'
  | 'export'
  | 'see-activity'
  | 'change-links'
  | 'manage-people'
  | 'erase'
  | 'delete'

const rights: Readonly<Record<Role, ReadonlySet<PlanAction>>> = {
  observer: new Set(['see', 'export']),
  participant: new Set(['see', 'export', 'see-activity']),
  facilitator: new Set([
    'see',
    'export',
    'see-activity',
    'change-links',
    'manage-people',
    'erase',
    'delete',
  ]),
}

/** The one place that says which role may do what. */
export function mayDo(role: Role, action: PlanAction): boolean {
  return rights[role].has(action)
}

const rank: Readonly<Record<Role, number>> = { observer: 0, participant: 1, facilitator: 2 }

/** The role with more rights: joining again never takes a right away. */
export function higherRole(left: Role, right: Role): Role {
  return rank[left] >= rank[right] ? left : right
}
