import { Autocomplete, Button, Group, Modal, Select, Stack, TextInput } from '@mantine/core'
import { useRef, useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'

import type { Result } from '#shared/core/result.ts'
import {
  AREA_MAX_LENGTH,
  levelSchema,
  NAME_MAX_LENGTH,
  roleSchema,
} from '#shared/protocol/http-fields.ts'
import type { Membership } from '#shared/protocol/http-join.ts'

import { useAction } from '../../http/use-action.ts'
import { usePersonChoices } from '../../i18n/use-person-choices.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useFocusReturn } from '../../ui/use-focus-return.ts'

type PersonFields = Pick<Membership, 'name' | 'area' | 'level'>
type Role = Membership['role']

interface EditPersonProps<Answer> {
  readonly title: string
  readonly person: PersonFields
  /** Where set, the role can be changed too. */
  readonly role?: Role
  readonly onSave: (change: PersonFields & { readonly role?: Role }) => Promise<Result<Answer>>
  readonly onSaved: (answer: Answer) => void
  readonly onClose: () => void
}

/** Name, area, level and, for facilitators, role. Render it only while it is open. */
export function EditPerson<Answer>(props: EditPersonProps<Answer>) {
  useFocusReturn()
  const { t } = useTranslation()
  const action = useAction()
  const choices = usePersonChoices()
  const [name, setName] = useState(props.person.name)
  const [area, setArea] = useState(props.person.area)
  const [level, setLevel] = useState(props.person.level)
  const [role, setRole] = useState(props.role)
  const nameField = useRef<HTMLInputElement>(null)
  const isNameMissing = name.trim() === ''

  async function handleSubmit(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (isNameMissing) {
      nameField.current?.focus()
      return
    }
    const change = {
      name: name.trim(),
      area: area.trim(),
      level,
      ...(role !== undefined && { role }),
    }
    const answer = await action.run(() => props.onSave(change))
    if (answer !== undefined) props.onSaved(answer)
  }

  return (
    <Modal
      opened
      title={props.title}
      onClose={props.onClose}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <form onSubmit={(event) => void handleSubmit(event)} noValidate>
        <Stack>
          <TextInput
            data-autofocus
            ref={nameField}
            label={t('people.name')}
            value={name}
            maxLength={NAME_MAX_LENGTH}
            error={isNameMissing ? t('people.nameMissing') : undefined}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Autocomplete
            label={t('people.area')}
            data={choices.areas}
            value={area}
            maxLength={AREA_MAX_LENGTH}
            onChange={setArea}
          />
          <Select
            label={t('people.level')}
            placeholder={t('people.noLevel')}
            data={choices.levels}
            value={level}
            clearable
            clearButtonProps={{ 'aria-label': t('people.noLevel') }}
            onChange={(value) => {
              const parsed = levelSchema.safeParse(value)
              setLevel(parsed.success ? parsed.data : null)
            }}
          />
          {props.role !== undefined && (
            <Select
              label={t('people.role')}
              data={roleSchema.options.map((value) => ({ value, label: t(`roles.${value}`) }))}
              value={role ?? null}
              allowDeselect={false}
              onChange={(value) => {
                const parsed = roleSchema.safeParse(value)
                if (parsed.success) setRole(parsed.data)
              }}
            />
          )}
          {action.error !== null && <ErrorNotice error={action.error} />}
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={props.onClose}>
              {t('app.cancel')}
            </Button>
            <Button type="submit" loading={action.isBusy}>
              {t('app.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
