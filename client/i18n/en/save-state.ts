/** Where my changes are, always true. */
export const saveState = {
  saved: 'Saved',
  savedDetail: 'Everything you changed is on the server’s disk.',
  live: 'Live',
  liveDetail: 'You see every change as it happens.',
  saving: 'Saving…',
  savingDetail_one: '{{count}} change is on its way to the server’s disk.',
  savingDetail_other: '{{count}} changes are on their way to the server’s disk.',
  notSaved_one: 'Not saved: {{count}} change',
  notSaved_other: 'Not saved: {{count}} changes',
  mayNotEdit:
    'You may only look at this plan now, so your changes are not taken. Ask a facilitator to let you edit again.',
  keptUntil: 'Your changes are kept on this device and sent automatically.',
  keptHere: 'Your changes are kept on this device.',
  onlyHereNow: 'Your changes are only in this tab: leave it open, or download them.',
  offlineKept: 'Offline: changes kept on this device',
  offlineKeptDetail_one:
    '{{count}} change is kept on this device and is sent automatically once the server is reached.',
  offlineKeptDetail_other:
    '{{count}} changes are kept on this device and are sent automatically once the server is reached.',
  onlyHere_one: 'Not saved: {{count}} change only in this tab',
  onlyHere_other: 'Not saved: {{count}} changes only in this tab',
  onlyHereDetail:
    'The server is not reached and this browser keeps nothing. Leave this tab open, or download the changes.',
  reconnecting: 'Connecting…',
  reconnectingDetail: 'There is no connection to the server just now. All your changes are saved.',
  slow: 'Slower connection',
  slowDetail:
    'Slower connection: your network blocks live connections. Everything works and is saved; changes of others appear a little later.',
  refused: 'Disconnected',
  bannerLabel: 'Connection',
  reconnectingTitle: 'No connection to the server. All your changes are saved.',
  reconnectingText: 'You can go on working; the connection comes back by itself.',
  offlineTitle_one: 'Offline: {{count}} change is kept on this device',
  offlineTitle_other: 'Offline: {{count}} changes are kept on this device',
  offlineText:
    'You can go on working. Everything is sent automatically once the server is reached.',
  onlyHereTitle_one: 'Offline: {{count}} change is only in this tab',
  onlyHereTitle_other: 'Offline: {{count}} changes are only in this tab',
  onlyHereText:
    'This browser does not keep changes on the device. Leave the tab open until the server is reached, or download the changes.',
  page: {
    kept: 'You can also load this page again: it opens without the server.',
    'not-yet': 'Leave this page open: it can be loaded again only once the server is reached.',
    impossible:
      'Leave this page open: without https a browser can load it again only from the server.',
  },
  refusedTitle: 'This plan is no longer connected',
  planGone: 'This plan was deleted from the server.',
  unknownHere:
    'The plan does not know this browser any more. Join again with its link or a code: then you can go on.',
  unsentKept_one: '{{count}} change was not sent. It is kept on this device.',
  unsentKept_other: '{{count}} changes were not sent. They are kept on this device.',
  unsentOnlyHere_one:
    '{{count}} change was not sent and is only in this tab: download it before you leave.',
  unsentOnlyHere_other:
    '{{count}} changes were not sent and are only in this tab: download them before you leave.',
  leftoverTitle_one:
    '{{count}} change from before the plan was written anew is kept on this device',
  leftoverTitle_other:
    '{{count}} changes from before the plan was written anew are kept on this device',
  leftoverText:
    'Look at them beside the plan as it is now and take up what you want to keep, or download them. Then discard them.',
  bringIn: 'Look and bring in',
  download: 'Download changes',
  discard: 'Discard changes',
  discardSure_one: 'Discard {{count}} change for good',
  discardSure_other: 'Discard {{count}} changes for good',
  keep: 'Keep them',
  forget: 'Remove the plan from this device',
  joinAgain: 'Join again',
}
