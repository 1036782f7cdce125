import type { JsonObject } from '../core/json.ts'
import type { LinkKind } from '../domain/links/link-kinds.ts'

/**
 * The stored choice of links that a board draws as arrows, of those that it can draw; `standard` where
 * nothing was chosen yet.
 */
export function decodeArrows<Kind extends LinkKind>(
  stored: JsonObject,
  kinds: readonly Kind[],
  standard: readonly Kind[] = kinds,
): readonly Kind[] {
  const arrows = stored['arrows']
  return Array.isArray(arrows) ? kinds.filter((kind) => arrows.includes(kind)) : standard
}
