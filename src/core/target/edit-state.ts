/** What became of a change of a document. */

const EDIT_STATES = ['made', 'undone', 'lost'] as const

/**
 * made: it is in the text; undone: somebody took it back; lost: its place was not there when the document was
 * read again.
 */
export type EditState = (typeof EDIT_STATES)[number]
