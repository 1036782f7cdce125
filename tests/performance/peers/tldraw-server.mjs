// tldraw sync: one room in memory for each path, with its default schema.
import { TLSocketRoom } from '@tldraw/sync-core'
import { WebSocketServer } from 'ws'

const rooms = new Map()
const log = { warn() {}, error() {} }
let sessionCount = 0
const server = new WebSocketServer({
  host: '127.0.0.1',
  port: Number(process.env.PORT),
  perMessageDeflate: false,
})
server.on('connection', (socket, request) => {
  const room = rooms.get(request.url) ?? new TLSocketRoom({ log })
  rooms.set(request.url, room)
  socket.on('error', () => {})
  sessionCount += 1
  room.handleSocketConnect({ sessionId: `session${sessionCount}`, socket })
})
