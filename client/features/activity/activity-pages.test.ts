import { describe, expect, it } from 'vitest'

import type { ActivityEntry } from '#shared/protocol/http-plans.ts'

import { type ActivityPages, groupByDay, withNewest, withOlder } from './activity-pages.ts'

function entriesOf(...ids: readonly number[]): ActivityEntry[] {
  return ids.map((id) => ({
    id,
    at: 1_000_000 + id,
    participantId: null,
    name: 'Ana',
    area: '',
    command: `command${id}`,
    ids: [],
  }))
}

const idsOf = ({ entries }: ActivityPages) => entries.map(({ id }) => id)

describe('pages of the activity', () => {
  const known = withNewest(null, { entries: entriesOf(6, 5, 4), next: 4 })

  it('[PAGE-1] what is new comes on top, and where the older ones begin stays', () => {
    const page = { entries: entriesOf(8, 7, 6), next: 6 }
    const more = withNewest(known, page)
    expect(idsOf(more)).toEqual([8, 7, 6, 5, 4])
    expect(more.next).toBe(4)
    expect(idsOf(withNewest(more, page))).toEqual([8, 7, 6, 5, 4])
    expect(idsOf(withNewest(more, { entries: entriesOf(6, 5, 4), next: 4 }))).toEqual(idsOf(more))
  })

  it('[PAGE-1] an older page goes below, and the last one says so', () => {
    const all = withOlder(known, { entries: entriesOf(3, 2), next: null })
    expect(idsOf(all)).toEqual([6, 5, 4, 3, 2])
    expect(all.next).toBeNull()
  })

  it('[PAGE-1] a name is the one heard last', () => {
    const renamed = entriesOf(6).map((entry) => ({ ...entry, name: 'Ana Ruiz' }))
    const [first] = withNewest(known, { entries: renamed, next: 6 }).entries
    expect(first?.name).toBe('Ana Ruiz')
  })

  it('[PAGE-2] a page that does not reach what is known replaces it', () => {
    const page = { entries: entriesOf(99, 98), next: 98 }
    expect(withNewest(known, page)).toEqual(page)
    const whole = { entries: entriesOf(9, 8), next: null }
    expect(idsOf(withNewest(known, whole))).toEqual([9, 8, 6, 5, 4])
  })
})

describe('groupByDay', () => {
  it('[PAGE-3] a line stands under its day', () => {
    const [noon, night] = [new Date(2026, 2, 3, 12).getTime(), new Date(2026, 2, 2, 23).getTime()]
    const [late, early] = entriesOf(2, 1)
    const days = groupByDay([
      { ...(late ?? fail()), at: noon },
      { ...(early ?? fail()), at: night },
    ])
    expect(days.map(({ startMs }) => new Date(startMs).getDate())).toEqual([3, 2])
  })

  it('[PAGE-4] the same deed in a row is one line, with how many times', () => {
    const again = entriesOf(5, 4, 3, 2).map((entry) => ({
      ...entry,
      command: entry.id === 3 ? 'addLink' : 'setFields',
    }))
    const [day] = groupByDay(again)
    expect(day?.lines.map(({ entry, times }) => [entry.id, times])).toEqual([
      [5, 2],
      [3, 1],
      [2, 1],
    ])
  })
})

function fail(): never {
  throw new Error('the test has two entries')
}
