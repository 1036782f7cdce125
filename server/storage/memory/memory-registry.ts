import type { ParticipantId, PlanId } from '#shared/core/ids.ts'
import { ok } from '#shared/core/result.ts'
import type {
  CodeRecord,
  HeldPlan,
  ParticipantRecord,
  PlanRecord,
  ReEntryRecord,
  Registry,
  RegistryOperations,
  SecretRecord,
} from '../registry.ts'

interface Hold {
  readonly browserHash: string
  readonly planId: PlanId
  readonly participantId: ParticipantId
}

/** The registry in memory: for tests, and the oracle of the contract suite. */
export function createMemoryRegistry(): Registry {
  const answers = Object.entries(createOperations()).map(([name, run]) => [
    name,
    (...args: never[]) => Promise.resolve(ok((run as (...all: never[]) => unknown)(...args))),
  ])
  return Object.fromEntries(answers) as Registry
}

function createOperations(): RegistryOperations {
  const plans = new Map<PlanId, PlanRecord>()
  let secrets: SecretRecord[] = []
  let codes: CodeRecord[] = []
  let participants: ParticipantRecord[] = []
  let holds: Hold[] = []
  let reEntries: ReEntryRecord[] = []
  let retentionSinceMs: number | null = null

  function find(planId: PlanId, participantId: ParticipantId): ParticipantRecord | null {
    return participants.find(isParticipant(planId, participantId)) ?? null
  }

  function replace(
    planId: PlanId,
    participantId: ParticipantId,
    change: (participant: ParticipantRecord) => ParticipantRecord,
  ): void {
    const isMeant = isParticipant(planId, participantId)
    participants = participants.map((each) => (isMeant(each) ? change(each) : each))
  }

  function dropReEntry(planId: PlanId, participantId: ParticipantId): void {
    const isMeant = isParticipant(planId, participantId)
    reEntries = reEntries.filter((each) => !isMeant(each))
  }

  function hold(browserHash: string, planId: PlanId, participantId: ParticipantId): void {
    holds = holds.filter((each) => each.browserHash !== browserHash || each.planId !== planId)
    holds.push({ browserHash, planId, participantId })
  }

  function heldPlan(participant: ParticipantRecord): HeldPlan[] {
    const plan = plans.get(participant.planId)
    return plan === undefined || plan.deletedAtMs !== null ? [] : [{ plan, participant }]
  }

  return {
    createPlan(plan, planSecrets) {
      plans.set(plan.planId, plan)
      secrets.push(...planSecrets)
    },
    findPlan: (planId) => plans.get(planId) ?? null,
    findLastOpened(planId) {
      const plan = plans.get(planId)
      if (plan?.deletedAtMs !== null) return null
      const seen = participants
        .filter((each) => each.planId === planId)
        .map(({ lastSeenAtMs }) => lastSeenAtMs)
      return Math.max(plan.createdAtMs, ...seen)
    },
    listPlans: () =>
      [...plans.values()]
        .filter((plan) => plan.deletedAtMs === null)
        .sort((a, b) => a.createdAtMs - b.createdAtMs || (a.planId < b.planId ? -1 : 1)),
    beginRetention: (nowMs) => (retentionSinceMs ??= nowMs),
    endRetention() {
      retentionSinceMs = null
    },
    renamePlan(planId, title) {
      const plan = plans.get(planId)
      if (plan?.deletedAtMs === null) plans.set(planId, { ...plan, title })
    },
    deletePlan(planId, atMs) {
      const plan = plans.get(planId)
      if (plan?.deletedAtMs === null) plans.set(planId, { ...plan, title: '', deletedAtMs: atMs })
      secrets = secrets.filter((each) => each.planId !== planId)
      codes = codes.filter((each) => each.planId !== planId)
      participants = participants.filter((each) => each.planId !== planId)
      holds = holds.filter((each) => each.planId !== planId)
      reEntries = reEntries.filter((each) => each.planId !== planId)
    },

    putSecret(secret) {
      secrets = [...secrets.map(revoked(secret.planId, secret.role, secret.createdAtMs)), secret]
    },
    revokeSecret(planId, role, atMs) {
      secrets = secrets.map(revoked(planId, role, atMs))
    },
    findSecret: (hash) => secrets.find((each) => each.hash === hash) ?? null,
    listSecrets: (planId) =>
      secrets
        .filter((each) => each.planId === planId && each.revokedAtMs === null)
        .sort((a, b) => (a.role < b.role ? -1 : 1)),

    openCode(code, nowMs) {
      if (codes.some((each) => each.hash === code.hash)) return false
      codes = [...codes.map(closed(code.planId, nowMs)), code]
      return true
    },
    closeCode(planId, nowMs) {
      codes = codes.map(closed(planId, nowMs))
    },
    findCode: (hash) => codes.find((each) => each.hash === hash) ?? null,
    findOpenCode: (planId, nowMs) =>
      codes.find(
        (each) => each.planId === planId && each.closedAtMs === null && each.expiresAtMs > nowMs,
      ) ?? null,

    addParticipant(participant, browserHash) {
      if ((plans.get(participant.planId)?.deletedAtMs ?? null) !== null) return
      participants.push(participant)
      hold(browserHash, participant.planId, participant.participantId)
    },
    changeParticipant(planId, participantId, change) {
      if (find(planId, participantId)?.removedAtMs !== null) return null
      replace(planId, participantId, (participant) => ({ ...participant, ...change }))
      return find(planId, participantId)
    },
    findParticipant: find,
    listParticipants: (planId) =>
      participants
        .filter((each) => each.planId === planId && each.removedAtMs === null)
        .sort(
          (a, b) => a.joinedAtMs - b.joinedAtMs || (a.participantId < b.participantId ? -1 : 1),
        ),
    mergeParticipants(planId, keep, absorb) {
      const isAbsorbed = isParticipant(planId, absorb)
      holds = holds.map((each) => (isAbsorbed(each) ? { ...each, participantId: keep } : each))
      participants = participants.filter((each) => !isAbsorbed(each))
      dropReEntry(planId, absorb)
    },
    removeParticipant(planId, participantId, atMs) {
      dropReEntry(planId, participantId)
      replace(planId, participantId, (participant) => ({
        ...participant,
        name: '',
        area: '',
        level: null,
        memberId: null,
        removedAtMs: atMs,
      }))
    },
    touchParticipant(planId, participantId, atMs) {
      replace(planId, participantId, (participant) => ({ ...participant, lastSeenAtMs: atMs }))
    },

    releaseBrowser(browserHash, planId) {
      holds = holds.filter((each) => each.browserHash !== browserHash || each.planId !== planId)
    },

    findAccess(browserHash, planId) {
      const held = holds.find((each) => each.browserHash === browserHash && each.planId === planId)
      return {
        plan: plans.get(planId) ?? null,
        participant: held === undefined ? null : find(planId, held.participantId),
      }
    },
    listAccess: (browserHash) =>
      holds
        .filter((each) => each.browserHash === browserHash)
        .flatMap((each) => find(each.planId, each.participantId) ?? [])
        .filter((participant) => participant.removedAtMs === null)
        .sort((a, b) => b.lastSeenAtMs - a.lastSeenAtMs || (a.planId < b.planId ? -1 : 1))
        .flatMap(heldPlan),

    putReEntry(reEntry) {
      dropReEntry(reEntry.planId, reEntry.participantId)
      reEntries.push(reEntry)
    },
    takeReEntry(hash, browserHash, nowMs) {
      const reEntry = reEntries.find((each) => each.hash === hash)
      if (reEntry === undefined) return null
      const { planId, participantId } = reEntry
      dropReEntry(planId, participantId)
      const participant = find(planId, participantId)
      if (reEntry.expiresAtMs <= nowMs || participant === null || participant.removedAtMs !== null)
        return null
      const isMoved = isParticipant(planId, participantId)
      holds = holds.filter((each) => !isMoved(each))
      hold(browserHash, planId, participantId)
      return heldPlan(participant)[0] ?? null
    },
  }
}

function isParticipant(planId: PlanId, participantId: ParticipantId) {
  return (each: { readonly planId: PlanId; readonly participantId: ParticipantId }) =>
    each.planId === planId && each.participantId === participantId
}

function revoked(planId: PlanId, role: SecretRecord['role'], atMs: number) {
  return (each: SecretRecord): SecretRecord =>
    each.planId === planId && each.role === role && each.revokedAtMs === null
      ? { ...each, revokedAtMs: atMs, sealed: null }
      : each
}

function closed(planId: PlanId, atMs: number) {
  return (each: CodeRecord): CodeRecord =>
    each.planId === planId && each.closedAtMs === null ? { ...each, closedAtMs: atMs } : each
}
