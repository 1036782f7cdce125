import {
  ERASED_WITHIN_MINUTES,
  erasedSchema,
  eraseRequestSchema,
} from '#shared/protocol/http-erasure.ts'
import type { Visitors } from '../auth/visitors.ts'
import { erase } from '../plans/erase.ts'
import type { PlanServices } from '../plans/plan-services.ts'
import type { HttpApp } from './http-app.ts'
import { planParamsSchema } from './plan-params.ts'
import { valueOf } from './refusal-error.ts'

/** Erasing somebody from a plan, for its facilitators. */
export function addErasureRoutes(app: HttpApp, services: PlanServices, visitors: Visitors): void {
  app.post(
    '/api/plans/:planId/erasures',
    {
      schema: {
        summary: 'Erase somebody or something from a plan for ever; the name is typed to confirm',
        tags: ['plans'],
        params: planParamsSchema,
        body: eraseRequestSchema,
        response: { 200: erasedSchema },
      },
    },
    async (request) => {
      const { planId } = request.params
      valueOf(await visitors.requireAccess(request.raw, planId, 'erase'))
      const { entityIds } = valueOf(await erase(services, planId, request.body))
      return { entityCount: entityIds.length, withinMinutes: ERASED_WITHIN_MINUTES }
    },
  )
}
