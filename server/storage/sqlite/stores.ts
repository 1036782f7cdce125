import { createActivityStore } from './activity-store.ts'
import { createDatabaseStore } from './database-store.ts'
import { createDocumentStore } from './document-store.ts'
import type { OpenDatabase } from './open-database.ts'
import { createSqliteRegistry } from './registry-store.ts'

/**
 * Every store of the storage thread, by the name that calls use. A store is an object of synchronous
 * methods on the one database; each call is a transaction, in which a `StoreRefusal` or any other
 * throw undoes all the call has written. Arguments and values must survive a structured clone.
 */
export function createStores(database: OpenDatabase) {
  return {
    database: createDatabaseStore(database),
    documents: createDocumentStore(database.sqlite),
    activity: createActivityStore(database.sqlite),
    registry: createSqliteRegistry(database.sqlite),
  }
}
