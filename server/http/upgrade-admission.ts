import type { SyncMetrics } from '../sync/sync-metrics.ts'
import { clientAddressOf, isFromThisMachine } from './client-address.ts'
import { createUpgradeLimit, type UpgradeLimitOptions } from './upgrade-limit.ts'
import type { UpgradeTakers } from './upgrades.ts'

interface UpgradeAdmissionOptions {
  readonly limit: UpgradeLimitOptions
  /** How many proxies in front of this server are believed. */
  readonly trustedProxyCount: number
  readonly metrics: Pick<SyncMetrics, 'connectionCut'>
}

/** Lets in as many sockets as an address may open; this machine itself is not counted. */
export function createUpgradeAdmission(options: UpgradeAdmissionOptions): UpgradeTakers['admit'] {
  const { trustedProxyCount, metrics } = options
  const limit = createUpgradeLimit(options.limit)
  return (request, stream) => {
    if (isFromThisMachine(request)) return true
    const isAdmitted = limit.admit(clientAddressOf(request, trustedProxyCount), stream)
    if (!isAdmitted) metrics.connectionCut('request/too-many')
    return isAdmitted
  }
}
