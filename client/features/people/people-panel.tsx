import { Divider, Stack } from '@mantine/core'

import type { PlanId } from '#shared/core/ids.ts'
import type { Result } from '#shared/core/result.ts'
import type { Membership } from '#shared/protocol/http-join.ts'

import { Everyone } from './everyone.tsx'
import { MyEntry } from './my-entry.tsx'

interface PeoplePanelProps {
  readonly planId: PlanId
  readonly me: Membership
  readonly onMeChanged: (me: Membership) => void
  /** Removes what this browser keeps of the plan; what follows on screen is the caller's. */
  readonly onForgetDevice: () => Promise<Result<null>>
}

/** Who I am in this plan and, for facilitators, everyone who joined it. */
export function PeoplePanel({ planId, me, onMeChanged, onForgetDevice }: PeoplePanelProps) {
  return (
    <Stack gap="lg" p={{ base: 'md', sm: 0 }} maw={640} mx="auto">
      <MyEntry planId={planId} me={me} onMeChanged={onMeChanged} onForgetDevice={onForgetDevice} />
      {me.role === 'facilitator' && (
        <>
          <Divider />
          <Everyone planId={planId} onMeChanged={onMeChanged} me={me} />
        </>
      )}
    </Stack>
  )
}
