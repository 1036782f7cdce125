import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { assert } from '#shared/core/assert.ts'
import { systemClock } from '#shared/core/clock.ts'
import type { ParticipantId, PlanId } from '#shared/core/ids.ts'
import type { Role } from '#shared/protocol/roles.ts'
import { didApplyRow } from '../../client/connection/compact-rows.ts'
import { createOfflineLog, type OfflineLog } from '../../client/connection/offline-log.ts'
import {
  createPlanConnection,
  type ConnectionTimings,
  type PlanConnection,
} from '../../client/connection/plan-connection.ts'
import { createPresence, type Presence } from '../../client/connection/presence.ts'
import {
  decideSaveState,
  type SaveFacts,
  type SaveState,
} from '../../client/connection/save-state.ts'
import { createOpenPlan, type OpenPlan } from '../../client/plan/open-plan.ts'
import { createFlakyNetwork, type FlakyNetwork } from './flaky-network.ts'

/** Somebody at a screen: our client without its screens, on a network that fails. */
export interface FuzzPerson {
  readonly network: FlakyNetwork
  readonly plan: () => OpenPlan
  readonly presence: () => Presence
  readonly connection: () => PlanConnection
  readonly saveState: () => SaveState
  /** Tells of every change of the connection from now on; the answer stops it. */
  readonly onFacts: (listener: (facts: SaveFacts) => void) => () => void
  /** Closes the tab and opens it again, with what this device kept. */
  reload(): Promise<void>
  close(): Promise<void>
}

export interface FuzzPersonOptions {
  readonly planId: PlanId
  readonly participantId: string
  readonly role: Role
  readonly epoch: string
  readonly port: () => number
  readonly random: () => number
  readonly keepsOffline: boolean
}

const timings: ConnectionTimings = {
  markEveryMs: 10,
  overdueMs: 500,
  syncTimeoutMs: 1000,
  probeTimeoutMs: 150,
  offlineProbeTimeoutMs: 150,
  nackRetryMs: 500,
  offlineRetryMs: 100,
}

interface Tab {
  readonly doc: Y.Doc
  readonly log: OfflineLog | null
  readonly awareness: Awareness
  readonly presence: Presence
  readonly connection: PlanConnection
  readonly plan: OpenPlan
}

/** Opens a plan as one person; each has a device of their own. */
export async function openAsFuzzPerson(options: FuzzPersonOptions): Promise<FuzzPerson> {
  const { planId, participantId, role, random } = options
  const network = createFlakyNetwork({
    random,
    route(address) {
      address.port = String(options.port())
      address.searchParams.set('as', `${participantId}-${role}`)
    },
  })

  const listeners = new Set<(facts: SaveFacts) => void>()

  async function openLog(): Promise<OfflineLog | null> {
    if (!options.keepsOffline) return null
    // All persons share one store of this process: the name keeps their devices apart.
    const epoch = `${options.epoch}-${participantId}`
    const opened = await createOfflineLog({ planId, documentName: 'plan', epoch })
    assert(opened.ok, 'this device keeps a log')
    return opened.value
  }

  async function openTab(): Promise<Tab> {
    const log = await openLog()
    const doc = new Y.Doc()
    for (const row of log?.loaded ?? []) didApplyRow(doc, row, 'device')
    const awareness = new Awareness(doc)
    const presence = createPresence(awareness)
    const connection = createPlanConnection({
      planId,
      documentName: 'plan',
      epoch: options.epoch,
      role,
      syncUrl: 'ws://127.0.0.1/sync',
      doc,
      awareness,
      log,
      logFailure: null,
      onFacts(facts) {
        for (const listener of listeners) listener(facts)
      },
      onServerOffset: () => {},
      environment: { clock: systemClock, random, WebSocket: network.WebSocket, timings },
    })
    const plan = createOpenPlan({
      doc,
      me: {
        planId,
        participantId: participantId as ParticipantId,
        name: participantId,
        area: 'Sales',
        role,
        memberId: null,
      },
      presence,
      clock: systemClock,
      note: connection.note,
      onRefusal: () => {},
      confirmSharedUndo: () => Promise.resolve(random() < 0.5),
    })
    connection.connect()
    return { doc, log, awareness, presence, connection, plan }
  }

  async function closeTab({ doc, log, awareness, presence, connection, plan }: Tab): Promise<void> {
    plan.close()
    presence.close()
    connection.close()
    await log?.close()
    awareness.destroy()
    doc.destroy()
  }

  let tab = await openTab()
  return {
    network,
    plan: () => tab.plan,
    presence: () => tab.presence,
    connection: () => tab.connection,
    saveState: () => decideSaveState(tab.connection.facts()),
    onFacts(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async reload() {
      await closeTab(tab)
      tab = await openTab()
    },
    async close() {
      await closeTab(tab)
      network.close()
    },
  }
}
