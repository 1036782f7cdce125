import type { Result } from '#shared/core/result.ts'
import {
  changeMeSchema,
  joinAnswerSchema,
  joinKeySchema,
  joinPreviewSchema,
  joinRequestSchema,
  membershipSchema,
  meSchema,
  reEnterRequestSchema,
  reEntrySchema,
} from '#shared/protocol/http-join.ts'
import { protocolVersion } from '#shared/protocol/message-codes.ts'
import type { Visitors } from '../auth/visitors.ts'
import { type Joined, joinPlan, previewJoin } from '../plans/join-plan.ts'
import { describeMembership } from '../plans/membership.ts'
import { changeMe } from '../plans/participants.ts'
import type { PlanServices } from '../plans/plan-services.ts'
import { issueReEntry, reEnter } from '../plans/re-entry.ts'
import type { HttpApp } from './http-app.ts'
import { nothingSchema } from './plain-answers.ts'
import { planParamsSchema } from './plan-params.ts'
import { valueOf } from './refusal-error.ts'

/** Getting in, and who I am. */
export function addJoinRoutes(app: HttpApp, services: PlanServices, visitors: Visitors): void {
  app.post(
    '/api/join/preview',
    {
      schema: {
        summary: 'What a link or a room code opens',
        tags: ['join'],
        body: joinKeySchema,
        response: { 200: joinPreviewSchema },
      },
    },
    async (request) =>
      valueOf(
        await previewJoin(services, request.body, {
          browserHash: visitors.findBrowser(request.raw),
          address: request.ip,
        }),
      ),
  )

  app.post(
    '/api/join',
    {
      schema: {
        summary: 'Join a plan by link or room code; sets the cookie that sync asks for',
        tags: ['join'],
        body: joinRequestSchema,
        response: { 200: joinAnswerSchema },
      },
    },
    async (request, reply) => {
      const browser = visitors.meetBrowser(request.raw)
      const visitor = { browserHash: browser.hash, address: request.ip }
      const joined = valueOf(await joinPlan(services, request.body, visitor))
      browser.remember(reply)
      return encodeJoined(joined)
    },
  )

  app.post(
    '/api/re-enter',
    {
      schema: {
        summary: 'Move a participant to this device by a re-entry code',
        tags: ['join'],
        body: reEnterRequestSchema,
        response: { 200: joinAnswerSchema },
      },
    },
    async (request, reply) => {
      const browser = visitors.meetBrowser(request.raw)
      const visitor = { browserHash: browser.hash, address: request.ip }
      const joined = valueOf(await reEnter(services, request.body.code, visitor))
      browser.remember(reply)
      return encodeJoined(joined)
    },
  )

  app.post(
    '/api/plans/:planId/re-entry',
    {
      schema: {
        summary: 'A code that moves me to another device, once',
        tags: ['join'],
        params: planParamsSchema,
        response: { 200: reEntrySchema },
      },
    },
    async (request) => {
      const { planId } = request.params
      const { participant } = valueOf(await visitors.requireAccess(request.raw, planId, 'see'))
      return valueOf(await issueReEntry(services, participant))
    },
  )

  app.get(
    '/api/me',
    {
      schema: {
        summary: 'Every plan this browser has joined',
        tags: ['join'],
        response: { 200: meSchema },
      },
    },
    async (request, reply) => {
      const browserHash = visitors.findBrowser(request.raw)
      if (browserHash === null) return { protocolVersion, memberships: [] }
      visitors.meetBrowser(request.raw).remember(reply)
      const held = valueOf(await services.registry.listAccess(browserHash))
      const memberships = await Promise.all(
        held.map(async ({ participant }) => describeMembership(services, participant)),
      )
      return { protocolVersion, memberships: memberships.filter(isKnown).map(valueOf) }
    },
  )

  app.patch(
    '/api/plans/:planId/me',
    {
      schema: {
        summary: 'What I call myself in a plan',
        tags: ['join'],
        params: planParamsSchema,
        body: changeMeSchema,
        response: { 200: membershipSchema },
      },
    },
    async (request) => {
      const { planId } = request.params
      const { participant } = valueOf(await visitors.requireAccess(request.raw, planId, 'see'))
      const changed = valueOf(await changeMe(services, participant, request.body))
      return valueOf(await describeMembership(services, changed))
    },
  )

  app.delete(
    '/api/plans/:planId/me',
    {
      schema: {
        summary: 'This browser forgets the plan; the person stays in it',
        tags: ['join'],
        params: planParamsSchema,
        response: { 204: nothingSchema },
      },
    },
    async (request, reply) => {
      const { planId } = request.params
      const { participant } = valueOf(await visitors.requireAccess(request.raw, planId, 'see'))
      const browserHash = visitors.findBrowser(request.raw) ?? ''
      valueOf(await services.registry.releaseBrowser(browserHash, planId))
      await services.recheck(planId, participant.participantId)
      return reply.code(204).send()
    },
  )
}

/** A plan whose documents are gone while its deletion was cut short must not hide the others. */
function isKnown(membership: Result<unknown>): boolean {
  return membership.ok || membership.error.code !== 'access/plan-unknown'
}

function encodeJoined({ membership, keptHigherRole }: Joined) {
  return { ...membership, protocolVersion, keptHigherRole }
}
