import { Group, NativeSelect, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import type { Refusal } from '#shared/core/result.ts'
import { type EntityKind, entityKinds } from '#shared/domain/entities/entity-registry.ts'
import { type TextEncoding, textEncodings } from '#shared/exchange/csv/decode-file.ts'
import { type Delimiter, delimiters, type Table } from '#shared/exchange/csv/read-table.ts'
import type { TableMapping } from '#shared/exchange/csv/table-import.ts'

import { useVocabulary } from '../../entities/use-vocabulary.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { MappingTable } from './mapping-table.tsx'

const delimiterNames = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const

interface ColumnsStepProps {
  readonly encoding: TextEncoding
  readonly delimiter: Delimiter
  /** Null where the file could not be read this way; `error` says why. */
  readonly table: Table | null
  readonly kind: EntityKind
  readonly mapping: TableMapping
  readonly error: Refusal | null
  readonly onKind: (kind: EntityKind) => void
  readonly onEncoding: (encoding: TextEncoding) => void
  readonly onDelimiter: (delimiter: Delimiter) => void
  readonly onMapping: (mapping: TableMapping) => void
}

/** The second step: how the file was understood, each guess open to correction. */
export function ColumnsStep(props: ColumnsStepProps) {
  const { t } = useTranslation()
  const words = useVocabulary()
  const { table } = props
  return (
    <>
      <Group gap="md" align="flex-end">
        <NativeSelect
          label={t('importExport.kind')}
          value={props.kind}
          data={entityKinds.map((value) => ({ value, label: words.kinds[value].many }))}
          onChange={(event) => {
            const chosen = entityKinds.find((each) => each === event.currentTarget.value)
            if (chosen !== undefined) props.onKind(chosen)
          }}
        />
        <NativeSelect
          label={t('importExport.encoding')}
          value={props.encoding}
          data={textEncodings.map((value) => ({
            value,
            label: t(`importExport.encodings.${value}`),
          }))}
          onChange={(event) => {
            const chosen = textEncodings.find((each) => each === event.currentTarget.value)
            if (chosen !== undefined) props.onEncoding(chosen)
          }}
        />
        <NativeSelect
          label={t('importExport.delimiter')}
          value={props.delimiter}
          data={delimiters.map((value) => ({
            value,
            label: t(`importExport.delimiters.${delimiterNames[value]}`),
          }))}
          onChange={(event) => {
            const chosen = delimiters.find((each) => each === event.currentTarget.value)
            if (chosen !== undefined) props.onDelimiter(chosen)
          }}
        />
        {table !== null && (
          <Text size="sm" c="dimmed" pb={8}>
            {t('importExport.rowCount', { count: table.rows.length })}
          </Text>
        )}
      </Group>
      {props.error !== null && <ErrorNotice error={props.error} />}
      {table !== null && (
        <>
          <Text size="sm" c="dimmed">
            {t('importExport.recognised')}
          </Text>
          <MappingTable
            table={table}
            kind={props.kind}
            mapping={props.mapping}
            onMapping={props.onMapping}
          />
        </>
      )}
    </>
  )
}
