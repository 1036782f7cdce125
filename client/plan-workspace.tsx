/** The workspace of an open plan: puts features into the frame's places and opens their dialogs. */
import '@mantine/notifications/styles.css'

import { Notifications, notifications } from '@mantine/notifications'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { EntityId } from '#shared/core/ids.ts'
import type { Membership } from '#shared/protocol/http-join.ts'

import type { ReplaceReason } from './connection/open-documents.ts'
import { useOpenDocuments } from './connection/use-open-documents.ts'
import { BrokenCombineNotice } from './features/workspace/broken-combine-notice.tsx'
import { SleepingLinkNotice } from './features/workspace/sleeping-link-notice.tsx'
import type { PlanAddress } from './navigation/plan-path.ts'
import { PlanContext, usePlan } from './plan/plan-context.tsx'
import { useCreatedPlan } from './plan/use-created-plan.ts'
import { useRoleNotice } from './plan/use-role-notice.ts'
import { PlanScreens } from './plan-screens.tsx'
import { ConfirmDialog } from './ui/confirm-dialog.tsx'
import styles from './plan-workspace.module.css'
import { useRefusalSentence } from './ui/error-notice.tsx'
import { PageWaiting } from './ui/page-waiting.tsx'

interface PlanWorkspaceProps {
  readonly address: PlanAddress
  /** Why the documents were last opened anew; told once. */
  readonly replaced: ReplaceReason | null
  readonly onMeChanged: (me: Membership) => void
}

interface SharedUndo {
  readonly entityIds: readonly EntityId[]
  readonly answer: (isConfirmed: boolean) => void
}

/** The plan, its screens, and what is asked or told over them. */
export function PlanWorkspace({ address, replaced, onMeChanged }: PlanWorkspaceProps) {
  const { t } = useTranslation()
  const documents = useOpenDocuments()
  const sentence = useRefusalSentence()
  const [sharedUndo, setSharedUndo] = useState<SharedUndo | null>(null)

  const confirmSharedUndo = useCallback(
    (entityIds: readonly EntityId[]) =>
      new Promise<boolean>((resolve) => setSharedUndo({ entityIds, answer: resolve })),
    [],
  )
  const plan = useCreatedPlan(documents, {
    onRefusal: (refusal) => notifications.show({ color: 'clay', message: sentence(refusal) }),
    confirmSharedUndo,
  })
  useReplacedNotice(replaced)
  useRoleNotice()

  function handleAnswer(isConfirmed: boolean): void {
    sharedUndo?.answer(isConfirmed)
    setSharedUndo(null)
  }

  if (plan === null) return <PageWaiting />
  return (
    <PlanContext value={plan}>
      <Notices />
      <SleepingLinkNotice />
      <BrokenCombineNotice />
      <PlanScreens address={address} onMeChanged={onMeChanged} />
      {sharedUndo !== null && (
        <ConfirmDialog
          title={t('workspace.undoSharedTitle')}
          confirmLabel={t('workspace.undoSharedConfirm')}
          onConfirm={() => handleAnswer(true)}
          onClose={() => handleAnswer(false)}
        >
          {t('workspace.undoSharedBody', { count: sharedUndo.entityIds.length })}
        </ConfirmDialog>
      )}
    </PlanContext>
  )
}

/** Where notices show: over everything, clear of what is worked with. */
function Notices() {
  const hasDetails = usePlan((state) => state.selection.length > 0 || state.selectedLinkId !== null)
  const place = hasDetails ? `${styles['notices']} ${styles['aboveSheet']}` : styles['notices']
  return <Notifications position="bottom-center" limit={3} className={place ?? ''} />
}

function useReplacedNotice(replaced: ReplaceReason | null): void {
  const { t } = useTranslation()
  const told = useRef<ReplaceReason | null>(null)
  useEffect(() => {
    if (replaced === null || told.current === replaced) return
    told.current = replaced
    notifications.show({ message: t(`workspace.replaced.${replaced}`), autoClose: 12_000 })
  }, [replaced, t])
}
