// A worker thread on Node 20 does not take a TypeScript entry from `--import tsx`, so this plain
// module registers the loader itself. It runs the same under the server and under Vitest.
import { register } from 'tsx/esm/api'

register()
await import('./compaction-worker.ts')
