import type { SampleStrategyTexts } from './sample-texts.ts'

/** What the customer is after, what stands in the way, and what of ours answers it. */
export const sampleStrategyEn: SampleStrategyTexts = {
  goalRecyclable: {
    name: 'Recyclable trays across the whole range by the end of 2028',
    unit: 'Executive Board',
    source: 'Letter to the four supermarkets; repeated to us at the trade fair',
    evidence: 'The letter is on their website, signed by Holloway.',
    notes:
      'The one promise she is measured by. Two supermarkets have put it into their listing terms.',
  },
  goalOneLine: {
    name: 'One standard sealing line in all three plants',
    unit: 'Operations',
    source: 'Okafor, in the quarterly review',
    evidence: 'Working group with one person of each plant, meeting every second Tuesday.',
  },
  goalCost: {
    name: 'Packaging 4 % cheaper this year',
    unit: 'Procurement',
    source: 'Contract talks in spring',
    notes: 'Lockwood means the price per tray. Nobody there counts what is thrown away.',
  },
  goalLorries: {
    name: 'Three lorries fewer a week',
    unit: 'Supply Chain',
    site: 'Eastmere',
    source: 'Our planner, from the weekly call',
  },
  goalNewRange: {
    name: 'A premium range on the shelf by autumn',
    unit: 'Marketing',
    source: 'One sentence in the trade press',
    notes: 'We have no answer, because we do not know the question: no one of us has met Voss.',
  },

  challengeSeal: {
    name: 'Recyclable film seals slower and leaks more',
    unit: 'Operations',
    site: 'Thornby',
    source: 'Trial on shift B',
    evidence: '3.1 leaking trays in a thousand, against 0.8 with the film of today.',
  },
  challengeStudy: {
    name: 'No new seal without a shelf-life study of 14 weeks',
    unit: 'Quality',
    source: 'Abara, in person',
    evidence: 'Their quality manual, chapter 7.',
  },
  challengePayback: {
    name: 'Finance stops whatever pays back in more than 30 months',
    unit: 'Finance',
    source: 'Two projects stopped this year; told by Okafor',
  },
  challengeThreeWays: {
    name: 'Three plants, three makers of lines, three ways to work',
    unit: 'Operations',
    source: 'Our service visits',
    notes:
      'Spare parts, training and shift plans differ. A tray that runs in Thornby jams in Coldwater.',
  },
  challengeOvertime: {
    name: 'The summer peak is run on overtime',
    unit: 'Operations',
    source: 'Call-offs of the last two summers',
    evidence: 'Saturday deliveries on nine weekends out of thirteen.',
  },
  challengeAuditor: {
    name: 'The recycled share cannot be proved to an auditor',
    unit: 'Strategy',
    source: 'Our guess from questions that their auditor sent us',
  },

  initiativeTrial: {
    name: 'Trial of the recyclable tray on shift B',
    unit: 'Operations',
    site: 'Thornby',
    source: 'Whitcombe, on the spot',
    outcome: 'Sealing speed of today, fewer than one leaking tray in a thousand.',
  },
  initiativeGroup: {
    name: 'Working group for the standard line',
    unit: 'Operations',
    source: 'Fenn, who takes the minutes',
    outcome: 'One specification that all three plants sign.',
  },
  initiativeTender: {
    name: 'Tender for a second supplier of trays',
    unit: 'Procurement',
    source: 'Barrett, between the lines',
    outcome: 'Two suppliers for every category before the next contract.',
  },

  cultureNumbers: {
    name: 'Whoever has numbers from their own line is listened to',
    source: 'Weekly call with Fenn',
    evidence: 'In March his leak chart stopped an order that the board had approved.',
  },
  cultureOnePage: {
    name: 'Nothing is decided that does not fit on one page',
    unit: 'Executive Board',
    source: 'Holloway, at the trade fair',
  },
  culturePlants: {
    name: 'Head office decides, and a plant that does not like it takes its time',
    unit: 'Operations',
    source: 'Twelve years of service visits',
  },

  valueTray: {
    name: 'A recyclable tray that runs as fast as the one of today',
    unit: 'Operations',
    source: 'Our own test bench',
    evidence: '42 cycles a minute on our bench; on their line not shown yet.',
  },
  valueLine: {
    name: 'One line for every tray, changed over in twelve minutes',
    unit: 'Operations',
    source: 'Reference customer in the north',
    evidence: 'Twelve minutes measured, against 50 in Coldwater today.',
  },
  valueWaste: {
    name: 'Pay for sealed meals, not for trays: less waste instead of a lower price',
    unit: 'Procurement',
    source: 'Our calculation with last year’s returns',
  },
  valueStack: {
    name: 'A tray that stacks a fifth higher',
    unit: 'Supply Chain',
    site: 'Eastmere',
    source: 'Sample pallets in our warehouse',
  },
  valueProof: {
    name: 'The recycled share on every delivery note, ready for the auditor',
    unit: 'Strategy',
    source: 'An idea of our Quality; nobody has asked Marchetti',
  },

  questionRange: {
    name: 'What does the new range ask of the tray?',
    unit: 'Marketing',
    notes: 'Window, lid, print? Voss works with an agency; perhaps the agency is the way in.',
  },
  questionSystem: {
    name: 'Does the line have to speak to Karim’s production system?',
    unit: 'Operations',
    site: 'Eastmere',
  },
  questionColdwater: {
    name: 'What would Solberg need to want the standard line?',
    unit: 'Operations',
    site: 'Coldwater',
    notes: 'So far everybody talks about her plant and nobody with her.',
  },

  noteFair: {
    name: '“What would you stop doing if you were us?”',
    source: 'Holloway to our director, at the trade fair',
    notes: 'We still owe her an answer.',
  },
  noteRetire: {
    name: 'Whitcombe retires in about two years: who will speak for us in Thornby then?',
    site: 'Thornby',
    source: 'Whitcombe himself',
  },
  noteLevy: {
    name: 'The levy on packaging that cannot be recycled is said to rise next spring',
    source: 'Newsletter of the trade association',
  },
}
