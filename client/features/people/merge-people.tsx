import { Button, Group, Modal, Select, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { PlanId } from '#shared/core/ids.ts'
import type { ParticipantRow, People } from '#shared/protocol/http-people.ts'

import { useAction } from '../../http/use-action.ts'
import { useApi } from '../../http/use-api.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useFocusReturn } from '../../ui/use-focus-return.ts'

interface MergePeopleProps {
  readonly planId: PlanId
  /** The entry that the facilitator started from. */
  readonly person: ParticipantRow
  readonly people: readonly ParticipantRow[]
  readonly onMerged: (people: People) => void
  readonly onClose: () => void
}

/** Makes one entry of two: which stays, which goes into it. Render it only while it is open. */
export function MergePeople({ planId, person, people, onMerged, onClose }: MergePeopleProps) {
  useFocusReturn()
  const { t } = useTranslation()
  const api = useApi()
  const action = useAction()
  const [keepId, setKeepId] = useState<string | null>(person.participantId)
  const [absorbId, setAbsorbId] = useState<string | null>(null)
  const keep = people.find((candidate) => candidate.participantId === keepId)
  const absorb = people.find((candidate) => candidate.participantId === absorbId)
  const mayMerge = keep !== undefined && absorb !== undefined && keep !== absorb
  const choices = people.map((candidate) => ({
    value: String(candidate.participantId),
    label: candidate.area === '' ? candidate.name : `${candidate.name} · ${candidate.area}`,
  }))

  async function handleMerge(): Promise<void> {
    if (!mayMerge) return
    const answer = await action.run(() =>
      api.mergePeople(planId, { keep: keep.participantId, absorb: absorb.participantId }),
    )
    if (answer !== undefined) onMerged(answer)
  }

  return (
    <Modal
      opened
      title={t('people.mergeTitle')}
      onClose={onClose}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <Stack>
        <Text>{t('people.mergeText')}</Text>
        <Select
          label={t('people.mergeKeep')}
          data={choices}
          value={keepId}
          allowDeselect={false}
          onChange={setKeepId}
        />
        <Select
          label={t('people.mergeAbsorb')}
          data={choices.filter((choice) => choice.value !== keepId)}
          value={absorbId === keepId ? null : absorbId}
          searchable
          onChange={setAbsorbId}
        />
        {action.error !== null && <ErrorNotice error={action.error} />}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {t('app.cancel')}
          </Button>
          <Button disabled={!mayMerge} loading={action.isBusy} onClick={() => void handleMerge()}>
            {t('people.mergeNow')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
