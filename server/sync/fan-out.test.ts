import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createFanOut, type Receiver } from './fan-out.ts'

const WINDOW_MS = 20

interface Reader extends Receiver {
  readonly sent: string[]
}

function createReader(): Reader {
  const sent: string[] = []
  return { hasState: true, sent, socket: { send: (frame) => sent.push(frame.toString()) } }
}

function open(widthMs: number) {
  const [ana, ben, cy] = [createReader(), createReader(), createReader()]
  const fanOut = createFanOut(new Set([ana, ben, cy]), { widthMs })
  return {
    ana,
    ben,
    cy,
    push: (text: string, from: Reader) => fanOut.push(Buffer.from(text), from),
  }
}

/** The end of this turn of the event loop. */
const turn = () => vi.advanceTimersByTime(0)

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'setImmediate', 'performance'] })
})
afterEach(() => {
  vi.useRealTimers()
})

it('[FANOUT-1] on a busy server an update after a calm goes out at once, and what follows it gathers', () => {
  const { ana, ben, cy, push } = open(WINDOW_MS)
  push('1', ana)
  turn()
  expect(cy.sent).toEqual(['1'])

  vi.advanceTimersByTime(1)
  push('2', ana)
  push('3', ben)
  vi.advanceTimersByTime(WINDOW_MS - 2)
  expect(cy.sent).toEqual(['1'])
  vi.advanceTimersByTime(1)
  expect(cy.sent).toEqual(['1', '23'])

  vi.advanceTimersByTime(WINDOW_MS)
  push('4', ana)
  turn()
  expect(cy.sent).toEqual(['1', '23', '4'])
})

it('[FANOUT-1] on a server at ease nothing gathers beyond a turn', () => {
  const { ana, cy, push } = open(0)
  push('1', ana)
  push('2', ana)
  turn()
  push('3', ana)
  turn()
  expect(cy.sent).toEqual(['12', '3'])
})

it('[FANOUT-2] nobody is sent what they wrote themselves', () => {
  const { ana, ben, cy, push } = open(0)
  push('1', ana)
  turn()
  push('2', ana)
  push('3', ben)
  turn()
  expect([ana.sent, ben.sent, cy.sent]).toEqual([['3'], ['1', '2'], ['1', '23']])
})
