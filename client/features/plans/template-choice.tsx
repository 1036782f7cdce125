import { Group, Radio, SimpleGrid } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import styles from './create-plan-form.module.css'

/** What a new plan starts with; `file` is a plan that was exported before. */
const planStarts = ['blank', 'sample', 'file'] as const
export type PlanStart = (typeof planStarts)[number]

interface TemplateChoiceProps {
  readonly start: PlanStart
  readonly onChange: (start: PlanStart) => void
}

/** Chooses what a new plan starts with. */
export function TemplateChoice({ start, onChange }: TemplateChoiceProps) {
  const { t } = useTranslation()
  return (
    <Radio.Group
      size="md"
      label={t('plans.startWith')}
      value={start}
      onChange={(value) => onChange(planStarts.find((known) => known === value) ?? 'blank')}
    >
      <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="sm" mt={2}>
        {planStarts.map((choice) => (
          <Radio.Card key={choice} value={choice} className={styles['choice'] ?? ''} p="sm">
            <Group wrap="nowrap" align="flex-start" gap="sm">
              <Radio.Indicator mt={2} />
              <div>
                <div className={styles['choiceTitle']}>{t(`plans.${choice}`)}</div>
                <div className={styles['choiceHint']}>{t(`plans.${choice}Hint`)}</div>
              </div>
            </Group>
          </Radio.Card>
        ))}
      </SimpleGrid>
    </Radio.Group>
  )
}
