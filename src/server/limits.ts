/** Sizes (bytes) and rates of what the server takes in. */

import { MEGABYTE, UPLOAD_MEGABYTES } from '#api/kernel/constants.ts'

/** No request but an upload is anywhere near this. */
export const JSON_LIMIT = MEGABYTE

/** One file. */
export const UPLOAD_LIMIT = UPLOAD_MEGABYTES * MEGABYTE

/** A zip of many files: a year of a county, with scans in it. It lies on the disk, not in memory. */
export { ZIP_LIMIT } from '#actions/documents/read-file.ts'

/** Bytes of uploads in hand at once; each takes about four times its size until it is stored. */
export const UPLOADS_AT_ONCE = 64 * MEGABYTE

/** Milliseconds in which a file must have arrived once it is being read: 50 MB at 1.4 Mbit/s. */
export const UPLOAD_LONGEST = 5 * 60_000

/**
 * Requests a minute of the interface from one address: a whole office behind one address works undisturbed.
 * The files of the pages are not counted.
 */
export const REQUESTS_A_MINUTE = 6000

/**
 * Journeys to the office's sign-in service begun and ended, a minute and address: each of them asks that
 * service something.
 */
export const JOURNEYS_A_MINUTE = 600

/** Milliseconds that a try to sign in waits for others from its address, before it is asked to come again. */
export const SIGN_IN_WAIT_LONGEST = 45_000
