import type { FastifyRequest } from 'fastify'
import {
  addressesSchema,
  changeCodeRequestSchema,
  changeLinkRequestSchema,
  type LinksAnswer,
  linksAnswerSchema,
} from '#shared/protocol/http-links.ts'
import type { Visitors } from '../auth/visitors.ts'
import { changeCode, changeLink, type KeysOfPlan, listKeys } from '../plans/links.ts'
import type { PlanServices } from '../plans/plan-services.ts'
import type { HttpApp } from './http-app.ts'
import type { OwnAddresses } from './own-addresses.ts'
import { planParamsSchema } from './plan-params.ts'
import { valueOf } from './refusal-error.ts'

/** Letting others in. */
export function addLinkRoutes(
  app: HttpApp,
  services: PlanServices,
  visitors: Visitors,
  addresses: OwnAddresses,
): void {
  app.get(
    '/api/plans/:planId/links',
    {
      schema: {
        summary: 'The links of a plan and its open room code',
        tags: ['links'],
        params: planParamsSchema,
        response: { 200: linksAnswerSchema },
      },
    },
    async (request) => {
      const { planId } = request.params
      valueOf(await visitors.requireAccess(request.raw, planId, 'change-links'))
      return encodeKeys(valueOf(await listKeys(services, planId)), request)
    },
  )

  app.post(
    '/api/plans/:planId/links',
    {
      schema: {
        summary: 'Rotate or revoke a link',
        tags: ['links'],
        params: planParamsSchema,
        body: changeLinkRequestSchema,
        response: { 200: linksAnswerSchema },
      },
    },
    async (request) => {
      const { planId } = request.params
      valueOf(await visitors.requireAccess(request.raw, planId, 'change-links'))
      return encodeKeys(valueOf(await changeLink(services, planId, request.body)), request)
    },
  )

  app.post(
    '/api/plans/:planId/code',
    {
      schema: {
        summary: 'Open a fresh room code, or close the open one',
        tags: ['links'],
        params: planParamsSchema,
        body: changeCodeRequestSchema,
        response: { 200: linksAnswerSchema },
      },
    },
    async (request) => {
      const { planId } = request.params
      valueOf(await visitors.requireAccess(request.raw, planId, 'change-links'))
      return encodeKeys(valueOf(await changeCode(services, planId, request.body.open)), request)
    },
  )

  app.get(
    '/api/addresses',
    {
      schema: {
        summary: 'Under which addresses others can reach this server',
        tags: ['links'],
        response: { 200: addressesSchema },
      },
    },
    () => addresses.list(),
  )

  function encodeKeys({ links, code }: KeysOfPlan, request: FastifyRequest): LinksAnswer {
    return {
      links: links.map(({ role, isActive, secret }) => ({
        role,
        active: isActive,
        path: secret === null ? null : joinPath(secret),
        url: secret === null ? null : addresses.originFor(request) + joinPath(secret),
      })),
      code: code === null ? null : { code: code.code, expiresAt: code.expiresAtMs },
    }
  }
}

/** The page that a secret opens. Behind `#`, so that it reaches no server, proxy or Referer. */
export function joinPath(secret: string): string {
  return `/join#${secret}`
}
