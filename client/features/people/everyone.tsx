import { ActionIcon, Menu, Skeleton, Stack, Text, Title } from '@mantine/core'
import {
  IconArrowMerge,
  IconDotsVertical,
  IconEraser,
  IconPencil,
  IconTrash,
} from '@tabler/icons-react'
import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { PlanId } from '#shared/core/ids.ts'
import type { Membership } from '#shared/protocol/http-join.ts'
import type { ParticipantRow, People } from '#shared/protocol/http-people.ts'

import { EraseDialog } from '../../entities/erase-dialog.tsx'
import { useAction } from '../../http/use-action.ts'
import { useApi } from '../../http/use-api.ts'
import { useLoaded } from '../../http/use-loaded.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useNow } from '../../ui/use-now.ts'
import { EditPerson } from './edit-person.tsx'
import { MergePeople } from './merge-people.tsx'
import { PersonLine } from './person-line.tsx'

const RENEW_MS = 60_000

interface EveryoneProps {
  readonly planId: PlanId
  readonly me: Membership
  readonly onMeChanged: (me: Membership) => void
}

type OpenDialog = {
  readonly kind: 'edit' | 'merge' | 'remove' | 'erase'
  readonly person: ParticipantRow
}

/** For facilitators: everyone who joined, to be renamed, merged and removed. */
export function Everyone({ planId, me, onMeChanged }: EveryoneProps) {
  const { t } = useTranslation()
  const api = useApi()
  const format = useFormat()
  const nowMs = useNow(RENEW_MS)
  const removing = useAction()
  const { loaded, reload, replace } = useLoaded(
    useCallback(() => api.listPeople(planId), [api, planId]),
  )
  const [dialog, setDialog] = useState<OpenDialog | null>(null)
  // What I am called can change above this list, too.
  useEffect(reload, [me, reload])

  function handleChanged(answer: People): void {
    replace(answer)
    setDialog(null)
    const mine = answer.people.find((person) => person.isMe)
    if (mine === undefined) return
    const { name, area, level, role } = mine
    onMeChanged({ ...me, name, area, level, role })
  }

  async function handleRemove(person: ParticipantRow): Promise<void> {
    const answer = await removing.run(() => api.removePerson(planId, person.participantId))
    if (answer !== undefined) handleChanged(answer)
  }

  return (
    <section aria-labelledby="people-everyone">
      <Title order={3} size="h4" id="people-everyone">
        {t('people.everyone')}
      </Title>
      {loaded.state === 'loading' && <Skeleton height={140} mt="sm" radius="md" />}
      {loaded.state === 'refused' && <ErrorNotice error={loaded.error} onRetry={reload} />}
      {loaded.state === 'ready' && (
        <>
          <Text size="sm" c="dimmed" mb="sm">
            {t('people.everyoneCount', { count: loaded.value.people.length })}
          </Text>
          <Stack component="ul" gap="md" m={0} p={0} style={{ listStyle: 'none' }}>
            {loaded.value.people.map((person) => (
              <li key={person.participantId}>
                <PersonLine
                  person={person}
                  isMe={person.isMe}
                  note={t('people.lastSeen', { when: format.relative(person.lastSeenAt, nowMs) })}
                  action={
                    <PersonMenu
                      person={person}
                      canMerge={loaded.value.people.length > 1}
                      onChoose={(kind) => setDialog({ kind, person })}
                    />
                  }
                />
              </li>
            ))}
          </Stack>
          {dialog?.kind === 'edit' && (
            <EditPerson
              title={t('people.editTitle', { name: dialog.person.name })}
              person={dialog.person}
              role={dialog.person.role}
              onSave={(change) => api.changePerson(planId, dialog.person.participantId, change)}
              onSaved={handleChanged}
              onClose={() => setDialog(null)}
            />
          )}
          {dialog?.kind === 'merge' && (
            <MergePeople
              planId={planId}
              person={dialog.person}
              people={loaded.value.people}
              onMerged={handleChanged}
              onClose={() => setDialog(null)}
            />
          )}
          {dialog?.kind === 'erase' && (
            <EraseDialog subject={dialog.person} onClose={() => setDialog(null)} />
          )}
          {dialog?.kind === 'remove' && (
            <ConfirmDialog
              title={t('people.removeTitle', { name: dialog.person.name })}
              confirmLabel={t('people.remove')}
              isDangerous
              isBusy={removing.isBusy}
              error={removing.error}
              onConfirm={() => void handleRemove(dialog.person)}
              onClose={() => setDialog(null)}
            >
              {t('people.removeText')}
            </ConfirmDialog>
          )}
        </>
      )}
    </section>
  )
}

interface PersonMenuProps {
  readonly person: ParticipantRow
  readonly canMerge: boolean
  readonly onChoose: (kind: OpenDialog['kind']) => void
}

function PersonMenu({ person, canMerge, onChoose }: PersonMenuProps) {
  const { t } = useTranslation()
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={t('people.actions', { name: person.name })}
        >
          <IconDotsVertical size={18} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconPencil size={16} aria-hidden="true" />}
          onClick={() => onChoose('edit')}
        >
          {t('people.edit')}
        </Menu.Item>
        {canMerge && (
          <Menu.Item
            leftSection={<IconArrowMerge size={16} aria-hidden="true" />}
            onClick={() => onChoose('merge')}
          >
            {t('people.merge')}
          </Menu.Item>
        )}
        {!person.isMe && (
          <Menu.Item
            color="var(--ts-danger-text)"
            leftSection={<IconTrash size={16} aria-hidden="true" />}
            onClick={() => onChoose('remove')}
          >
            {t('people.remove')}
          </Menu.Item>
        )}
        <Menu.Item
          color="var(--ts-danger-text)"
          leftSection={<IconEraser size={16} aria-hidden="true" />}
          onClick={() => onChoose('erase')}
        >
          {t('erasure.person')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
