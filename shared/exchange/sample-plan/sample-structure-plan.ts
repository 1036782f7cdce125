import type { SamplePiece } from './sample-piece.ts'

/**
 * What we want with this customer and what we do about it. Of nine actions one is late, one was
 * promised, one has no responsible and one serves nothing; the largest objective has no action yet.
 */
export const planPieces = {
  objectivePilot: {
    kind: 'objective',
    by: 'keyAccount',
    fields: { horizon: 'short', amount: 1_150_000, priority: 'high' },
    days: { dueOn: 120 },
  },
  objectiveStudy: {
    kind: 'objective',
    by: 'qualityUs',
    fields: { horizon: 'short', priority: 'high', visibleToCustomer: true },
    days: { dueOn: 140 },
  },
  objectiveShare: {
    kind: 'objective',
    by: 'keyAccount',
    and: ['planner'],
    fields: { horizon: 'medium', amount: 2_400_000, priority: 'medium' },
    days: { dueOn: 400 },
  },
  objectiveThreePlants: {
    kind: 'objective',
    by: 'director',
    fields: { horizon: 'long', amount: 4_200_000, priority: 'medium' },
    days: { dueOn: 900 },
  },

  actionStudy: {
    kind: 'action',
    by: 'qualityUs',
    fields: { status: 'in-progress', priority: 'high', promised: true, visibleToCustomer: true },
    days: { startOn: -14, dueOn: 12 },
  },
  actionFigures: {
    kind: 'action',
    by: 'technician',
    and: ['engineer'],
    fields: { status: 'in-progress', priority: 'high' },
    days: { startOn: -20, dueOn: -4 },
  },
  actionCase: {
    kind: 'action',
    by: 'keyAccount',
    fields: { status: 'todo', priority: 'high' },
    days: { dueOn: 26 },
  },
  actionColdwater: {
    kind: 'action',
    by: 'technician',
    fields: { status: 'todo', priority: 'high' },
    days: { dueOn: 33 },
  },
  actionVisit: {
    kind: 'action',
    by: 'director',
    fields: { status: 'todo', priority: 'medium' },
    days: { dueOn: 47 },
  },
  actionPallet: {
    kind: 'action',
    by: 'planner',
    fields: { status: 'blocked', priority: 'medium' },
    days: { startOn: -9, dueOn: 18 },
  },
  actionOffer: {
    kind: 'action',
    by: 'keyAccount',
    fields: { status: 'todo', horizon: 'medium', priority: 'medium' },
    days: { dueOn: 210 },
  },
  actionGifts: {
    kind: 'action',
    by: 'keyAccount',
    fields: { status: 'todo', priority: 'low' },
    days: { dueOn: 28 },
  },
  actionWorks: {
    kind: 'action',
    by: 'engineer',
    fields: { status: 'done', priority: 'medium' },
    days: { startOn: -40, dueOn: -22 },
  },

  stepSamples: { kind: 'step', by: 'qualityUs', fields: { done: true }, days: { dueOn: -6 } },
  stepTestPlan: { kind: 'step', by: 'qualityUs', days: { dueOn: 5 } },
  stepChamber: { kind: 'step', by: 'engineer', days: { dueOn: 10 } },
  stepSensors: { kind: 'step', by: 'technician', fields: { done: true }, days: { dueOn: -15 } },
  stepFigures: { kind: 'step', by: 'engineer', days: { dueOn: -4 } },
  stepWaste: { kind: 'step', by: 'keyAccount', days: { dueOn: 14 } },
  stepPage: { kind: 'step', by: 'keyAccount', days: { dueOn: 22 } },
  stepWrapper: { kind: 'step', by: 'planner', days: { dueOn: 9 } },

  obstacleStop: {
    kind: 'obstacle',
    by: 'keyAccount',
    fields: { obstacleOrigin: 'customer', obstacleState: 'active', likelihood: 4, impact: 5 },
  },
  obstacleRival: {
    kind: 'obstacle',
    by: 'technician',
    fields: { obstacleOrigin: 'competitor', obstacleState: 'potential', likelihood: 3, impact: 4 },
  },
  obstacleChamber: {
    kind: 'obstacle',
    by: 'qualityUs',
    fields: { obstacleOrigin: 'resource', obstacleState: 'active', likelihood: 3, impact: 3 },
  },
  obstacleWrapper: {
    kind: 'obstacle',
    by: 'planner',
    fields: { obstacleOrigin: 'technical', obstacleState: 'active', likelihood: 5, impact: 3 },
  },

  kpiLeaks: {
    kind: 'kpi',
    by: 'engineer',
    fields: {
      kpiType: 'customer-value',
      measureUnit: '‰',
      direction: 'down',
      baseline: 3.1,
      target: 1,
      frequency: 'monthly',
      visibleToCustomer: true,
    },
    days: { baselineOn: -28, dueOn: 140 },
  },
  kpiAreas: {
    kind: 'kpi',
    by: 'keyAccount',
    fields: {
      kpiType: 'relationship',
      direction: 'up',
      baseline: 4,
      target: 7,
      frequency: 'quarterly',
    },
    days: { baselineOn: -10, dueOn: 330 },
  },
} as const satisfies Readonly<Record<string, SamplePiece>>

export type PlanPieceKey = keyof typeof planPieces
