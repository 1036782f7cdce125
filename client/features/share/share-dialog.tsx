import { Alert, Modal, Select, SegmentedControl, Skeleton, Stack } from '@mantine/core'
import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { PlanId } from '#shared/core/ids.ts'
import type { Addresses, LinksAnswer } from '#shared/protocol/http-links.ts'

import { useApi } from '../../http/use-api.ts'
import { useLoaded } from '../../http/use-loaded.ts'
import { CHECK_PATH } from '../../navigation/check-path.ts'
import { CopyField } from '../../ui/copy-field.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { chooseOrigins } from './choose-origins.ts'
import { FacilitatorLink } from './facilitator-link.tsx'
import { ShareCode } from './share-code.tsx'
import { ShareLink, type SharedRole } from './share-link.tsx'
import { ShareWall } from './share-wall.tsx'

interface ShareDialogProps {
  readonly planId: PlanId
  readonly planTitle: string
  readonly onClose: () => void
}

/** How a facilitator lets others in: link, QR code and room code. Render it only while it is open. */
export function ShareDialog({ planId, planTitle, onClose }: ShareDialogProps) {
  const { t } = useTranslation()
  const api = useApi()
  const links = useLoaded(useCallback(() => api.readLinks(planId), [api, planId]))
  const addresses = useLoaded(api.readAddresses)
  const { loaded } = links

  return (
    <Modal
      opened
      size={620}
      title={t('share.title')}
      onClose={onClose}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      {loaded.state === 'refused' && <ErrorNotice error={loaded.error} onRetry={links.reload} />}
      {addresses.loaded.state === 'refused' && (
        <ErrorNotice error={addresses.loaded.error} onRetry={addresses.reload} />
      )}
      {loaded.state === 'ready' && addresses.loaded.state === 'ready' ? (
        <ShareBody
          planId={planId}
          planTitle={planTitle}
          links={loaded.value}
          addresses={addresses.loaded.value}
          onLinks={links.replace}
        />
      ) : (
        loaded.state !== 'refused' && <Skeleton height={260} radius="md" />
      )}
    </Modal>
  )
}

interface ShareBodyProps {
  readonly planId: PlanId
  readonly planTitle: string
  readonly links: LinksAnswer
  readonly addresses: Addresses
  readonly onLinks: (links: LinksAnswer) => void
}

function ShareBody({ planId, planTitle, links, addresses, onLinks }: ShareBodyProps) {
  const { t } = useTranslation()
  const [role, setRole] = useState<SharedRole>('participant')
  const [chosenOrigin, setChosenOrigin] = useState<string | null>(null)
  const [isOnWall, setIsOnWall] = useState(false)
  const choice = chooseOrigins(addresses, window.location.origin)
  const origins = choice.state === 'reachable' ? choice.origins : []
  const origin = origins.find((known) => known === chosenOrigin) ?? origins[0] ?? null
  const link = links.links.find((candidate) => candidate.role === role)

  return (
    <Stack gap="lg">
      {choice.state !== 'reachable' && (
        <Alert color="ochre" title={t(`share.${choice.state}Title`)}>
          {t(`share.${choice.state}Text`)}
        </Alert>
      )}
      {origin !== null && (
        <>
          <SegmentedControl
            fullWidth
            aria-label={t('share.title')}
            value={role}
            data={[
              { value: 'participant', label: t('share.asParticipant') },
              { value: 'observer', label: t('share.asObserver') },
            ]}
            onChange={(value) => setRole(value === 'observer' ? 'observer' : 'participant')}
          />
          <ShareLink
            planId={planId}
            role={role}
            path={link?.active === true ? link.path : null}
            origin={origin}
            onLinks={onLinks}
            onWall={() => setIsOnWall(true)}
          />
          {origins.length > 1 && (
            <Select
              label={t('share.address')}
              description={t('share.addressHint')}
              data={[...origins]}
              value={origin}
              allowDeselect={false}
              onChange={setChosenOrigin}
            />
          )}
        </>
      )}
      <ShareCode planId={planId} code={links.code} onLinks={onLinks} />
      {origin !== null && (
        <CopyField
          label={t('share.check')}
          description={t('share.checkHint')}
          value={`${origin}${CHECK_PATH}`}
        />
      )}
      {origin !== null && <FacilitatorLink planId={planId} origin={origin} />}
      {isOnWall && origin !== null && link?.path != null && (
        <ShareWall
          planTitle={planTitle}
          origin={origin}
          path={link.path}
          code={role === 'participant' ? (links.code?.code ?? null) : null}
          onClose={() => setIsOnWall(false)}
        />
      )}
    </Stack>
  )
}
