/** A plan's page: finds out who I am in it, opens its documents, and shows the workspace. */
import { Button, Group, Stack, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'

import type { PlanId } from '#shared/core/ids.ts'
import type { Refusal } from '#shared/core/result.ts'

import { OpenDocumentsContext, useConnection } from './connection/use-open-documents.ts'
import { JOIN_PATH } from './navigation/join-entry.ts'
import { decodePlanPath, type PlanAddress } from './navigation/plan-path.ts'
import { useDocuments } from './plan/use-documents.ts'
import { useExpiryNotice } from './plan/use-expiry-notice.ts'
import { type KnownMembership, usePlanMembership } from './plan/use-plan-membership.ts'
import { PlanWorkspace } from './plan-workspace.tsx'
import { ErrorNotice } from './ui/error-notice.tsx'
import { NotFoundPage } from './ui/not-found-page.tsx'
import { PageFrame } from './ui/page-frame.tsx'
import { PageWaiting } from './ui/page-waiting.tsx'
import { usePageTitle } from './ui/use-page-title.ts'

/** The page of one plan, whose address says which board and which way of looking at it. */
export function PlanPage() {
  const [path] = useLocation()
  const address = decodePlanPath(path)
  if (address === null) return <NotFoundPage />
  return <PlanGate key={address.planId} planId={address.planId} address={address} />
}

function PlanGate({ planId, address }: { readonly planId: PlanId; readonly address: PlanAddress }) {
  const { loaded, reload } = usePlanMembership(planId)
  if (loaded.state === 'loading') return <PageWaiting />
  if (loaded.state === 'refused') return <PlanRefused error={loaded.error} onRetry={reload} />
  return <PlanDocuments known={loaded.value} address={address} />
}

function PlanDocuments(props: { readonly known: KnownMembership; readonly address: PlanAddress }) {
  const { documents, replaced, reopen } = useDocuments(props.known)
  useExpiryNotice(props.known)
  if (documents === null) return <PageWaiting />
  return (
    <OpenDocumentsContext value={documents}>
      <PlanContent address={props.address} replaced={replaced} onMeChanged={reopen} />
    </OpenDocumentsContext>
  )
}

/** Waits for the first content: an empty plan must not show where a full one is on its way. */
function PlanContent(props: Parameters<typeof PlanWorkspace>[0]) {
  const hasContent = useConnection((state) => state.hasContent)
  // Nothing else of the save state: it changes with every edit, and all of the plan would draw again.
  const refusal = useConnection(({ saveState }) =>
    saveState.kind === 'refused' ? saveState.code : null,
  )
  if (hasContent) return <PlanWorkspace {...props} />
  if (refusal !== null) return <PlanRefused error={{ code: refusal }} />
  return <PageWaiting />
}

interface PlanRefusedProps {
  readonly error: Refusal
  readonly onRetry?: () => void
}

function PlanRefused({ error, onRetry }: PlanRefusedProps) {
  const { t } = useTranslation()
  const { code } = error
  usePageTitle(t('app.planClosedTitle'))
  return (
    <PageFrame>
      <Stack maw={560} mx="auto" mt="xl" align="flex-start">
        <Title order={1} size="h2">
          {t('app.planClosedTitle')}
        </Title>
        <ErrorNotice error={error} {...(onRetry === undefined ? {} : { onRetry })} />
        <Group gap="sm">
          {code === 'access/not-joined' && (
            <Button component={Link} href={JOIN_PATH}>
              {t('join.heading')}
            </Button>
          )}
          {code.startsWith('sync/') && (
            <Button onClick={() => location.reload()}>{t('app.reload')}</Button>
          )}
          <Button component={Link} href="/" variant="default">
            {t('app.toStart')}
          </Button>
        </Group>
      </Stack>
    </PageFrame>
  )
}
