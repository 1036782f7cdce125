import { z } from 'zod'
import type { ParticipantId, PlanId } from '#shared/core/ids.ts'
import { createdPlanSchema } from '#shared/protocol/http-plans.ts'
import type { CreatedPlan } from '#shared/protocol/http-plans.ts'

export interface Answer {
  readonly status: number
  readonly headers: Headers
  /** The decoded JSON; the text where it is none. */
  readonly body: unknown
}

/** A browser as a server sees it: it keeps its cookies, and says where its page is from. */
export interface HttpBrowser {
  get(path: string): Promise<Answer>
  post(path: string, body?: unknown): Promise<Answer>
  patch(path: string, body: unknown): Promise<Answer>
  delete(path: string, body?: unknown): Promise<Answer>
  /** The Cookie header that this browser sends. */
  cookie(): string
}

/** A fresh browser profile on pages of `url`; `origin` null sends no Origin header. */
export function createHttpBrowser(url: string, origin: string | null = url): HttpBrowser {
  const jar = new Map<string, string>()

  function cookie(): string {
    return [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  async function send(method: string, path: string, body?: unknown): Promise<Answer> {
    const response = await fetch(url + path, {
      method,
      headers: {
        ...(jar.size === 0 ? {} : { cookie: cookie() }),
        ...(origin === null || method === 'GET' ? {} : { origin }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      const [name = '', value = ''] = pair.split('=', 2)
      jar.set(name, value)
    }
    const text = await response.text()
    return { status: response.status, headers: response.headers, body: decodeText(text) }
  }

  return {
    get: (path) => send('GET', path),
    post: (path, body = {}) => send('POST', path, body),
    patch: (path, body) => send('PATCH', path, body),
    delete: (path, body) => send('DELETE', path, body),
    cookie,
  }
}

function decodeText(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/** Creates a plan as its named facilitator. */
export async function createPlan(
  browser: HttpBrowser,
  overrides: Record<string, unknown> = {},
): Promise<CreatedPlan> {
  const answer = await browser.post('/api/plans', {
    title: 'Acme 2027',
    language: 'en',
    template: 'blank',
    name: 'Fay',
    area: 'Sales',
    ...overrides,
  })
  if (answer.status !== 201) throw new Error(`no plan was created: ${JSON.stringify(answer.body)}`)
  return z.parse(createdPlanSchema, answer.body)
}

/** The secret of a join link. */
export function secretOf(link: string): string {
  return new URL(link).hash.slice(1)
}

/** Joins by a link, and must succeed. */
export async function joinByLink(
  browser: HttpBrowser,
  link: string,
  person: Record<string, unknown>,
): Promise<{
  planId: PlanId
  participantId: ParticipantId
  role: string
  memberId: string | null
}> {
  const answer = await browser.post('/api/join', { secret: secretOf(link), ...person })
  if (answer.status !== 200) throw new Error(`did not join: ${JSON.stringify(answer.body)}`)
  return z
    .object({
      planId: z.custom<PlanId>(),
      participantId: z.custom<ParticipantId>(),
      role: z.string(),
      memberId: z.nullable(z.string()),
    })
    .parse(answer.body)
}
