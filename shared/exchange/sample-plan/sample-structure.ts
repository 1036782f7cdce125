import type { LinkKind } from '../../domain/links/link-kinds.ts'
import type { SamplePiece } from './sample-piece.ts'
import type { MemberKey, PersonKey } from './sample-structure-people.ts'
import { planPieces, type PlanPieceKey } from './sample-structure-plan.ts'
import { strategyPieces, type StrategyPieceKey } from './sample-structure-strategy.ts'

export type PieceKey = StrategyPieceKey | PlanPieceKey
export type SampleKey = PersonKey | MemberKey | PieceKey

/** Everything of the sample that is no person. */
export const samplePieces: Readonly<Record<PieceKey, SamplePiece>> = {
  ...strategyPieces,
  ...planPieces,
}

/** How the pieces hang together: by kind of link, from one to another. */
export const sampleLinks: Readonly<
  Partial<Record<LinkKind, readonly (readonly [from: SampleKey, to: SampleKey])[]>>
> = {
  owns: [
    ['ceo', 'goalRecyclable'],
    ['coo', 'goalOneLine'],
    ['procurement', 'goalCost'],
    ['logistics', 'goalLorries'],
    ['brand', 'goalNewRange'],
    ['quality', 'challengeStudy'],
    ['cfo', 'challengePayback'],
    ['sustainability', 'challengeAuditor'],
    ['plantNorth', 'initiativeTrial'],
    ['coo', 'initiativeGroup'],
    ['procurement', 'initiativeTender'],
  ],
  'cares-about': [
    ['sustainability', 'goalRecyclable'],
    ['plantNorth', 'goalOneLine'],
    ['plantSouth', 'goalOneLine'],
    ['buyer', 'goalCost'],
    ['ceo', 'goalNewRange'],
    ['coo', 'challengeOvertime'],
    ['packagingEngineer', 'valueTray'],
    ['quality', 'valueTray'],
    ['coo', 'valueLine'],
    ['cfo', 'valueWaste'],
    ['logistics', 'valueStack'],
    ['sustainability', 'valueProof'],
    ['plantNorth', 'objectivePilot'],
    ['quality', 'objectiveStudy'],
  ],
  threatens: [
    ['challengeSeal', 'goalRecyclable'],
    ['challengeStudy', 'goalRecyclable'],
    ['challengePayback', 'goalOneLine'],
    ['challengeThreeWays', 'goalOneLine'],
    ['challengeOvertime', 'goalCost'],
    ['challengeAuditor', 'goalRecyclable'],
    ['challengeStudy', 'initiativeTrial'],
  ],
  pursues: [
    ['initiativeTrial', 'goalRecyclable'],
    ['initiativeTrial', 'challengeSeal'],
    ['initiativeGroup', 'goalOneLine'],
    ['initiativeGroup', 'challengeThreeWays'],
    ['initiativeTender', 'goalCost'],
  ],
  answers: [
    ['valueTray', 'goalRecyclable'],
    ['valueTray', 'challengeSeal'],
    ['valueLine', 'goalOneLine'],
    ['valueLine', 'challengeThreeWays'],
    ['valueLine', 'challengeOvertime'],
    ['valueWaste', 'goalCost'],
    ['valueWaste', 'challengePayback'],
    ['valueStack', 'goalLorries'],
    ['valueProof', 'challengeAuditor'],
  ],
  delivers: [
    ['objectivePilot', 'valueLine'],
    ['objectiveStudy', 'valueTray'],
    ['objectiveShare', 'valueWaste'],
    ['objectiveShare', 'valueStack'],
    ['objectiveThreePlants', 'valueLine'],
  ],
  advances: [
    ['objectivePilot', 'goalOneLine'],
    ['objectiveStudy', 'goalRecyclable'],
    ['objectiveStudy', 'initiativeTrial'],
    ['objectiveShare', 'goalCost'],
    ['objectiveShare', 'goalLorries'],
    ['objectiveThreePlants', 'goalOneLine'],
  ],
  serves: [
    ['actionStudy', 'objectiveStudy'],
    ['actionFigures', 'objectivePilot'],
    ['actionFigures', 'objectiveStudy'],
    ['actionCase', 'objectivePilot'],
    ['actionColdwater', 'goalOneLine'],
    ['actionVisit', 'objectivePilot'],
    ['actionVisit', 'goalRecyclable'],
    ['actionPallet', 'objectiveShare'],
    ['actionPallet', 'goalLorries'],
    ['actionOffer', 'objectiveShare'],
    ['actionWorks', 'objectivePilot'],
  ],
  blocks: [
    ['obstacleStop', 'objectivePilot'],
    ['obstacleStop', 'actionCase'],
    ['obstacleRival', 'objectiveThreePlants'],
    ['obstacleChamber', 'actionStudy'],
    ['obstacleWrapper', 'actionPallet'],
  ],
  'depends-on': [
    ['actionCase', 'actionFigures'],
    ['actionVisit', 'actionFigures'],
    ['actionOffer', 'actionPallet'],
  ],
  measures: [
    ['kpiLeaks', 'goalRecyclable'],
    ['kpiLeaks', 'objectiveStudy'],
    ['kpiAreas', 'objectiveThreePlants'],
  ],
  'assigned-to': [
    ['objectivePilot', 'keyAccount'],
    ['objectiveStudy', 'qualityUs'],
    ['objectiveShare', 'keyAccount'],
    ['objectiveThreePlants', 'director'],
    ['actionStudy', 'qualityUs'],
    ['actionFigures', 'technician'],
    ['actionCase', 'keyAccount'],
    ['actionVisit', 'director'],
    ['actionPallet', 'planner'],
    ['actionOffer', 'keyAccount'],
    ['actionGifts', 'keyAccount'],
    ['actionWorks', 'engineer'],
    ['stepSamples', 'planner'],
    ['stepTestPlan', 'qualityUs'],
    ['stepChamber', 'engineer'],
    ['stepSensors', 'technician'],
    ['stepFigures', 'engineer'],
    ['stepWaste', 'qualityUs'],
    ['stepPage', 'keyAccount'],
    ['stepWrapper', 'planner'],
    ['obstacleStop', 'director'],
    ['obstacleRival', 'technician'],
    ['obstacleChamber', 'engineer'],
    ['kpiLeaks', 'engineer'],
    ['kpiAreas', 'keyAccount'],
  ],
  counterpart: [
    ['actionStudy', 'quality'],
    ['actionFigures', 'packagingEngineer'],
    ['actionCase', 'cfo'],
    ['actionColdwater', 'plantSouth'],
    ['actionVisit', 'ceo'],
    ['actionPallet', 'logistics'],
    ['actionOffer', 'procurement'],
    ['actionWorks', 'packagingEngineer'],
  ],
  'contributes-to': [
    ['engineer', 'actionFigures'],
    ['engineer', 'actionStudy'],
    ['engineer', 'actionCase'],
    ['qualityUs', 'actionCase'],
    ['technician', 'actionVisit'],
    ['planner', 'actionOffer'],
    ['technician', 'objectivePilot'],
    ['engineer', 'objectivePilot'],
  ],
  'step-of': [
    ['stepSamples', 'actionStudy'],
    ['stepTestPlan', 'actionStudy'],
    ['stepChamber', 'actionStudy'],
    ['stepSensors', 'actionFigures'],
    ['stepFigures', 'actionFigures'],
    ['stepWaste', 'actionCase'],
    ['stepPage', 'actionCase'],
    ['stepWrapper', 'actionPallet'],
  ],
  'told-by': [
    ['goalRecyclable', 'ceo'],
    ['goalOneLine', 'coo'],
    ['goalCost', 'procurement'],
    ['goalLorries', 'logistics'],
    ['challengeSeal', 'packagingEngineer'],
    ['challengeStudy', 'quality'],
    ['challengeThreeWays', 'technician'],
    ['initiativeTrial', 'plantNorth'],
    ['initiativeTender', 'buyer'],
    ['cultureNumbers', 'packagingEngineer'],
    ['cultureOnePage', 'ceo'],
    ['valueLine', 'technician'],
    ['questionSystem', 'automation'],
    ['noteFair', 'ceo'],
    ['noteRetire', 'plantNorth'],
  ],
  'could-find-out': [
    ['director', 'questionRange'],
    ['brand', 'questionRange'],
    ['engineer', 'questionSystem'],
    ['automation', 'questionSystem'],
    ['technician', 'questionColdwater'],
    ['plantSouth', 'questionColdwater'],
  ],
}

