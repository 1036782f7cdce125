import { resolve } from 'node:path'
import { peersDir } from './install-peers.ts'
import { preparePlans } from './our-plans.ts'
import type { ServerCommand } from './server-process.ts'
import { tldrawWire } from './tldraw-wire.ts'
import type { RoomAddress, Wire } from './wire.ts'
import { hocuspocusWire, ourWire, relayedYjsWire, yjsWire } from './yjs-wire.ts'

/** A server as the bench knows it. */
export interface MeasuredServer {
  readonly name: ServerName
  readonly wire: Wire
  /** Whether documents are on its disk, so that a restart can be tried. */
  readonly isDurable: boolean
  /** Whether it runs only once the peers are installed. */
  readonly isPeer: boolean
  command(place: ServerPlace): ServerCommand
  /** Makes rooms and lets people in, over the server's own HTTP; absent: a room is there when somebody comes. */
  readonly prepare?: (port: number, rooms: readonly RoomWish[]) => Promise<readonly RoomAddress[]>
  /** Where a room is that needed no preparing. */
  addressOf(room: string): RoomAddress
}

export interface ServerPlace {
  readonly port: number
  readonly dataDir: string
}

export interface RoomWish {
  readonly name: string
  /** How many people will come. */
  readonly people: number
}

export const serverNames = [
  'ours',
  'limit',
  'y-websocket',
  'y-websocket+leveldb',
  'hocuspocus',
  'hocuspocus+sqlite',
  'tldraw',
] as const
export type ServerName = (typeof serverNames)[number]

const root = resolve(import.meta.dirname, '../../..')
const Y_WEBSOCKET_SERVER = 'node_modules/@y/websocket-server/src/server.js'

const ours: MeasuredServer = {
  name: 'ours',
  wire: ourWire,
  isDurable: true,
  isPeer: false,
  // As `npm start` does, without a client.
  command: ({ dataDir }) => ({
    args: ['dist/server/main.mjs'],
    workingDir: root,
    environment: {
      HOST: '127.0.0.1',
      DATA_DIR: dataDir,
      LOG_LEVEL: 'warn',
      // Each plan of the bench comes from an address of its own: one may create only so many an hour.
      TRUSTED_PROXIES: '1',
    },
  }),
  prepare: preparePlans,
  addressOf: unpreparedRoom,
}

const peerOnPath = { isPeer: true, addressOf: pathRoom }

/** Every server, in the order of the tables. */
export const measuredServers: readonly MeasuredServer[] = [
  ours,
  // `ws` alone, which is one of our own packages too.
  {
    name: 'limit',
    wire: relayedYjsWire,
    isDurable: false,
    isPeer: false,
    addressOf: pathRoom,
    command: () => peerCommand('limit-server.mjs'),
  },
  {
    ...peerOnPath,
    name: 'y-websocket',
    wire: yjsWire,
    isDurable: false,
    command: () => peerCommand(Y_WEBSOCKET_SERVER, { HOST: '127.0.0.1' }),
  },
  {
    ...peerOnPath,
    name: 'y-websocket+leveldb',
    wire: yjsWire,
    isDurable: true,
    command: ({ dataDir }) =>
      peerCommand(Y_WEBSOCKET_SERVER, { HOST: '127.0.0.1', YPERSISTENCE: dataDir }),
  },
  {
    name: 'hocuspocus',
    wire: hocuspocusWire,
    isDurable: false,
    isPeer: true,
    addressOf: namedRoom,
    command: () => peerCommand('hocuspocus-server.mjs'),
  },
  {
    name: 'hocuspocus+sqlite',
    wire: hocuspocusWire,
    isDurable: true,
    isPeer: true,
    addressOf: namedRoom,
    command: ({ dataDir }) => peerCommand('hocuspocus-server.mjs', { SQLITE_DIR: dataDir }),
  },
  {
    ...peerOnPath,
    name: 'tldraw',
    wire: tldrawWire,
    isDurable: false,
    command: () => peerCommand('tldraw-server.mjs'),
  },
]

function peerCommand(
  script: string,
  environment: Readonly<Record<string, string>> = {},
): ServerCommand {
  return { args: [script], workingDir: peersDir, environment }
}

function pathRoom(name: string): RoomAddress {
  return { path: `/${name}`, name, visitors: [] }
}

function namedRoom(name: string): RoomAddress {
  return { path: '/', name, visitors: [] }
}

function unpreparedRoom(name: string): never {
  throw new Error(`the room ${name} was not prepared`)
}
