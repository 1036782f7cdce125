import { Alert, Button, Group } from '@mantine/core'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'

import { useConnection } from '../../connection/use-open-documents.ts'
import { useOfflineShell, useOfflineShellState } from '../../offline-shell/use-offline-shell.ts'

/**
 * Says that the server has a newer build than this page; loading it is left to the person (SHELL-5).
 * The server is asked whenever it is reached again, since an upgrade ends every connection.
 */
export function NewVersionNotice() {
  const { t } = useTranslation()
  const shell = useOfflineShell()
  const hasNewVersion = useOfflineShellState((state) => state.hasNewVersion)
  const isLive = useConnection((state) => state.isLive)
  useEffect(() => {
    if (isLive) void shell.checkVersion()
  }, [isLive, shell])

  if (!hasNewVersion) return null
  return (
    <Alert variant="light" radius={0} py="xs" role="status">
      <Group gap="sm">
        {t('workspace.newVersion')}
        <Button size="xs" variant="default" onClick={() => location.reload()}>
          {t('app.reload')}
        </Button>
      </Group>
    </Alert>
  )
}
