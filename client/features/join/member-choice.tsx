import { Chip, Group, Input } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import type { TeamMemberChoice } from '#shared/protocol/http-join.ts'

import styles from './join-page.module.css'

const SOMEONE_NEW = 'new'

interface MemberChoiceProps {
  readonly members: readonly TeamMemberChoice[]
  /** Null: somebody who is not in the team yet. */
  readonly chosen: TeamMemberChoice | null
  readonly onChoose: (member: TeamMemberChoice | null) => void
}

/** "I am…" over the plan's own team. */
export function MemberChoice({ members, chosen, onChoose }: MemberChoiceProps) {
  const { t } = useTranslation()
  return (
    <Input.Wrapper
      label={t('join.iAm')}
      description={t('join.iAmHint')}
      labelElement="div"
      size="md"
      id="member-choice"
    >
      <div
        className={styles['members']}
        role="radiogroup"
        aria-labelledby="member-choice-label"
        aria-describedby="member-choice-description"
      >
        <Chip.Group
          value={chosen === null ? SOMEONE_NEW : String(chosen.id)}
          onChange={(id) => onChoose(members.find((member) => member.id === id) ?? null)}
        >
          <Group gap="xs" mt="xs">
            <Chip value={SOMEONE_NEW} variant="outline">
              {t('join.someoneNew')}
            </Chip>
            {members.map((member) => (
              <Chip key={member.id} value={member.id} variant="outline">
                {member.area === '' ? member.name : `${member.name} · ${member.area}`}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
      </div>
    </Input.Wrapper>
  )
}
