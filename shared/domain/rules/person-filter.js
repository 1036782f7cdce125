/** Shows everybody. */
export const NO_FILTER = { text: '', roles: [], stances: [], units: [], levels: [] }
/** How many of the filter's parts are in use. */
export function countFilterParts(filter) {
  const lists = [filter.roles, filter.stances, filter.units, filter.levels]
  return lists.filter((list) => list.length > 0).length + (filter.text.trim() === '' ? 0 : 1)
}
/** A text without accents and capitals, so that "jose" finds "José". */
export function foldText(text) {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
}
/**
 * Whether an entity passes a filter: every part in use must fit, and within a part any of its values
 * does. Every word of the text must occur in name, title, unit, company, area or notes.
 */
export function passesFilter(entity, filter) {
  return hasText(entity, filter.text) && (entity.kind !== 'person' || fits(entity, filter))
}
function fits(person, filter) {
  const roles = person.buyingRoles.length > 0 ? person.buyingRoles : [null]
  return (
    (filter.roles.length === 0 || roles.some((role) => filter.roles.includes(role))) &&
    (filter.stances.length === 0 || filter.stances.includes(person.stance)) &&
    (filter.units.length === 0 || filter.units.includes(person.unit)) &&
    (filter.levels.length === 0 || filter.levels.includes(person.level))
  )
}
function hasText(entity, text) {
  const words = foldText(text).split(/\s+/).filter(Boolean)
  if (words.length === 0) return true
  const places = entity.kind === 'person' ? [entity.unit, entity.company] : [entity.area]
  const haystack = foldText([entity.name, entity.title, ...places, entity.notes].join('\n'))
  return words.every((word) => haystack.includes(word))
}
