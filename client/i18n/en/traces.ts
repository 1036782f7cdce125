/** The chain from what the customer wants to who of ours does something about it. */
export const traces = {
  title: 'Traces',
  chain: 'Chain, from the goal to who does something',
  /** What to link next, by the kind of what stands alone. */
  next: {
    goal: 'This goal stands alone. Link a value proposition that answers it, or an objective that advances it.',
    challenge:
      'This challenge stands alone. Link the goal it threatens, or what of ours answers it.',
    initiative: 'This initiative stands alone. Link the goal it pursues.',
    'culture-trait': 'This trait stands alone. Link the person it matters to.',
    'value-proposition': 'This value stands alone. Link the goal or challenge it answers.',
    person: 'No chain passes here. Link what this person owns or cares about.',
    objective:
      'This objective stands alone. Link the goal it advances, and the actions that serve it.',
    kpi: 'This KPI stands alone. Link what it measures.',
    obstacle: 'This obstacle stands alone. Link what it blocks.',
    action:
      'This action stands alone. Link the objective or goal it serves, and who is responsible.',
    step: 'This step belongs to no action.',
    member: 'No chain ends here. Link the actions this person is responsible for.',
    question:
      'A question belongs to no chain until it is answered. Turn it into what it is, then link it.',
    note: 'A note belongs to no chain yet. Turn it into a goal, a challenge or an action, then link it.',
  },
}