interface SampleComment {
  readonly on: PieceKey
  readonly by: MemberKey
  readonly mentions: readonly MemberKey[]
  readonly hoursAgo: number
}

/** What was said about cards; the words are told in each language, by these keys. */
export const sampleComments = {
  rangeUnknown: { on: 'goalNewRange', by: 'keyAccount', mentions: ['director'], hoursAgo: 74 },
  rangeDinner: { on: 'goalNewRange', by: 'director', mentions: [], hoursAgo: 70 },
  figuresLate: { on: 'actionFigures', by: 'keyAccount', mentions: ['technician'], hoursAgo: 49 },
  figuresReason: {
    on: 'actionFigures',
    by: 'technician',
    mentions: ['engineer'],
    hoursAgo: 47,
  },
  coldwaterWho: {
    on: 'actionColdwater',
    by: 'technician',
    mentions: ['keyAccount', 'engineer'],
    hoursAgo: 26,
  },
  stopSecondWay: { on: 'obstacleStop', by: 'director', mentions: ['keyAccount'], hoursAgo: 20 },
} as const satisfies Readonly<Record<string, SampleComment>>

export type CommentKey = keyof typeof sampleComments

/** Who of ours answers for the account, and the plan's terms. Days count from the day it is made. */
export const sampleAccount = {
  managerId: 'keyAccount',
  sponsorId: 'director',
  periodFrom: -30,
  periodTo: 3 * 365 - 30,
  shortMonths: 6,
  mediumMonths: 18,
} as const

/** Where cards lie on the whiteboard. */
export const sampleWhiteboard: readonly (readonly [key: SampleKey, x: number, y: number])[] = [
  ['noteFair', 0, 0],
  ['noteRetire', 0, 180],
  ['noteLevy', 0, 360],
  ['questionRange', 340, 0],
  ['goalNewRange', 680, 0],
  ['brand', 1020, 0],
  ['questionColdwater', 340, 220],
  ['actionColdwater', 680, 220],
  ['plantSouth', 1020, 220],
]
