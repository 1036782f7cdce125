import type { ParticipantId, PlanId } from '#shared/core/ids.ts'
import {
  changePersonRequestSchema,
  mergePeopleRequestSchema,
  type People,
  peopleSchema,
} from '#shared/protocol/http-people.ts'
import type { Visitors } from '../auth/visitors.ts'
import { changePerson, mergePeople, removePerson } from '../plans/participants.ts'
import type { PlanServices } from '../plans/plan-services.ts'
import type { HttpApp } from './http-app.ts'
import { personParamsSchema, planParamsSchema } from './plan-params.ts'
import { valueOf } from './refusal-error.ts'

/** The people of a plan, for its facilitators. */
export function addPeopleRoutes(app: HttpApp, services: PlanServices, visitors: Visitors): void {
  async function listPeople(planId: PlanId, me: ParticipantId): Promise<People> {
    const people = valueOf(await services.registry.listParticipants(planId))
    return {
      people: people.map((each) => ({
        participantId: each.participantId,
        name: each.name,
        area: each.area,
        level: each.level,
        role: each.role,
        memberId: each.memberId,
        joinedAt: each.joinedAtMs,
        lastSeenAt: each.lastSeenAtMs,
        isMe: each.participantId === me,
      })),
    }
  }

  app.get(
    '/api/plans/:planId/people',
    {
      schema: {
        summary: 'Who has joined',
        tags: ['people'],
        params: planParamsSchema,
        response: { 200: peopleSchema },
      },
    },
    async (request) => {
      const { planId } = request.params
      const me = valueOf(await visitors.requireAccess(request.raw, planId, 'manage-people'))
      return listPeople(planId, me.participant.participantId)
    },
  )

  app.patch(
    '/api/plans/:planId/people/:participantId',
    {
      schema: {
        summary: 'Rename a participant, or give them another area, level or role',
        tags: ['people'],
        params: personParamsSchema,
        body: changePersonRequestSchema,
        response: { 200: peopleSchema },
      },
    },
    async (request) => {
      const { planId, participantId } = request.params
      const me = valueOf(await visitors.requireAccess(request.raw, planId, 'manage-people'))
      valueOf(await changePerson(services, planId, participantId, request.body))
      return listPeople(planId, me.participant.participantId)
    },
  )

  app.post(
    '/api/plans/:planId/people/merge',
    {
      schema: {
        summary: 'Make two entries of one person one',
        tags: ['people'],
        params: planParamsSchema,
        body: mergePeopleRequestSchema,
        response: { 200: peopleSchema },
      },
    },
    async (request) => {
      const { planId } = request.params
      const { keep, absorb } = request.body
      const me = valueOf(await visitors.requireAccess(request.raw, planId, 'manage-people'))
      valueOf(await mergePeople(services, planId, keep, absorb))
      const { participantId } = me.participant
      return listPeople(planId, participantId === absorb ? keep : participantId)
    },
  )

  app.delete(
    '/api/plans/:planId/people/:participantId',
    {
      schema: {
        summary: 'Take a participant out of the plan',
        tags: ['people'],
        params: personParamsSchema,
        response: { 200: peopleSchema },
      },
    },
    async (request) => {
      const { planId, participantId } = request.params
      const me = valueOf(await visitors.requireAccess(request.raw, planId, 'manage-people'))
      valueOf(await removePerson(services, planId, participantId))
      return listPeople(planId, me.participant.participantId)
    },
  )
}
