import { createStore } from 'zustand/vanilla';
import { NO_FILTER } from '#shared/domain/rules/person-filter.ts';
const NOTHING = [];
/**
 * The store of an open plan. STORE-1: what is gone from the plan is gone from selection and screen.
 * Returns the store and how to stop following the projection.
 */
export function createPlanStore(projection) {
    const store = createStore(() => ({
        view: projection.view(),
        selection: NOTHING,
        selectedLinkId: null,
        boardId: firstBoard(projection.view()),
        filter: NO_FILTER,
        focusRequest: null,
        followedClientId: null,
        canUndo: false,
        canRedo: false,
    }));
    const close = projection.subscribe((view) => {
        store.setState((state) => ({ view, ...withoutGone(state, view) }));
    });
    return { store, close };
}
function firstBoard(view) {
    return view.boards.keys().next().value ?? null;
}
function withoutGone(state, view) {
    const { selection, selectedLinkId, boardId } = state;
    const isWhole = selection.every((id) => view.entities.has(id));
    return {
        selection: isWhole ? selection : selection.filter((id) => view.entities.has(id)),
        selectedLinkId: selectedLinkId !== null && view.links.has(selectedLinkId) ? selectedLinkId : null,
        boardId: boardId !== null && view.boards.has(boardId) ? boardId : firstBoard(view),
    };
}
