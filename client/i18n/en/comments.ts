/** What people say about an entity, and whom they name. */
export const comments = {
  title: 'Comments',
  add: 'Add a comment',
  placeholder: 'Say something; @ names somebody of our team',
  send: 'Send',
  sendKey: 'Ctrl+Enter',
  mention: 'Members of our team',
  edit: 'Edit the comment',
  save: 'Save',
  edited: 'edited',
  remove: 'Remove the comment',
  none: 'Nobody has said anything yet.',
  mentions: 'Mentions of me',
  unseen_one: '{{count}} new mention of me',
  unseen_other: '{{count}} new mentions of me',
}
