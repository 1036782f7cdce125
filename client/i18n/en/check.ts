/** The page that people are mailed the day before. */
export const check = {
  pageTitle: 'Check this device',
  title: 'Is this device ready?',
  lead: 'This page checks your browser and your network against {{host}}. It takes a few seconds, asks for nothing and keeps nothing.',
  running: 'Checking…',
  overall: {
    good: 'Ready: everything works here.',
    limited: 'Ready, with limits: read the lines that are marked.',
    bad: 'Not ready: something stands in the way.',
  },
  verdict: { good: 'OK', limited: 'Limited', bad: 'Problem' },
  names: {
    browser: 'Browser',
    live: 'Live connection',
    delay: 'Delay',
    storage: 'Storage on this device',
    reload: 'Loading again without the server',
    clock: 'Clock',
  },
  findings: {
    browserGood: '{{browser}} is supported.',
    browserOld:
      '{{browser}} is too old. Update it, or use a current Chrome, Edge, Firefox or Safari.',
    liveSocket: 'Works: you see changes as they happen.',
    liveRequests:
      'Works, slower: your network blocks live connections, so changes travel by ordinary requests and appear a little later.',
    liveNone:
      'Nothing gets through. Send this result to your IT department, or try another network, such as a phone’s.',
    delayGood: 'Good: {{ms}} ms there and back.',
    delayFair: 'All right: {{ms}} ms there and back.',
    delaySlow: 'Slow: {{ms}} ms there and back. You will see others a little late.',
    delayUnknown: 'Could not be measured.',
    storageGood: 'Works: what you write while offline is kept on this device.',
    storageFull: 'Works, but this device has little free space. Make some room before you join.',
    storageNone:
      'This browser keeps nothing, as in a private window. Everything works while you are connected; use a normal window to be safe without a connection.',
    reloadGood: 'Works: a plan that you have opened here opens again without the server.',
    reloadNeedsHttps:
      'Not at this address: it needs https. Leave the page open if the connection is lost; nothing goes missing.',
    reloadImpossible:
      'Not in this browser or window. Leave the page open if the connection is lost; nothing goes missing.',
    clockGood: 'Right.',
    clockOff:
      'Differs from the server’s by {{minutes}} min. Set it to automatic; times on screen may be wrong until then.',
    clockUnknown: 'Could not be compared with the server’s.',
  },
  forIt: 'For your IT department',
  forItText:
    'Please allow WebSocket connections (HTTP Upgrade) to {{url}}. Until then Tesela needs POST requests to {{fallback}}, which may wait 25 seconds for their answer.',
  copy: 'Copy result',
  copiedResult: 'Copied. Paste it into a mail to whoever invited you, or to your IT department.',
  again: 'Check again',
  reportTitle: 'Tesela check of {{host}}, {{when}}',
}
