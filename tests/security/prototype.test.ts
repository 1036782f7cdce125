import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { z } from 'zod'
import { messageCodes } from '#shared/protocol/message-codes.ts'
import { askRaw } from '../support/ask-raw.ts'
import {
  createHttpBrowser,
  createPlan,
  joinByLink,
  type HttpBrowser,
} from '../support/http-browser.ts'
import {
  captureUpdate,
  connectRawPeer,
  isOurs,
  markMessage,
  noteMessage,
  presenceMessage,
  updateMessage,
} from '../support/raw-peer.ts'
import { startServer, type TestServer } from '../support/start-server.ts'

/** Keys that mean something to JavaScript itself. */
const keys = ['__proto__', 'constructor', 'prototype', 'hasOwnProperty', 'toString']
const evil = { polluted: 'yes', isFacilitator: true }

describe('keys that mean something to JavaScript', () => {
  let server: TestServer
  let fay: HttpBrowser
  let planId: string
  let participantLink: string
  beforeEach(async () => {
    server = await startServer({ syncLimits: { stopSpreadMs: 0 } })
    fay = createHttpBrowser(server.url)
    const created = await createPlan(fay)
    planId = created.planId
    participantLink = created.links.participant
  })
  afterEach(async () => {
    expectClean()
    await server.close()
  })

  /** Server and test are one process: what was polluted there would show here. */
  function expectClean(): void {
    const clean: Record<string, unknown> = {}
    expect([clean['polluted'], clean['isFacilitator']]).toEqual([undefined, undefined])
  }

  const url = () => `ws://127.0.0.1:${server.port}/sync/${planId}/plan?v=1`

  it('[PROTO-1] in a document they are data that no projection and no file follows', async () => {
    const eve = connectRawPeer(url(), { cookie: fay.cookie() })
    const doc = await eve.sync()
    const roots = [...doc.share.keys(), 'entities', 'links', 'boards']
    for (const root of new Set(roots)) {
      const update = captureUpdate(doc, () => {
        const map = doc.getMap(root)
        for (const key of keys) {
          map.set(key, new Y.Map(Object.entries({ ...evil, kind: 'person', name: key })))
          map.set(`${key}-plain`, { inner: { [key]: evil } })
        }
      })
      eve.send(updateMessage(update))
    }
    eve.send(markMessage(1))
    await eve.hear(isOurs(messageCodes.durable, 1))
    const file = await fay.get(`/api/plans/${planId}/export.json`)
    expect(file.status).toBe(200)
    // Set aside as broken, or read field by field: nothing is inherited.
    const { broken, ...sound } = z.looseObject({ broken: z.unknown() }).parse(file.body)
    expect(JSON.stringify(broken)).toContain('polluted')
    expect(JSON.stringify(sound)).not.toContain('polluted')
    const again = await fay.post('/api/plans/import', { file: JSON.stringify(file.body) })
    expect(again.status).toBe(201)
    expect((await fay.get(`/api/plans/${planId}`)).status).toBe(200)
    expect((await fay.get('/api/plans')).status).toBe(200)
    eve.close()
  })

  it('[PROTO-2] in presence and in notes they are dropped, or the whole is', async () => {
    const witness = connectRawPeer(url(), { cookie: fay.cookie() })
    await witness.sync()
    const browser = createHttpBrowser(server.url)
    await joinByLink(browser, participantLink, { name: 'Eve' })
    const eve = connectRawPeer(url(), { cookie: browser.cookie() })
    await eve.sync()
    const json = `{"__proto__":{"polluted":"yes"},"constructor":{"polluted":"yes"},"board":"b1",
      "drag":{"__proto__":[1,2],"toString":[1,2]},"participant":{"role":"polluted"}}`
    eve.send(presenceMessage([{ id: 5, clock: 1, json }]))
    const { bytes } = await witness.hear(
      (frame) => frame.code === messageCodes.awareness && text(frame.bytes).includes('"b1"'),
    )
    expect(text(bytes)).not.toMatch(/polluted|__proto__|constructor/)
    eve.send(noteMessage('{"__proto__":{"command":"forgedCommand","ids":[]}}'))
    expect((await eve.closed()).code).toBe(4400)
    const { body } = await fay.get(`/api/plans/${planId}/activity`)
    expect(JSON.stringify(body)).not.toContain('forgedCommand')
    witness.close()
  })

  it('[PROTO-3] in the body of a request they are nothing', async () => {
    const bodies = keys.map((key) => `{"${key}":{"title":"polluted","language":"en"},"name":"E"}`)
    for (const body of [...bodies, '{"__proto__":null}', '[]', 'null', '"__proto__"']) {
      for (const path of ['/api/plans', '/api/join', '/api/plans/import']) {
        const answer = await fetch(server.url + path, {
          method: 'POST',
          headers: { 'content-type': 'application/json', cookie: fay.cookie() },
          body,
        })
        const { status } = answer
        expect({ path, body, isRefused: status >= 400 && status < 500 }).toEqual({
          path,
          body,
          isRefused: true,
        })
        expect(await answer.text()).not.toContain('polluted')
      }
    }
    const file = '{"__proto__":{"format":"tesela"},"plan":{"__proto__":{"title":"polluted"}}}'
    const imported = await fay.post('/api/plans/import', { file })
    expect(imported).toMatchObject({ status: 422, body: { code: 'plan/file-malformed' } })
    const query = '/api/plans?__proto__[polluted]=yes&constructor[prototype][polluted]=yes'
    expect((await askRaw(server.port, 'GET', query)).status).toBe(200)
  })
})

function text(bytes: Uint8Array | undefined): string {
  return Buffer.from(bytes ?? []).toString()
}
