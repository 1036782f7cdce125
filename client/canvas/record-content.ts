import type { TLRecord } from '@tldraw/tldraw'

import { isSameJson, type Json } from '#shared/core/json.ts'

/** Whether two records hold the same, whatever the order of their keys. */
export function hasSameContent(left: TLRecord, right: TLRecord): boolean {
  return left === right || isSameJson(left as unknown as Json, right as unknown as Json)
}

/** A record with the former `props` and `meta` where these are equal: the canvas compares identities. */
export function withFormerParts<R extends TLRecord>(record: R, former: TLRecord): R {
  const next = record as R & Parts
  const before = former as TLRecord & Parts
  return {
    ...record,
    ...(isKept(next.props, before.props) ? { props: before.props } : {}),
    ...(isKept(next.meta, before.meta) ? { meta: before.meta } : {}),
  }
}

function isKept(part: Json | undefined, former: Json | undefined): boolean {
  return former !== undefined && isSameJson(part, former)
}

interface Parts {
  readonly props?: Json
  readonly meta?: Json
}
