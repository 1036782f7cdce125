import { compactOnce } from './compact-once.ts'
import { openInlineStorage } from './inline-storage.ts'

// Compacts the document of DATA_DIR and ends by kill -9 before its statement number STATEMENT, from 0.
let left = Number(process.env['STATEMENT'])
const storage = openInlineStorage(process.env['DATA_DIR'] ?? '', {
  before() {
    if (left === 0) process.kill(process.pid, 'SIGKILL')
    left -= 1
  },
})
await compactOnce(storage.log)
await storage.close()
