/** Erasing somebody for ever. */
export const erasure = {
  entity: 'Erase for ever…',
  person: 'Erase this person…',
  title: 'Erase {{name}} for ever?',
  now: 'Erase for ever',
  entityText:
    '{{name}} goes from the plan, from its history and from the list of activity, with all relations and comments and with entries that were merged into it.',
  personText:
    '{{name}} goes from the plan as participant and as member of the team and is out on all devices. What they brought in stays, without their name. With a valid link they could join again as somebody new.',
  filesText:
    'Within {{count}} min nothing of it is left in the files of this server. Backups made before keep it until they are removed.',
  effectText:
    'Everybody in the plan gets a fresh copy at once; what was done before cannot be undone any more. This cannot be taken back.',
  namedText_one:
    'The name also stands in what others wrote, which stays. Change it by hand: {{names}}',
  namedText_other:
    'The name also stands in {{count}} entries that others wrote, which stay. Change them by hand: {{names}}',
  done: '{{name}} is erased.',
  somebody: 'somebody who was erased',
}
