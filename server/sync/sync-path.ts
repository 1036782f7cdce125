import { decodePlanId, type PlanId } from '#shared/core/ids.ts'
import { refuse, ok, type Result } from '#shared/core/result.ts'
import { isDocumentName, type DocumentName } from '#shared/protocol/roles.ts'

/** What an upgrade asks for. */
export interface SyncRequest {
  readonly planId: PlanId
  readonly documentName: DocumentName
  /** The protocol version of our client; null for a stock client. */
  readonly version: number | null
  /** The epoch that the client's copy has; null where it has none. */
  readonly epoch: string | null
}

// No percent sign matches, so there is one spelling of every name.
const PATH_PATTERN = /^\/sync\/([0-9A-Za-z]{1,64})\/([a-z]{1,16})$/
const VERSION_PATTERN = /^[0-9]{1,6}$/

/** Reads the target of an upgrade, `/sync/<planId>/<plan|session>?v=…&epoch=…`. */
export function decodeSyncPath(target: string | undefined): Result<SyncRequest> {
  const [path = '', query = ''] = (target ?? '').split('?', 2)
  const match = PATH_PATTERN.exec(path)
  const planId = decodePlanId(match?.[1])
  const documentName = match?.[2]
  if (planId === null || !isDocumentName(documentName)) return refuse('access/plan-unknown')
  const params = new URLSearchParams(query)
  const version = params.get('v')
  if (version !== null && !VERSION_PATTERN.test(version)) return refuse('sync/malformed')
  return ok({
    planId,
    documentName,
    version: version === null ? null : Number(version),
    epoch: params.get('epoch'),
  })
}
