import { describe, expect, it } from 'vitest'
import type { PlanId } from '#shared/core/ids.ts'
import { createSeenMentions } from './seen-mentions.ts'

const plan = 'p1' as PlanId

describe('mentions that were seen', () => {
  it('[SEEN-2] are remembered by plan, and only those of the last time', () => {
    const stored = new Map<string, string>()
    const storage = {
      getItem: (key: string) => stored.get(key) ?? null,
      setItem: (key: string, value: string) => void stored.set(key, value),
      removeItem: (key: string) => void stored.delete(key),
    }
    createSeenMentions(storage, plan).write(['a', 'b'])
    createSeenMentions(storage, plan).write(['b', 'c'])
    expect([...createSeenMentions(storage, plan).read()]).toEqual(['b', 'c'])
    expect([...createSeenMentions(storage, 'p2' as PlanId).read()]).toEqual([])
    for (const key of stored.keys()) stored.set(key, '{"not":"a list"}')
    expect([...createSeenMentions(storage, plan).read()]).toEqual([])
    createSeenMentions(storage, plan).forget()
    expect([...stored.keys()]).toEqual([])
  })

  it('[SEEN-1] last as long as the page where storage is forbidden', () => {
    const forbidden = () => {
      throw new Error('forbidden')
    }
    const seen = createSeenMentions(
      { getItem: forbidden, setItem: forbidden, removeItem: forbidden },
      plan,
    )
    seen.write(['a'])
    expect([...seen.read()]).toEqual(['a'])
  })
})
