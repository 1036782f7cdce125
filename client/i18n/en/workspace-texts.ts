import { account } from './account.ts'
import { activity } from './activity.ts'
import { bin } from './bin.ts'
import { boardPictures } from './board-pictures.ts'
import { boards } from './boards.ts'
import { canvas } from './canvas.ts'
import { cards } from './cards.ts'
import { comments } from './comments.ts'
import { entities } from './entities.ts'
import { erasure } from './erasure.ts'
import { filter } from './filter.ts'
import { find } from './find.ts'
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
import { traces } from './traces.ts'
import { workspace } from './workspace.ts'
/** Everything inside a plan: loaded with the workspace. Each feature adds its file here. */
export const workspaceTexts = {
  account,
  activity,
  bin,
  boardPictures,
  boards,
  canvas,
  cards,
  comments,
  entities,
  erasure,
  filter,
  find,
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
  traces,
  workspace,
}
