import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDataDir, startServer, type TestServer } from '../support/start-server.ts'

const page = '<!doctype html><title>Tesela</title>'
const script = 'export const answer = 42\n'.repeat(100)

describe('client files', () => {
  const dir = createDataDir()
  let server: TestServer

  beforeAll(async () => {
    mkdirSync(join(dir, 'assets'))
    writeFileSync(join(dir, 'index.html'), page)
    writeFileSync(join(dir, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
    writeFileSync(join(dir, 'assets', 'index-abc123.js'), script)
    writeFileSync(join(dir, 'assets', 'index-abc123.js.br'), brotliCompressSync(script))
    server = await startServer({ client: { kind: 'built', dir } })
  })
  afterAll(async () => {
    await server.close()
    rmSync(dir, { recursive: true })
  })

  it.each(['/', '/join', '/plan/abc/board/def', '/apiary'])(
    '[FILES-2] %s is the client’s page, asked for each time',
    async (path) => {
      const answer = await fetch(server.url + path)
      expect(answer.status).toBe(200)
      expect(answer.headers.get('cache-control')).toBe('no-cache')
      expect(answer.headers.get('content-type')).toContain('text/html')
      expect(await answer.text()).toBe(page)
    },
  )

  it.each(['/assets/index-gone.js', '/api/nothing', '/sync/abc/plan', '/api'])(
    '[FILES-2] %s is not a page',
    async (path) => {
      const answer = await fetch(server.url + path)
      expect(answer.status).toBe(404)
      expect(await answer.json()).toMatchObject({ code: 'request/not-found' })
    },
  )

  it('[FILES-1] a hashed file is kept for a year, another is asked for each time', async () => {
    const asset = await fetch(`${server.url}/assets/index-abc123.js`)
    expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    const icon = await fetch(`${server.url}/favicon.svg`)
    expect(icon.headers.get('cache-control')).toBe('no-cache')
    const tag = icon.headers.get('etag') ?? ''
    const again = await fetch(`${server.url}/favicon.svg`, {
      // Otherwise fetch asks for no cached answer.
      headers: { 'if-none-match': tag, 'cache-control': 'max-age=0' },
    })
    expect(again.status).toBe(304)
  })

  it('[FILES-3] a browser that takes brotli gets it', async () => {
    const url = `${server.url}/assets/index-abc123.js`
    const small = await fetch(url, { headers: { 'accept-encoding': 'br' } })
    expect(small.headers.get('content-encoding')).toBe('br')
    expect(small.headers.get('vary')).toContain('accept-encoding')
    expect(await small.text()).toBe(script)
    const plain = await fetch(url, { headers: { 'accept-encoding': 'identity' } })
    expect(plain.headers.get('content-encoding')).toBeNull()
    expect(await plain.text()).toBe(script)
  })

  it('[FILES-2] nothing outside the folder is served', async () => {
    for (const path of ['/..%2f..%2fpackage.json', '/assets/..%2f..%2f..%2fetc%2fpasswd']) {
      const answer = await fetch(server.url + path)
      const text = await answer.text()
      expect(text).not.toContain('tesela"')
      expect(text).not.toContain('root:')
    }
  })
})
