import { createContext, use } from 'react';
import { useStore } from 'zustand';
import { assert } from '#shared/core/assert.ts';
/** Carries the open plan to everything that shows or changes it. */
export const PlanContext = createContext(null);
/** The open plan; its identity does not change while it is open. */
export function useOpenPlan() {
    const plan = use(PlanContext);
    assert(plan !== null, 'a component that shows a plan stands under PlanContext');
    return plan;
}
/** A part of the plan's state; the caller renders again when that part has a new identity. */
export function usePlan(selector) {
    return useStore(useOpenPlan().store, selector);
}
