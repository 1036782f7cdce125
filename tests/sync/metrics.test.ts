import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, it } from 'vitest'
import * as Y from 'yjs'
import { eventually } from '../support/eventually.ts'
import { createHttpBrowser, createPlan, joinByLink } from '../support/http-browser.ts'
import {
  captureUpdate,
  connectRawPeer,
  isOurs,
  markMessage,
  updateMessage,
} from '../support/raw-peer.ts'
import { startServer, type TestServer } from '../support/start-server.ts'
import { messageCodes } from '#shared/protocol/message-codes.ts'

const DOCUMENT_BYTES = 4500

let server: TestServer
beforeEach(async () => {
  server = await startServer({
    syncLimits: {
      roomIdleMs: 200,
      stopSpreadMs: 0,
      compactRows: 0,
      documentBytes: DOCUMENT_BYTES,
    },
  })
})
afterEach(() => server.close())

async function readMetrics(): Promise<string> {
  const answer = await fetch(`${server.url}/metrics`)
  expect(answer.status).toBe(200)
  return answer.text()
}

function valueIn(text: string, line: string): number | null {
  const found = text.split('\n').find((each) => each.startsWith(`${line} `))
  return found === undefined ? null : Number(found.slice(line.length + 1))
}

/** What an operator is told to watch, beside what Node says of itself. */
const names = [
  'tesela_http_request_seconds',
  'tesela_sync_connections',
  'tesela_sync_connections_opened_total',
  'tesela_sync_tunnels',
  'tesela_sync_rooms',
  'tesela_sync_frozen_rooms',
  'tesela_sync_waiting_documents',
  'tesela_sync_load_seconds',
  'tesela_sync_state_seconds',
  'tesela_sync_commit_seconds',
  'tesela_sync_commit_rows',
  'tesela_sync_oldest_unsaved_seconds',
  'tesela_sync_log_tail_bytes',
  'tesela_sync_log_tail_rows',
  'tesela_sync_snapshot_bytes',
  'tesela_sync_document_bytes',
  'tesela_sync_document_limit_bytes',
  'tesela_sync_documents_near_limit',
  'tesela_sync_cuts_total',
  'tesela_sync_nacks_total',
  'tesela_sync_backlog_p99_bytes',
  'tesela_sync_slow_readers_total',
  'tesela_sync_slowed_total',
  'tesela_sync_document_reloads_total',
  'tesela_storage_writable',
  'tesela_storage_probe_seconds',
  'tesela_storage_database_bytes',
  'tesela_storage_wal_bytes',
  'tesela_storage_free_bytes',
  'tesela_storage_schema_version',
  'nodejs_eventloop_lag_p99_seconds',
  'process_resident_memory_bytes',
]

it('[METRICS-2] everything that is worth watching is in /metrics from the start', async () => {
  const text = await readMetrics()
  expect(names.filter((name) => !text.includes(`# TYPE ${name} `))).toEqual([])
  expect(valueIn(text, 'tesela_storage_writable')).toBe(1)
  expect(valueIn(text, 'tesela_storage_free_bytes')).toBeGreaterThan(0)
  expect(valueIn(text, 'tesela_storage_schema_version')).toBeGreaterThan(0)
})

it('[METRICS-4] every metric that operators are told to alert on is there', async () => {
  const page = readFileSync(new URL('../../docs/operations.md', import.meta.url), 'utf8')
  const told = [...page.matchAll(/\b(?:tesela|nodejs|process)_[a-z0-9_]+/g)].map(([name]) =>
    name.replace(/_(bucket|count|sum)$/, ''),
  )
  const text = await readMetrics()
  expect(told.length).toBeGreaterThan(10)
  expect(told.filter((name) => !text.includes(`# TYPE ${name} `))).toEqual([])
  const counted = told.filter((name) => name.endsWith('_total'))
  expect(counted.length).toBeGreaterThan(3)
  expect(
    counted.filter((name) => !new RegExp(`^${name}(?: |\\{.*\\} )0$`, 'm').test(text)),
  ).toEqual([])
})

it('[METRICS-3] what happens in a plan is counted, and its size is seen before it is too large', async () => {
  const fay = createHttpBrowser(server.url)
  const { planId, links } = await createPlan(fay)
  const ana = createHttpBrowser(server.url)
  await joinByLink(ana, links.participant, { name: 'Ana', area: 'Sales' })
  const peer = connectRawPeer(`${server.url.replace('http', 'ws')}/sync/${planId}/plan?v=1`, {
    cookie: ana.cookie(),
  })
  const doc = await peer.sync()
  await eventually(async () => {
    const open = valueIn(
      await readMetrics(),
      'tesela_sync_connections{role="participant",document="plan"}',
    )
    expect(open).toBe(1)
  })
  let seq = 0
  async function write(text: string): Promise<void> {
    seq += 1
    peer.send(updateMessage(captureUpdate(doc, () => doc.getMap('x').set(`k${seq}`, text))))
    peer.send(markMessage(seq))
    await peer.hear(isOurs(messageCodes.durable, seq))
  }
  for (let index = 0; index < 6; index += 1) await write(textOf(600))
  const written = await readMetrics()
  expect(valueIn(written, 'tesela_sync_oldest_unsaved_seconds')).toBe(0)
  expect(valueIn(written, 'tesela_sync_state_seconds_count{who="first"}')).toBe(1)
  expect(valueIn(written, 'tesela_sync_commit_rows_count')).toBeGreaterThan(5)
  expect(valueIn(written, 'tesela_sync_document_limit_bytes')).toBe(DOCUMENT_BYTES)
  await eventually(async () => {
    expect(valueIn(await readMetrics(), 'tesela_sync_documents_near_limit')).toBe(1)
  })
  // Full: refused in words, and counted.
  await eventually(async () => {
    const more = captureUpdate(doc, () => doc.getMap('x').set(`more${(seq += 1)}`, textOf(300)))
    peer.send(updateMessage(more))
    const nacked = valueIn(await readMetrics(), 'tesela_sync_nacks_total{code="sync/plan-full"}')
    expect(nacked).toBeGreaterThan(0)
  })

  const returned = connectRawPeer(`${server.url.replace('http', 'ws')}/sync/${planId}/plan?v=1`, {
    cookie: ana.cookie(),
  })
  await returned.sync(new Y.Doc())
  await returned.sync(doc)
  await eventually(async () => {
    const text = await readMetrics()
    expect(valueIn(text, 'tesela_sync_state_seconds_count{who="returning"}')).toBe(1)
  })
  peer.close()
  returned.close()
  await eventually(async () => {
    const text = await readMetrics()
    expect(valueIn(text, 'tesela_sync_rooms')).toBe(0)
    expect(valueIn(text, 'tesela_sync_document_bytes_count')).toBe(0)
  })
})

it('[LIVE-1] /livez says how late the process is, /readyz that the disk takes writes', async () => {
  const live = await createHttpBrowser(server.url).get('/livez')
  expect(live).toMatchObject({ status: 200, body: { status: 'ok' } })
  const { loopDelayMs } = live.body as { loopDelayMs: number }
  expect(loopDelayMs).toBeGreaterThanOrEqual(0)
  const ready = await createHttpBrowser(server.url).get('/readyz')
  expect(ready).toMatchObject({ status: 200, body: { status: 'ok' } })
})

/** Text that does not get smaller by being written down. */
function textOf(length: number): string {
  return Array.from({ length }, (_, at) => String.fromCharCode(97 + ((at * 7) % 26))).join('')
}
