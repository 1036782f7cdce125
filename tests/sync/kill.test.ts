import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { messageCodes } from '#shared/protocol/message-codes.ts'
import {
  captureUpdate,
  connectRawPeer,
  markMessage,
  updateMessage,
  type RawPeer,
} from '../support/raw-peer.ts'

const KILLS = 5
const script = fileURLToPath(new URL('../support/sync-host-process.ts', import.meta.url))

async function startProcess(dataDir: string, isNew: boolean) {
  const child = spawn(process.execPath, ['--import', 'tsx', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, DATA_DIR: dataDir, IS_NEW: isNew ? 'yes' : 'no' },
  })
  const [line]: unknown[] = await once(child.stdout, 'data')
  return { child, port: Number(String(line).trim()) }
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL')
  await once(child, 'exit')
}

function durableMarks(peer: RawPeer): number {
  return Math.max(
    0,
    ...peer.heard
      .filter(({ code }) => code === messageCodes.durable)
      .map(({ numbers }) => numbers?.[0] ?? 0),
  )
}

it('[MARK-1] what was acknowledged is there after kill -9, every time', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'tesela-kill-'))
  let acknowledged = 0
  let sent = 0
  for (let round = 0; round < KILLS; round += 1) {
    const { child, port } = await startProcess(dataDir, round === 0)
    const peer = connectRawPeer(`ws://127.0.0.1:${port}/sync/plan1/plan?as=ana-participant&v=1`)
    const doc = await peer.sync()
    const cards = doc.getMap('cards')
    for (let mark = 1; mark <= acknowledged; mark += 1) expect(cards.get(`m${mark}`)).toBe(mark)
    // Killed in the middle of a stream of edits, a different number of acknowledgements into it.
    const goal = acknowledged + 20 + round * 17
    while (durableMarks(peer) < goal) {
      for (let burst = 0; burst < 5; burst += 1) {
        sent += 1
        const mark = sent
        peer.send(updateMessage(captureUpdate(doc, () => cards.set(`m${mark}`, mark))))
        peer.send(markMessage(mark))
      }
      const reached = durableMarks(peer)
      await peer.hear(
        ({ code, numbers }) => code === messageCodes.durable && (numbers?.[0] ?? 0) > reached,
      )
    }
    await kill(child)
    await peer.closed()
    acknowledged = durableMarks(peer)
    sent = acknowledged
  }
  const { child, port } = await startProcess(dataDir, false)
  const peer = connectRawPeer(`ws://127.0.0.1:${port}/sync/plan1/plan?as=ana-participant&v=1`)
  const doc = await peer.sync()
  for (let mark = 1; mark <= acknowledged; mark += 1) {
    expect(doc.getMap('cards').get(`m${mark}`)).toBe(mark)
  }
  expect(acknowledged).toBeGreaterThan(200)
  peer.close()
  await kill(child)
  rmSync(dataDir, { recursive: true })
})
