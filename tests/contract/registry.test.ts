import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { assert } from '#shared/core/assert.ts'
import { createMemoryRegistry } from '../../server/storage/memory/memory-registry.ts'
import { createSqliteStorage } from '../../server/storage/sqlite/create-sqlite-storage.ts'
import { describeRegistry } from './registry-suite.ts'

describeRegistry('memory', () =>
  Promise.resolve({
    registry: createMemoryRegistry(),
    close: () => Promise.resolve(),
  }),
)

describeRegistry('sqlite', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'tesela-registry-'))
  const storage = await createSqliteStorage({ dataDir })
  assert(storage.ok, 'storage opens in an empty folder')
  return {
    registry: storage.value.registry,
    async close() {
      await storage.value.close()
      rmSync(dataDir, { recursive: true })
    },
  }
})
