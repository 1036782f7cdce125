import { fileURLToPath } from 'node:url'

/** Where the built client is. */
export const clientDir = fileURLToPath(new URL('../dist/client', import.meta.url))
