import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { MeasuredServer, RoomWish } from './measured-servers.ts'
import { type ServerProcess, startServerProcess } from './server-process.ts'
import type { BenchClient, ClientOptions, RoomAddress, Wire } from './wire.ts'

/** One server set up for one repetition of one scenario. */
export interface Stand {
  readonly server: MeasuredServer
  readonly wire: Wire
  readonly process: ServerProcess
  readonly dataDir: string
  room(name: string): RoomAddress
  /** Lets people in, some at a time; they are let out as the stand is closed. */
  admit(room: RoomAddress, people: readonly Visit[]): Promise<readonly BenchClient[]>
  close(): Promise<void>
}

/** Who comes: which visitor of the room, and what they listen for. */
export type Visit = Omit<ClientOptions, 'port' | 'room'>

/** Sets a server up again and again for the repetitions of one scenario. */
export interface StandMaker {
  open(): Promise<Stand>
  close(): void
}

const ADMITTED_AT_ONCE = 25

/**
 * Rooms and people are made once, in a process of their own; each repetition starts a fresh process on
 * a copy of that data. So no server is measured with a head start, or with what preparing left behind.
 */
export async function createStandMaker(
  server: MeasuredServer,
  rooms: readonly RoomWish[],
): Promise<StandMaker> {
  const scenarioDir = mkdtempSync(join(tmpdir(), 'tesela-bench-'))
  const removeData = () => rmSync(scenarioDir, { recursive: true, force: true })
  process.once('exit', removeData)
  const preparedDir = join(scenarioDir, 'prepared')
  mkdirSync(preparedDir)
  const prepared = await prepareRooms(server, rooms, preparedDir)
  let standCount = 0

  return {
    async open() {
      standCount += 1
      const dataDir = join(scenarioDir, `data${standCount}`)
      cpSync(preparedDir, dataDir, { recursive: true })
      const serverProcess = await startServerProcess(server.name, (port) =>
        server.command({ port, dataDir }),
      )
      return createStand(server, serverProcess, dataDir, prepared)
    },
    close() {
      process.off('exit', removeData)
      removeData()
    },
  }
}

async function prepareRooms(
  server: MeasuredServer,
  rooms: readonly RoomWish[],
  dataDir: string,
): Promise<ReadonlyMap<string, RoomAddress>> {
  if (server.prepare === undefined) {
    return new Map(rooms.map(({ name }) => [name, server.addressOf(name)]))
  }
  const serverProcess = await startServerProcess(server.name, (port) =>
    server.command({ port, dataDir }),
  )
  const addresses = await server.prepare(serverProcess.port, rooms)
  await serverProcess.stop()
  return new Map(addresses.map((address) => [address.name, address]))
}

function createStand(
  server: MeasuredServer,
  serverProcess: ServerProcess,
  dataDir: string,
  rooms: ReadonlyMap<string, RoomAddress>,
): Stand {
  const clients: BenchClient[] = []
  return {
    server,
    wire: server.wire,
    process: serverProcess,
    dataDir,
    room: (name) => rooms.get(name) ?? server.addressOf(name),
    async admit(room, people) {
      const admitted: BenchClient[] = []
      for (let from = 0; from < people.length; from += ADMITTED_AT_ONCE) {
        const batch = people
          .slice(from, from + ADMITTED_AT_ONCE)
          .map((visit) => server.wire.connect({ ...visit, port: serverProcess.port, room }))
        clients.push(...batch)
        await Promise.all(batch.map(({ joined }) => joined))
        admitted.push(...batch)
      }
      return admitted
    },
    async close() {
      // The server first: what hundreds of leaving clients cost it is nobody's interest.
      await serverProcess.kill()
      for (const client of clients) client.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
