import * as Y from 'yjs'
import { seededRandomBytes } from '#shared/core/random.ts'
import { fieldsOf, type EntityKind } from '#shared/domain/entities/entity-registry.ts'
import type { Entity } from '#shared/domain/entities/entity.ts'
import { createMigratedPeer, mustRun, type PlanPeer } from '../support/plan-peer.ts'
import { randomFields } from '../support/random-fields.ts'
import type { Measure } from './measures.ts'

const PEOPLE = 25
const MINUTES = 60
const WRITES_A_MINUTE = 4
const FIRST_CLIENT_ID = 3_000_000_019
const KILOBYTE = 1000

/** How many of each kind: 300 entities. */
const plan: readonly (readonly [kind: EntityKind, count: number])[] = [
  ['person', 150],
  ['goal', 30],
  ['challenge', 30],
  ['objective', 30],
  ['action', 60],
]

/**
 * What an hour of a workshop adds to a document: every person writes four fields a minute, by real
 * commands under a client id of their own. Beside it, the same content as if written at once.
 */
export function measureGrowth(): Measure[] {
  const peer = createMigratedPeer()
  for (const [kind, count] of plan) {
    const entries = Array.from({ length: count }, (_, index) => ({
      fields: randomFields(kind, `The ${kind} number ${index + 1}`, index % 6),
    }))
    mustRun(peer, { name: 'addEntities', args: { kind, entries } })
  }
  const before = snapshotBytes(peer.doc)
  const draw = createDraw()
  for (let write = 0; write < PEOPLE * MINUTES * WRITES_A_MINUTE; write += 1) {
    // One document in place of twenty-five that are always in step: only the ids tell them apart.
    peer.doc.clientID = FIRST_CLIENT_ID + (write % PEOPLE)
    writeField(peer, draw)
  }
  const grown = snapshotBytes(peer.doc)
  const atOnce = snapshotBytes(writtenAtOnce(peer.doc))
  return [
    {
      what: 'plan of 300 entities with all fields filled, snapshot',
      value: before / KILOBYTE,
      unit: 'kB',
    },
    {
      what: `after an hour of ${PEOPLE} people, ${WRITES_A_MINUTE} fields a minute each, snapshot`,
      value: grown / KILOBYTE,
      unit: 'kB',
    },
    { what: 'the same content written at once, snapshot', value: atOnce / KILOBYTE, unit: 'kB' },
    { what: 'growth over an hour', value: grown / atOnce, unit: '×', budget: { atMost: 2 } },
  ]
}

/** A whole number below a bound; the same numbers in every run. */
type Draw = (below: number) => number

function createDraw(): Draw {
  const randomBytes = seededRandomBytes(25)
  return (below) => {
    const [high = 0, low = 0] = randomBytes(2)
    return (high * 256 + low) % below
  }
}

/** Somebody gives one field of some entity another value. */
function writeField(peer: PlanPeer, draw: Draw): void {
  const entities = [...peer.view().entities.values()]
  const entity = entities[draw(entities.length)]
  if (entity === undefined) return
  const name = drawField(entity, draw)
  const values = randomFields(entity.kind, `Written at ${draw(10_000)} by hand`, draw(6))
  mustRun(peer, {
    name: 'setFields',
    args: { edits: [{ entityId: entity.id, fields: { [name]: values[name] ?? null } }] },
  })
}

/** Fields that people write; columns of imported files and orders by rank are not among them. */
function drawField({ kind }: Entity, draw: Draw): string {
  const names = Object.entries(fieldsOf(kind))
    .filter(([, { type }]) => type !== 'extras' && type !== 'rank')
    .map(([name]) => name)
  return names[draw(names.length)] ?? 'name'
}

function writtenAtOnce(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc()
  copy.transact(() => {
    for (const name of doc.share.keys()) {
      const yCopy = copy.getMap(name)
      for (const [key, value] of doc.getMap(name)) {
        yCopy.set(key, value instanceof Y.AbstractType ? value.clone() : value)
      }
    }
  })
  return copy
}

function snapshotBytes(doc: Y.Doc): number {
  return Y.encodeStateAsUpdateV2(doc).length
}
