import {
  Autocomplete,
  Button,
  FileInput,
  Group,
  PasswordInput,
  Select,
  SimpleGrid,
  Stack,
  TextInput,
} from '@mantine/core'
import { useRef, useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'

import type { Result } from '#shared/core/result.ts'
import {
  AREA_MAX_LENGTH,
  languages,
  NAME_MAX_LENGTH,
  TITLE_MAX_LENGTH,
  type Language,
} from '#shared/protocol/http-fields.ts'
import type { CreatedPlan } from '#shared/protocol/http-plans.ts'

import { useAction } from '../../http/use-action.ts'
import { useApi } from '../../http/use-api.ts'
import { isLanguage, languageNames } from '../../i18n/language.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { usePersonChoices } from '../../i18n/use-person-choices.ts'
import { usePersonSettings } from '../../settings/use-person-settings.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { readPlanFile } from './read-plan-file.ts'
import { TemplateChoice, type PlanStart } from './template-choice.tsx'

interface CreatePlanFormProps {
  readonly start: PlanStart
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

  const [start, setStart] = useState(props.start)
  const [typedTitle, setTypedTitle] = useState<string | null>(null)
  const [file, setFile] = useState<File | null>(null)
  const [planLanguage, setPlanLanguage] = useState<Language>(language)
  const [name, setName] = useState(settings.name)
  const [area, setArea] = useState(settings.area)
  const [creationSecret, setCreationSecret] = useState('')
  const [wasTried, setWasTried] = useState(false)
  const titleField = useRef<HTMLInputElement>(null)
  const fileField = useRef<HTMLButtonElement>(null)

  const title = typedTitle ?? (start === 'sample' ? t('plans.sampleName') : '')
  const isTitleMissing = start !== 'file' && title.trim() === ''
  const isFileMissing = start === 'file' && file === null
  const asksSecret = props.needsSecret || action.error?.code === 'access/plan-creation-closed'

  async function createPlan(): Promise<Result<CreatedPlan>> {
    const creator = {
      area: area.trim(),
      ...(name.trim() !== '' && { name: name.trim() }),
      ...(creationSecret !== '' && { creationSecret }),
    }
    if (start !== 'file' || file === null) {
      const template = start === 'sample' ? 'sample' : 'blank'
      return api.createPlan({ title: title.trim(), language: planLanguage, template, ...creator })
    }
    const content = await readPlanFile(file)
    if (!content.ok) return content
    return api.importPlan({
      file: content.value,
      ...(title.trim() !== '' && { title: title.trim() }),
      ...creator,
    })
  }

  async function handleSubmit(event: FormEvent): Promise<void> {
    event.preventDefault()
    setWasTried(true)
    if (isTitleMissing) titleField.current?.focus()
    if (isFileMissing) fileField.current?.focus()
    if (isTitleMissing || isFileMissing) return
    settings.change({ name: name.trim(), area: area.trim() })
    const created = await action.run(createPlan)
    if (created !== undefined) props.onCreated(created, title.trim() || (file?.name ?? ''))
  }

  return (
    <form onSubmit={(event) => void handleSubmit(event)} noValidate>
      <Stack gap="lg">
        <TextInput
          data-autofocus
          ref={titleField}
          label={t('plans.titleLabel')}
          description={start === 'file' ? t('plans.titleFromFileHint') : t('plans.titleHint')}
          value={title}
          maxLength={TITLE_MAX_LENGTH}
          error={wasTried && isTitleMissing ? t('plans.titleMissing') : undefined}
          onChange={(event) => setTypedTitle(event.currentTarget.value)}
        />
        <TemplateChoice start={start} onChange={setStart} />
        {start === 'file' && (
          <FileInput
            ref={fileField}
            size="md"
            label={t('plans.fileLabel')}
            placeholder={t('plans.filePlaceholder')}
            accept="application/json,.json"
            value={file}
            error={wasTried && isFileMissing ? t('plans.fileMissing') : undefined}
            onChange={setFile}
          />
        )}
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
        {start !== 'file' && (
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
        )}
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
