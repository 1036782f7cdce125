import { Chip } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import type { EntityKind } from '#shared/domain/entities/entity-registry.ts'

import { useVocabulary } from '../../entities/use-vocabulary.ts'
import styles from './kind-toggles.module.css'

interface KindTogglesProps {
  readonly kinds: readonly EntityKind[]
  readonly chosen: readonly EntityKind[]
  readonly onChange: (chosen: readonly EntityKind[]) => void
}

/** Narrows a search to some kinds. */
export function KindToggles({ kinds, chosen, onChange }: KindTogglesProps) {
  const { t } = useTranslation()
  const words = useVocabulary()
  return (
    <fieldset className={styles['kinds']} aria-label={t('find.kinds')}>
      {kinds.map((kind) => (
        <Chip
          key={kind}
          size="xs"
          variant="outline"
          checked={chosen.includes(kind)}
          onChange={(isChosen) =>
            onChange(isChosen ? [...chosen, kind] : chosen.filter((other) => other !== kind))
          }
        >
          {words.kinds[kind].many}
        </Chip>
      ))}
    </fieldset>
  )
}
