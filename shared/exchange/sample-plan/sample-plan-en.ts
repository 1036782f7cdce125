import type { SamplePlanTexts } from './sample-texts.ts'

/** What we want with the customer, and what we do about it. */
export const samplePlanEn: SamplePlanTexts = {
  objectivePilot: {
    name: 'Pilot line signed for Thornby',
    unit: 'Operations',
    site: 'Thornby',
    customerGain: 'Changeovers in twelve minutes before the summer peak, overtime down by a third.',
    ourGain: 'The line that the other two plants will be compared with.',
    amountBasis: 'One line, installed, with two years of service',
  },
  objectiveStudy: {
    name: 'Shelf-life study passed with our tray',
    unit: 'Quality',
    customerGain: 'The promise of 2028 stands on a result that Abara has signed.',
    ourGain: 'Nobody else can start before us: the study takes 14 weeks.',
  },
  objectiveShare: {
    name: 'Two thirds of their trays come from us',
    unit: 'Procurement',
    customerGain: 'Packaging cost goes down by waste, with one supplier who answers for it.',
    ourGain: 'From 45 % to 66 % of their volume, with a contract over three years.',
    amountBasis: 'Additional volume a year at the price of today',
  },
  objectiveThreePlants: {
    name: 'The standard line in all three plants',
    unit: 'Operations',
    customerGain: 'One way to work, one set of spare parts, people who can help out anywhere.',
    ourGain: 'Lines and service in Eastmere and Coldwater, where our competitor is today.',
    amountBasis: 'Two more lines and five years of service, estimated',
    notes: 'Everybody wants it and nobody has a first action. Agree one before the session ends.',
  },

  actionStudy: {
    name: 'Start the shelf-life study with Abara',
    site: 'Thornby',
    how: 'Samples from shift B, test plan signed by both Quality managers, climate chamber of ours.',
    evidence: 'We told Abara that week 1 begins this month.',
  },
  actionFigures: {
    name: 'Two weeks of speed and leak figures from shift B',
    site: 'Thornby',
    how: 'Counter on the sealer, every leaking tray photographed, Fenn checks the sheet.',
  },
  actionCase: {
    name: 'One page for Raman: payback in under 30 months',
    how: 'Waste, overtime and service against the price of the line. Rent as the second way.',
  },
  actionColdwater: {
    name: 'Ask Solberg what her plant needs',
    site: 'Coldwater',
    how: 'Half a day on her line, without an offer in the bag.',
    notes: 'We all agree that it must be done. Nobody has taken it yet.',
  },
  actionVisit: {
    name: 'Bring Holloway to the line in Thornby',
    site: 'Thornby',
    how: 'Whitcombe shows it, we keep quiet. One page in her hand, no slides.',
  },
  actionPallet: {
    name: 'Pallet trial with the higher stack',
    site: 'Eastmere',
    how: 'Twenty pallets over two weeks, counted at the gate with Pell.',
  },
  actionOffer: {
    name: 'Three-year offer with the price tied to waste',
    how: 'Lockwood gets his second supplier for two categories; we get the rest for three years.',
  },
  actionGifts: {
    name: 'Year-end round through the three plants',
    how: 'As every year.',
    notes: 'Which aim does it serve? If none, let us stop it.',
  },
  actionWorks: {
    name: 'Show Fenn the line at our works',
    how: 'He brought his own trays and timed the changeover himself.',
    evidence: 'Twelve minutes and ten seconds; his sheet is with Luke.',
  },

  stepSamples: { name: '600 sealed trays from shift B sent to our laboratory' },
  stepTestPlan: { name: 'Test plan signed by Abara' },
  stepChamber: { name: 'Climate chamber free and booked for 14 weeks' },
  stepSensors: { name: 'Counter mounted on the sealer' },
  stepFigures: { name: 'Two clean weeks in one sheet, checked by Fenn' },
  stepWaste: { name: 'What waste costs them today, from the returns of last year' },
  stepPage: { name: 'Page read aloud to Whitcombe before it goes to Raman' },
  stepWrapper: { name: 'Pallet wrapper raised, with Pell’s maintenance' },

  obstacleStop: {
    name: 'Raman stops all investment until the year is closed',
    mitigation: 'Offer rent as a second way, and let Okafor name what waiting costs him.',
  },
  obstacleRival: {
    name: 'Our competitor offers Coldwater a free upgrade',
    mitigation: 'Be there first, with questions rather than with an offer.',
  },
  obstacleChamber: {
    name: 'Our climate chambers are full until spring',
    mitigation: 'Move two internal tests, or rent a chamber for 14 weeks.',
  },
  obstacleWrapper: {
    name: 'The pallet wrapper in Eastmere ends at 1.80 m',
    mitigation: 'Their maintenance can raise it; needs one Saturday.',
  },

  kpiLeaks: {
    name: 'Leaking trays in a thousand',
    definition: 'Trays that fail the water test, divided by all trays tested on shift B.',
    source: 'Test sheet in Thornby',
  },
  kpiAreas: {
    name: 'Areas of theirs that we talk to every month',
    definition: 'Areas with at least one contact in the last 30 days, sales left out.',
    measureUnit: 'areas',
    source: 'Contacts in this plan',
  },
}
