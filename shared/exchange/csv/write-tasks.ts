import Papa from 'papaparse'
import type { EntityId } from '../../core/ids.ts'
import type { EntityOf } from '../../domain/entities/entity.ts'
import type { Priority, Status } from '../../domain/entities/scales.ts'
import type { PlanView } from '../../domain/plan-view.ts'
import { relatedEntities } from '../table/relations.ts'
import { neutraliseCell } from './neutral-cell.ts'

/** The programs whose task tables we write. */
export const taskPrograms = ['salesforce', 'hubspot'] as const
export type TaskProgram = (typeof taskPrograms)[number]

interface TaskWords {
  readonly headers: readonly string[]
  readonly status: Readonly<Record<Status, string>>
  readonly priority: Readonly<Record<Priority, string>>
}

const programs: Readonly<Record<TaskProgram, TaskWords>> = {
  salesforce: {
    headers: [
      'Activity ID',
      'Subject',
      'Due Date',
      'Status',
      'Priority',
      'Assigned To',
      'Contact',
      'Related To',
      'Description',
    ],
    status: {
      todo: 'Not Started',
      'in-progress': 'In Progress',
      blocked: 'Waiting on someone else',
      done: 'Completed',
      dropped: 'Deferred',
    },
    priority: { high: 'High', medium: 'Normal', low: 'Low' },
  },
  hubspot: {
    headers: [
      'Record ID',
      'Task Title',
      'Due Date',
      'Task Status',
      'Priority',
      'Assigned to',
      'Associated Contact',
      'Related To',
      'Notes',
    ],
    status: {
      todo: 'NOT_STARTED',
      'in-progress': 'IN_PROGRESS',
      blocked: 'WAITING',
      done: 'COMPLETED',
      dropped: 'DEFERRED',
    },
    priority: { high: 'HIGH', medium: 'MEDIUM', low: 'LOW' },
  },
}

/**
 * Actions as the tasks of a CRM, one row each, in the order of the ids; those no longer there are left
 * out. WRITE-1 and WRITE-2 hold. Who is responsible is named by e-mail where it is known, since programs
 * find their users by it; an action without a status has not been started.
 */
export function writeTasks(
  view: PlanView,
  program: TaskProgram,
  entityIds: readonly EntityId[],
): string {
  const { headers, status, priority } = programs[program]
  const rows = entityIds.flatMap((id) => {
    const action = view.entities.get(id)
    if (action?.kind !== 'action') return []
    return [
      [
        action.externalId === '' ? action.id : action.externalId,
        action.name,
        action.dueOn ?? '',
        status[action.status],
        action.priority === null ? '' : priority[action.priority],
        responsibleOf(view, action),
        namesOf(view, 'counterpart', action),
        namesOf(view, 'serves', action),
        [action.how, action.notes].filter((text) => text !== '').join('\n\n'),
      ].map((cell) => neutraliseCell(cell)),
    ]
  })
  return `\uFEFF${Papa.unparse([[...headers], ...rows], { delimiter: ',', newline: '\r\n' })}\r\n`
}

function responsibleOf(view: PlanView, { id }: EntityOf<'action'>): string {
  const [member] = relatedEntities(view, 'responsible', id)
  if (member?.kind !== 'member') return ''
  return member.email === '' ? member.name : member.email
}

function namesOf(
  view: PlanView,
  relation: 'counterpart' | 'serves',
  { id }: EntityOf<'action'>,
): string {
  return relatedEntities(view, relation, id)
    .map(({ name }) => name)
    .join('; ')
}
