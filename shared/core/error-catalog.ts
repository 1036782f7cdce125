/**
 * Every refusal a person or a program can meet. `http` is the status of an HTTP answer, `close` the
 * close code of a socket; the sentence a person reads is the text `errors.<code>` of their language.
 */
interface ErrorEntry {
  readonly http?: number
  readonly close?: number
  /** Whether trying again later can help. */
  readonly transient?: true
}

const entries = {
  'request/malformed': { http: 400 },
  'request/too-large': { http: 413 },
  'request/too-many': { http: 429, transient: true },
  'request/cross-site': { http: 403, close: 4403 },
  'request/not-found': { http: 404 },
  'server/failed': { http: 500, transient: true },
  'server/stopping': { http: 503, close: 1012, transient: true },
  'server/overloaded': { http: 503, close: 1013, transient: true },
  'storage/unavailable': { http: 503, close: 4503, transient: true },
  'storage/full': { http: 507, close: 4503, transient: true },
  'storage/damaged': { http: 503, close: 4503, transient: true },
  'storage/locked': {},
  'sync/malformed': { close: 4400 },
  'sync/too-large': { close: 4400 },
  'sync/plan-full': {},
  'sync/pending': { transient: true },
  'sync/epoch-changed': { close: 4409 },
  'sync/client-too-old': { close: 4426 },
  'access/changed': { close: 1012, transient: true },
  'access/not-joined': { http: 401, close: 4401 },
  'access/not-allowed': { http: 403, close: 4403 },
  'access/plan-unknown': { http: 404, close: 4404 },
  'access/link-unknown': { http: 404 },
  'access/link-revoked': { http: 410 },
  'access/code-unknown': { http: 404 },
  'access/code-closed': { http: 410 },
  'access/re-entry-unknown': { http: 404 },
  'access/plan-creation-closed': { http: 403 },
  'access/confirmation-differs': { http: 400 },
  'access/removed': { http: 403, close: 4403 },
  'access/participant-unknown': { http: 404 },
  'access/last-facilitator': { http: 409 },
  'plan/newer-version': { http: 422 },
  'plan/file-unreadable': {},
  'plan/file-not-json': { http: 422 },
  'plan/file-malformed': { http: 422 },
  'command/malformed': {},
  'command/unknown': {},
  'command/unknown-entity': {},
  'command/unknown-link': {},
  'command/unknown-board': {},
  'command/facilitator-only': {},
  'command/too-many-at-once': {},
  'command/read-only': {},
  'command/name-missing': {},
  'command/illegal-link': {},
  'command/self-link': {},
  'command/reporting-cycle': {},
  'command/different-kinds': {},
  'command/not-convertible': {},
  'command/unknown-comment': {},
  'command/not-yours': {},
  'account/period': {},
  'command/text-too-long': {},
  'command/newer-version': {},
  'import/empty': {},
  'import/not-text': {},
  'import/too-large': {},
  'import/malformed-line': {},
  'import/no-name-column': {},
  'import/other-plan': {},
  'sync/no-answer': { transient: true },
  'local/store-unavailable': { transient: true },
  'local/storage-full': { transient: true },
  'local/offline': { transient: true },
  'local/part-missing': { transient: true },
  'local/picture-failed': { transient: true },
} as const satisfies Record<string, ErrorEntry>

/** A stable code: it may be logged, stored, shown in docs and matched by other programs. */
export type ErrorCode = keyof typeof entries

/** All codes, in the catalog's order. */
export const errorCodes = Object.keys(entries).filter(isErrorCode)

/** Tells whether a text from outside is a code of the catalog. */
export function isErrorCode(text: string): text is ErrorCode {
  return Object.hasOwn(entries, text)
}

/** What a code means to HTTP and sockets; the fields are absent where the code never travels that way. */
export function errorEntry(code: ErrorCode): ErrorEntry {
  return entries[code]
}
