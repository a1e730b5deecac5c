/** Sizes (bytes) and rates of what the server takes in. */

export const MEGABYTE = 1024 * 1024

/** No request but an upload is anywhere near this. */
export const JSON_LIMIT = MEGABYTE

/** One file; real documents are below 2 MB, scans with pictures below 30. */
export const UPLOAD_LIMIT = 50 * MEGABYTE

/** Requests a minute from one address: a whole office behind one address works undisturbed. */
export const REQUESTS_A_MINUTE = 6000

/** Attempts to sign in, a minute and address, before the accounts' own lock is even asked. */
export const SIGN_INS_A_MINUTE = 30
