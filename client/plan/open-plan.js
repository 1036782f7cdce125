import { secureRandomBytes } from '#shared/core/random.ts';
import { runCommand } from '#shared/document/run-command.ts';
import { createPlanUndo } from '#shared/document/undo.ts';
import { createLiveProjection } from '#shared/projection/live-projection.ts';
import { createPlanStore } from './plan-store.ts';
/** Wires document, projection, history and store of an open plan. */
export function createOpenPlan(options) {
    const { doc, me, onRefusal } = options;
    const projection = createLiveProjection(doc);
    const history = createPlanUndo(doc);
    const { store, close: closeStore } = createPlanStore(projection);
    const mayEdit = me.role !== 'observer';
    const isFacilitator = me.role === 'facilitator';
    let focusCount = 0;
    const closeHistory = history.subscribe(() => {
        store.setState({ canUndo: history.manager.canUndo(), canRedo: history.manager.canRedo() });
    });
    function context() {
        return {
            author: { participantId: me.participantId, name: me.name, area: me.area },
            isFacilitator,
            nowMs: options.clock.nowMs(),
            randomBytes: secureRandomBytes,
        };
    }
    function run(call) {
        const result = mayEdit
            ? runCommand(doc, projection.view(), call, context())
            : { ok: false, error: { code: 'command/read-only' } };
        if (!result.ok)
            onRefusal(result.error);
        else if (result.value.changes.length > 0)
            options.note(call.name, result.value.touchedIds);
        return result;
    }
    function show(entityIds, command) {
        options.note(command, entityIds);
        const present = entityIds.filter((id) => projection.view().entities.has(id));
        if (present.length > 0)
            store.setState({ selection: present, selectedLinkId: null });
    }
    async function undoShared(entityIds) {
        if (!(await options.confirmSharedUndo(entityIds)))
            return;
        // What others added must not vanish with my creation: it goes to the bin, with all it holds.
        history.dropUndoStep();
        run({ name: 'deleteEntities', args: { entityIds: [...entityIds] } });
    }
    return {
        store,
        doc,
        me,
        isFacilitator,
        mayEdit,
        presence: options.presence,
        history,
        run,
        undo: () => {
            const shared = history.sharedCreations();
            if (shared.length > 0)
                void undoShared(shared);
            else if (history.manager.canUndo())
                show(history.undo(), 'undo');
        },
        redo: () => {
            if (history.manager.canRedo())
                show(history.redo(), 'redo');
        },
        select: (entityIds) => store.setState({ selection: entityIds, selectedLinkId: null }),
        selectLink: (linkId) => store.setState({ selectedLinkId: linkId, selection: [] }),
        focus: (entityId) => {
            focusCount += 1;
            store.setState({
                selection: [entityId],
                selectedLinkId: null,
                focusRequest: { entityId, nonce: focusCount },
            });
        },
        close: () => {
            closeHistory();
            closeStore();
            history.close();
            projection.close();
        },
    };
}
