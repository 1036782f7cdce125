import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'

import { pageSyncUrl } from '../../connection/sync-url.ts'
import { checkNames, verdictOf, type Findings } from './findings.ts'

/** What a network has to let through, in a sentence for whoever runs it. */
export function itAdvice(t: TFunction): string {
  const { origin } = location
  return t('check.forItText', { url: pageSyncUrl(location), fallback: `${origin}/sync-poll` })
}

/** Turns findings into a text to be mailed: in the language on screen, and with the browser's own words. */
export function useReport(): (findings: Findings) => string {
  const { t } = useTranslation()
  return (findings) => {
    const when = new Date().toISOString()
    const lines = checkNames.flatMap((name) => {
      const finding = findings[name]
      if (finding === undefined) return []
      const verdict = t(`check.verdict.${verdictOf(finding)}`)
      const sentence = t(`check.findings.${finding.key}`, { ...finding.values })
      return [`[${verdict}] ${t(`check.names.${name}`)}: ${sentence}`]
    })
    const needsIt = findings.live?.key !== 'liveSocket'
    return [
      t('check.reportTitle', { host: location.host, when }),
      ...lines,
      ...(needsIt ? [`${t('check.forIt')}: ${itAdvice(t)}`] : []),
      navigator.userAgent,
    ].join('\n')
  }
}
