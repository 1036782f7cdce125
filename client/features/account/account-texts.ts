/** The texts of the account file, by the part of the page they stand in. */
export const lead = 'profile'
export const theirTexts = ['strategy', 'marketPosition', 'budget', 'growthAim'] as const
export const ourTexts = ['whyKey', 'treatment'] as const
export const close = 'decision'

export type AccountText =
  | typeof lead
  | (typeof theirTexts)[number]
  | (typeof ourTexts)[number]
  | typeof close
