/** A plan: puts its parts into the places of the workspace frame. */
import { Button, Stack } from '@mantine/core'
import { lazy, Suspense, useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'

import { ok } from '#shared/core/result.ts'
import type { PlanAnswer } from '#shared/protocol/http-plans.ts'

import { useApi } from './api/use-api.ts'
import { useLoaded } from './api/use-loaded.ts'
import { PeoplePanel } from './features/people/people-panel.tsx'
import { HigherRoleNotice } from './features/workspace/higher-role-notice.tsx'
import { WorkspaceFrame } from './features/workspace/workspace-frame.tsx'
import { decodePlanPath, planPath, type PlanAddress } from './navigation/plan-path.ts'
import { ErrorNotice } from './ui/error-notice.tsx'
import { NotFoundPage } from './ui/not-found-page.tsx'
import { PageFrame } from './ui/page-frame.tsx'
import { PageWaiting } from './ui/page-waiting.tsx'
import { usePageTitle } from './ui/use-page-title.ts'

const ShareDialog = lazy(async () => ({
  default: (await import('./features/share/share-dialog.tsx')).ShareDialog,
}))

/** The page of one plan, whose address says which board and which view. */
export function PlanPage() {
  const [path] = useLocation()
  const address = decodePlanPath(path)
  return address === null ? <NotFoundPage /> : <LoadedPlan key={address.planId} address={address} />
}

function LoadedPlan({ address }: { readonly address: PlanAddress }) {
  const { t } = useTranslation()
  const api = useApi()
  const { planId } = address
  const { loaded, reload } = useLoaded(useCallback(() => api.readPlan(planId), [api, planId]))

  if (loaded.state === 'loading') return <PageWaiting />
  if (loaded.state === 'ready') return <OpenedPlan address={address} answer={loaded.value} />
  return (
    <PageFrame>
      <Stack maw={560} mx="auto" mt="xl" align="flex-start">
        <ErrorNotice error={loaded.error} onRetry={reload} />
        <Button component={Link} href="/" variant="default">
          {t('app.toStart')}
        </Button>
      </Stack>
    </PageFrame>
  )
}

interface OpenedPlanProps {
  readonly address: PlanAddress
  readonly answer: PlanAnswer
}

function OpenedPlan({ address, answer }: OpenedPlanProps) {
  const [, navigate] = useLocation()
  const [me, setMe] = useState(answer.membership)
  const [isSharing, setIsSharing] = useState(false)
  const { planId } = address
  usePageTitle(answer.title)

  return (
    <>
      <WorkspaceFrame
        planTitle={answer.title}
        saveState={null}
        presence={null}
        boardTabs={null}
        banner={<HigherRoleNotice role={me.role} />}
        actions={{ onShare: me.role === 'facilitator' ? () => setIsSharing(true) : undefined }}
        view={address.view}
        onViewChange={(view) => navigate(planPath({ ...address, view }))}
        renderMap={() => null}
        renderOutline={() => null}
        renderPeople={() => (
          <PeoplePanel
            planId={planId}
            me={me}
            onMeChanged={setMe}
            onForgetDevice={async () => {
              navigate('/')
              return ok(null)
            }}
          />
        )}
        inspector={null}
        onInspectorClose={() => undefined}
      />
      {isSharing && (
        <Suspense fallback={null}>
          <ShareDialog
            planId={planId}
            planTitle={answer.title}
            onClose={() => setIsSharing(false)}
          />
        </Suspense>
      )}
    </>
  )
}
