import type * as Y from 'yjs'
import type { PlanView } from '../domain/plan-view.ts'
import { planMaps } from '../document/schema.ts'
import { projectAccount, projectFacts } from './decode-plan.ts'
import {
  deriveAnnotations,
  deriveBoards,
  deriveComments,
  deriveEntities,
  deriveLinks,
  derivePlacements,
} from './derive-view.ts'
import { readStoredPlan } from './stored-plan.ts'

/**
 * The whole document as a view, built from nothing: for one look at a document, and as the oracle of
 * the incremental projection, which must always equal it (PROJECT-4).
 */
export function projectPlan(doc: Y.Doc): PlanView {
  const maps = planMaps(doc)
  const stored = readStoredPlan(maps)
  const entities = deriveEntities(stored.entities)
  const boards = deriveBoards(stored.boards)
  return {
    ...projectFacts(maps.yFacts),
    account: projectAccount(maps.yAccount),
    ...entities,
    ...deriveLinks(stored.links, entities.entities, stored.entities),
    boards,
    annotations: deriveAnnotations(stored.annotations, boards),
    placements: derivePlacements(stored.placements, boards, stored.entities),
    comments: deriveComments(stored.comments, stored.entities),
  }
}
