import type { SamplePiece } from './sample-piece.ts'

/**
 * What the team knows of the customer's strategy, and what of ours answers it. Pieces of one kind stand
 * in the order of their lane. Nobody knows what the new range needs: that goal has no answer.
 */
export const strategyPieces = {
  goalRecyclable: {
    kind: 'goal',
    by: 'director',
    and: ['keyAccount'],
    fields: {
      priority: 'high',
      confidence: 'confirmed',
      scope: 'global',
      visibleToCustomer: true,
    },
    days: { confirmedOn: -34 },
  },
  goalOneLine: {
    kind: 'goal',
    by: 'keyAccount',
    and: ['technician'],
    fields: { priority: 'high', confidence: 'fact', scope: 'global', visibleToCustomer: true },
  },
  goalCost: {
    kind: 'goal',
    by: 'keyAccount',
    fields: { priority: 'medium', confidence: 'fact', scope: 'global' },
  },
  goalLorries: {
    kind: 'goal',
    by: 'planner',
    fields: { priority: 'medium', confidence: 'inference', scope: 'local' },
  },
  goalNewRange: {
    kind: 'goal',
    by: 'director',
    fields: { confidence: 'guess', scope: 'global' },
  },

  challengeSeal: {
    kind: 'challenge',
    by: 'engineer',
    and: ['technician'],
    fields: { priority: 'high', confidence: 'fact' },
  },
  challengeStudy: {
    kind: 'challenge',
    by: 'qualityUs',
    fields: { priority: 'high', confidence: 'confirmed' },
    days: { confirmedOn: -15 },
  },
  challengePayback: {
    kind: 'challenge',
    by: 'keyAccount',
    fields: { priority: 'high', confidence: 'inference' },
  },
  challengeThreeWays: {
    kind: 'challenge',
    by: 'technician',
    fields: { priority: 'medium', confidence: 'fact' },
  },
  challengeOvertime: {
    kind: 'challenge',
    by: 'planner',
    fields: { priority: 'medium', confidence: 'inference' },
  },
  challengeAuditor: {
    kind: 'challenge',
    by: 'director',
    and: ['qualityUs'],
    fields: { confidence: 'guess' },
  },

  initiativeTrial: {
    kind: 'initiative',
    by: 'technician',
    and: ['engineer'],
    fields: { priority: 'high', confidence: 'confirmed' },
    days: { confirmedOn: -12 },
  },
  initiativeGroup: {
    kind: 'initiative',
    by: 'engineer',
    fields: { priority: 'medium', confidence: 'fact' },
  },
  initiativeTender: {
    kind: 'initiative',
    by: 'keyAccount',
    fields: { priority: 'medium', confidence: 'inference' },
  },

  cultureNumbers: { kind: 'culture-trait', by: 'engineer', fields: { confidence: 'fact' } },
  cultureOnePage: {
    kind: 'culture-trait',
    by: 'director',
    fields: { confidence: 'fact' },
  },
  culturePlants: { kind: 'culture-trait', by: 'technician', fields: { confidence: 'inference' } },

  valueTray: {
    kind: 'value-proposition',
    by: 'engineer',
    fields: { priority: 'high', confidence: 'inference', visibleToCustomer: true },
  },
  valueLine: {
    kind: 'value-proposition',
    by: 'technician',
    and: ['engineer'],
    fields: { priority: 'high', confidence: 'fact' },
  },
  valueWaste: {
    kind: 'value-proposition',
    by: 'keyAccount',
    and: ['qualityUs'],
    fields: { priority: 'medium', confidence: 'inference' },
  },
  valueStack: {
    kind: 'value-proposition',
    by: 'planner',
    fields: { priority: 'low', confidence: 'fact' },
  },
  valueProof: { kind: 'value-proposition', by: 'qualityUs', fields: { confidence: 'guess' } },

  questionRange: {
    kind: 'question',
    by: 'director',
    fields: { topic: 'value-proposition', priority: 'high' },
    days: { dueOn: 30 },
  },
  questionSystem: {
    kind: 'question',
    by: 'engineer',
    fields: { topic: 'challenge', priority: 'medium' },
    days: { dueOn: 21 },
  },
  questionColdwater: {
    kind: 'question',
    by: 'technician',
    fields: { topic: 'goal', priority: 'high' },
  },

  noteFair: { kind: 'note', by: 'director' },
  noteRetire: { kind: 'note', by: 'technician', fields: { confidence: 'fact' } },
  noteLevy: { kind: 'note', by: 'qualityUs', fields: { confidence: 'inference' } },
} as const satisfies Readonly<Record<string, SamplePiece>>

export type StrategyPieceKey = keyof typeof strategyPieces
