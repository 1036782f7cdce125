import 'fake-indexeddb/auto'
import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { assert } from '#shared/core/assert.ts'
import { migratePlan } from '#shared/document/migrations/migrate-plan.ts'
import { runCommand } from '#shared/document/run-command.ts'
import type { ParticipantId } from '#shared/core/ids.ts'
import { seededRandomBytes } from '#shared/core/random.ts'
import { commandNames } from '#shared/domain/command-registry.ts'
import { messageCodes } from '#shared/protocol/message-codes.ts'
import { projectPlan } from '#shared/projection/project-plan.ts'
import { eventually } from '../support/eventually.ts'
import { expectSoundPlan } from '../support/expect-sound-plan.ts'
import { findPoison } from '../support/find-poison.ts'
import { openAsFuzzPerson, type FuzzPerson } from '../support/fuzz-person.ts'
import { randomCall, type RandomCommand } from '../support/random-commands.ts'
import {
  captureUpdate,
  connectRawPeer,
  isOurs,
  markMessage,
  updateMessage,
  type RawPeer,
} from '../support/raw-peer.ts'
import { pickOne, seededRandom } from '../support/seeded-random.ts'
import { openStoredData } from '../support/stored-data.ts'
import { startSyncHost, type SyncHost, type SyncHostOptions } from '../support/sync-host.ts'
import { byLength } from '../support/test-length.ts'

/**
 * People edit one plan by every command there is, over networks that fail in every way, on a server
 * that compacts, lets go of documents and restarts; in the end all of them, the server and its disk have
 * one plan, which is sound. A seed decides what is done, not how fast the machine is.
 */
const SEEDS = byLength({
  short: [1, 2, 3, 4, 5, 6],
  long: Array.from({ length: 200 }, (_, n) => n + 1),
})
/** Seeds that once found something; they stay. */
const FOUND: readonly number[] = []
const STEPS = byLength({ short: 150, long: 250 })

/** Longer than any reconnect delay; a passing run never waits for it. */
const PATIENCE_MS = 60_000

const poisons = findPoison(100)

const hostOptions: SyncHostOptions = {
  limits: {
    heartbeatMs: 60,
    silentMs: 200,
    roomIdleMs: 30,
    compactRows: 15,
    presenceBatchMs: 5,
    connects: { perSecond: 1e6, burst: 1e6 },
    brokenUpdates: { perSecond: 1e6, burst: 1e6 },
    stateRequests: { perSecond: 1e6, burst: 1e6 },
  },
  migrate: (doc, documentName) => {
    if (documentName === 'plan') migratePlan(doc)
  },
}

const people = [
  { participantId: 'fay', role: 'facilitator', keepsOffline: true },
  { participantId: 'ana', role: 'participant', keepsOffline: true },
  { participantId: 'ben', role: 'participant', keepsOffline: true },
  { participantId: 'cy', role: 'participant', keepsOffline: false },
] as const

interface World {
  host: SyncHost
  readonly persons: readonly FuzzPerson[]
  readonly random: () => number
}

async function createWorld(random: () => number): Promise<World> {
  const host = await startSyncHost(hostOptions)
  const epochs = await host.sync.rooms.epoch(host.planId)
  assert(epochs.ok, 'the plan has epochs')
  const world: World = { host, persons: [], random }
  const port = () => world.host.port
  const persons = await Promise.all(
    people.map((person) =>
      openAsFuzzPerson({
        ...person,
        planId: host.planId,
        epoch: epochs.value.plan,
        port,
        random,
      }),
    ),
  )
  // Something to work on, made by all of them before they have met.
  for (const person of persons) {
    for (let value = 3; value <= 6; value += 1) {
      const add: RandomCommand = { ...randomCommand(random), command: 'addEntities', value }
      person.plan().run(randomCall(person.plan().store.getState().view, add))
    }
  }
  return Object.assign(world, { persons })
}

function randomCommand(random: () => number): RandomCommand {
  const command = pickOne(commandNames, random)
  assert(command !== undefined, 'there are commands')
  const pick = [0, 1, 2].map(() => Math.floor(random() * 31))
  return { command, pick, value: Math.floor(random() * 10) - 3 }
}

type Act = (world: World, person: FuzzPerson) => void | Promise<void>

/** What happens, and how often in proportion. */
const acts: readonly (readonly [number, Act])[] = [
  [
    60,
    ({ random }, person) => {
      const plan = person.plan()
      plan.run(randomCall(plan.store.getState().view, randomCommand(random)))
    },
  ],
  [4, (_, person) => person.plan().undo()],
  [2, (_, person) => person.plan().redo()],
  [4, ({ random }, person) => person.network.delay(random() * 15)],
  [3, (_, person) => person.network.duplicate()],
  [4, (_, person) => person.network.drop()],
  [3, (_, person) => person.network.cut()],
  [3, (_, person) => person.network.halfOpen()],
  [3, (_, person) => person.network.abandon()],
  [4, (_, person) => person.connection().probe()],
  [8, (_, person) => heal(person)],
  [2, (_, person) => person.reload()],
  [3, serverEdits],
  [3, sendPoison],
  [2, sendGap],
  [1, restartServer],
  [10, ({ random }) => wait(random() * 20)],
]

