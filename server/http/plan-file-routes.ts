import { parsePlanFile, decodePlanFile } from '#shared/exchange/plan-file/decode-plan-file.ts'
import { exportPlan } from '#shared/exchange/plan-file/encode-plan-file.ts'
import type { PlanFile } from '#shared/exchange/plan-file/plan-file.ts'
import { writePlanFile } from '#shared/exchange/plan-file/write-plan-file.ts'
import { ok, refuse, type Result } from '#shared/core/result.ts'
import type { Language } from '#shared/protocol/http-fields.ts'
import { cleanLine } from '#shared/protocol/clean-line.ts'
import { createdPlanSchema, importPlanRequestSchema } from '#shared/protocol/http-plans.ts'
import type { HttpApp } from './http-app.ts'
import { isModestJson } from './modest-json.ts'
import { rawSchema } from './plain-answers.ts'
import { planParamsSchema } from './plan-params.ts'
import { answerCreated, countCreation, type PlanRouteOptions } from './plan-routes.ts'
import { valueOf } from './refusal-error.ts'

/** The largest plan file that is taken; ten thousand entities are about 10 MiB. */
const FILE_LIMIT_BYTES = 32 * 1024 * 1024

const untitled: Readonly<Record<Language, string>> = { en: 'Imported plan', es: 'Plan importado' }

/** A plan as a file, out and in. */
export function addPlanFileRoutes(app: HttpApp, options: PlanRouteOptions): void {
  const { services, visitors } = options

  app.get(
    '/api/plans/:planId/export.json',
    {
      schema: {
        summary: 'The whole plan as a documented, versioned file',
        tags: ['plans'],
        params: planParamsSchema,
        response: { 200: rawSchema },
      },
    },
    async (request, reply) => {
      const { planId } = request.params
      valueOf(await visitors.requireAccess(request.raw, planId, 'export'))
      const nowMs = services.clock.nowMs()
      const file = valueOf(
        await services.rooms.read(planId, 'plan', (doc) => exportPlan(doc, nowMs)),
      )
      return reply
        .header('content-disposition', `attachment; filename="${fileName(file.plan.title)}"`)
        .header('cache-control', 'no-store')
        .type('application/json')
        .serializer(String)
        .send(JSON.stringify(file, null, 2))
    },
  )

  app.post(
    '/api/plans/import',
    {
      onRequest: countCreation(options),
      bodyLimit: FILE_LIMIT_BYTES,
      schema: {
        summary: 'Create a plan from an exported file: its content, or its text',
        tags: ['plans'],
        body: importPlanRequestSchema,
        response: { 201: createdPlanSchema },
      },
    },
    async (request, reply) => {
      const { file: content, title: wantedTitle, creationSecret, ...creator } = request.body
      return answerCreated(options, request, reply, creationSecret, () => {
        const decoded = typeof content === 'string' ? parseText(content) : decodePlanFile(content)
        if (!decoded.ok) return decoded
        const file = decoded.value
        const { language } = file.plan
        const ownTitle = cleanLine(file.plan.title)
        const title = wantedTitle ?? (ownTitle === '' ? untitled[language] : ownTitle)
        return ok({
          title,
          language,
          creator,
          fill: (doc) => {
            writePlanFile(doc, file, title)
            return ok(undefined)
          },
        })
      })
    },
  )
}

function parseText(text: string): Result<PlanFile> {
  return isModestJson(Buffer.from(text)) ? parsePlanFile(text) : refuse('request/too-large')
}

/** A file name that every system takes: letters, digits and dashes of the title. */
function fileName(title: string): string {
  const name = title
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^A-Za-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60)
  return `${name === '' ? 'plan' : name}.tesela.json`
}
