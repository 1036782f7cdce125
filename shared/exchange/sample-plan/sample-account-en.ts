import type { SampleAccountTexts } from './sample-texts.ts'

/** The page about the customer, and what the team said about cards. */
export const sampleAccountEn: SampleAccountTexts = {
  account: {
    profile:
      'Maker of chilled ready meals with three plants and 1,900 people; its dishes stand on the shelf of four large supermarkets, most of them under the supermarkets’ own names. We supply 45 % of its trays and have no line there yet.',
    strategy:
      'Win the listings of the next years with packaging that can be recycled, and pay for it with one standard way of working in all plants. A premium range of its own is to bring better margins.',
    marketPosition:
      'Second in the country by volume, first in the supermarkets’ own brands. Strong in Asian and Italian dishes, late with vegan ones.',
    budget:
      'About 9 million a year for investment, all three plants together; two projects were stopped this year. Packaging costs 31 million a year.',
    growthAim:
      'From 310 to 380 million in sales by 2029, half of the growth from the premium range.',
    whyKey:
      'Our third largest customer, and the one whose promise fits what we can do best. What runs in Thornby is seen by the whole trade.',
    treatment:
      'Bring numbers from their own line, on one page. Speak with the plants, but never behind Procurement’s back. What we promise Abara has a date.',
    decision:
      'Do we place everything on the pilot line in Thornby, or do we begin in Coldwater, where our competitor is?',
    currency: 'GBP',
  },
  comments: {
    rangeUnknown:
      '@Catherine Doyle, you sat next to her at the association’s dinner. Did she say anything about the tray?',
    rangeDinner:
      'Only that it has to look like a restaurant. I will ask Holloway for half an hour.',
    figuresLate: '@Beth Nolan, the two weeks were over last Friday. What is missing?',
    figuresReason:
      'Four shifts without a counter: the sensor was knocked off. @Luke Prior, can we use Fenn’s own list for those?',
    coldwaterWho:
      'I am in Coldwater every month, but this needs someone she does not ask for spare parts. @Tom Reyes @Luke Prior?',
    stopSecondWay:
      '@Tom Reyes, put the rent on the page as well. She said no to buying, not to the line.',
  },
}
