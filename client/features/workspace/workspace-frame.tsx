/**
 * The frame around a plan. It knows places, not what fills them: every slot comes from outside.
 * FRAME-1 On a wide screen the map, the outline or the account file fills the middle; details and
 *         people share the panel on the right.
 * FRAME-2 On a phone one thing shows at a time, chosen in the bar at the foot; details take the lower
 *         half below it, or all of it where they are asked to.
 */
import { VisuallyHidden } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { PlanScreen } from '../../navigation/plan-path.ts'
import { SkipLink } from '../../ui/skip-link.tsx'
import { DetailsSheet } from './details-sheet.tsx'
import { WorkspaceBottomBar } from './workspace-bottom-bar.tsx'
import styles from './workspace-frame.module.css'
import { WorkspaceHeader, type WorkspaceHeaderSlots } from './workspace-header.tsx'
import type { WorkspaceActions } from './workspace-menu.tsx'
import { WorkspacePanel } from './workspace-panel.tsx'
import { ViewSwitch } from './view-switch.tsx'

/** Below this width the phone layout shows. */
const PHONE_QUERY = '(max-width: 48em)'

export interface WorkspaceFrameProps extends WorkspaceHeaderSlots {
  readonly actions: WorkspaceActions
  /** Which board is open: tabs or a list; scrolls sideways where there is no room. */
  readonly boardTabs: ReactNode
  /** Tools of the open board, on the right of the tabs; left out on a phone. */
  readonly boardTools?: ReactNode
  /** Messages over the whole width, such as an offline banner. */
  readonly banner?: ReactNode
  /** What the address asks for; null where it leaves that to the screen. */
  readonly view: PlanScreen | null
  readonly onViewChange: (view: PlanScreen) => void
  /** Only what shows is mounted, so the map's code is not fetched for an outline. */
  readonly renderMap: () => ReactNode
  readonly renderOutline: (isPhone: boolean) => ReactNode
  readonly renderAccount: () => ReactNode
  readonly renderPeople: () => ReactNode
  /** Details of what is selected, with a head of their own; null hides the panel. */
  readonly inspector: ReactNode | null
}

/** Lays the slots out for the screen at hand. */
export function WorkspaceFrame(props: WorkspaceFrameProps) {
  const { t } = useTranslation()
  const isPhone = useMediaQuery(PHONE_QUERY, false, { getInitialValueInEffect: false })
  const view = props.view ?? (isPhone ? 'outline' : 'map')
  const showsPeoplePanel = !isPhone && view === 'people'
  const mainView = showsPeoplePanel ? 'map' : view

  return (
    <div className={styles['frame']}>
      <SkipLink />
      <WorkspaceHeader
        planTitle={props.planTitle}
        saveState={props.saveState}
        notices={props.notices}
        presence={props.presence}
        actions={{
          ...props.actions,
          onAccount: () => props.onViewChange(mainView === 'account' ? 'map' : 'account'),
          onPeople: () => props.onViewChange(showsPeoplePanel ? 'map' : 'people'),
        }}
        isPhone={isPhone}
        isAccountOpen={mainView === 'account'}
        isPeopleOpen={view === 'people'}
      />
      <nav aria-label={t('workspace.boards')} className={styles['boardBar']}>
        <div className={styles['tabs']}>{props.boardTabs}</div>
        {!isPhone && (
          <>
            {props.boardTools}
            <ViewSwitch
              view={mainView === 'map' || mainView === 'outline' ? mainView : null}
              onViewChange={props.onViewChange}
            />
          </>
        )}
      </nav>
      {props.banner !== undefined && <div className={styles['banner']}>{props.banner}</div>}
      <div className={styles['middle']} data-phone={isPhone}>
        <main id="main" tabIndex={-1} className={styles['main']} data-view={mainView}>
          {mainView === 'map' && props.renderMap()}
          {mainView === 'outline' && props.renderOutline(isPhone)}
          {mainView === 'account' && props.renderAccount()}
          {mainView === 'people' && (
            <>
              <VisuallyHidden component="h2">{t('workspace.people')}</VisuallyHidden>
              {props.renderPeople()}
            </>
          )}
        </main>
        {props.inspector !== null && isPhone ? (
          <DetailsSheet>{props.inspector}</DetailsSheet>
        ) : props.inspector !== null ? (
          <aside aria-label={t('workspace.details')} className={styles['panel']}>
            {props.inspector}
          </aside>
        ) : (
          showsPeoplePanel && (
            <WorkspacePanel title={t('workspace.people')} onClose={() => props.onViewChange('map')}>
              {props.renderPeople()}
            </WorkspacePanel>
          )
        )}
      </div>
      {isPhone && <WorkspaceBottomBar view={view} onViewChange={props.onViewChange} />}
    </div>
  )
}
