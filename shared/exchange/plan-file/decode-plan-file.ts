import { parse, type ParseError } from 'jsonc-parser'
import { ok, refuse, type Result } from '../../core/result.ts'
import { annotationKey } from '../../domain/boards.ts'
import { commentKey } from '../../domain/comments.ts'
import { linkId } from '../../domain/links/link.ts'
import { placementKey } from '../../domain/placements.ts'
import { SCHEMA_VERSION } from '../../domain/plan-view.ts'
import {
  decodeFileAccount,
  decodeFileAnnotation,
  decodeFileBoard,
  decodeFileBroken,
  decodeFileComment,
  decodeFileEntity,
  decodeFileLink,
  decodeFilePlacement,
} from './decode-file-records.ts'
import { checkUnique, isPlainObject, listAt, Misfit, objectAt, textAt } from './file-values.ts'
import { PLAN_FILE_FORMAT, PLAN_FILE_VERSION, type PlanFile } from './plan-file.ts'

/**
 * Decodes the text of a file. Refuses as `decodePlanFile` does, and what is no JSON with
 * `plan/file-not-json` and the number of its first bad line as `line`.
 */
export function parsePlanFile(text: string): Result<PlanFile> {
  const json = text.replace(/^\uFEFF/, '')
  let content: unknown
  try {
    content = JSON.parse(json)
  } catch {
    return refuse('plan/file-not-json', { line: lineOfMistake(json) })
  }
  return decodePlanFile(content)
}

/** JSON.parse says where the mistake is on some engines and for some mistakes only. */
function lineOfMistake(json: string): number {
  const mistakes: ParseError[] = []
  parse(json, mistakes, { disallowComments: true })
  const offset = mistakes[0]?.offset ?? json.length
  return json.slice(0, offset).split('\n').length
}

/**
 * Decodes the content of a file (FILE-3). Refuses `plan/newer-version` with `version`, and
 * `plan/file-malformed` with `place`, the path of what does not fit.
 */
export function decodePlanFile(content: unknown): Result<PlanFile> {
  try {
    return decodeContent(content)
  } catch (error) {
    if (error instanceof Misfit) return refuse('plan/file-malformed', { place: error.path })
    throw error
  }
}

function decodeContent(content: unknown): Result<PlanFile> {
  if (!isPlainObject(content) || content['format'] !== PLAN_FILE_FORMAT) throw new Misfit('format')
  const { version, schemaVersion } = content
  if (!isVersion(version)) throw new Misfit('version')
  if (!isVersion(schemaVersion)) throw new Misfit('schemaVersion')
  if (version > PLAN_FILE_VERSION || schemaVersion > SCHEMA_VERSION) {
    return refuse('plan/newer-version', { version: Math.max(version, schemaVersion) })
  }
  const facts = objectAt(content['plan'], 'plan')
  const { language } = facts
  if (language !== 'en' && language !== 'es') throw new Misfit('plan.language')
  const file: PlanFile = {
    format: PLAN_FILE_FORMAT,
    version: PLAN_FILE_VERSION,
    schemaVersion,
    exportedAt: textAt(content['exportedAt'], 'exportedAt'),
    plan: {
      title: textAt(facts['title'], 'plan.title'),
      customer: textAt(facts['customer'], 'plan.customer'),
      language,
    },
    account: decodeFileAccount(content['account'] ?? {}),
    entities: listAt(content['entities'], 'entities', decodeFileEntity),
    links: listAt(content['links'], 'links', decodeFileLink),
    boards: listAt(content['boards'], 'boards', decodeFileBoard),
    annotations: listAt(content['annotations'], 'annotations', decodeFileAnnotation),
    placements: listAt(content['placements'] ?? [], 'placements', decodeFilePlacement),
    comments: listAt(content['comments'] ?? [], 'comments', decodeFileComment),
    broken: listAt(content['broken'] ?? [], 'broken', decodeFileBroken),
  }
  checkUnique(
    [...file.entities.map(({ id }) => id), ...file.broken.map(({ key }) => key)],
    'entities',
  )
  checkUnique(
    file.links.map(({ kind, fromId, toId }) => linkId(kind, fromId, toId)),
    'links',
  )
  checkUnique(
    file.boards.map(({ id }) => id),
    'boards',
  )
  checkUnique(
    file.annotations.map(({ boardId, id }) => annotationKey(boardId, id)),
    'annotations',
  )
  checkUnique(
    file.placements.map(({ boardId, entityId }) => placementKey(boardId, entityId)),
    'placements',
  )
  checkUnique(
    file.comments.map(({ entityId, id }) => commentKey(entityId, id)),
    'comments',
  )
  return ok(file)
}

function isVersion(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1
}
