import { lazy, Suspense, useCallback } from 'react'
import { Route, Switch, useLocation } from 'wouter'

import type { PlanId } from '#shared/core/ids.ts'

import { CHECK_PATH } from './navigation/check-path.ts'
import { JOIN_PATH, joinHistoryState, type JoinEntry } from './navigation/join-entry.ts'
import { decodePlanPath, PLAN_ROUTE, planPath } from './navigation/plan-path.ts'
import { NotFoundPage } from './ui/not-found-page.tsx'
import { PageWaiting } from './ui/page-waiting.tsx'

interface AppRoutesProps {
  /** Loads what the workspace needs beside its code, such as its texts. */
  readonly loadWorkspaceParts: () => Promise<void>
  /** Loads the texts of the check page. */
  readonly loadCheckParts: () => Promise<void>
}

async function loadPlansPage() {
  return { default: (await import('./features/plans/plans-page.tsx')).PlansPage }
}

async function loadJoinPage() {
  return { default: (await import('./features/join/join-page.tsx')).JoinPage }
}

/**
 * Which page answers which address. Each page is loaded alone; the workspace also as soon as it is
 * likely that one will open.
 */
export function createAppRoutes({ loadWorkspaceParts, loadCheckParts }: AppRoutesProps) {
  async function loadPlanPage() {
    const [page] = await Promise.all([import('./plan-page.tsx'), loadWorkspaceParts()])
    return { default: page.PlanPage }
  }
  async function loadCheckPage() {
    const [page] = await Promise.all([import('./features/check/check-page.tsx'), loadCheckParts()])
    return { default: page.CheckPage }
  }
  const PlansPage = lazy(loadPlansPage)
  const JoinPage = lazy(loadJoinPage)
  const PlanPage = lazy(loadPlanPage)
  const CheckPage = lazy(loadCheckPage)

  function handleLikelyToOpen(): void {
    loadAhead(loadPlanPage)
  }

  function AppRoutes() {
    const [, navigate] = useLocation()
    const handleOpenPlan = useCallback(
      (planId: PlanId) => navigate(planPath({ planId })),
      [navigate],
    )
    const handleJoin = useCallback(
      (entry: JoinEntry) => navigate(JOIN_PATH, { state: joinHistoryState(entry) }),
      [navigate],
    )
    const handleJoined = useCallback(
      // Replacing takes the join page, and the secret it holds, out of the tab's history.
      (planId: PlanId, keptHigherRole: boolean) =>
        navigate(planPath({ planId }), { replace: true, state: { keptHigherRole } }),
      [navigate],
    )
    return (
      <Suspense fallback={<PageWaiting />}>
        <Switch>
          <Route path="/">
            <PlansPage
              onOpenPlan={handleOpenPlan}
              onJoin={handleJoin}
              onLikelyToOpen={handleLikelyToOpen}
            />
          </Route>
          <Route path={JOIN_PATH}>
            <JoinPage onJoined={handleJoined} onLikelyToOpen={handleLikelyToOpen} />
          </Route>
          <Route path={PLAN_ROUTE}>
            <PlanPage />
          </Route>
          <Route path={CHECK_PATH}>
            <CheckPage />
          </Route>
          <Route>
            <NotFoundPage />
          </Route>
        </Switch>
      </Suspense>
    )
  }
  /** Starts loading the page at an address, before anything renders. */
  function preload(path: string): void {
    if (path === '/') loadAhead(loadPlansPage)
    else if (path === JOIN_PATH) loadAhead(loadJoinPage)
    else if (path === CHECK_PATH) loadAhead(loadCheckPage)
    else if (decodePlanPath(path) !== null) loadAhead(loadPlanPage)
  }

  return { AppRoutes, preload }
}

function loadAhead(load: () => Promise<unknown>): void {
  // Only to have it at hand: where it fails, showing the page asks again and shows the trouble.
  load().catch(() => undefined)
}
