import { people } from './people.ts'
import { saveState } from './save-state.ts'
import { share } from './share.ts'
import { workspace } from './workspace.ts'

export const workspaceTexts = { people, saveState, share, workspace }
