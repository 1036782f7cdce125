/** The frame around a plan. */
export const workspace = {
  expiresNotice:
    'This server deletes plans that nobody opens: this one on {{date}}, unless somebody opens it before.',
  boards: 'Boards',
  view: 'View',
  views: { map: 'Map', outline: 'Outline', account: 'Account file', people: 'People' },
  share: 'Share',
  people: 'People in this plan',
  menu: 'More',
  theme: 'Light or dark',
  language: 'Language',
  exportPlan: 'Export plan',
  importPeople: 'Import',
  bin: 'Bin',
  keyboardHelp: 'Keyboard shortcuts',
  allPlans: 'Your plans',
  closePanel: 'Close the panel',
  details: 'Details',
  fullHeight: 'Show in full height',
  halfHeight: 'Show in half height',
  keptHigherRole: 'You were already in this plan with more rights, and you keep them: {{role}}.',
  dismiss: 'Dismiss',
  nearlyFull: 'This plan is nearly full: {{percent}}% of its largest size is used.',
  nearlyFullText:
    'At 100% it takes no more changes. Delete drawings that nobody needs, and have a facilitator delete for good what is in the bin. Or export the plan and start a new one from the file: it begins without the history, and so smaller.',
  full: 'This plan is full.',
  newVersion: 'A new version of Tesela is ready. Load the page again when it suits you.',
  undoSharedTitle: 'Others have worked on this',
  undoSharedBody_one:
    'You created this card, but somebody else has since edited or linked it. Undoing puts it into the bin with everything it holds; anyone can restore it.',
  undoSharedBody_other:
    'You created these {{count}} cards, but others have since edited or linked them. Undoing puts them into the bin with everything they hold; anyone can restore them.',
  undoSharedConfirm: 'Move to the bin',
  sleeping: {
    linked:
      '{{by}} moved “{{gone}}” to the bin. Your relation with {{others}} waits there with it.',
    removed:
      '{{by}} linked {{others}} with “{{gone}}”, which you moved to the bin. The relation waits there with it.',
  },
  combined: {
    circle:
      '{{by}} and you combined “{{kept}}” and “{{into}}” at the same time. “{{kept}}” is left and holds the words of both.',
    chain:
      '{{by}} combined “{{into}}” with “{{further}}” while you combined “{{kept}}” with it. “{{kept}}” stays a card of its own with all its words; combine it with “{{further}}” if it belongs there.',
    chainOther:
      '{{by}} combined “{{kept}}” with “{{into}}” while you combined that one with “{{further}}”. “{{kept}}” stays a card of its own with all its words; combine it with “{{further}}” if it belongs there.',
    bin: '{{by}} moved “{{into}}” to the bin while you combined “{{kept}}” with it. “{{kept}}” stays a card of its own with all its words.',
    binOther:
      '{{by}} combined “{{kept}}” with “{{into}}”, which you moved to the bin. “{{kept}}” stays a card of its own with all its words.',
  },
  somebody: 'Somebody',
  showNamed: 'Show “{{name}}”',
  restoreNamed: 'Restore “{{name}}”',
  roleChanged: {
    facilitator: 'You are a facilitator of this plan now: you can change everything.',
    participant: 'A facilitator made you a participant: you add, change and move cards.',
    observer: 'A facilitator made you an observer: you see everything live and change nothing.',
  },
  replaced: {
    'epoch-changed':
      'The plan was written anew on the server: it was restored from a backup, or somebody was erased from it. You are looking at the new version; changes of yours that it does not have are kept on this device.',
    'edits-discarded':
      'Your unsent changes were given up. You are looking at the plan as the server has it.',
  },
}
