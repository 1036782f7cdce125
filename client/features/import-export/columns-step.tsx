import { Group, NativeSelect, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import type { Refusal } from '#shared/core/result.ts'
import type { ColumnMapping } from '#shared/exchange/csv/column-uses.ts'
import { type TextEncoding, textEncodings } from '#shared/exchange/csv/decode-file.ts'
import { type Delimiter, delimiters, type Table } from '#shared/exchange/csv/read-table.ts'

import { ErrorNotice } from '../../ui/error-notice.tsx'
import { MappingTable } from './mapping-table.tsx'

const delimiterNames = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const

interface ColumnsStepProps {
  readonly encoding: TextEncoding
  readonly delimiter: Delimiter
  /** Null where the file could not be read this way; `error` says why. */
  readonly table: Table | null
  readonly mapping: ColumnMapping
  readonly error: Refusal | null
  readonly onEncoding: (encoding: TextEncoding) => void
  readonly onDelimiter: (delimiter: Delimiter) => void
  readonly onMapping: (mapping: ColumnMapping) => void
}

/** The second step: how the file was understood, each guess open to correction. */
export function ColumnsStep(props: ColumnsStepProps) {
  const { t } = useTranslation()
  const { table } = props
  return (
    <>
      <Group gap="md" align="flex-end">
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
          <MappingTable table={table} mapping={props.mapping} onMapping={props.onMapping} />
        </>
      )}
    </>
  )
}
