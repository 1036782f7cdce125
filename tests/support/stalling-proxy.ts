import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

/** A line to the server that can go dead without a word, as when a laptop is shut. */
export interface StallingProxy {
  readonly port: number
  /** Nothing comes through any more, and neither end is told. */
  stall(): void
  /** What was dead is broken off; new connections come through. */
  recover(): void
  close(): void
}

/** Listens on a port of its own and passes everything on to `port`, byte by byte. */
export async function startStallingProxy(port: number): Promise<StallingProxy> {
  const sockets = new Set<Socket>()
  let isStalled = false

  function pass(from: Socket, to: Socket): void {
    sockets.add(from)
    from.on('data', (chunk: Buffer) => {
      if (!isStalled) to.write(chunk)
    })
    from.on('close', () => {
      sockets.delete(from)
      // A laptop that is shut says no goodbye either.
      if (!isStalled) to.destroy()
    })
    from.on('error', () => {})
  }

  const server = createServer((client) => {
    const upstream = connect(port, '127.0.0.1')
    pass(client, upstream)
    pass(upstream, client)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')

  function breakOff(): void {
    for (const socket of sockets) socket.destroy()
  }

  return {
    port: (server.address() as AddressInfo).port,
    stall() {
      isStalled = true
    },
    recover() {
      breakOff()
      isStalled = false
    },
    close() {
      breakOff()
      server.close()
    },
  }
}
