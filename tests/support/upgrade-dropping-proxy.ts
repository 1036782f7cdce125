import { once } from 'node:events'
import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'

/** A corporate proxy: it passes requests on and lets no WebSocket through. */
export interface UpgradeDroppingProxy {
  /** `http://127.0.0.1:<port>`: the server, as people behind the proxy reach it. */
  readonly url: string
  /** How many upgrades it has dropped. */
  readonly droppedCount: () => number
  /** From now on every POST that matches reaches the server twice, one after the other. */
  readonly repeat: (path: RegExp) => void
  /** From now on WebSockets pass: somebody talked to the IT department. */
  readonly letThrough: () => void
  readonly close: () => Promise<void>
}

export interface ProxyOptions {
  /** `refuse` answers an upgrade with 403; `silent` never answers it. Default: refuse. */
  readonly upgrades?: 'refuse' | 'silent'
}

/** Starts a proxy in front of `serverUrl` on a free port. */
export async function startUpgradeDroppingProxy(
  serverUrl: string,
  { upgrades = 'refuse' }: ProxyOptions = {},
): Promise<UpgradeDroppingProxy> {
  const target = new URL(serverUrl)
  let dropped = 0
  let repeated: RegExp | null = null
  let isOpen = false

  function pass(from: IncomingMessage, body: Buffer): Promise<IncomingMessage> {
    return new Promise((resolve, reject) => {
      const { method, url, headers } = from
      const onward = ask({ host: target.hostname, port: target.port, method, path: url, headers })
      onward.on('response', resolve)
      onward.on('error', reject)
      onward.end(body)
    })
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(Buffer.from(part))
    const body = Buffer.concat(parts)
    const isRepeated = request.method === 'POST' && repeated?.test(request.url ?? '') === true
    if (isRepeated) (await pass(request, body)).resume()
    const answer = await pass(request, body)
    response.writeHead(answer.statusCode ?? 502, answer.headers)
    answer.pipe(response)
  }

  const server = createServer((request, response) => {
    handle(request, response).catch(() => {
      if (!response.headersSent) response.writeHead(502)
      response.end()
    })
  })
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy())
    if (isOpen) {
      const { method, url, headers } = request
      const onward = ask({ host: target.hostname, port: target.port, method, path: url, headers })
      onward.on('upgrade', (answer, far, farHead) => {
        const lines = Object.entries(answer.headers).map(
          ([name, value]) => `${name}: ${String(value)}`,
        )
        socket.write(`HTTP/1.1 101 Switching Protocols\r\n${lines.join('\r\n')}\r\n\r\n`)
        far.on('error', () => socket.destroy())
        far.on('close', () => socket.destroy())
        socket.on('close', () => far.destroy())
        if (farHead.length > 0) socket.write(farHead)
        if (head.length > 0) far.write(head)
        socket.pipe(far).pipe(socket)
      })
      onward.on('error', () => socket.destroy())
      onward.end()
      return
    }
    dropped += 1
    if (upgrades === 'refuse') socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n')
  })
  // A server forgets the connections that asked for an upgrade.
  const connections = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    connections.add(socket)
    socket.on('close', () => connections.delete(socket))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    droppedCount: () => dropped,
    repeat(path) {
      repeated = path
    },
    letThrough() {
      isOpen = true
    },
    async close() {
      server.close()
      for (const socket of connections) socket.destroy()
      await once(server, 'close')
    },
  }
}
