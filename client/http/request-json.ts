import type * as z from 'zod/mini'

import { ok, refuse, type Result } from '#shared/core/result.ts'
import { decodeProblem } from '#shared/protocol/http-problem.ts'

export type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE'

export interface Request<Answer> {
  readonly method: Method
  /** From the server's root, such as `/api/plans`; ids in it are already letters and digits. */
  readonly path: string
  readonly body?: unknown
  readonly answer: z.ZodMiniType<Answer>
}

/** `fetch`, or a stand-in of the same shape. */
export type Fetch = (path: string, init: RequestInit) => Promise<Response>

/**
 * Sends one request and decodes its answer. Refusals: what the server says, `local/offline` where it
 * cannot be reached, `server/failed` where its answer is none of ours.
 */
export async function requestJson<Answer>(
  fetch: Fetch,
  request: Request<Answer>,
): Promise<Result<Answer>> {
  const sent = await send(fetch, request)
  if (!sent.ok) return sent
  const parsed = request.answer.safeParse(sent.value)
  return parsed.success ? ok(parsed.data) : refuse('server/failed')
}

/** A network that swallows everything must not keep a plan from opening from this device. */
const READ_TIMEOUT_MS = 10_000

async function send(fetch: Fetch, request: Request<unknown>): Promise<Result<unknown>> {
  const hasBody = request.body !== undefined
  let response: Response
  try {
    response = await fetch(request.path, {
      method: request.method,
      credentials: 'same-origin',
      // A change may have been made although its answer is late: those wait.
      ...(request.method === 'GET' && { signal: AbortSignal.timeout(READ_TIMEOUT_MS) }),
      headers: {
        accept: 'application/json',
        ...(hasBody && { 'content-type': 'application/json' }),
      },
      ...(hasBody && { body: JSON.stringify(request.body) }),
    })
  } catch {
    return refuse('local/offline')
  }
  const body = await readBody(response)
  return response.ok ? ok(body) : { ok: false, error: decodeProblem(body) }
}

/** Null for an empty body and for one that is not JSON: the schema decides whether that will do. */
async function readBody(response: Response): Promise<unknown> {
  try {
    const text = await response.text()
    return text === '' ? null : JSON.parse(text)
  } catch {
    return null
  }
}
