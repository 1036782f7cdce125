import { rmSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { resolve } from 'node:path'
import { WebSocket } from 'ws'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { messageCodes } from '#shared/protocol/message-codes.ts'
import { createHttpBrowser, createPlan } from '../support/http-browser.ts'
import {
  captureUpdate,
  connectRawPeer,
  isOurs,
  markMessage,
  updateMessage,
  type RawPeer,
} from '../support/raw-peer.ts'
import { runProcess } from '../support/run-process.ts'
import { createDataDir } from '../support/start-server.ts'
import { openStoredData } from '../support/stored-data.ts'

const preload = pathToFileURL(resolve(import.meta.dirname, '../support/end-storage-thread.mjs'))
/** Small enough that running out of memory is a matter of a second. */
const HEAP_MB = 160

let dataDir: string
beforeEach(() => {
  dataDir = createDataDir()
})
afterEach(() => {
  rmSync(dataDir, { recursive: true })
})

function runServer(end: string) {
  return runProcess('server/main.ts', {
    PORT: '0',
    HOST: '127.0.0.1',
    DATA_DIR: dataDir,
    END_OF_STORAGE: end,
    NODE_OPTIONS: `--import ${preload.href} --max-old-space-size=${HEAP_MB}`,
  })
}

/** The marks up to this one were answered DURABLE. */
function promisedOf(peer: RawPeer): number {
  const answers = peer.heard.filter(isOurs(messageCodes.durable))
  return Math.max(0, ...answers.map(({ numbers }) => numbers?.[0] ?? 0))
}

it.each([
  ['runs out of memory', 'memory', 'memory limit'],
  ['ends by itself', 'exit', 'the storage thread has ended'],
])(
  '[LOST-1] a storage thread that %s ends the process with 1, and keeps all that was acknowledged',
  async (_, end, reason) => {
    const server = runServer(end)
    const [, url = ''] = await server.outputMatches(/Tesela is ready: (http:\S+)/)
    const fay = createHttpBrowser(url)
    const { planId } = await createPlan(fay)
    const peer = connectRawPeer(`${url.replace('http', 'ws')}/sync/${planId}/plan?v=1`, {
      cookie: fay.cookie(),
    })
    const doc = await peer.sync()
    for (let seq = 1; peer.ws.readyState === WebSocket.OPEN; seq += 1) {
      peer.send(updateMessage(captureUpdate(doc, () => doc.getMap('test').set(`n${seq}`, seq))))
      peer.send(markMessage(seq))
      await Promise.race([peer.hear(isOurs(messageCodes.durable, seq)), peer.closed()]).catch(
        () => null,
      )
      if (seq === 20) server.signal('SIGUSR2')
    }
    const { exitCode, stdout } = await server.ended
    const fatal = stdout.split('\n').filter((line) => line.startsWith('{"level":60'))
    expect({ exitCode, lines: fatal.length }).toEqual({ exitCode: 1, lines: 1 })
    expect(fatal[0]).toContain('The storage thread has died')
    expect(fatal[0]).toContain(reason)

    const promised = promisedOf(peer)
    expect(promised).toBeGreaterThanOrEqual(20)
    const kept = openStoredData(dataDir)
    const stored = kept.document(planId, 'plan').getMap('test')
    for (let seq = 1; seq <= promised; seq += 1) expect(stored.get(`n${seq}`)).toBe(seq)
    kept.close()
  },
)
