import { expect, it } from 'vitest'
import { decodePresenceFields } from './presence-state.ts'

it('[PRESENCE-9] every field that is well formed is kept', () => {
  const state = {
    board: 'b1',
    view: 'outline',
    cursor: { x: 1.5, y: -2 },
    selection: ['p1', 'shape:abc'],
    drag: { p1: [10, 20] },
    viewport: { x: 0, y: 0, w: 100, h: 50 },
    editing: { entityId: 'p1', field: 'notes', textCursor: { anchor: { item: 1 } } },
    following: 12,
  }
  expect(decodePresenceFields(state)).toEqual(state)
  expect(decodePresenceFields({ cursor: null, editing: null, following: null })).toEqual({
    cursor: null,
    editing: null,
    following: null,
  })
})

it('[PRESENCE-9] whatever else there is goes', () => {
  const hostile: unknown = JSON.parse(`{
    "board": "../x", "view": 7, "cursor": {"x": "1", "y": 2}, "selection": ["<b>"],
    "drag": {"__proto__": [1, 2], "p1": ["a", "b"], "p2": [1e999, 0]}, "viewport": {"x": 1},
    "editing": {"entityId": "p1"}, "following": -1, "__proto__": {"board": "inherited"},
    "constructor": {"prototype": 1}, "participant": {"role": "facilitator"}
  }`)
  expect(decodePresenceFields(hostile)).toEqual({ drag: {} })
  for (const strange of [null, 1, 'text', [], [{}]])
    expect(decodePresenceFields(strange)).toEqual({})
})
