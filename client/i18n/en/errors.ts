import type { ErrorCode } from '#shared/core/error-catalog.ts'

/** One sentence a code: what happened, then what to do. */
export const errors = {
  'request/malformed': 'The server did not understand this. Check what you entered and try again.',
  'request/too-large': 'This is too large to send. Send less at once.',
  'request/too-many': 'Too many attempts in a short time. Wait a minute, then try again.',
  'request/cross-site': 'This request came from another site. Open Tesela at its own address.',
  'request/not-found': 'There is nothing at this address. Go back to the start page.',
  'server/failed': 'Something went wrong on the server. Try again in a moment.',
  'server/stopping': 'The server is restarting. This continues by itself in a moment.',
  'server/overloaded': 'The server is very busy. This continues by itself in a moment.',
  'storage/unavailable':
    'The server cannot reach its storage just now. This usually passes in a moment.',
  'storage/full':
    'The server’s disk is full, so nothing new is saved. Ask whoever runs the server to make room.',
  'storage/damaged':
    'Part of what the server holds of this plan is damaged, so it does not open. What this device has of it is safe. Tell whoever runs the server: a backup brings the plan back.',
  'storage/locked':
    'Another Tesela server is using this data. Stop it first, or choose another data folder.',
  'sync/malformed':
    'The connection carried something unreadable and was closed. Load the page again.',
  'sync/too-large':
    'A change is too large to send at once. Undo it, load the page again, and make it in smaller parts.',
  'sync/plan-full':
    'This plan has reached its largest size and takes no more changes. Reading and exporting still work: export the plan, which includes your changes, and start a new plan from the file.',
  'sync/pending': 'The server is waiting for an earlier change. This continues by itself.',
  'sync/epoch-changed':
    'On the server a new version of the plan has replaced this one. Load the page again to see it.',
  'sync/client-too-old':
    'This page is older than the server. Load it again to get the current version.',
  'sync/no-answer': 'The server is not answering just now.',
  'access/changed': 'Your rights in this plan have changed. The connection is being renewed.',
  'access/not-joined':
    'You have not joined this plan on this device. Open its link or type its code.',
  'access/not-allowed': 'Your role does not allow this. Ask a facilitator of the plan.',
  'access/plan-unknown': 'This plan does not exist, or it was deleted. Ask whoever sent you here.',
  'access/link-unknown':
    'This link leads nowhere. Copy it again, whole, or ask the facilitator for a new one.',
  'access/link-revoked': 'This link was withdrawn. Ask the facilitator for the new one.',
  'access/code-unknown': 'There is no room with this code. Check its seven letters and digits.',
  'access/code-closed': 'This code is closed. Ask the facilitator to open it, or for the link.',
  'access/re-entry-unknown':
    'This re-entry code is not valid: each works once and only for a short time. Make a new one on your other device.',
  'access/plan-creation-closed':
    'This server asks for a password to create plans. Enter it, or ask whoever runs the server.',
  'access/confirmation-differs':
    'What you typed is not the plan’s title. Type it exactly as it is written.',
  'access/removed': 'A facilitator removed you from this plan. Ask them if this was a mistake.',
  'access/participant-unknown':
    'This person is no longer in the plan. Somebody else has removed or merged them.',
  'access/last-facilitator': 'A plan needs a facilitator. Make somebody else one first.',
  'plan/newer-version':
    'This plan was made by a newer version of Tesela. Update this server to open it; nothing was changed.',
  'plan/file-not-json':
    'This is no plan file: line {{line}} cannot be read. Choose a file made by “Export plan”.',
  'plan/file-malformed':
    'This is not a Tesela plan file, or it is damaged at “{{place}}”. Choose a file made by “Export plan”.',
  'plan/file-unreadable': 'This file could not be opened. Choose it again, or another one.',
  'command/malformed': 'This change could not be understood. Load the page again and repeat it.',
  'command/unknown': 'This version does not know that change. Load the page again.',
  'command/unknown-entity': 'What you were changing is no longer in the plan. Look in the bin.',
  'command/unknown-link': 'This relation is no longer in the plan. Somebody else has removed it.',
  'command/unknown-board': 'This board is no longer in the plan. Choose another one.',
  'command/facilitator-only': 'Only a facilitator can do this. Ask one of them.',
  'command/too-many-at-once':
    'Only a facilitator can remove more than five cards at once. Remove fewer, or ask one of them.',
  'command/read-only':
    'You may only read this plan, so nothing was changed. Ask a facilitator to let you edit.',
  'command/name-missing': 'A name is needed. Type one and try again.',
  'command/illegal-link':
    'These two cannot be related in this way. Choose another kind of relation.',
  'command/self-link': 'A relation needs two different cards. Choose another one.',
  'command/reporting-cycle':
    'This would make someone their own boss further up. Choose another boss.',
  'command/different-kinds': 'Only two entries of the same kind can be merged.',
  'command/not-convertible':
    'A card of this kind cannot become another one. Add a new card instead.',
  'command/unknown-comment': 'This comment is no longer there. Somebody else has removed it.',
  'command/not-yours': 'Only whoever wrote this comment can change it.',
  'account/period': 'The plan would end before it starts. Choose a later end.',
  'command/text-too-long': 'This text is too long. Shorten it.',
  'command/newer-version':
    'This part of the plan was made by a newer version. Load the page again before changing it.',
  'import/empty': 'The file has no rows. Choose another file.',
  'import/not-text': 'This is not a text file. Save the table as CSV and choose that file.',
  'import/too-large': 'The file is too large. Split it and import the parts.',
  'import/malformed-line': 'Line {{line}} of the file cannot be read. Correct it and try again.',
  'import/no-name-column': 'No column holds names. Choose which column does.',
  'import/other-plan': 'This file was made from another plan. Open that plan and import it there.',
  'local/store-unavailable':
    'This browser does not let Tesela keep changes on the device. Stay connected, or leave private browsing.',
  'local/storage-full':
    'This device has no room left for changes made offline. Free some space, and stay connected.',
  'local/offline': 'The server cannot be reached. Check your network and try again.',
  'local/part-missing':
    'This part could not be fetched from the server. Check your network and try again; after an update of the server, load the page again.',
  'local/picture-failed':
    'This board could not be drawn. Close other tabs to free memory and try again, or choose SVG.',
} satisfies Record<ErrorCode, string>
