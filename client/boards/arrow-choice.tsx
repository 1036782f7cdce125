import { Checkbox, Stack } from '@mantine/core'

import type { LinkKind } from '#shared/domain/links/link-kinds.ts'
import type { Language } from '#shared/domain/plan-view.ts'
import { vocabulary } from '#shared/domain/vocabulary/vocabulary.ts'

interface ArrowChoiceProps<Kind extends LinkKind> {
  readonly label: string
  readonly kinds: readonly Kind[]
  readonly value: readonly Kind[]
  readonly language: Language
  readonly isReadOnly: boolean
  readonly onChange: (arrows: readonly Kind[]) => void
}

/** Which kinds of link are drawn as arrows. */
export function ArrowChoice<Kind extends LinkKind>(props: ArrowChoiceProps<Kind>) {
  const { kinds, isReadOnly, onChange } = props
  const words = vocabulary(props.language)
  return (
    <Checkbox.Group
      label={props.label}
      value={[...props.value]}
      readOnly={isReadOnly}
      onChange={(chosen) => {
        if (!isReadOnly) onChange(kinds.filter((kind) => chosen.includes(kind)))
      }}
    >
      <Stack gap="xs" mt={6}>
        {kinds.map((kind) => (
          <Checkbox
            key={kind}
            value={kind}
            label={words.linkKinds[kind].name}
            disabled={isReadOnly}
          />
        ))}
      </Stack>
    </Checkbox.Group>
  )
}
