import type * as Y from 'yjs'
import { SCHEMA_VERSION } from '../../domain/plan-view.ts'
import { planMaps } from '../schema.ts'

/** One step of the schema: writes what the next version adds. It may be run twice. */
type Migration = (doc: Y.Doc) => void

/** Index n leads from version n to n + 1. Version 0 is an empty document. */
const migrations: readonly Migration[] = [() => {}]

/**
 * MIGRATE-1: the server alone migrates, as it opens a document, before the first peer syncs.
 * Brings a plan document up to the current version and returns whether it wrote anything. A document
 * of a newer version is left as it is: people read it, and change nothing.
 */
export function migratePlan(doc: Y.Doc): boolean {
  const { yFacts } = planMaps(doc)
  const stored = yFacts.get('schemaVersion')
  const version = typeof stored === 'number' ? stored : 0
  if (version >= SCHEMA_VERSION) return false
  doc.transact(() => {
    for (const migration of migrations.slice(version)) migration(doc)
    yFacts.set('schemaVersion', SCHEMA_VERSION)
  }, 'migration')
  return true
}
