/** The account file. The examples are of a customer that has nothing to do with the sample's. */
export const account = {
  title: 'Account file',
  print: 'Print',
  customer: 'Customer',
  customerPlaceholder: 'Name of the customer',
  theirs: 'The customer',
  ours: 'Us and this account',
  period: 'Plan period',
  salesAim: 'Our sales aim',
  noSalesAim: 'Adds up by itself once objectives have an amount.',
  noTerm: 'No term',
  chooseMember: 'Choose or add somebody',
  nameMember: '{{label}}: choose or add somebody',
  changeMember: '{{label}}: choose somebody else',
  removeMember: '{{label}}: leave open',
  unusualPeriod: {
    short: 'Less than a year: plans for an account usually run for one to three years.',
    long: 'More than three years: plans for an account usually run for one to three years.',
  },
  example: 'For example: {{text}}',
  examples: {
    profile:
      'Family-owned maker of industrial pumps, 800 people in two countries. We supply its bearings.',
    strategy: 'Sell running hours instead of pumps, and be in three new countries by 2029.',
    marketPosition: 'Third in Europe; known for quality, slow in delivery.',
    budget: 'Invests about 4 million a year, decided in October.',
    growthAim: 'From 90 to 120 million in sales in three years, mostly in service.',
    whyKey: 'A tenth of our sales, and the first to try what we develop.',
    treatment: 'Answer within a day. Nobody visits the plant without telling the plant manager.',
    decision: 'Do we build a team on site, or do we serve them from here?',
  },
}
