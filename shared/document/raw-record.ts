import * as Y from 'yjs'
import { planMaps } from './schema.ts'

/**
 * A stored entity as it is, whatever it is, as the text of a JSON file: for a record that cannot be
 * read, so that a person can save what is in it. 'null' where nothing is stored under the key.
 */
export function rawRecord(doc: Y.Doc, key: string): string {
  const stored = planMaps(doc).yEntities.get(key)
  const plain: unknown = stored instanceof Y.AbstractType ? stored.toJSON() : stored
  return JSON.stringify({ id: key, record: plain ?? null }, null, 2)
}
