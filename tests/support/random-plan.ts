import fc from 'fast-check'
import * as Y from 'yjs'
import type { AnnotationId } from '#shared/core/ids.ts'
import { planMaps } from '#shared/document/schema.ts'
import type { CommandCall } from '#shared/domain/command-registry.ts'
import { entityKinds } from '#shared/domain/entities/entity-registry.ts'
import { convertibleKinds } from '#shared/domain/commands/convert-entity.ts'
import { legalLinkKinds, linkKinds } from '#shared/domain/links/link-kinds.ts'
import { randomAccountFields, randomFields } from './random-fields.ts'
import { createMigratedPeer, type PlanPeer } from './plan-peer.ts'

/** One step of building a plan: which kind of step, on which of the things there are, with what. */
export interface PlanStep {
  readonly what: string
  readonly pick: readonly number[]
  readonly text: string
  readonly number: number
}

const kindsOfStep =
  'person person member piece piece piece rate describe fill link join join bin restore merge convert combine lane comment editComment removeComment place unplace account board moveBoard deleteBoard draw facts import broken'.split(
    ' ',
  )

const step: fc.Arbitrary<PlanStep> = fc.record({
  what: fc.constantFrom(...kindsOfStep),
  pick: fc.array(fc.nat(40), { minLength: 3, maxLength: 3 }),
  text: fc.oneof(
    fc.constantFrom('Ana', 'Ben', '=1+1', ' x', '€ "quoted", text'),
    fc.string({ maxLength: 30, unit: 'grapheme' }),
  ),
  number: fc.integer({ min: -2, max: 5 }),
})

/** Steps that build a plan of every kind, with a bin, sleeping links, comments, drawings and broken records. */
export const planSteps = fc.array(step, { minLength: 3, maxLength: 60, size: 'max' })

/** A plan built by commands, and, where a step says so, by records no command would write. */
export function buildPlan(steps: readonly PlanStep[]): PlanPeer {
  const peer = createMigratedPeer()
  for (const each of steps) {
    if (each.what === 'broken') breakRecord(peer, each)
    else {
      const call = callOf(peer, each)
      if (call !== undefined) peer.run(call)
    }
  }
  return peer
}

function breakRecord({ doc }: PlanPeer, { pick, text, number }: PlanStep): void {
  const { yEntities } = planMaps(doc)
  const records: unknown[] = [
    new Y.Map<unknown>([
      ['kind', 'dragon'],
      ['name', text],
    ]),
    new Y.Map<unknown>([
      ['kind', 'person'],
      ['power', number],
      ['notes', new Y.Text(text)],
    ]),
    { kind: 'person', name: text },
    text,
    null,
  ]
  const key = number > 3 ? `not an id ${text}` : `broken${pick[0] ?? 0}`
  yEntities.set(key, records[(pick[1] ?? 0) % records.length])
}

