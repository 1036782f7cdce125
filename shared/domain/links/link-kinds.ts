import type { EntityKind } from '../entities/entity-registry.ts'
import { date, type FieldSet, text } from '../entities/field.ts'
import { relationshipStrength } from '../entities/scales.ts'

/** What a kind of link joins, and which rules hold for it. */
interface LinkKindRule {
  readonly from: readonly EntityKind[]
  readonly to: readonly EntityKind[]
  /** LINK-3: the two ends are equal, so that A–B and B–A are one link. */
  readonly isSymmetric?: true
  /** LINK-4: an entity has at most one such link going out, and they form no circle. */
  readonly isSingle?: true
}

/** What the customer says of themselves, and what of ours answers it. */
const insights = ['goal', 'challenge', 'initiative', 'culture-trait', 'value-proposition'] as const

/** Every kind of link. A new kind is one line here. */
const rules = {
  'reports-to': { from: ['person'], to: ['person'], isSingle: true },
  influences: { from: ['person'], to: ['person'] },
  'conflicts-with': { from: ['person'], to: ['person'], isSymmetric: true },
  covers: { from: ['member'], to: ['person'] },
  /** The executive at the customer who answers for it; apart from those who care about it. */
  owns: { from: ['person'], to: ['goal', 'challenge', 'initiative'] },
  'cares-about': { from: ['person'], to: [...insights, 'objective', 'action'] },
  pursues: { from: ['initiative'], to: ['goal', 'challenge'] },
  threatens: { from: ['challenge'], to: ['goal', 'initiative'] },
  answers: { from: ['value-proposition'], to: ['goal', 'challenge', 'initiative'] },
  delivers: { from: ['objective'], to: ['value-proposition'] },
  advances: { from: ['objective'], to: ['goal', 'challenge', 'initiative'] },
  serves: { from: ['action'], to: ['objective', 'goal'] },
  blocks: { from: ['obstacle'], to: ['action', 'objective', 'goal'] },
  'depends-on': { from: ['action'], to: ['action'] },
  measures: { from: ['kpi'], to: ['goal', 'objective', 'action'] },
  /** The one of ours who answers for it. */
  'assigned-to': {
    from: ['action', 'step', 'objective', 'obstacle', 'kpi'],
    to: ['member'],
    isSingle: true,
  },
  counterpart: { from: ['action'], to: ['person'], isSingle: true },
  'contributes-to': { from: ['member'], to: ['action', 'objective'] },
  'step-of': { from: ['step'], to: ['action'], isSingle: true },
  'told-by': { from: [...insights, 'question', 'note'], to: ['person', 'member'] },
  'could-find-out': { from: ['member', 'person'], to: ['question'] },
} as const satisfies Record<string, LinkKindRule>

export type LinkKind = keyof typeof rules

/** All kinds, in the registry's order. */
export const linkKinds = Object.keys(rules).filter(isLinkKind)

/** The fields every link has. `strength` is how well the two know each other. */
export const linkFields = {
  note: text(1000),
  strength: relationshipStrength,
  lastContactOn: date(),
} as const satisfies FieldSet

/** Tells whether a value from outside names a kind of link. */
export function isLinkKind(value: unknown): value is LinkKind {
  return typeof value === 'string' && Object.hasOwn(rules, value)
}

/** The rule of a kind. */
export function linkRule(kind: LinkKind): LinkKindRule {
  return rules[kind]
}

/** LINK-2: whether a kind may join the two, in this direction. */
export function isLegalLink(kind: LinkKind, from: EntityKind, to: EntityKind): boolean {
  const rule = linkRule(kind)
  return rule.from.includes(from) && rule.to.includes(to)
}

/** LINK-2: the kinds that may join the two, in this direction. */
export function legalLinkKinds(from: EntityKind, to: EntityKind): readonly LinkKind[] {
  return linkKinds.filter((kind) => isLegalLink(kind, from, to))
}
