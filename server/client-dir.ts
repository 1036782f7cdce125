import { join } from 'node:path'
import { projectRoot } from './project-root.ts'

/** Where the built client is. */
export const clientDir = join(projectRoot, 'dist', 'client')
