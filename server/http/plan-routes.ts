import type { FastifyReply, FastifyRequest } from 'fastify'
import { ok, refuse, type Result } from '#shared/core/result.ts'
import type { Config } from '../config.ts'
import {
  activityAnswerSchema,
  activityQuerySchema,
  createdPlanSchema,
  createPlanRequestSchema,
  deletePlanRequestSchema,
  planAnswerSchema,
  planListSchema,
} from '#shared/protocol/http-plans.ts'
import { protocolVersion } from '#shared/protocol/message-codes.ts'
import { sameSecret } from '../auth/secrets.ts'
import type { Visitors } from '../auth/visitors.ts'
import { listActivity } from '../plans/activity.ts'
import { createPlan, type CreatedPlan, type NewPlan } from '../plans/create-plan.ts'
import { deletePlan } from '../plans/delete-plan.ts'
import { describeMembership } from '../plans/membership.ts'
import type { PlanServices } from '../plans/plan-services.ts'
import { readTitle, readTitles } from '../plans/plan-title.ts'
import { findExpiry } from '../plans/retention.ts'
import { seedPlan } from '../plans/seed-plan.ts'
import type { HttpApp } from './http-app.ts'
import { joinPath } from './link-routes.ts'
import type { OwnAddresses } from './own-addresses.ts'
import { nothingSchema } from './plain-answers.ts'
import { planParamsSchema } from './plan-params.ts'
import { valueOf } from './refusal-error.ts'

export interface PlanRouteOptions {
  readonly services: PlanServices
  readonly visitors: Visitors
  readonly addresses: OwnAddresses
  readonly planCreation: Config['planCreation']
  /** Refuses an address that has created too many plans. */
  readonly limitCreation: (request: FastifyRequest) => Promise<Result<void>>
}

const DEFAULT_ACTIVITY_ROWS = 100

/** Plans as a whole: create, list, open, delete, what happened. */
export function addPlanRoutes(app: HttpApp, options: PlanRouteOptions): void {
  const { services, visitors } = options
  const { clock, randomBytes } = services

  app.post(
    '/api/plans',
    {
      onRequest: countCreation(options),
      schema: {
        summary: 'Create a plan, blank or with the sample customer; the caller facilitates it',
        tags: ['plans'],
        body: createPlanRequestSchema,
        response: { 201: createdPlanSchema },
      },
    },
    async (request, reply) => {
      const { title, language, template, creationSecret, ...creator } = request.body
      return answerCreated(options, request, reply, creationSecret, () =>
        ok({
          title,
          language,
          creator,
          fill: (doc) => seedPlan(doc, { title, language, template, clock, randomBytes }),
        }),
      )
    },
  )

  app.get(
    '/api/plans',
    {
      schema: {
        summary: 'The plans this browser has joined, last seen first',
        tags: ['plans'],
        response: { 200: planListSchema },
      },
    },
    async (request) => {
      const browserHash = visitors.findBrowser(request.raw)
      if (browserHash === null) return { plans: [] }
      const held = valueOf(await services.registry.listAccess(browserHash))
      const [titles, expiries] = await Promise.all([
        readTitles(
          services,
          held.map(({ plan }) => plan),
        ),
        Promise.all(held.map(({ plan }) => findExpiry(services, plan.planId))),
      ])
      return {
        plans: held.map(({ plan, participant }, index) => ({
          planId: plan.planId,
          title: titles.get(plan.planId) ?? plan.title,
          language: plan.language,
          role: participant.role,
          createdAt: plan.createdAtMs,
          lastSeenAt: participant.lastSeenAtMs,
          expiresAt: expiries[index]?.ok === true ? expiries[index].value : null,
        })),
      }
    },
  )

  app.get(
    '/api/plans/:planId',
    {
      schema: {
        summary: 'What opening a joined plan needs',
        tags: ['plans'],
        params: planParamsSchema,
        response: { 200: planAnswerSchema },
      },
    },
    async (request, reply) => {
      const { planId } = request.params
      const held = valueOf(await visitors.requireAccess(request.raw, planId, 'see'))
      const { plan, participant } = held
      visitors.meetBrowser(request.raw).remember(reply)
      const [title, membership] = await Promise.all([
        readTitle(services, plan),
        describeMembership(services, participant),
        // Refused by a disk that takes nothing, which is no reason not to show a plan.
        services.registry.touchParticipant(
          planId,
          participant.participantId,
          services.clock.nowMs(),
        ),
      ])
      const expiresAt = valueOf(await findExpiry(services, planId))
      return {
        planId,
        title: valueOf(title),
        language: plan.language,
        createdAt: plan.createdAtMs,
        expiresAt,
        membership: valueOf(membership),
        protocolVersion,
      }
    },
  )

  app.delete(
    '/api/plans/:planId',
    {
      schema: {
        summary: 'Erase a plan; its title is typed to confirm',
        tags: ['plans'],
        params: planParamsSchema,
        body: deletePlanRequestSchema,
        response: { 204: nothingSchema },
      },
    },
    async (request, reply) => {
      const { planId } = request.params
      const { plan } = valueOf(await visitors.requireAccess(request.raw, planId, 'delete'))
      valueOf(await deletePlan(services, plan, request.body.confirmation))
      return reply.code(204).send()
    },
  )

  app.get(
    '/api/plans/:planId/activity',
    {
      schema: {
        summary: 'Who did what, newest first',
        tags: ['plans'],
        params: planParamsSchema,
        querystring: activityQuerySchema,
        response: { 200: activityAnswerSchema },
      },
    },
    async (request) => {
      const { planId } = request.params
      const { limit = DEFAULT_ACTIVITY_ROWS, ...page } = request.query
      valueOf(await visitors.requireAccess(request.raw, planId, 'see-activity'))
      return valueOf(await listActivity(services, planId, { ...page, limit }))
    },
  )
}

/** Counts before the body is read: a large file that will be refused costs nothing to parse. */
export function countCreation({ limitCreation }: PlanRouteOptions) {
  return async (request: FastifyRequest): Promise<void> => {
    valueOf(await limitCreation(request))
  }
}

/** Creates a plan for the browser that asks, if this server lets it; only then is `describe` asked. */
export async function answerCreated(
  { services, visitors, addresses, planCreation }: PlanRouteOptions,
  request: FastifyRequest,
  reply: FastifyReply,
  creationSecret: string | undefined,
  describe: () => Result<NewPlan>,
) {
  valueOf(mayCreate(planCreation, creationSecret))
  const plan = valueOf(describe())
  const browser = visitors.meetBrowser(request.raw)
  const created = valueOf(await createPlan(services, plan, browser.hash))
  browser.remember(reply)
  void reply.code(201)
  return encodeCreated(created, addresses.originFor(request))
}

function mayCreate(planCreation: Config['planCreation'], given: string | undefined): Result<void> {
  if (planCreation.kind === 'open') return ok(undefined)
  const isRight = given !== undefined && sameSecret(given, planCreation.secret)
  return isRight ? ok(undefined) : refuse('access/plan-creation-closed')
}

function encodeCreated({ planId, secrets, membership }: CreatedPlan, origin: string) {
  return {
    planId,
    links: {
      facilitator: origin + joinPath(secrets.facilitator),
      participant: origin + joinPath(secrets.participant),
      observer: origin + joinPath(secrets.observer),
    },
    membership,
    protocolVersion,
  }
}
