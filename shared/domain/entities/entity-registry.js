import { memberFields } from './member.ts'
import { personFields } from './person.ts'
/** Every kind of entity with its fields. A new kind is one file and one line here. */
export const entityFields = {
  person: personFields,
  member: memberFields,
}
/** All kinds, in the registry's order. */
export const entityKinds = Object.keys(entityFields).filter(isEntityKind)
/** Tells whether a value from outside names a kind of entity. */
export function isEntityKind(value) {
  return typeof value === 'string' && Object.hasOwn(entityFields, value)
}
/** The fields of a kind, as a plain set to look names up in. */
export function fieldsOf(kind) {
  return entityFields[kind]
}
