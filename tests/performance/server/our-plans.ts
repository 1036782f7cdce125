import { createdPlanSchema } from '#shared/protocol/http-plans.ts'
import { protocolVersion } from '#shared/protocol/message-codes.ts'
import type { RoomWish } from './measured-servers.ts'
import type { RoomAddress } from './wire.ts'

/** How many requests are under way at once: people do not join one after the other either. */
const AT_ONCE = 8

/**
 * Makes a plan for each room and lets its people join by link over the public HTTP API, each with a
 * cookie of their own, as our client does.
 */
export async function preparePlans(
  port: number,
  rooms: readonly RoomWish[],
): Promise<readonly RoomAddress[]> {
  const api = `http://127.0.0.1:${port}/api`
  let requestCount = 0

  /** Each comes from an address of its own, as far as the server knows. */
  async function post(path: string, body: unknown): Promise<Response> {
    requestCount += 1
    const address = `10.${Math.floor(requestCount / 40_000)}.${Math.floor(requestCount / 200) % 200}.${1 + (requestCount % 200)}`
    const answer = await fetch(api + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': address },
      body: JSON.stringify(body),
    })
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`)
    return answer
  }

  async function preparePlan({ name, people }: RoomWish): Promise<RoomAddress> {
    const answer = await post('/plans', {
      title: name,
      language: 'en',
      template: 'blank',
      name: 'Facilitator',
      area: 'Sales',
    })
    const { planId, links } = createdPlanSchema.parse(await answer.json())
    const secret = new URL(links.participant).hash.slice(1)
    const visitors = await inTurns(
      Array.from({ length: people }, (_, index) => index),
      async (index) => {
        const joined = await post('/join', { secret, name: `Person ${index + 1}`, area: 'Sales' })
        return [`Cookie: ${cookieOf(joined)}`]
      },
    )
    return { path: `/sync/${planId}/plan?v=${protocolVersion}`, name, visitors }
  }

  return inTurns(rooms, preparePlan)
}

/** Does a job for each item, some of them at a time. */
async function inTurns<Item, Done>(
  items: readonly Item[],
  job: (item: Item) => Promise<Done>,
): Promise<readonly Done[]> {
  const done: Done[] = []
  for (let from = 0; from < items.length; from += AT_ONCE) {
    done.push(...(await Promise.all(items.slice(from, from + AT_ONCE).map(job))))
  }
  return done
}

function cookieOf(answer: Response): string {
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0] ?? '')
    .join('; ')
}
