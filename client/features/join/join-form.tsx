import { Button, NativeSelect, SimpleGrid, Stack, Text, TextInput, Title } from '@mantine/core'
import { useEffect, useId, useRef, useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'

import {
  AREA_MAX_LENGTH,
  levelSchema,
  NAME_MAX_LENGTH,
  type Level,
} from '#shared/protocol/http-fields.ts'
import type { JoinKey, JoinPreview, JoinRequest } from '#shared/protocol/http-join.ts'

import { useAction } from '../../http/use-action.ts'
import { useApi } from '../../http/use-api.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { usePersonChoices } from '../../i18n/use-person-choices.ts'
import { usePersonSettings } from '../../settings/use-person-settings.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import type { JoinPageProps } from './join-page.tsx'
import styles from './join-page.module.css'
import { OtherWay } from './join-pieces.tsx'
import { findMember } from './find-member.ts'
import { MemberChoice } from './member-choice.tsx'

interface JoinFormProps extends JoinPageProps {
  readonly joinKey: JoinKey
  readonly preview: JoinPreview
  readonly onOtherWay: () => void
}

const roleSentences = {
  facilitator: 'join.asFacilitator',
  participant: 'join.asParticipant',
  observer: 'join.asObserver',
} as const

const NO_LEVEL = ''

/**
 * Asks who joins: one of the plan's team, or somebody new. An observer gives a name, no more. The
 * browser's own lists are used: ours would be a tenth of all code that this page loads.
 */
export function JoinForm({
  joinKey,
  preview,
  onJoined,
  onLikelyToOpen,
  onOtherWay,
}: JoinFormProps) {
  const { t } = useTranslation()
  const api = useApi()
  const action = useAction()
  const settings = usePersonSettings()
  const choices = usePersonChoices()
  const { language } = useLanguage()
  const areasId = useId()

  const isObserver = preview.role === 'observer'
  const members = isObserver ? [] : preview.members
  const [name, setName] = useState(settings.name)
  const [member, setMember] = useState(() => findMember(members, settings.name))
  const [area, setArea] = useState(member?.area ?? settings.area)
  const [level, setLevel] = useState<Level | null>(settings.level)
  const [isNameMissing, setIsNameMissing] = useState(false)
  const nameField = useRef<HTMLInputElement>(null)

  // Typing can start at once; on a touch screen a keyboard would cover what the page says.
  useEffect(() => {
    if (!window.matchMedia('(pointer: coarse)').matches) nameField.current?.focus()
  }, [])
  // Who has given a name before is one key away from the plan.
  useEffect(() => {
    if (settings.name !== '') onLikelyToOpen()
  }, [settings.name, onLikelyToOpen])

  function handleName(typed: string): void {
    setName(typed)
    setIsNameMissing(false)
    onLikelyToOpen()
    const found = findMember(members, typed)
    setMember(found)
    if (found !== null && found.area !== '') setArea(found.area)
  }

  function handleMember(chosen: JoinPreview['members'][number] | null): void {
    setMember(chosen)
    setName(chosen?.name ?? '')
    if (chosen !== null && chosen.area !== '') setArea(chosen.area)
    setIsNameMissing(false)
    onLikelyToOpen()
  }

  async function handleSubmit(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (name.trim() === '') {
      setIsNameMissing(true)
      nameField.current?.focus()
      return
    }
    settings.change(
      isObserver ? { name: name.trim() } : { name: name.trim(), area: area.trim(), level },
    )
    const request: JoinRequest = isObserver
      ? { ...joinKey, name, language }
      : { ...joinKey, name, area, level, language, ...(member !== null && { memberId: member.id }) }
    const answer = await action.run(() => api.join(request))
    if (answer !== undefined) onJoined(answer.planId, answer.keptHigherRole)
  }

  return (
    <form onSubmit={(event) => void handleSubmit(event)} noValidate>
      <Stack>
        <div>
          <Text className={styles['eyebrow']}>{t('join.invitedTo')}</Text>
          <Title order={1} size="h2" my={2}>
            {preview.title}
          </Title>
          <Text size="sm" c="dimmed">
            {t(roleSentences[preview.role])}
          </Text>
        </div>
        {members.length > 0 && (
          <MemberChoice members={members} chosen={member} onChoose={handleMember} />
        )}
        <TextInput
          ref={nameField}
          label={t('join.name')}
          value={name}
          maxLength={NAME_MAX_LENGTH}
          autoComplete="name"
          required
          withAsterisk={false}
          error={isNameMissing ? t('join.nameMissing') : undefined}
          onChange={(event) => handleName(event.currentTarget.value)}
        />
        {!isObserver && (
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
            <TextInput
              label={t('join.area')}
              placeholder={t('join.areaPlaceholder')}
              list={areasId}
              value={area}
              maxLength={AREA_MAX_LENGTH}
              onChange={(event) => setArea(event.currentTarget.value)}
            />
            <datalist id={areasId}>
              {choices.areas.map((each) => (
                <option key={each}>{each}</option>
              ))}
            </datalist>
            <NativeSelect
              label={t('join.level')}
              size="md"
              data={[{ value: NO_LEVEL, label: t('join.noLevel') }, ...choices.levels]}
              value={level ?? NO_LEVEL}
              onChange={(event) => {
                const parsed = levelSchema.safeParse(event.currentTarget.value)
                setLevel(parsed.success ? parsed.data : null)
              }}
            />
          </SimpleGrid>
        )}
        {action.error !== null && <ErrorNotice error={action.error} />}
        <Button type="submit" size="md" mt="xs" loading={action.isBusy}>
          {isObserver ? t('join.enterAsObserver') : t('join.enter')}
        </Button>
        <OtherWay onClick={onOtherWay} />
      </Stack>
    </form>
  )
}
