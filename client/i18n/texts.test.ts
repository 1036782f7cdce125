import { describe, expect, it } from 'vitest'

import { errorCodes } from '#shared/core/error-catalog.ts'
import { languages, type Language } from '#shared/protocol/http-fields.ts'

import { checkTexts as englishCheck } from './en/check-texts.ts'
import { shellTexts as englishShell } from './en/shell-texts.ts'
import { workspaceTexts as englishWorkspace } from './en/workspace-texts.ts'
import { checkTexts as spanishCheck } from './es/check-texts.ts'
import { shellTexts as spanishShell } from './es/shell-texts.ts'
import { workspaceTexts as spanishWorkspace } from './es/workspace-texts.ts'
import { createTexts } from './texts.ts'

const all: Record<Language, object> = {
  en: { ...englishShell, ...englishWorkspace, ...englishCheck },
  es: { ...spanishShell, ...spanishWorkspace, ...spanishCheck },
}
const errors: Record<Language, Readonly<Record<string, string>>> = {
  en: englishShell.errors,
  es: spanishShell.errors,
}

function flatten(texts: object, path = ''): Map<string, string> {
  const flat = new Map<string, string>()
  for (const [key, value] of Object.entries(texts)) {
    const inner: unknown = value
    const at = path === '' ? key : `${path}.${key}`
    if (typeof inner === 'string') flat.set(at, inner)
    else if (typeof inner === 'object' && inner !== null) {
      for (const [deeper, text] of flatten(inner, at)) flat.set(deeper, text)
    }
  }
  return flat
}

function placeholders(text: string): readonly string[] {
  return [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '').sort()
}

describe.each(languages)('texts in %s', (language) => {
  it('[TEXT-3] have a sentence for every code of the error catalog, and for no other', () => {
    expect(Object.keys(errors[language]).sort()).toEqual([...errorCodes].sort())
    for (const sentence of Object.values(errors[language])) expect(sentence).toMatch(/[.?]$/)
  })

  it('[TEXT-4] are the same keys as in English, none of them empty', () => {
    const flat = flatten(all[language])
    expect([...flat.keys()].sort()).toEqual([...flatten(all.en).keys()].sort())
    const empty = [...flat].filter(([, text]) => text.trim() === '').map(([key]) => key)
    expect(empty).toEqual([])
  })

  it('[TEXT-5] name the same values as in English', () => {
    const english = flatten(all.en)
    for (const [key, text] of flatten(all[language])) {
      expect([key, placeholders(text)]).toEqual([key, placeholders(english.get(key) ?? '')])
    }
  })
})

it('[TEXT-6] the parts do not share a key, since they are merged', () => {
  const shell = new Set(Object.keys(englishShell))
  const others = [...Object.keys(englishWorkspace), ...Object.keys(englishCheck)]
  expect(others.filter((key) => shell.has(key))).toEqual([])
  expect(new Set(others).size).toBe(others.length)
})

describe('createTexts', () => {
  it('[TEXT-1] shows one language, the workspace part only once it is asked for', async () => {
    const texts = await createTexts('en', () => undefined)
    expect(texts.i18n.t('plans.create')).toBe('New plan')
    expect(texts.i18n.exists('share.title')).toBe(false)
    await texts.load('workspace')
    expect(texts.i18n.t('share.title')).toBe('Let others in')
    expect(texts.i18n.hasResourceBundle('es', 'translation')).toBe(false)
  })

  it('[TEXT-2] changes every part in use at once', async () => {
    const shown: Language[] = []
    const texts = await createTexts('en', (language) => shown.push(language))
    await texts.load('workspace')
    await texts.changeLanguage('es')
    expect(texts.language()).toBe('es')
    expect(texts.i18n.t('plans.create')).toBe('Plan nuevo')
    expect(texts.i18n.t('share.title')).toBe('Invitar a otras personas')
    expect(shown).toEqual(['en', 'es'])
  })

  it('[TEXT-2] has a part that was asked for in the middle of a change, and ends with the last choice', async () => {
    const texts = await createTexts('en', () => undefined)
    const changed = texts.changeLanguage('es')
    await texts.load('workspace')
    await changed
    expect(texts.i18n.t('share.title')).toBe('Invitar a otras personas')
    await Promise.all([texts.changeLanguage('en'), texts.changeLanguage('es')])
    expect([texts.language(), texts.i18n.language]).toEqual(['es', 'es'])
  })

  it('[TEXT-7] a code with a slash finds its sentence, with the values it names', async () => {
    const texts = await createTexts('en', () => undefined)
    expect(texts.i18n.t('errors.import/malformed-line', { line: 7 })).toContain('Line 7')
  })

  it('[TEXT-8] counts in words', async () => {
    const texts = await createTexts('es', () => undefined)
    await texts.load('workspace')
    expect(texts.i18n.t('people.everyoneCount', { count: 1 })).toBe('Entró 1 persona')
    expect(texts.i18n.t('people.everyoneCount', { count: 3 })).toBe('Entraron 3 personas')
  })
})