function callOf(peer: PlanPeer, { what, pick, text, number }: PlanStep): CommandCall | undefined {
  const view = peer.view()
  const at = <Item>(items: Iterable<Item>, index: number): Item | undefined => {
    const list = [...items]
    return list[(pick[index] ?? 0) % Math.max(1, list.length)]
  }
  const one = at(view.entities.keys(), 0)
  const two = at(view.entities.keys(), 1)
  const binned = at(view.bin.keys(), 0)
  const board = at(view.boards.keys(), 0)
  const kind = at(linkKinds, 2)
  const entity = one && view.entities.get(one)
  const [commented, said] = at(view.comments, 0) ?? []
  const comment = at(said ?? [], 1)
  const name = text.trim() === '' ? 'Nameless' : text
  switch (what) {
    case 'person':
    case 'member':
      return {
        name: 'addEntities',
        args: { kind: what, entries: [{ fields: { name }, notes: text }] },
      }
    case 'piece': {
      const pieceKind = at(entityKinds, 0)
      return (
        pieceKind && {
          name: 'addEntities',
          args: { kind: pieceKind, entries: [{ fields: { name } }] },
        }
      )
    }
    case 'fill':
      return (
        entity && {
          name: 'setFields',
          args: {
            edits: [{ entityId: entity.id, fields: randomFields(entity.kind, name, number) }],
          },
        }
      )
    case 'join': {
      const [legal] = [...view.entities.values()].flatMap((other) =>
        entity === undefined || other.id === entity.id
          ? []
          : legalLinkKinds(entity.kind, other.kind)
              .slice(number + 2, number + 3)
              .map((joining) => ({ kind: joining, fromId: entity.id, toId: other.id })),
      )
      return legal && { name: 'addLink', args: legal }
    }
    case 'convert': {
      const become = at(convertibleKinds, 2)
      return one && become && { name: 'convertEntities', args: { entityIds: [one], kind: become } }
    }
    case 'combine': {
      const become = at(convertibleKinds, 2)
      return (
        one &&
        two &&
        become && { name: 'combineEntities', args: { entityIds: [one, two], kind: become } }
      )
    }
    case 'lane': {
      const become = at(convertibleKinds, 2)
      return (
        one &&
        become && {
          name: 'moveEntities',
          args: { moves: [{ entityId: one, kind: become, fields: { order: `a${pick[1] ?? 0}` } }] },
        }
      )
    }
    case 'comment':
      return (
        one && {
          name: 'addComment',
          args: { entityId: one, text: name, mentionIds: two === undefined ? [] : [two] },
        }
      )
    case 'editComment':
      return (
        commented &&
        comment && {
          name: 'editComment',
          args: { entityId: commented, commentId: comment.id, text: name, mentionIds: [] },
        }
      )
    case 'removeComment':
      return (
        commented &&
        comment && {
          name: 'removeComment',
          args: { entityId: commented, commentId: comment.id },
        }
      )
    case 'place':
      return (
        board &&
        one && {
          name: 'placeEntities',
          args: { boardId: board, places: [{ entityId: one, x: number * 120.5, y: pick[2] ?? 0 }] },
        }
      )
    case 'unplace':
      return board && one && { name: 'unplaceEntities', args: { boardId: board, entityIds: [one] } }
    case 'account': {
      const members = [...view.entities.values()].filter((each) => each.kind === 'member')
      const managerId = at(members, 0)?.id ?? null
      return {
        name: 'setAccount',
        args: { fields: { ...randomAccountFields(name, number), managerId } },
      }
    }
    case 'rate':
      return (
        one && {
          name: 'setFields',
          args: {
            edits: [
              {
                entityId: one,
                fields: { power: Math.max(1, number), stance: number > 2 ? null : number },
              },
            ],
          },
        }
      )
    case 'describe':
      return (
        one && {
          name: 'setFields',
          args: {
            edits: [
              {
                entityId: one,
                fields: {
                  title: text,
                  level: 'senior',
                  buyingRoles: ['user', 'legal'],
                  extras: { [name]: text },
                },
              },
            ],
          },
        }
      )
    case 'link':
      return (
        one &&
        two &&
        kind && {
          name: 'addLink',
          args: {
            kind,
            fromId: one,
            toId: two,
            fields: { note: text, strength: Math.min(4, Math.max(0, number)) },
          },
        }
      )
    case 'bin':
      return one && { name: 'deleteEntities', args: { entityIds: [one] } }
    case 'restore':
      return binned && { name: 'restoreEntities', args: { entityIds: [binned] } }
    case 'merge':
      return one && two && { name: 'mergeEntities', args: { keepId: one, absorbId: two } }
    case 'board':
      return {
        name: 'addBoard',
        args: { kind: 'org-map', name: text.slice(0, 100), settings: { cut: number } },
      }
    case 'moveBoard':
      return (
        board && {
          name: 'moveBoard',
          args: { boardId: board, beforeId: at(view.boards.keys(), 1) ?? null },
        }
      )
    case 'deleteBoard':
      return board && { name: 'deleteBoard', args: { boardId: board } }
    case 'draw':
      return (
        board && {
          name: 'setAnnotations',
          args: {
            boardId: board,
            put: [
              {
                id: `shape:n${number + 2}` as AnnotationId,
                record: { x: number, props: { text, points: [1, { y: 2 }] } },
              },
            ],
            removeIds: [],
          },
        }
      )
    case 'facts':
      return { name: 'setPlanFacts', args: { title: name, customer: text } }
    case 'import':
      return {
        name: 'importEntities',
        args: {
          kind: 'person',
          rows: [
            { entityId: null, fields: { name, externalId: String(number) }, bossRow: 1 },
            { entityId: null, fields: { name }, bossRow: null },
          ],
        },
      }
    default:
      return undefined
  }
}
