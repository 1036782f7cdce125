import { Anchor, Button, Group, SimpleGrid, Skeleton, Text, Title } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'

import type { PlanId } from '#shared/core/ids.ts'

import { useApi } from '../../http/use-api.ts'
import { useLoaded } from '../../http/use-loaded.ts'
import { CHECK_PATH } from '../../navigation/check-path.ts'
import type { JoinEntry } from '../../navigation/join-entry.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { MosaicIllustration } from '../../ui/mosaic-illustration.tsx'
import { PageFrame } from '../../ui/page-frame.tsx'
import { usePageTitle } from '../../ui/use-page-title.ts'
import { JoinField } from './join-field.tsx'
import { PlanIdeas } from './plan-ideas.tsx'
import { PlanList } from './plan-list.tsx'
import styles from './plans-page.module.css'
import type { PlanStart } from './template-choice.tsx'

const CreatePlanDialog = lazy(async () => ({
  default: (await import('./create-plan-dialog.tsx')).CreatePlanDialog,
}))

const PlansOnDevice = lazy(async () => ({
  default: (await import('./plans-on-device.tsx')).PlansOnDevice,
}))

interface PlansPageProps {
  readonly onOpenPlan: (planId: PlanId) => void
  readonly onJoin: (entry: JoinEntry) => void
  /** Called when it becomes likely that a plan will be opened next. */
  readonly onLikelyToOpen: () => void
}

/** The landing page: what Tesela is, a new plan, a way in, and the plans of this browser. */
export function PlansPage({ onOpenPlan, onJoin, onLikelyToOpen }: PlansPageProps) {
  const { t } = useTranslation()
  const api = useApi()
  const plans = useLoaded(api.listPlans)
  const config = useLoaded(api.readConfig)
  const [creating, setCreating] = useState<PlanStart | null>(null)
  usePageTitle(t('plans.pageTitle'))

  function handleCreate(start: PlanStart): void {
    setCreating(start)
    onLikelyToOpen()
  }

  return (
    <PageFrame>
      <section className={styles['hero']}>
        <div className={styles['pitch']}>
          <Title order={1}>{t('plans.headline')}</Title>
          <Text size="lg" c="dimmed" className={styles['lead']}>
            {t('plans.lead')}
          </Text>
          <Group gap="sm">
            <Button
              size="md"
              leftSection={<IconPlus size={18} aria-hidden="true" />}
              onClick={() => handleCreate('blank')}
            >
              {t('plans.create')}
            </Button>
            <Button size="md" variant="light" onClick={() => handleCreate('sample')}>
              {t('plans.openSample')}
            </Button>
          </Group>
          <div className={styles['join']}>
            <JoinField onJoin={onJoin} />
            <Anchor component={Link} href={CHECK_PATH} size="sm" className={styles['check']}>
              {t('plans.check')}
            </Anchor>
          </div>
        </div>
        <div className={styles['picture']}>
          <MosaicIllustration
            holders={[t('areas.sales'), t('areas.logistics'), t('areas.quality')]}
          />
        </div>
      </section>

      <section aria-labelledby="my-plans" className={styles['mine']}>
        <Title order={2} id="my-plans" mb="md">
          {t('plans.mine')}
        </Title>
        {plans.loaded.state === 'loading' && <PlanListPlaceholder />}
        {plans.loaded.state === 'refused' && (
          <>
            <ErrorNotice error={plans.loaded.error} onRetry={plans.reload} />
            <Suspense fallback={null}>
              <PlansOnDevice />
            </Suspense>
          </>
        )}
        {plans.loaded.state === 'ready' &&
          (plans.loaded.value.plans.length === 0 ? (
            <div className={styles['empty']}>
              <EmptyState title={t('plans.mineEmptyTitle')} headingOrder={3}>
                {t('plans.mineEmptyText')}
              </EmptyState>
            </div>
          ) : (
            <PlanList plans={plans.loaded.value.plans} onDeleted={plans.reload} />
          ))}
      </section>

      <PlanIdeas />

      {creating !== null && (
        <Suspense fallback={null}>
          <CreatePlanDialog
            start={creating}
            needsSecret={
              config.loaded.state === 'ready' && config.loaded.value.planCreation === 'secret'
            }
            onOpenPlan={onOpenPlan}
            onClose={() => {
              setCreating(null)
              plans.reload()
            }}
          />
        </Suspense>
      )}
    </PageFrame>
  )
}

function PlanListPlaceholder() {
  const { t } = useTranslation()
  return (
    <SimpleGrid
      cols={{ base: 1, xs: 2, md: 3 }}
      spacing="md"
      aria-busy
      aria-label={t('app.loading')}
    >
      <Skeleton height={104} radius="lg" />
      <Skeleton height={104} radius="lg" />
    </SimpleGrid>
  )
}
