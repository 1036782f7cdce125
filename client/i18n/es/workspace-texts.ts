import { entities } from './entities.ts'
import { inspector } from './inspector.ts'
import { people } from './people.ts'
import { saveState } from './save-state.ts'
import { share } from './share.ts'
import { workspace } from './workspace.ts'

export const workspaceTexts = { entities, inspector, people, saveState, share, workspace }
