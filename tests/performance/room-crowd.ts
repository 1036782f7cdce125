import * as Y from 'yjs'
import type { BoardId, EntityId, ParticipantId } from '#shared/core/ids.ts'
import { secureRandomBytes } from '#shared/core/random.ts'
import { runCommand } from '#shared/document/run-command.ts'
import type { CommandCall } from '#shared/domain/command-registry.ts'
import type { JsonObject } from '#shared/core/json.ts'
import { protocolVersion } from '#shared/protocol/message-codes.ts'
import { projectPlan } from '#shared/projection/project-plan.ts'
import { createHttpBrowser, joinByLink } from '../support/http-browser.ts'
import { presenceMessage, updateMessage } from '../support/raw-peer.ts'
import type { BenchClient } from './server/wire.ts'
import { ourWire } from './server/yjs-wire.ts'

/** Somebody in a workshop without a browser: a whole document of their own on a bare socket. */
export interface CrowdMember {
  /** Gives fields of an entity new values, by the command that the app uses. */
  setFields(entityId: EntityId, fields: JsonObject): void
  /** Shows the others where their pointer is. */
  point(boardId: BoardId, x: number, y: number): void
  readonly doc: Y.Doc
  close(): void
}

/** Lets so many people join by link, and in. */
export async function gatherCrowd(
  serverUrl: string,
  { planId, participantLink }: { readonly planId: string; readonly participantLink: string },
  size: number,
): Promise<readonly CrowdMember[]> {
  const members: CrowdMember[] = []
  for (let index = 0; index < size; index += 1) {
    const browser = createHttpBrowser(serverUrl)
    await joinByLink(browser, participantLink, { name: `Guest ${index + 1}`, area: 'Sales' })
    members.push(await enter(serverUrl, planId, browser.cookie()))
  }
  return members
}

async function enter(serverUrl: string, planId: string, cookie: string): Promise<CrowdMember> {
  const doc = new Y.Doc()
  const room = {
    path: `/sync/${planId}/plan?v=${protocolVersion}`,
    name: planId,
    visitors: [[`Cookie: ${cookie}`]],
  }
  const port = Number(new URL(serverUrl).port)
  const client: BenchClient = ourWire.connect({ port, room, visitor: 0, doc })
  await client.joined
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== 'remote') client.write(ourWire.encodeFrame(room, updateMessage(update)))
  })
  let clock = 0

  return {
    doc,
    setFields(entityId, fields) {
      const call: CommandCall = { name: 'setFields', args: { edits: [{ entityId, fields }] } }
      const result = runCommand(doc, projectPlan(doc), call, {
        author: { participantId: 'crowd' as ParticipantId, name: 'Guest', area: 'Sales' },
        isFacilitator: false,
        nowMs: Date.now(),
        randomBytes: secureRandomBytes,
      })
      if (!result.ok) throw new Error(`refused: ${result.error.code}`)
    },
    point(board, x, y) {
      clock += 1
      const json = JSON.stringify({ board, view: 'map', cursor: { x, y } })
      client.write(ourWire.encodeFrame(room, presenceMessage([{ id: doc.clientID, clock, json }])))
    },
    close() {
      client.close()
      doc.destroy()
    },
  }
}
