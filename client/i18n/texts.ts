/**
 * The texts on screen. English gives the shape, so a text missing in another language does not
 * compile.
 *
 * TEXT-1 One language is loaded at a time, and of it only the parts in use: `shell` for landing and
 *        join, `workspace` once a plan opens, `check` for the page of that name.
 * TEXT-2 A change of language loads every part in use before anything on screen changes. A part that is
 *        asked for meanwhile comes in both languages, and of two changes the later one holds.
 */
import i18next, { type i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'

import type { Language } from '#shared/protocol/http-fields.ts'

import type { checkTexts } from './en/check-texts.ts'
import type { shellTexts } from './en/shell-texts.ts'
import type { workspaceTexts } from './en/workspace-texts.ts'

export type ShellTexts = typeof shellTexts
export type WorkspaceTexts = typeof workspaceTexts
export type CheckTexts = typeof checkTexts
export type TextPart = 'shell' | 'workspace' | 'check'

const NAMESPACE = 'translation'

const loaders: Record<
  Language,
  Record<TextPart, () => Promise<ShellTexts | WorkspaceTexts | CheckTexts>>
> = {
  en: {
    shell: async () => (await import('./en/shell-texts.ts')).shellTexts,
    workspace: async () => (await import('./en/workspace-texts.ts')).workspaceTexts,
    check: async () => (await import('./en/check-texts.ts')).checkTexts,
  },
  es: {
    shell: async () => (await import('./es/shell-texts.ts')).shellTexts,
    workspace: async () => (await import('./es/workspace-texts.ts')).workspaceTexts,
    check: async () => (await import('./es/check-texts.ts')).checkTexts,
  },
}

export interface Texts {
  readonly i18n: i18n
  readonly language: () => Language
  /** Loads one more part, of the present language and of the one that is about to show. */
  readonly load: (part: TextPart) => Promise<void>
  /** Switches language everywhere at once (TEXT-2). */
  readonly changeLanguage: (language: Language) => Promise<void>
}

/**
 * Starts the texts with the shell part of `language`.
 * `onLanguage` is told each language as it begins to show, the first included.
 */
export async function createTexts(
  language: Language,
  onLanguage: (language: Language) => void,
): Promise<Texts> {
  const instance = i18next.createInstance()
  const parts = new Set<TextPart>()
  let current = language
  let chosen = language

  async function addPart(wanted: Language, part: TextPart): Promise<void> {
    instance.addResourceBundle(wanted, NAMESPACE, await loaders[wanted][part](), true, true)
  }

  await instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    ns: NAMESPACE,
    defaultNS: NAMESPACE,
    resources: {},
    // React escapes what it shows; escaping twice would show `&amp;`.
    interpolation: { escapeValue: false },
    react: { useSuspense: false, bindI18nStore: 'added' },
  })

  async function load(part: TextPart): Promise<void> {
    parts.add(part)
    await Promise.all([...new Set([current, chosen])].map((wanted) => addPart(wanted, part)))
  }

  async function changeLanguage(wanted: Language): Promise<void> {
    chosen = wanted
    try {
      await Promise.all([...parts].map((part) => addPart(wanted, part)))
    } catch (error) {
      if (chosen === wanted) chosen = current
      throw error
    }
    if (chosen !== wanted) return
    current = wanted
    await instance.changeLanguage(wanted)
    onLanguage(wanted)
  }

  await load('shell')
  onLanguage(language)
  return { i18n: instance, language: () => current, load, changeLanguage }
}
