import { Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'

interface EmptyStateProps {
  readonly title: string
  /** One or two sentences: why it is empty and what to do first. */
  readonly children?: ReactNode
  readonly picture?: ReactNode
  /** The buttons of the first step. */
  readonly actions?: ReactNode
  readonly headingOrder?: 1 | 2 | 3
}

/** What stands where there is nothing yet: it teaches the first step. */
export function EmptyState(props: EmptyStateProps) {
  return (
    <Stack align="center" gap="xs" py="xl" px="md" maw={480} mx="auto" ta="center">
      {props.picture}
      <Title order={props.headingOrder ?? 2} size="h3">
        {props.title}
      </Title>
      {props.children !== undefined && (
        <Text c="dimmed" component="div">
          {props.children}
        </Text>
      )}
      {props.actions !== undefined && <div style={{ marginTop: '0.5rem' }}>{props.actions}</div>}
    </Stack>
  )
}
