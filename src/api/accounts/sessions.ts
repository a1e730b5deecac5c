/**
 * Who is signed in where: GET and DELETE /api/sessions, DELETE /api/sessions/:session; GET and DELETE
 * /api/users/:id/sessions[/:session].
 */
import { z } from 'zod'
import { SIGN_IN_METHODS } from '#core/accounts/second-factor.ts'
import { id } from '../kernel/common.ts'

const sessionEntry = z.object({
  id,
  /** Names of the makers; null where the browser does not say. */
  browser: z.string().nullable(),
  system: z.string().nullable(),
  /** The IP address; '' where it is not known. */
  address: z.string(),
  method: z.enum(SIGN_IN_METHODS),
  startedAt: z.iso.datetime(),
  seenAt: z.iso.datetime(),
  /** The session that asks. */
  here: z.boolean(),
})
export type SessionEntry = z.infer<typeof sessionEntry>

export const sessionList = z.object({ rows: z.array(sessionEntry) })
export type SessionList = z.infer<typeof sessionList>

export const accountSessions = sessionList.extend({ secondFactorSince: z.iso.datetime().nullable() })
export type AccountSessions = z.infer<typeof accountSessions>
