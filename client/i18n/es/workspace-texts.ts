import { activity } from './activity.ts'
import { bin } from './bin.ts'
import { boardPictures } from './board-pictures.ts'
import { boards } from './boards.ts'
import { canvas } from './canvas.ts'
import { cards } from './cards.ts'
import { entities } from './entities.ts'
import { filter } from './filter.ts'
import { findPerson } from './find-person.ts'
import { history } from './history.ts'
import { importExport } from './import-export.ts'
import { inspector } from './inspector.ts'
import { keyboard } from './keyboard.ts'
import { outline } from './outline.ts'
import { palette } from './palette.ts'
import { people } from './people.ts'
import { presence } from './presence.ts'
import { quickAdd } from './quick-add.ts'
import { saveState } from './save-state.ts'
import { share } from './share.ts'
import { workspace } from './workspace.ts'

export const workspaceTexts = {
  activity,
  bin,
  boardPictures,
  boards,
  canvas,
  cards,
  entities,
  filter,
  findPerson,
  history,
  importExport,
  inspector,
  keyboard,
  outline,
  palette,
  people,
  presence,
  quickAdd,
  saveState,
  share,
  workspace,
}
