import { Gauge, type Registry } from 'prom-client'
import type { Result } from '#shared/core/result.ts'
import type { StorageHealth } from '../storage/storage.ts'

/** The disk at the moment of asking. Where it cannot be asked, what was known of it is left out. */
export function createStorageGauges(
  registers: Registry[],
): (health: Result<StorageHealth>, probeMs: number) => void {
  const gauge = (name: string, help: string) => new Gauge({ name, help, registers })
  const isWritable = gauge('tesela_storage_writable', '1: the disk takes writes; 0: it does not')
  const probe = gauge('tesela_storage_probe_seconds', 'Time of one small commit')
  const database = gauge('tesela_storage_database_bytes', 'Size of the database file')
  const wal = gauge('tesela_storage_wal_bytes', 'Size of the write-ahead log')
  const free = gauge('tesela_storage_free_bytes', 'Free on the disk of DATA_DIR')
  const schema = gauge('tesela_storage_schema_version', 'Version of the tables')

  return (health, probeMs) => {
    isWritable.set(health.ok ? 1 : 0)
    probe.set(probeMs / 1000)
    if (!health.ok) {
      for (const known of [database, wal, free]) known.reset()
      return
    }
    database.set(health.value.databaseBytes)
    wal.set(health.value.walBytes)
    free.set(health.value.freeBytes)
    schema.set(health.value.schemaVersion)
  }
}
