/**
 * What other connections say of themselves, decoded. Presence comes from strangers' programs:
 * a peer without a sound identity is left out, an unsound field reads as absent.
 */
import * as z from 'zod/mini'

import { isId, type BoardId } from '#shared/core/ids.ts'
import { entityIdSchema, participantIdSchema, roleSchema } from '#shared/protocol/http-fields.ts'
import { SELECTION_PATTERN } from '#shared/protocol/presence-state.ts'

const MAX_IDS = 500
const MAX_TEXT_LENGTH = 200

const coordinate = z.number().check(z.gte(-1e7), z.lte(1e7))
const idText = z.string().check(z.refine(isId))
const selectableId = z.string().check(z.regex(SELECTION_PATTERN))
const boardIdSchema = z.pipe(
  idText,
  z.transform((id) => id as BoardId),
)
const shortText = z.string().check(z.maxLength(MAX_TEXT_LENGTH))

/** A place in a text that survives edits: a Yjs relative position as JSON. */
const textPositionSchema = z.object({
  type: z.optional(z.nullable(z.object({ client: z.uint32(), clock: z.uint32() }))),
  tname: z.optional(z.nullable(shortText)),
  item: z.optional(z.nullable(z.object({ client: z.uint32(), clock: z.uint32() }))),
  assoc: z.optional(z.int()),
})
export type TextPosition = z.infer<typeof textPositionSchema>

const participantSchema = z.object({
  id: participantIdSchema,
  name: shortText,
  area: shortText,
  role: roleSchema,
  memberId: z.catch(z.nullable(entityIdSchema), null),
})
/** Who a connection belongs to, as the server vouches for it. */
export type PeerIdentity = z.infer<typeof participantSchema>

const freeFields = {
  /** The board this connection looks at. */
  board: z.catch(z.nullable(boardIdSchema), null),
  /** Which kind of view: the board, its outline …; the features' own words. */
  view: z.catch(z.nullable(shortText), null),
  /** Page coordinates of the pointer. */
  cursor: z.catch(z.nullable(z.object({ x: coordinate, y: coordinate })), null),
  /** Ids of selected entities and annotations. */
  selection: z.catch(z.array(selectableId).check(z.maxLength(MAX_IDS)), []),
  /** Page coordinates of what is being dragged, by entity id. */
  drag: z.catch(
    z
      .record(selectableId, z.tuple([coordinate, coordinate]))
      .check(z.refine((drag) => Object.keys(drag).length <= MAX_IDS)),
    {},
  ),
  /** What of the page this connection sees, in page coordinates. */
  viewport: z.catch(
    z.nullable(z.object({ x: coordinate, y: coordinate, w: coordinate, h: coordinate })),
    null,
  ),
  /** The field being edited, and where in a long text. */
  editing: z.catch(
    z.nullable(
      z.object({
        entityId: idText,
        field: shortText,
        textCursor: z.catch(
          z.nullable(z.object({ anchor: textPositionSchema, head: textPositionSchema })),
          null,
        ),
      }),
    ),
    null,
  ),
  /** The client id of the connection this one follows. */
  following: z.catch(z.nullable(z.uint32()), null),
}
const freeSchema = z.object(freeFields)
/** The fields a connection sets itself. Absent ones are null or empty. */
export type FreePresence = z.infer<typeof freeSchema>

const stateSchema = z.object({ participant: participantSchema, ...freeFields })

/** Another connection. One person with two tabs is two of them. */
export interface Peer extends FreePresence {
  readonly clientId: number
  readonly participant: PeerIdentity
}

/** Decodes the presence state of a remote connection; null where its identity is unsound. */
export function decodePeer(clientId: number, state: unknown): Peer | null {
  const decoded = stateSchema.safeParse(state)
  return decoded.success ? { clientId, ...decoded.data } : null
}

/** The presence of a connection that has said nothing yet. */
export const emptyPresence: FreePresence = {
  board: null,
  view: null,
  cursor: null,
  selection: [],
  drag: {},
  viewport: null,
  editing: null,
  following: null,
}

/** One person and all their connections, in the order these came. */
export interface PresentPerson {
  readonly participant: PeerIdentity
  readonly peers: readonly Peer[]
}

/** Groups connections by person; people are in the order of their names. */
export function groupPeople(peers: readonly Peer[]): readonly PresentPerson[] {
  const people = new Map<string, PresentPerson>()
  for (const peer of peers) {
    const known = people.get(peer.participant.id)
    people.set(peer.participant.id, {
      participant: peer.participant,
      peers: [...(known?.peers ?? []), peer],
    })
  }
  return [...people.values()].sort((left, right) =>
    left.participant.name.localeCompare(right.participant.name),
  )
}
