/**
 * Opens one plan: its two documents, its presence, its copy on this device and its connection.
 *
 * OPEN-1  What this device holds is in the documents before the server is asked, so a plan opens without it.
 * OPEN-2  A document of another epoch is never merged: the plan is replaced, its unsent edits stay as leftovers.
 * OPEN-3  Where the server shut me out for good the copy on this device goes, after unsent edits were
 *         offered: mine, another tab's, and those of an earlier epoch.
 * OPEN-4  Leaving the page is questioned only while a change is nowhere but in this tab.
 * OPEN-5  After every reconnect the server is asked which role I have now.
 */
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'

import { systemClock } from '#shared/core/clock.ts'
import { errorEntry, type ErrorCode } from '#shared/core/error-catalog.ts'
import type { PlanId } from '#shared/core/ids.ts'
import type { Result } from '#shared/core/result.ts'
import type { Membership } from '#shared/protocol/http-join.ts'

import { didApplyRow } from './compact-rows.ts'
import { createConnectionStore, type ConnectionStore, type Leftover } from './connection-store.ts'
import { rememberPlan } from './known-plans.ts'
import { discardLeftover, findLeftovers, forgetSent, leftoverFile } from './leftovers.ts'
import { discardLog, forgetPlan } from './offline-catalog.ts'
import type { LogName } from './offline-database.ts'
import type { CreateTransport } from './live-transport.ts'
import { createOfflineLog } from './offline-log.ts'
import { watchPage } from './page-lifecycle.ts'
import {
  connectionTimings,
  createPlanConnection,
  type ConnectionEnvironment,
} from './plan-connection.ts'
import { createPresence, type Presence } from './presence.ts'
import { reconnectDelayMs } from './reconnect-delay.ts'
import { decideSaveState, isKept, isLive, unsentCount, type SaveFacts } from './save-state.ts'
import { shutOutCodes } from './shut-out.ts'
import { pageSyncUrl } from './sync-url.ts'
import { createUnsentFile, type TextFile } from './unsent-file.ts'

/** Why documents are over and have to be opened anew. */
export type ReplaceReason = 'epoch-changed' | 'edits-discarded'

export interface OpenDocumentsOptions {
  readonly title: string
  /** As `/api/me` or `/api/join` said, or as this device remembers it. */
  readonly membership: Membership
  /** Asks the server who I am in this plan now. */
  readonly refreshMembership: () => Promise<Result<Membership>>
  /** Told once: close this plan and open it with the membership given. */
  readonly onReplace: (reason: ReplaceReason, membership: Membership) => void
  /** Where documents are synced; by default beside the page. */
  readonly syncUrl?: string
  readonly environment?: Partial<ConnectionEnvironment>
  /** How sync is reached; by default by WebSockets alone. */
  readonly createTransport?: CreateTransport
}

export interface OpenDocuments {
  readonly planId: PlanId
  readonly membership: Membership
  readonly planDoc: Y.Doc
  /** Written by the server alone. */
  readonly sessionDoc: Y.Doc
  readonly awareness: Awareness
  readonly presence: Presence
  /** Link, save state, role, clock offset, peers, leftovers. */
  readonly connection: ConnectionStore
  /** Tells the server which command the last update was, for the activity list. */
  readonly note: (command: string, entityIds: readonly string[]) => void
  /** The file of the changes no DURABLE covers; null where there are none. */
  readonly unsentFile: () => TextFile | null
  /** Gives up the changes that were refused; the plan is replaced by the server's. */
  readonly discardUnsent: () => Promise<Result<null>>
  /** The file of a leftover's edits. */
  readonly leftoverFile: (leftover: Leftover) => Promise<Result<TextFile>>
  readonly discardLeftover: (leftover: Leftover) => Promise<Result<null>>
  /** Removes everything this device keeps of the plan and ends the connection. */
  readonly forget: () => Promise<Result<null>>
  /** Tries again now, also after a refusal whose cause is gone. */
  readonly reconnect: () => void
  readonly close: () => Promise<void>
}

/** Marks the changes that come from this device's log. */
const offlineLoadOrigin = { source: 'offline-log' }

