import { isJsonObject } from '../core/json.ts'
export const MAX_BOARD_NAME_LENGTH = 120
const NO_SETTINGS = {}
/** Reads a stored board, or null where it names no kind. */
export function decodeBoard(id, stored) {
  const kind = stored.get('kind')
  const name = stored.get('name')
  const order = stored.get('order')
  const settings = stored.get('settings')
  if (typeof kind !== 'string') return null
  return {
    id,
    kind,
    name: typeof name === 'string' ? name.slice(0, MAX_BOARD_NAME_LENGTH) : '',
    order: typeof order === 'string' ? order : '',
    settings: isJsonObject(settings) ? settings : NO_SETTINGS,
  }
}
/** The key of an annotation in the document: boards keep theirs apart in one flat map. */
export function annotationKey(boardId, id) {
  return `${boardId}/${id}`
}
/** The board and the annotation that a key names, or null. Ids of the canvas may hold `:` and `-`. */
export function parseAnnotationKey(key) {
  const match = /^([0-9A-Za-z]{1,64})\/([\w:-]{1,128})$/.exec(key)
  if (match === null) return null
  return { boardId: match[1], id: match[2] }
}
