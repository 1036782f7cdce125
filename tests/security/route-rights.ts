import type { ParticipantId, PlanId } from '#shared/core/ids.ts'
import type { PlanAction } from '../../server/auth/may.ts'

/** What a request to a plan can name. */
export interface PlanNames {
  readonly planId: PlanId
  /** A facilitator of it. */
  readonly participantId: ParticipantId
  readonly title: string
}

export interface RouteRights {
  /**
   * `plan`: for whom the role in that plan lets do `action`. `browser`: about the asking browser alone.
   * `key`: for who has a secret or a code. `socket`: the rights of the socket that it opens.
   * `tunnel`: for the browser that opened the tunnel. `anyone`: tells of no plan.
   */
  readonly by: 'plan' | 'browser' | 'key' | 'socket' | 'tunnel' | 'anyone'
  readonly action?: PlanAction
  /** A body that is refused for nothing but rights. */
  readonly body?: (names: PlanNames) => unknown
}

function plan(action: PlanAction, body?: RouteRights['body']): RouteRights {
  return { by: 'plan', action, ...(body === undefined ? {} : { body }) }
}

const anyone: RouteRights = { by: 'anyone' }
const newPlan = { title: 'Theirs', language: 'en', template: 'blank' }

/** Who every route of the contract is for; a route that is not here fails the test. */
export const routeRights: Readonly<Record<string, RouteRights>> = {
  'get /livez': anyone,
  'get /readyz': anyone,
  'get /metrics': anyone,
  'get /api/config': anyone,
  'get /api/addresses': anyone,
  'post /api/plans': { by: 'anyone', body: () => newPlan },
  'post /api/plans/import': { by: 'anyone', body: () => ({ file: '{}' }) },
  'get /api/me': { by: 'browser' },
  'get /api/plans': { by: 'browser' },
  'post /api/join': { by: 'key', body: () => ({ secret: 'a'.repeat(32), name: 'Eve' }) },
  'post /api/join/preview': { by: 'key', body: () => ({ code: 'AAAAAAA' }) },
  'post /api/re-enter': { by: 'key', body: () => ({ code: 'AAAAAAAAAA' }) },
  'get /api/plans/{planId}': plan('see'),
  'post /api/plans/{planId}/re-entry': plan('see'),
  'patch /api/plans/{planId}/me': plan('see', () => ({ area: 'Elsewhere' })),
  'delete /api/plans/{planId}/me': plan('see'),
  'get /api/plans/{planId}/export.json': plan('export'),
  'get /api/plans/{planId}/activity': plan('see-activity'),
  'get /api/plans/{planId}/people': plan('manage-people'),
  'patch /api/plans/{planId}/people/{participantId}': plan('manage-people', () => ({ name: 'E' })),
  'delete /api/plans/{planId}/people/{participantId}': plan('manage-people'),
  'post /api/plans/{planId}/people/merge': plan('manage-people', ({ participantId }) => ({
    keep: participantId,
    absorb: participantId,
  })),
  'post /api/plans/{planId}/erasures': plan('erase', ({ participantId }) => ({
    participantId,
    confirmation: 'Quillonia',
  })),
  'get /api/plans/{planId}/links': plan('change-links'),
  'post /api/plans/{planId}/links': plan('change-links', () => ({
    role: 'facilitator',
    action: 'rotate',
  })),
  'post /api/plans/{planId}/code': plan('change-links', () => ({ open: true })),
  'delete /api/plans/{planId}': plan('delete', ({ title }) => ({ confirmation: title })),
  'post /sync-poll/{planId}/{documentName}': { by: 'socket' },
  'post /sync-poll/{tunnel}/send': { by: 'tunnel' },
  'post /sync-poll/{tunnel}/receive': { by: 'tunnel' },
}
