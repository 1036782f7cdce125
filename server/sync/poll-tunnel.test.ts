import { expect, it } from 'vitest'
import { createPollTunnel, type PollTunnelOptions } from './poll-tunnel.ts'

const HEAD = 'HTTP/1.1 101 Switching Protocols\r\n\r\n'

function openTunnel(options: Partial<PollTunnelOptions> = {}) {
  const tunnel = createPollTunnel({
    holdMs: 20,
    answerBytes: 8,
    unreadBytes: 64 * 1024,
    nowMs: () => 0,
    ...options,
  })
  tunnel.stream.on('error', () => {})
  tunnel.stream.write(HEAD)
  return {
    ...tunnel,
    textOf: async (seq: number, mayWait = true): Promise<string> => {
      const received = await tunnel.receive(seq, mayWait)
      return received.ok ? received.value.toString() : received.error.code
    },
  }
}

it('[TUNNEL-1] what the server writes reaches the client without the answer to the upgrade', async () => {
  const { stream, textOf } = openTunnel()
  stream.write('ab')
  stream.write('cd')
  expect(await textOf(1)).toBe('abcd')
})

it('[TUNNEL-1] a held request is answered as soon as something is written, or empty in the end', async () => {
  const { stream, textOf } = openTunnel()
  const first = textOf(1)
  stream.write('ab')
  stream.write('cd')
  expect(await first).toBe('abcd')
  expect(await textOf(2)).toBe('')
})

it('[TUNNEL-1] a request that may not wait is answered at once', async () => {
  const { stream, textOf } = openTunnel({ holdMs: 60_000 })
  expect(await textOf(1, false)).toBe('')
  stream.write('ab')
  expect(await textOf(2, false)).toBe('ab')
})

it('[TUNNEL-2] a repeated request adds no bytes and gets the same answer', async () => {
  const tunnel = openTunnel()
  const body = Buffer.from('up')
  const answers = await Promise.all([tunnel.send(1, body), tunnel.send(1, body)])
  expect(answers.every(({ ok }) => ok)).toBe(true)
  expect((await tunnel.send(1, body)).ok).toBe(true)
  await tunnel.send(2, Buffer.from('per'))
  expect(String(tunnel.stream.read())).toBe('upper')

  const held = Promise.all([tunnel.textOf(1), tunnel.textOf(1)])
  tunnel.stream.write('down')
  expect(await held).toEqual(['down', 'down'])
  expect(await tunnel.textOf(1)).toBe('down')
})

it.each(['send', 'receive'] as const)('[TUNNEL-2] a gap in %s ends it', async (way) => {
  const tunnel = openTunnel()
  const gap = way === 'send' ? tunnel.send(2, Buffer.from('x')) : tunnel.receive(2, true)
  expect(await gap).toMatchObject({ ok: false })
  expect(tunnel.stream.destroyed).toBe(true)
})

it('[TUNNEL-3] what nobody fetches counts as backlog, and long writes go out in parts', async () => {
  const { stream, textOf } = openTunnel()
  stream.write('0123456789abcdef')
  stream.write('gh')
  expect(stream.writableLength).toBe(18)
  expect(await textOf(1)).toBe('01234567')
  expect(await textOf(2)).toBe('89abcdef')
  expect(stream.writableLength).toBe(2)
  expect(await textOf(3)).toBe('gh')
  expect(stream.writableLength).toBe(0)
})

it('[TUNNEL-4] a request is answered once its body was read; too much unread ends the tunnel', async () => {
  const tunnel = openTunnel()
  const large = Buffer.alloc(40 * 1024)
  let isAnswered = false
  const sent = tunnel.send(1, large).then((answer) => {
    isAnswered = true
    return answer
  })
  await new Promise((resolve) => {
    setImmediate(resolve)
  })
  expect(isAnswered).toBe(false)
  tunnel.stream.resume()
  expect(await sent).toMatchObject({ ok: true })

  tunnel.stream.pause()
  void tunnel.send(2, large)
  expect(await tunnel.send(3, large)).toMatchObject({ ok: false })
  expect(tunnel.stream.destroyed).toBe(true)
})

it('[TUNNEL-1] the last bytes before the end are still fetched; then there is no tunnel', async () => {
  const { stream, textOf } = openTunnel()
  stream.resume()
  stream.end('bye')
  expect(await textOf(1)).toBe('bye')
  expect(await textOf(2)).toBe('request/not-found')
})

it('[TUNNEL-1] a destroyed socket answers the held request at once', async () => {
  const { stream, textOf } = openTunnel({ holdMs: 60_000 })
  const held = textOf(1)
  stream.destroy()
  expect(await held).toBe('request/not-found')
})
