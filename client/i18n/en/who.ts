/** Words for people: roles in a plan, levels in a company, usual areas. */
export const roles = {
  facilitator: 'Facilitator',
  participant: 'Participant',
  observer: 'Observer',
}

export const levels = {
  senior: 'Senior management',
  middle: 'Middle management',
  field: 'Field',
}

/** Offered, never required: people may write their own. */
export const areas = {
  sales: 'Sales',
  marketing: 'Marketing',
  engineering: 'Engineering',
  production: 'Production',
  quality: 'Quality',
  logistics: 'Logistics',
  purchasing: 'Purchasing',
  service: 'Customer service',
  finance: 'Finance',
  it: 'IT',
  legal: 'Legal',
  people: 'Human resources',
  management: 'General management',
}
