import { type CommandCall, type CommandName } from '#shared/domain/command-registry.ts'
import { entityKinds } from '#shared/domain/entities/entity-registry.ts'
import { legalLinkKinds, linkKinds } from '#shared/domain/links/link-kinds.ts'
import type { PlanView } from '#shared/domain/plan-view.ts'

/** One command by numbers alone, so that a run can be played again. */
export interface RandomCommand {
  readonly command: CommandName
  /** Which of the things there are: three whole numbers from 0. */
  readonly pick: readonly number[]
  /** From -3 to 6. */
  readonly value: number
}

/** The call of a command on what is there at that moment; it may be one that is refused. */
export function randomCall(view: PlanView, { command, pick, value }: RandomCommand): CommandCall {
  const args = calls[command](picks(view, pick), value)
  return { name: command, args } as CommandCall
}

function picks(view: PlanView, pick: readonly number[]) {
  const at = <Item>(items: Iterable<Item>, index: number): Item | undefined => {
    const list = [...items]
    return list[(pick[index] ?? 0) % Math.max(1, list.length)]
  }
  const one = at(view.entities.values(), 0)
  const two = at(view.entities.values(), 1)
  const legal = one === undefined || two === undefined ? [] : legalLinkKinds(one.kind, two.kind)
  const commented = at(view.comments.values(), 0)
  return {
    one: one?.id,
    two: two?.id,
    binned: at(view.bin.keys(), 0),
    link: at(view.links.values(), 2),
    board: at(view.boards.keys(), 0),
    otherBoard: at(view.boards.keys(), 1),
    kind: at(legal.length > 0 ? legal : linkKinds, 2),
    entityKind: at(entityKinds, 1),
    comment: commented?.[0],
    placed: at(at(view.placements.values(), 0)?.keys() ?? [], 1),
    drawn: at(at(view.annotations.values(), 0)?.keys() ?? [], 1),
  }
}

type Picks = ReturnType<typeof picks>

/** How each command is called on what is there; a command that is not played does not compile. */
const calls: { readonly [Name in CommandName]: (picked: Picks, value: number) => unknown } = {
  addEntities: ({ entityKind }, value) => ({
    kind: value > 3 ? 'person' : entityKind,
    entries: [{ fields: { name: `N${value}` } }],
  }),
  setFields: ({ one }, value) => ({
    edits: [
      {
        entityId: one,
        fields: value > 1 ? { power: Math.min(5, value) } : { order: `a${value + 3}` },
      },
    ],
  }),
  duplicateEntities: ({ one }) => ({ entityIds: [one], suffix: 'copy' }),
  deleteEntities: ({ one }) => ({ entityIds: [one] }),
  restoreEntities: ({ binned }) => ({ entityIds: [binned] }),
  purgeEntities: ({ binned }) => ({ entityIds: [binned] }),
  mergeEntities: ({ one, two }) => ({ keepId: one, absorbId: two }),
  importEntities: ({ one }, value) => ({
    kind: 'person',
    rows: [
      { entityId: null, fields: { name: 'I1' }, bossRow: 1 },
      { entityId: null, fields: { name: 'I2' }, bossRow: value > 0 ? 0 : null, bossId: one },
    ],
  }),
  pasteRows: ({ one }, value) => ({
    kind: 'goal',
    rows: [
      { entityId: null, fields: { name: `R${value}` } },
      { entityId: value > 2 ? one : null, fields: { name: 'R' } },
    ],
  }),
  takeUpEdits: ({ one, two, entityKind, kind }, value) => ({
    entities: [
      { id: `taken${value}`, kind: 'goal', fields: { name: 'K' }, notes: `N${value}`, authors: [] },
      ...(value > 3 ? [{ id: one, kind: entityKind, fields: {}, notes: 'N', authors: [] }] : []),
    ],
    links:
      kind === undefined || two === undefined ? [] : [{ kind, fromId: one, toId: two, fields: {} }],
    comments: [],
  }),
  convertEntities: ({ one, entityKind }) => ({ entityIds: [one], kind: entityKind }),
  moveEntities: ({ one, two, kind, link, entityKind }, value) => ({
    moves: [
      {
        entityId: one,
        ...(value > 4 ? { kind: entityKind } : {}),
        fields: value > 2 ? { order: `a${value}` } : { name: `M${value}` },
        unlinkIds: link === undefined || value > 2 ? [] : [link.id],
        links: value > 1 && kind !== undefined && one !== two ? [{ kind, toId: two }] : [],
      },
    ],
  }),
  combineEntities: ({ one, two }, value) => ({
    entityIds: [one, two],
    kind: value > 2 ? 'goal' : 'note',
  }),
  addLink: ({ one, two, kind }) => ({ kind, fromId: one, toId: two }),
  setBoss: ({ one, two }, value) => ({ entityIds: [one], bossId: value > 4 ? null : two }),
  changeLink: ({ link, one }) => ({
    linkId: link?.id,
    kind: link?.kind,
    fromId: link?.fromId,
    toId: one,
  }),
  setLinkFields: ({ link }, value) => ({ linkId: link?.id, fields: { note: `L${value}` } }),
  removeLinks: ({ link }) => ({ linkIds: [link?.id] }),
  addBoard: (_, value) => ({ kind: 'org-map', name: `B${value}` }),
  setBoard: ({ board }, value) => ({ boardId: board, name: `B${value}`, settings: { value } }),
  moveBoard: ({ board, otherBoard }, value) => ({
    boardId: board,
    beforeId: value > 3 ? null : otherBoard,
  }),
  deleteBoard: ({ board }) => ({ boardId: board }),
  setAnnotations: ({ board }, value) => ({
    boardId: board,
    put: [{ id: `shape:n${Math.abs(value)}`, record: { x: value, props: { color: `c${value}` } } }],
    removeIds: value < 0 ? [`shape:n${value + 4}`] : [],
  }),
  adoptAnnotations: ({ board, drawn }, value) => ({
    boardId: board,
    notes: [
      { annotationId: drawn, kind: value > 2 ? 'goal' : 'note', fields: { name: `A${value}` } },
    ],
  }),
  placeEntities: ({ board, one }, value) => ({
    boardId: board,
    places: [{ entityId: one, x: value, y: -value }],
  }),
  unplaceEntities: ({ board, placed }) => ({ boardId: board, entityIds: [placed] }),
  addComment: ({ one }, value) => ({ entityId: one, text: `C${value}`, mentionIds: [] }),
  editComment: ({ comment }, value) => ({
    entityId: comment?.entityId,
    commentId: comment?.id,
    text: `E${value}`,
    mentionIds: [],
  }),
  removeComment: ({ comment }) => ({ entityId: comment?.entityId, commentId: comment?.id }),
  setAccount: (_, value) => ({ fields: { profile: `P${value}`, shortMonths: value } }),
  setPlanFacts: (_, value) => ({ title: `T${value}` }),
}
