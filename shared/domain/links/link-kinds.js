import { date, text } from '../entities/field.ts'
import { relationshipStrength } from '../entities/scales.ts'
/** Every kind of link. A new kind is one line here. */
const rules = {
  'reports-to': { from: ['person'], to: ['person'], isHierarchy: true },
  influences: { from: ['person'], to: ['person'] },
  'conflicts-with': { from: ['person'], to: ['person'], isSymmetric: true },
  covers: { from: ['member'], to: ['person'] },
}
/** All kinds, in the registry's order. */
export const linkKinds = Object.keys(rules).filter(isLinkKind)
/** The fields every link has. `strength` is how well the two know each other. */
export const linkFields = {
  note: text(1000),
  strength: relationshipStrength,
  lastContactOn: date(),
}
/** Tells whether a value from outside names a kind of link. */
export function isLinkKind(value) {
  return typeof value === 'string' && Object.hasOwn(rules, value)
}
/** The rule of a kind. */
export function linkRule(kind) {
  return rules[kind]
}
/** LINK-2: the kinds that may join the two, in this direction. */
export function legalLinkKinds(from, to) {
  return linkKinds.filter((kind) => {
    const rule = linkRule(kind)
    return rule.from.includes(from) && rule.to.includes(to)
  })
}
