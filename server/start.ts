import { ensureClientBuilt } from './build-client.ts'

/** `npm start`: an up-to-date client, then the server. */
await ensureClientBuilt()
await import('./main.ts')
