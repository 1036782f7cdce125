import { ensureClientBuilt } from './build-client.ts'
import { ensureServerBuilt } from './build-server.ts'

/** Builds what is out of date; `start.mjs` runs it first. */
await ensureClientBuilt()
await ensureServerBuilt()
