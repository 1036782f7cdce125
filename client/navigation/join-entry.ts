/**
 * What people paste or type to get into a plan.
 * ENTRY-1 A link counts by its fragment alone: the address it was copied from need not be ours.
 * ENTRY-2 A secret leaves the address bar as soon as it is read. It stays with this one entry of the
 *         tab's history, so that a reload asks nothing, and goes when the plan opens in its place.
 */
import * as z from 'zod/mini'

import { joinKeySchema } from '#shared/protocol/http-join.ts'
import {
  CODE_ALPHABET,
  isRoomCode,
  normalizeCode,
  RE_ENTRY_CODE_LENGTH,
} from '#shared/protocol/room-code.ts'

export const JOIN_PATH = '/join'

/** Shorter than any secret, longer than any code. */
const SECRET_MIN_LENGTH = 20
const SECRET_PATTERN = /^[\w-]+$/

const joinEntrySchema = z.union([
  z.object({ kind: z.literal('key'), key: joinKeySchema }),
  z.object({ kind: z.literal('reEntry'), code: z.string() }),
])

/** `key` lets somebody join; `reEntry` moves somebody who joined before to this device. */
export type JoinEntry = z.infer<typeof joinEntrySchema>

/** Reads a whole link, a bare secret, a room code or a re-entry code; null where it is none. */
export function decodeJoinEntry(typed: string): JoinEntry | null {
  const text = typed.trim()
  const hash = text.indexOf('#')
  const secret = hash === -1 ? text : text.slice(hash + 1)
  if (secret.length >= SECRET_MIN_LENGTH && SECRET_PATTERN.test(secret)) {
    return { kind: 'key', key: { secret } }
  }
  const code = normalizeCode(text)
  if (isRoomCode(code)) return { kind: 'key', key: { code } }
  if (isReEntryCode(code)) return { kind: 'reEntry', code }
  return null
}

function isReEntryCode(code: string): boolean {
  return (
    code.length === RE_ENTRY_CODE_LENGTH &&
    Array.from(code).every((letter) => CODE_ALPHABET.includes(letter))
  )
}

/** What an entry of the tab's history holds for the join page. */
export function joinHistoryState(entry: JoinEntry): { readonly joinEntry: JoinEntry } {
  return { joinEntry: entry }
}

interface AddressBar {
  readonly location: { readonly hash: string; readonly pathname: string }
  readonly history: {
    readonly state: unknown
    readonly replaceState: (state: unknown, unused: string, url: string) => void
  }
}

/** What this page was opened with, taken out of the address bar (ENTRY-2); null without any. */
export function takeJoinEntry({ location, history }: AddressBar): JoinEntry | null {
  const secret = location.hash.slice(1)
  if (secret !== '') {
    const entry: JoinEntry = { kind: 'key', key: { secret } }
    history.replaceState(joinHistoryState(entry), '', location.pathname)
    return entry
  }
  const { state } = history
  if (typeof state !== 'object' || state === null || !('joinEntry' in state)) return null
  const parsed = joinEntrySchema.safeParse(state.joinEntry)
  return parsed.success ? parsed.data : null
}
