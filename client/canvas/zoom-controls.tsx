import { ActionIcon, Button, Paper, Tooltip } from '@mantine/core'
import { IconMaximize, IconMinus, IconPlus } from '@tabler/icons-react'
import { useValue, type Editor } from '@tldraw/tldraw'
import { useTranslation } from 'react-i18next'

interface ZoomControlsProps {
  readonly editor: Editor
  readonly onShowAll: () => void
}

/** How near the map is seen. */
export function ZoomControls({ editor, onShowAll }: ZoomControlsProps) {
  const { t } = useTranslation()
  const percent = useValue('zoom', () => Math.round(editor.getZoomLevel() * 100), [editor])
  const animation = { animation: { duration: editor.user.getAnimationSpeed() === 0 ? 0 : 160 } }
  const middle = () => editor.getViewportScreenCenter()
  const buttons = [
    { label: t('canvas.zoomOut'), Icon: IconMinus, run: () => editor.zoomOut(middle(), animation) },
    { label: t('canvas.zoomIn'), Icon: IconPlus, run: () => editor.zoomIn(middle(), animation) },
    { label: t('canvas.zoomToFit'), Icon: IconMaximize, run: onShowAll },
  ]
  return (
    <Paper shadow="md" withBorder>
      {buttons.map(({ label, Icon, run }, index) => (
        <span key={label} style={{ display: 'contents' }}>
          {index === 1 && (
            <Tooltip label={t('canvas.zoomTo100')}>
              <Button
                size="compact-sm"
                variant="subtle"
                color="gray"
                w={58}
                px={0}
                aria-label={`${t('canvas.zoomTo100')} (${percent} %)`}
                onClick={() => editor.resetZoom(middle(), animation)}
              >
                {percent} %
              </Button>
            </Tooltip>
          )}
          <Tooltip label={label}>
            <ActionIcon size={32} variant="subtle" color="gray" aria-label={label} onClick={run}>
              <Icon size={17} aria-hidden="true" />
            </ActionIcon>
          </Tooltip>
        </span>
      ))}
    </Paper>
  )
}