function heal(person: FuzzPerson): void {
  person.network.heal()
  person.connection().connect()
}

async function serverEdits({ host, random }: World): Promise<void> {
  const command = randomCommand(random)
  await host.sync.rooms.run(host.planId, 'plan', 'server', (doc) => {
    const view = projectPlan(doc)
    runCommand(doc, view, randomCall(view, command), {
      author: { participantId: 'server' as ParticipantId, name: 'Server', area: '' },
      isFacilitator: true,
      nowMs: Date.now(),
      randomBytes: seededRandomBytes(Math.floor(random() * 1e6)),
    })
  })
}

/** Breaks the document in the server's memory, which is thrown away and loaded again. */
async function sendPoison({ host, random }: World): Promise<void> {
  const poison = pickOne(poisons, random)
  assert(poison !== undefined, 'there is poison')
  await withPeer(host.url('plan', 'eve-participant'), async (eve) => {
    await eve.sync()
    eve.send(updateMessage(poison))
    await eve.closed()
  })
}

/** Sends a change whose predecessor never comes: it waits on the server for ever, and is nobody's else. */
async function sendGap({ host }: World): Promise<void> {
  await withPeer(host.url('plan', 'gus-participant', '&v=1'), async (gus) => {
    const doc = await gus.sync()
    captureUpdate(doc, () => doc.getMap('gaps').set('lost', 1))
    gus.send(updateMessage(captureUpdate(doc, () => doc.getMap('gaps').set('waiting', 2))))
    gus.send(markMessage(1))
    await gus.hear(isOurs(messageCodes.nack))
  })
}

async function withPeer(url: string, work: (peer: RawPeer) => Promise<void>): Promise<void> {
  const peer = connectRawPeer(url)
  try {
    await work(peer)
  } catch {
    // With limits as short as these a busy machine looks like one that has vanished.
  } finally {
    peer.close()
  }
}

async function restartServer(world: World): Promise<void> {
  const { dataDir } = world.host
  await world.host.stop()
  world.host = await startSyncHost({ ...hostOptions, dataDir })
}

function chooseAct(random: () => number): Act {
  const whole = acts.reduce((sum, [weight]) => sum + weight, 0)
  let left = random() * whole
  for (const [weight, act] of acts) {
    left -= weight
    if (left < 0) return act
  }
  return restartServer
}

function isSameState(left: Y.Doc, right: Y.Doc): boolean {
  return Y.equalSnapshots(Y.snapshot(left), Y.snapshot(right))
}

async function expectOnePlan(world: World): Promise<void> {
  const { persons } = world
  for (const person of persons) heal(person)
  await eventually(() => {
    expect(persons.map((person) => person.saveState())).toEqual(
      persons.map(() => ({ kind: 'saved' })),
    )
    const [first, ...others] = persons.map((person) => person.plan().doc)
    assert(first !== undefined, 'there are people')
    expect(others.map((doc) => isSameState(first, doc))).toEqual(others.map(() => true))
    expect(persons.map((person) => person.presence().peers().length)).toEqual(
      persons.map(() => persons.length - 1),
    )
  }, PATIENCE_MS)
  const docs = persons.map((person) => person.plan().doc)
  const views = persons.map((person) => person.plan().store.getState().view)
  for (const [index, view] of views.entries()) {
    expect(view).toEqual(views[0])
    const doc = docs[index]
    assert(doc !== undefined, 'every view has its document')
    expect(view).toEqual(projectPlan(doc))
    expect(doc.store.pendingStructs).toBe(null)
    expectSoundPlan(view)
  }
  const newcomer = connectRawPeer(world.host.url('plan', 'dan-observer'))
  const [whole] = docs
  assert(whole !== undefined, 'there are people')
  expect(isSameState(await newcomer.sync(), whole)).toBe(true)
  newcomer.close()
  await world.host.stop()
  const data = openStoredData(world.host.dataDir)
  expect(isSameState(data.document(world.host.planId, 'plan'), whole)).toBe(true)
  data.close()
}

async function play(seed: number): Promise<void> {
  const random = seededRandom(seed)
  const world = await createWorld(random)
  try {
    for (let step = 0; step < STEPS; step += 1) {
      const person = pickOne(world.persons, random)
      assert(person !== undefined, 'there are people')
      await chooseAct(random)(world, person)
      if (random() < 0.3) await nextTurn()
    }
    await expectOnePlan(world)
  } finally {
    for (const person of world.persons) await person.close()
    await world.host.close()
  }
}

const seeds = [...new Set([...FOUND, ...SEEDS])]

it.each(seeds)(
  '[SYNC-7] whatever fails on the way, all end with one sound plan: seed %i',
  { timeout: 3 * PATIENCE_MS },
  play,
)
