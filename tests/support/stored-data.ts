import * as Y from 'yjs'
import { assert } from '#shared/core/assert.ts'
import type { PlanId } from '#shared/core/ids.ts'
import type { DocumentName } from '#shared/protocol/roles.ts'
import type { StoredDocument } from '../../server/storage/document-log.ts'
import { openDatabase } from '../../server/storage/sqlite/open-database.ts'
import { createStores } from '../../server/storage/sqlite/stores.ts'

/** What a folder of data holds, read by the server's own code while no server has it. */
export interface StoredData {
  document(planId: PlanId, documentName: DocumentName): Y.Doc
  readonly stores: ReturnType<typeof createStores>
  close(): void
}

/** Opens a folder as the next start of the server would. */
export function openStoredData(dataDir: string): StoredData {
  const opened = openDatabase({ dataDir })
  assert(opened.ok, `the folder opens: ${opened.ok ? '' : opened.error.code}`)
  const stores = createStores(opened.value)
  return {
    stores,
    document: (planId, documentName) => replay(stores.documents.load({ planId, documentName })),
    close: () => opened.value.close(),
  }
}

/** The document that a log makes. */
export function replay({ snapshot, rows }: Pick<StoredDocument, 'snapshot' | 'rows'>): Y.Doc {
  const doc = new Y.Doc()
  for (const { format, payload } of snapshot === null ? rows : [snapshot, ...rows]) {
    if (format === 1) Y.applyUpdate(doc, payload)
    else Y.applyUpdateV2(doc, payload)
  }
  return doc
}
