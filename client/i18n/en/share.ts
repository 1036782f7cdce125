/** Letting others into a plan. */
export const share = {
  title: 'Let others in',
  asParticipant: 'To take part',
  asParticipantHint: 'They add, change and move cards',
  asObserver: 'To look in',
  asObserverHint: 'They see everything live and change nothing',
  link: 'Link',
  linkOff: 'This link was withdrawn: nobody can join with it. People who are in stay in.',
  newLink: 'Make a new link',
  rotate: 'Replace this link',
  rotateTitle: 'Replace this link?',
  rotateText:
    'The link and QR code shown so far stop working at once. People who are already in stay in.',
  revoke: 'Withdraw this link',
  revokeTitle: 'Withdraw this link?',
  revokeText:
    'Nobody can join with it any more. People who are already in stay in. You can make a new one at any time.',
  linkActions: 'More about this link',
  qrLabel: 'QR code that opens the link',
  scan: 'Scan to join',
  wall: 'Show large',
  wallOpen: 'Open',
  wallAndType: 'and type the code',
  wallClose: 'Close the large view',
  code: 'Room code',
  codeHint: 'Seven letters and digits to read out or write on a board. They let people take part.',
  openCode: 'Open a room code',
  closeCode: 'Close the code',
  codeLeft: 'Open until {{time}}, {{left}}',
  check: 'Page to check a device',
  checkHint: 'Mail it the day before: it says in words whether a device and its network are ready.',
  address: 'Address',
  addressHint:
    'This computer’s address in each network it is in. Choose the one your team is in too.',
  localOnlyTitle: 'Only this computer can open these links',
  localOnlyText:
    'The server is not reachable from other devices. Start it with HOST=0.0.0.0 for the local network, or set PUBLIC_URL to the address people use, then open this dialog again.',
  noNetworkTitle: 'No network found',
  noNetworkText:
    'This computer is in no network that others could reach it by. Connect it to one, or set PUBLIC_URL to the address people use, then open this dialog again.',
  facilitatorTitle: 'Another facilitator',
  facilitatorText:
    'Make someone a facilitator in the list of people, once they have joined. The link you were shown when the plan was created works too; if it is lost or leaked, replace it.',
  facilitatorLink: 'Facilitator link',
  facilitatorLinkHint: 'Keep it: it is your key, and it is shown only now.',
  facilitatorReplace: 'Replace the facilitator link',
  facilitatorReplaceTitle: 'Replace the facilitator link?',
  facilitatorReplaceText:
    'The former one stops working at once. Facilitators who are already in stay in. The new link is shown only once.',
}
