/**
 * Figures of the contract without the schemas, so that the pages read them without loading the schema
 * library.
 */

/**
 * Every mutation must carry this header: a page of another origin cannot set it without being asked (CSRF).
 */
export const REQUEST_HEADER = 'x-jichi-request'

/** So many are acted on in one request, and are ticked at once. */
export const ACTED_MOST = 500

/** The least number of characters of a password that any office may ask for. */
export const PASSWORD_MIN = 8

export const MEGABYTE = 1024 * 1024

/**
 * The largest file, in MB: real documents are below 2, scans with pictures below 30. Evidence:
 * ATTACHMENT_MEGABYTES of the core.
 */
export const UPLOAD_MEGABYTES = 50

/** A size in MB as it is told beside a limit: what is beyond that never reads as if it were within. */
export function megabytes(bytes: number): number {
  return Math.ceil((bytes / MEGABYTE) * 10) / 10
}

/** A budget as it is typed, in 万元: no more than lists can count, to the 分. */
export const BUDGET_TYPED = /^\d{1,11}(?:\.\d{1,6})?$/u

/** Characters of a label that can be mapped. */
export const LABEL_MAX = 60

/** Characters of the reason of a changed review item, and of a reviewer's comment. */
export const REVIEW_REASON_MAX = 500
export const COMMENT_MAX = 2000

/** Characters of the title and the text of a notice. */
export const NOTICE_TITLE_MAX = 100
export const NOTICE_BODY_MAX = 5000

/** Targets, or sheets, that one press of 催办 reminds of. */
export const REMINDERS_MOST = 1000

/** Characters of the name of a remembered layout. */
export const LAYOUT_NAME_MAX = 120

/** Characters of the note that is saved with a version of a rule set. */
export const RULE_SET_NOTE_MAX = 500
