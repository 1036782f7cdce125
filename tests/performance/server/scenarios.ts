import type { Scenario } from './scenario.ts'
import { fanOutScenarios } from './scenario-fan-out.ts'
import { hostileScenario } from './scenario-hostile.ts'
import { killScenario } from './scenario-kill.ts'
import { largeDocumentScenario } from './scenario-large-document.ts'
import { presenceScenario } from './scenario-presence.ts'
import { rampScenario } from './scenario-ramp.ts'
import { roomsScenario } from './scenario-rooms.ts'

/** All of them, in the order of the tables. */
export const scenarios: readonly Scenario[] = [
  ...fanOutScenarios,
  rampScenario,
  presenceScenario,
  roomsScenario,
  largeDocumentScenario,
  killScenario,
  hostileScenario,
]
