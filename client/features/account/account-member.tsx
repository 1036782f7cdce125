import { ActionIcon, Button, Tooltip, UnstyledButton } from '@mantine/core'
import { IconPencil, IconPlus, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { EntityAvatar } from '../../entities/entity-avatar.tsx'
import { EntityPicker } from '../../entities/entity-picker.tsx'
import { useOpenPlan, usePlan } from '../../plan/plan-context.tsx'
import { useFocusAfter } from '../../ui/use-focus-after.ts'
import styles from './account-page.module.css'
import { AccountRow, useSetAccount } from './account-row.tsx'

interface AccountMemberProps {
  readonly name: 'managerId' | 'sponsorId'
}

/** Who of our team, of any area, answers for the account; somebody new is added by name. */
export function AccountMember({ name }: AccountMemberProps) {
  const { t } = useTranslation()
  const plan = useOpenPlan()
  const member = usePlan(({ view }) => {
    const id = view.account[name]
    const entity = id === null ? undefined : view.entities.get(id)
    return entity?.kind === 'member' ? entity : undefined
  })
  const [isChoosing, setChoosing] = useState(false)
  const result = useFocusAfter<HTMLButtonElement>(isChoosing)
  const setAccount = useSetAccount()

  function handleCreate(memberName: string): void {
    setChoosing(false)
    const entries = [{ fields: { name: memberName } }]
    const added = plan.run({ name: 'addEntities', args: { kind: 'member', entries } })
    const [id] = added.ok ? added.value.createdIds : []
    if (id !== undefined) setAccount({ [name]: id })
  }

  return (
    <AccountRow name={name}>
      {(label) => {
        if (isChoosing) {
          return (
            <EntityPicker
              kind="member"
              label={label}
              placeholder={t('account.chooseMember')}
              hasAutoFocus
              onPick={(id) => {
                setChoosing(false)
                setAccount({ [name]: id })
              }}
              onCreate={handleCreate}
              onCancel={() => setChoosing(false)}
            />
          )
        }
        if (member === undefined) {
          return plan.mayEdit ? (
            <Button
              ref={result}
              variant="subtle"
              size="compact-sm"
              className={styles['choose'] ?? ''}
              leftSection={<IconPlus size={15} aria-hidden="true" />}
              aria-label={t('account.nameMember', { label })}
              onClick={() => setChoosing(true)}
            >
              {t('account.chooseMember')}
            </Button>
          ) : (
            <p className={styles['nobody']}>—</p>
          )
        }
        return (
          <div className={styles['member']}>
            <UnstyledButton
              ref={result}
              className={styles['memberName'] ?? ''}
              onClick={() => plan.select([member.id])}
            >
              <EntityAvatar entity={member} sizePx={28} />
              <span className={styles['memberText']}>
                <span>{member.name}</span>
                <span className={styles['memberArea']}>{member.area || member.title}</span>
              </span>
            </UnstyledButton>
            {plan.mayEdit && (
              <>
                <Tooltip label={t('account.changeMember', { label })}>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={t('account.changeMember', { label })}
                    onClick={() => setChoosing(true)}
                  >
                    <IconPencil size={16} aria-hidden="true" />
                  </ActionIcon>
                </Tooltip>
                <Tooltip label={t('account.removeMember', { label })}>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={t('account.removeMember', { label })}
                    onClick={() => setAccount({ [name]: null })}
                  >
                    <IconX size={16} aria-hidden="true" />
                  </ActionIcon>
                </Tooltip>
              </>
            )}
          </div>
        )
      }}
    </AccountRow>
  )
}
