import { connect } from 'node:net'

export interface RawAnswer {
  /** 0 where the server ended without an answer. */
  readonly status: number
  /** Head and body, as they came. */
  readonly text: string
}

/** Sends a request whose target is exactly these bytes: `fetch` would tidy it first. */
export function askRaw(
  port: number,
  method: string,
  target: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<RawAnswer> {
  const lines = { Host: `127.0.0.1:${port}`, Connection: 'close', ...headers }
  const head = Object.entries(lines).map(([name, value]) => `${name}: ${value}`)
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    let text = ''
    socket.on('data', (chunk) => {
      text += chunk.toString()
    })
    socket.on('error', () => {})
    socket.on('close', () => resolve({ status: Number(text.split(' ', 2)[1] ?? 0), text }))
    socket.write([`${method} ${target} HTTP/1.1`, ...head, '', ''].join('\r\n'))
  })
}