/** Opens the plan of `membership`. Works without the server and without a store on this device. */
export async function openDocuments(options: OpenDocumentsOptions): Promise<OpenDocuments> {
  const { membership, title } = options
  const { planId } = membership
  const syncUrl = options.syncUrl ?? pageSyncUrl(location)
  const transport = options.createTransport?.(syncUrl, (isTunnelled) => {
    store.setState({ isTunnelled })
  })
  const environment: ConnectionEnvironment = {
    clock: systemClock,
    random: Math.random,
    WebSocket: transport?.WebSocket ?? globalThis.WebSocket,
    timings: connectionTimings,
    ...options.environment,
  }
  const name: LogName = { planId, documentName: 'plan', epoch: membership.epoch }
  const opened = await createOfflineLog(name)
  const log = opened.ok ? opened.value : null
  const planDoc = new Y.Doc()
  const sessionDoc = new Y.Doc()
  planDoc.transact(() => {
    for (const row of log?.loaded ?? []) didApplyRow(planDoc, row, offlineLoadOrigin)
  }, offlineLoadOrigin)

  const awareness = new Awareness(planDoc)
  const presence = createPresence(awareness)
  let role = membership.role
  let isOver = false
  let wasLive = false
  const common = { planId, role, syncUrl, environment }
  const plan = createPlanConnection({
    ...common,
    documentName: 'plan',
    epoch: membership.epoch,
    doc: planDoc,
    awareness,
    log,
    logFailure: opened.ok ? null : opened.error.code,
    onFacts: handleFacts,
    onServerOffset: (serverOffsetMs) => store.setState({ serverOffsetMs }),
    onFullness: (fullnessPercent) => store.setState({ fullnessPercent }),
  })
  const session = createPlanConnection({
    ...common,
    documentName: 'session',
    epoch: membership.sessionEpoch,
    doc: sessionDoc,
    awareness: null,
    log: null,
    logFailure: null,
    onFacts: handleSessionFacts,
    onServerOffset: () => undefined,
  })
  const store = createConnectionStore(role, decideSaveState(plan.facts()))
  store.setState({
    hasContent: (log?.loaded.length ?? 0) > 0,
    isTunnelled: transport?.isTunnelled() ?? false,
  })
  const stopPresence = presence.subscribe((peers) => store.setState({ peers }))

  function handleFacts(facts: SaveFacts): void {
    const live = isLive(facts)
    store.setState((state) => ({
      link: facts.link,
      isLive: live,
      hasContent: state.hasContent || live,
      saveState: decideSaveState(facts),
      outage: facts.outage,
    }))
    if (live && !wasLive) void refresh()
    wasLive = live
    handleTerminal(facts)
  }

  /** Other refusals reach the plan's connection too, and it knows what is unsent. */
  function handleSessionFacts({ terminal }: SaveFacts): void {
    if (terminal === 'sync/epoch-changed' && !isOver) void replaceEpoch()
  }

  let handledTerminal: ErrorCode | null = null
  function handleTerminal({ terminal }: SaveFacts): void {
    if (isOver || terminal === handledTerminal) return
    handledTerminal = terminal
    if (terminal === 'sync/epoch-changed') void replaceEpoch()
    if (isShutOut() && unsentCount(plan.facts()) === 0) void leave()
  }

  function isShutOut(): boolean {
    return handledTerminal !== null && shutOutCodes.has(handledTerminal)
  }

  /** OPEN-3. */
  async function leave(): Promise<void> {
    isOver = true
    await stop()
    await forgetSent(planId)
  }

  async function refresh(): Promise<void> {
    const answer = await options.refreshMembership()
    if (!answer.ok || isOver) return
    role = answer.value.role
    plan.setRole(role)
    store.setState({ role })
    await rememberPlan({ title, membership: answer.value })
  }

  let epochTimer: ReturnType<typeof setTimeout> | undefined
  let epochTries = 0

  /**
   * Waits for edits that are only in this tab, until this device has them or the person took them along
   * (OPEN-2), and for a server that cannot tell the new epoch yet.
   */
  async function replaceEpoch(): Promise<void> {
    const isFormer = [plan, session].some((each) => each.facts().terminal === 'sync/epoch-changed')
    if (isOver || !isFormer) return
    const answer = isKept(plan.facts()) ? await options.refreshMembership() : null
    if (answer === null || (!answer.ok && errorEntry(answer.error.code).transient)) {
      clearTimeout(epochTimer)
      if (!isOver) {
        const delayMs = reconnectDelayMs(epochTries, environment.random())
        epochTimer = setTimeout(() => void replaceEpoch(), delayMs)
      }
      epochTries += 1
      return
    }
    // The same epoch again would be refused again, for ever.
    const isNew =
      answer.ok &&
      (answer.value.epoch !== membership.epoch ||
        answer.value.sessionEpoch !== membership.sessionEpoch)
    if (isNew) replace('epoch-changed', answer.value)
  }

  function replace(reason: ReplaceReason, next: Membership): void {
    if (isOver) return
    isOver = true
    options.onReplace(reason, next)
  }

  async function refreshLeftovers(): Promise<void> {
    store.setState({ leftovers: await findLeftovers(name) })
  }

  async function stop(): Promise<void> {
    clearTimeout(epochTimer)
    transport?.close()
    plan.close()
    session.close()
    stopPresence()
    stopPage()
    await log?.close()
  }

  async function forget(): Promise<Result<null>> {
    isOver = true
    await stop()
    return forgetPlan(planId)
  }

  function aboutFile() {
    const by = { name: membership.name, area: membership.area }
    return { title, by, exportedAtMs: environment.clock.nowMs() }
  }

  const stopPage = watchPage({
    onHidden: presence.handleHidden,
    onGone: presence.handlePageGone,
    onBack: presence.handlePageBack,
    onMaybeChanged() {
      plan.probe()
      session.probe()
    },
    // OPEN-4
    mayLeave: () => unsentCount(plan.facts()) === 0 || isKept(plan.facts()),
  })

  void rememberPlan({ title, membership })
  void refreshLeftovers()
  plan.connect()
  session.connect()

  return {
    planId,
    membership,
    planDoc,
    sessionDoc,
    awareness,
    presence,
    connection: store,
    note: plan.note,
    unsentFile() {
      const unsent = plan.unsent()
      if (unsent.length === 0) return null
      const rows = [{ format: 1 as const, bytes: Y.encodeStateAsUpdate(planDoc) }]
      return createUnsentFile({ ...name, ...aboutFile(), rows, unsent })
    },
    async discardUnsent() {
      const answer = await options.refreshMembership()
      if (!answer.ok) return answer
      await stop()
      const discarded = await discardLog(name)
      replace('edits-discarded', answer.value)
      return discarded
    },
    leftoverFile: (leftover) => leftoverFile(leftover, aboutFile()),
    async discardLeftover(leftover) {
      const discarded = await discardLeftover(leftover)
      await refreshLeftovers()
      return isOver && isShutOut() ? forgetSent(planId) : discarded
    },
    forget,
    reconnect() {
      plan.connect()
      session.connect()
    },
    async close() {
      isOver = true
      presence.close()
      await stop()
      awareness.destroy()
      planDoc.destroy()
      sessionDoc.destroy()
    },
  }
}
