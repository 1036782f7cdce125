import {
  Autocomplete,
  Button,
  Group,
  PasswordInput,
  Radio,
  Select,
  SimpleGrid,
  Stack,
  TextInput,
} from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'

import {
  AREA_MAX_LENGTH,
  languages,
  NAME_MAX_LENGTH,
  TITLE_MAX_LENGTH,
  type Language,
} from '#shared/protocol/http-fields.ts'
import type { CreatedPlan, CreatePlanRequest } from '#shared/protocol/http-plans.ts'

import { useAction } from '../../api/use-action.ts'
import { useApi } from '../../api/use-api.ts'
import { isLanguage, languageNames } from '../../i18n/language.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { usePersonChoices } from '../../i18n/use-person-choices.ts'
import { usePersonSettings } from '../../settings/use-person-settings.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import styles from './create-plan-form.module.css'

export type PlanTemplate = CreatePlanRequest['template']
const templates = ['blank', 'sample'] as const

interface CreatePlanFormProps {
  readonly template: PlanTemplate
  /** The server asks for a password to create plans. */
  readonly needsSecret: boolean
  readonly onCreated: (plan: CreatedPlan, title: string) => void
}

/** Asks for the customer; all else has a good answer already. */
export function CreatePlanForm(props: CreatePlanFormProps) {
  const { t } = useTranslation()
  const api = useApi()
  const action = useAction()
  const settings = usePersonSettings()
  const { areas } = usePersonChoices()
  const { language } = useLanguage()

  const [template, setTemplate] = useState(props.template)
  const [typedTitle, setTypedTitle] = useState<string | null>(null)
  const [planLanguage, setPlanLanguage] = useState<Language>(language)
  const [name, setName] = useState(settings.name)
  const [area, setArea] = useState(settings.area)
  const [creationSecret, setCreationSecret] = useState('')
  const [isTitleMissing, setIsTitleMissing] = useState(false)

  const title = typedTitle ?? (template === 'sample' ? t('plans.sampleName') : '')
  const asksSecret = props.needsSecret || action.error?.code === 'access/plan-creation-closed'

  async function handleSubmit(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (title.trim() === '') {
      setIsTitleMissing(true)
      return
    }
    settings.change({ name: name.trim(), area: area.trim() })
    const created = await action.run(() =>
      api.createPlan({
        title: title.trim(),
        language: planLanguage,
        template,
        area: area.trim(),
        ...(name.trim() !== '' && { name: name.trim() }),
        ...(creationSecret !== '' && { creationSecret }),
      }),
    )
    if (created !== undefined) props.onCreated(created, title.trim())
  }

  return (
    <form onSubmit={(event) => void handleSubmit(event)} noValidate>
      <Stack gap="lg">
        <TextInput
          data-autofocus
          label={t('plans.titleLabel')}
          description={t('plans.titleHint')}
          value={title}
          maxLength={TITLE_MAX_LENGTH}
          error={isTitleMissing ? t('plans.titleMissing') : undefined}
          onChange={(event) => {
            setTypedTitle(event.currentTarget.value)
            setIsTitleMissing(false)
          }}
        />
        <Radio.Group
          label={t('plans.startWith')}
          value={template}
          onChange={(value) => setTemplate(value === 'sample' ? 'sample' : 'blank')}
        >
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" mt={6}>
            {templates.map((choice) => (
              <Radio.Card key={choice} value={choice} className={styles['choice'] ?? ''} p="md">
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
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
          <TextInput
            label={t('plans.yourName')}
            value={name}
            maxLength={NAME_MAX_LENGTH}
            autoComplete="name"
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Autocomplete
            label={t('plans.yourArea')}
            data={areas}
            value={area}
            maxLength={AREA_MAX_LENGTH}
            onChange={setArea}
          />
        </SimpleGrid>
        <Select
          label={t('plans.planLanguage')}
          description={t('plans.planLanguageHint')}
          data={languages.map((value) => ({ value, label: languageNames[value] }))}
          value={planLanguage}
          allowDeselect={false}
          onChange={(value) => {
            if (isLanguage(value)) setPlanLanguage(value)
          }}
        />
        {asksSecret && (
          <PasswordInput
            size="md"
            label={t('plans.creationSecret')}
            description={t('plans.creationSecretHint')}
            value={creationSecret}
            autoComplete="off"
            onChange={(event) => setCreationSecret(event.currentTarget.value)}
          />
        )}
        {action.error !== null && <ErrorNotice error={action.error} />}
        <Group justify="flex-end">
          <Button type="submit" size="md" loading={action.isBusy}>
            {t('plans.createNow')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
