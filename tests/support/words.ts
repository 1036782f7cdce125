import { shellTexts as shellEn } from '../../client/i18n/en/shell-texts.ts'
import { workspaceTexts as workspaceEn } from '../../client/i18n/en/workspace-texts.ts'
import { shellTexts as shellEs } from '../../client/i18n/es/shell-texts.ts'
import { workspaceTexts as workspaceEs } from '../../client/i18n/es/workspace-texts.ts'

/** Every text of the interface, for steps that work in both languages. */
export const words = {
  en: { ...shellEn, ...workspaceEn },
  es: { ...shellEs, ...workspaceEs },
} as const

export type Words = (typeof words)['en'] | (typeof words)['es']
