import 'i18next'

import type { CheckTexts, ShellTexts, WorkspaceTexts } from './texts.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    resources: { translation: ShellTexts & WorkspaceTexts & CheckTexts }
  }
}
