/** What cards on boards say besides names and words of the domain. */
export const cards = {
  carers_one: '{{count}} person cares',
  carers_other: '{{count}} people care',
  actionsDone: 'Actions done',
  stepsDone: 'Steps done',
  obstacles: 'Obstacles in the way',
  comments: 'Comments',
  repeated: 'Also shown elsewhere on this board',
  late: 'Late: {{day}}',
}
