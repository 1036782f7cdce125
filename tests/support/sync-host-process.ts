import { startSyncHost } from './sync-host.ts'

// A sync server in a process of its own, to be killed. Prints its port; `DATA_DIR` and `IS_NEW` say where.
const dataDir = process.env['DATA_DIR'] ?? ''
const isNew = process.env['IS_NEW'] === 'yes'
const host = await startSyncHost({ dataDir, limits: { compactRows: 60, roomIdleMs: 200 } })
if (isNew) await host.sync.rooms.create(host.planId)
process.stdout.write(`${host.port}\n`)
