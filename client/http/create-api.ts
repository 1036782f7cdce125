/** Every HTTP call of the client, by what a person wants. Shapes: shared/protocol/http-*.ts. */
import * as z from 'zod/mini'

import type { EntityId, ParticipantId, PlanId } from '#shared/core/ids.ts'
import type { Result } from '#shared/core/result.ts'
import { publicConfigSchema, type PublicConfig } from '#shared/protocol/http-config.ts'
import {
  erasedSchema,
  type ErasedAnswer,
  type EraseRequest,
} from '#shared/protocol/http-erasure.ts'
import {
  joinAnswerSchema,
  joinPreviewSchema,
  membershipSchema,
  meSchema,
  reEntrySchema,
  type ChangeMe,
  type JoinAnswer,
  type JoinKey,
  type JoinPreview,
  type JoinRequest,
  type Me,
  type Membership,
  type ReEntry,
} from '#shared/protocol/http-join.ts'
import {
  addressesSchema,
  linksAnswerSchema,
  type Addresses,
  type ChangeLinkRequest,
  type LinksAnswer,
} from '#shared/protocol/http-links.ts'
import {
  peopleSchema,
  type ChangePersonRequest,
  type MergePeopleRequest,
  type People,
} from '#shared/protocol/http-people.ts'
import {
  activityAnswerSchema,
  createdPlanSchema,
  planAnswerSchema,
  planListSchema,
  type ActivityAnswer,
  type CreatedPlan,
  type CreatePlanRequest,
  type ImportPlanRequest,
  type PlanAnswer,
  type PlanList,
} from '#shared/protocol/http-plans.ts'

import { requestJson, type Fetch } from './request-json.ts'

/** Which page of the activity, of whom and about what; null leaves a wish out. */
export interface ActivityQuestion {
  /** An entry's id: only what is older. */
  readonly before: number | null
  readonly limit: number
  readonly participantId: ParticipantId | null
  readonly entityId: EntityId | null
}

export interface Api {
  readonly readConfig: () => Promise<Result<PublicConfig>>
  readonly readMe: () => Promise<Result<Me>>
  readonly listPlans: () => Promise<Result<PlanList>>
  readonly createPlan: (request: CreatePlanRequest) => Promise<Result<CreatedPlan>>
  readonly importPlan: (request: ImportPlanRequest) => Promise<Result<CreatedPlan>>
  readonly readPlan: (planId: PlanId) => Promise<Result<PlanAnswer>>
  /** `confirmation` is the plan's title as the person typed it. */
  readonly deletePlan: (planId: PlanId, confirmation: string) => Promise<Result<null>>
  readonly readActivity: (
    planId: PlanId,
    question: ActivityQuestion,
  ) => Promise<Result<ActivityAnswer>>
  readonly previewJoin: (key: JoinKey) => Promise<Result<JoinPreview>>
  readonly join: (request: JoinRequest) => Promise<Result<JoinAnswer>>
  readonly reEnter: (code: string) => Promise<Result<JoinAnswer>>
  readonly changeMe: (planId: PlanId, change: ChangeMe) => Promise<Result<Membership>>
  /** This browser holds the plan no more; the person stays in it. */
  readonly leaveDevice: (planId: PlanId) => Promise<Result<null>>
  readonly createReEntry: (planId: PlanId) => Promise<Result<ReEntry>>
  readonly readLinks: (planId: PlanId) => Promise<Result<LinksAnswer>>
  readonly changeLink: (planId: PlanId, change: ChangeLinkRequest) => Promise<Result<LinksAnswer>>
  readonly changeCode: (planId: PlanId, open: boolean) => Promise<Result<LinksAnswer>>
  readonly readAddresses: () => Promise<Result<Addresses>>
  readonly listPeople: (planId: PlanId) => Promise<Result<People>>
  readonly changePerson: (
    planId: PlanId,
    participantId: ParticipantId,
    change: ChangePersonRequest,
  ) => Promise<Result<People>>
  readonly mergePeople: (planId: PlanId, merge: MergePeopleRequest) => Promise<Result<People>>
  readonly removePerson: (planId: PlanId, participantId: ParticipantId) => Promise<Result<People>>
  readonly erase: (planId: PlanId, whom: EraseRequest) => Promise<Result<ErasedAnswer>>
}

/** The calls over a given `fetch`. Each refuses as `requestJson` says. */
export function createApi(fetch: Fetch): Api {
  function get<Answer>(path: string, answer: z.ZodMiniType<Answer>) {
    return requestJson(fetch, { method: 'GET', path, answer })
  }
  function post<Answer>(path: string, body: unknown, answer: z.ZodMiniType<Answer>) {
    return requestJson(fetch, { method: 'POST', path, body, answer })
  }
  return {
    readConfig: () => get('/api/config', publicConfigSchema),
    readMe: () => get('/api/me', meSchema),
    listPlans: () => get('/api/plans', planListSchema),
    createPlan: (request) => post('/api/plans', request, createdPlanSchema),
    importPlan: (request) => post('/api/plans/import', request, createdPlanSchema),
    readPlan: (planId) => get(`/api/plans/${planId}`, planAnswerSchema),
    deletePlan: (planId, confirmation) =>
      requestJson(fetch, {
        method: 'DELETE',
        path: `/api/plans/${planId}`,
        body: { confirmation },
        answer: z.null(),
      }),
    readActivity: (planId, question) =>
      get(`/api/plans/${planId}/activity?${queryOf(question)}`, activityAnswerSchema),
    previewJoin: (key) => post('/api/join/preview', key, joinPreviewSchema),
    join: (request) => post('/api/join', request, joinAnswerSchema),
    reEnter: (code) => post('/api/re-enter', { code }, joinAnswerSchema),
    changeMe: (planId, change) =>
      requestJson(fetch, {
        method: 'PATCH',
        path: `/api/plans/${planId}/me`,
        body: change,
        answer: membershipSchema,
      }),
    leaveDevice: (planId) =>
      requestJson(fetch, { method: 'DELETE', path: `/api/plans/${planId}/me`, answer: z.null() }),
    createReEntry: (planId) => post(`/api/plans/${planId}/re-entry`, {}, reEntrySchema),
    readLinks: (planId) => get(`/api/plans/${planId}/links`, linksAnswerSchema),
    changeLink: (planId, change) => post(`/api/plans/${planId}/links`, change, linksAnswerSchema),
    changeCode: (planId, open) => post(`/api/plans/${planId}/code`, { open }, linksAnswerSchema),
    readAddresses: () => get('/api/addresses', addressesSchema),
    listPeople: (planId) => get(`/api/plans/${planId}/people`, peopleSchema),
    changePerson: (planId, participantId, change) =>
      requestJson(fetch, {
        method: 'PATCH',
        path: `/api/plans/${planId}/people/${participantId}`,
        body: change,
        answer: peopleSchema,
      }),
    mergePeople: (planId, merge) => post(`/api/plans/${planId}/people/merge`, merge, peopleSchema),
    erase: (planId, whom) => post(`/api/plans/${planId}/erasures`, whom, erasedSchema),
    removePerson: (planId, participantId) =>
      requestJson(fetch, {
        method: 'DELETE',
        path: `/api/plans/${planId}/people/${participantId}`,
        answer: peopleSchema,
      }),
  }
}

function queryOf(question: ActivityQuestion): URLSearchParams {
  const wishes = Object.entries(question).flatMap(([name, value]) =>
    value === null ? [] : [[name, String(value)]],
  )
  return new URLSearchParams(wishes)
}
