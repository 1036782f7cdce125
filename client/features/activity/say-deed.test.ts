import { beforeAll, describe, expect, it } from 'vitest'

import { decodeEntityId, type EntityId } from '#shared/core/ids.ts'
import { assert } from '#shared/core/assert.ts'
import { commandNames } from '#shared/domain/command-registry.ts'
import { decodeEntity, type Entity } from '#shared/domain/entities/entity.ts'
import type { EntityKind } from '#shared/domain/entities/entity-registry.ts'
import { vocabulary } from '#shared/domain/vocabulary/vocabulary.ts'
import { languages, type Language } from '#shared/protocol/http-fields.ts'
import { MOST_NOTE_IDS } from '#shared/protocol/note.ts'

import { activity as english } from '../../i18n/en/activity.ts'
import { activity as spanish } from '../../i18n/es/activity.ts'
import { createTexts, type Texts } from '../../i18n/texts.ts'
import { findTouched, sayDeed } from './say-deed.ts'

const texts: Partial<Record<Language, Texts>> = {}
beforeAll(async () => {
  for (const language of languages) {
    const loaded = await createTexts(language, () => undefined)
    await loaded.load('workspace')
    texts[language] = loaded
  }
})

function idOf(text: string): EntityId {
  const id = decodeEntityId(text)
  assert(id !== null, 'the test names a valid id')
  return id
}

function entitiesOf(kind: EntityKind, ...names: readonly string[]): readonly Entity[] {
  return names.map((name) => {
    const decoded = decodeEntity(
      idOf(name.replaceAll(' ', '')),
      new Map([
        ['kind', kind],
        ['name', name],
      ]),
    )
    assert(decoded.ok, 'the test describes a valid entity')
    return decoded.entity
  })
}

const mapOf = (entities: readonly Entity[]) =>
  new Map(entities.map((entity) => [entity.id, entity]))
const people = entitiesOf('person', 'Marta', 'Jonas', 'Ines', 'Olga Prat')
const goals = entitiesOf('goal', 'Cut lead time', 'Grow')
const members = entitiesOf('member', 'Lea', 'Tom')
const view = {
  entities: mapOf([...people, ...goals, ...members]),
  bin: mapOf(entitiesOf('person', 'Binned')),
}

function say(command: string, ids: readonly string[], language: Language = 'en'): string {
  const loaded = texts[language]
  assert(loaded !== undefined, 'both languages are loaded')
  const deed = { name: 'Lea', command, ids }
  return sayDeed(deed, view, {
    t: loaded.i18n.t,
    language,
    words: vocabulary(language),
  })
}

const idsOf = (entities: readonly Entity[]) => entities.map(({ id }) => id)

describe('sayDeed', () => {
  it.each([english, spanish])('[DEED-1] has a sentence for every command', ({ deeds }) => {
    // A command that is no more keeps its sentence: what was done by it is still told.
    expect(Object.keys(deeds)).toEqual(expect.arrayContaining([...commandNames, 'undo', 'redo']))
  })

  it.each(languages)('[DEED-1] leaves nothing to be filled in, %s', (language) => {
    for (const command of [...commandNames, 'undo', 'redo', 'a/later-command']) {
      for (const ids of [[], ['Marta'], ['Marta', 'Grow'], idsOf(people), ['purged']]) {
        expect(say(command, ids, language)).toMatch(/^\p{Ll}[^{}]+$/u)
      }
    }
  })

  it('[DEED-2] names up to three, in the order of the deed', () => {
    expect(say('moveEntities', ['Cutleadtime'])).toBe('moved “Cut lead time”')
    expect(say('addLink', ['Jonas', 'Marta'])).toBe('linked “Jonas” to “Marta”')
    expect(say('addLink', ['Jonas', 'Marta'], 'es')).toBe('vinculó «Jonas» con «Marta»')
    expect(say('addEntities', ['Ines', 'Jonas', 'Marta'])).toBe(
      'added “Ines”, “Jonas”, and “Marta”',
    )
    expect(say('restoreEntities', ['Binned'])).toBe('took “Binned” out of the bin')
  })

  it('[DEED-2] counts more by their kinds', () => {
    expect(say('addEntities', idsOf(people))).toBe('added 4 people')
    expect(say('addEntities', idsOf(people), 'es')).toBe('añadió 4 personas')
    expect(say('addEntities', idsOf([...people, ...goals]))).toBe('added 4 people and 2 goals')
    expect(say('addEntities', idsOf([...people, ...members]))).toBe(
      'added 4 people and 2 of our team',
    )
  })

  it('[DEED-2] an id that is named twice counts once', () => {
    expect(say('removeLinks', ['Marta', 'Jonas', 'Marta', 'Ines', 'Jonas'])).toBe(
      'removed relations of “Marta”, “Jonas”, and “Ines”',
    )
  })

  it('[DEED-3] what was deleted for good is counted without a name', () => {
    expect(say('setFields', ['purged'])).toBe('changed an entry that is no longer in the plan')
    expect(say('purgeEntities', ['a1', 'a2'])).toBe('deleted 2 entries for good')
    expect(say('purgeEntities', ['a1'], 'es')).toBe('eliminó 1 tarjeta para siempre')
    expect(say('setFields', ['Marta', 'a1', 'a2'])).toBe(
      'changed “Marta” and 2 entries that are no longer in the plan',
    )
  })

  it('[DEED-4] a full note says that there may be more', () => {
    const ids = Array.from({ length: MOST_NOTE_IDS }, (_, index) => `gone${index}`)
    expect(say('importEntities', ids)).toContain('imported at least 100 entries')
  })

  it('[DEED-6] who adds themselves to the team joined the plan', () => {
    expect(say('addEntities', ['Lea'])).toBe('joined the plan')
    expect(say('addEntities', ['Tom'])).toBe('added “Tom”')
  })

  it('[DEED-5] tells apart what is in use, in the bin, and gone', () => {
    const touched = findTouched(['Marta', 'Binned', 'a1', 'not an id!'], view)
    expect(touched.inUse.map(({ name }) => name)).toEqual(['Marta'])
    expect(touched.inBin.map(({ name }) => name)).toEqual(['Binned'])
    expect(touched.goneCount).toBe(2)
  })
})
