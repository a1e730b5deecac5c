/**
 * Signing in and out: POST, GET and DELETE /api/session; GET /api/session/standing (for everybody); POST
 * /api/session/password.
 */
import { z } from 'zod'
import type { StepKind } from '#core/accounts/second-factor.ts'
import { id } from '../kernel/common.ts'
import { PASSWORD_MIN } from '../kernel/constants.ts'
import { heldPost } from './posts.ts'
import { passwordRule } from './security.ts'

export { PASSWORD_MIN }

export const signInBody = z.object({
  account: z.string().trim().min(1).max(64),
  password: z.string().min(1).max(256),
})
export type SignIn = z.infer<typeof signInBody>

const sessionUser = z.object({
  id,
  account: z.string(),
  name: z.string(),
  posts: z.array(heldPost),
  /** True until the first password was replaced, and again when a password has reached its age. */
  mustChangePassword: z.boolean(),
  passwordExpired: z.boolean(),
})
export type SessionUser = z.infer<typeof sessionUser>

export const session = z.object({
  user: sessionUser,
  region: z.object({ id: z.string(), code: z.string(), name: z.string() }),
  /** Fiscal years of which there are documents, newest first. */
  years: z.array(z.number().int()),
  version: z.string(),
  passwordRule,
})
export type Session = z.infer<typeof session>

/**
 * GET /api/session/standing: null where nobody is signed in; `ended`: somebody was, in this browser, until
 * the session ended by itself or was ended.
 */
export type SessionStanding = { readonly session: Session | null; readonly ended: boolean }

/** In the place of a session (status 202): what is asked next, and the ticket for it. */
export type SignInStep = { readonly next: StepKind; readonly ticket: string }

/** After a code at sign-in; recovery codes where it was an enrolment, shown this once. */
export type SteppedIn = Session & { readonly recoveryCodes?: readonly string[] }

export const changePasswordBody = z.object({
  current: z.string().min(1).max(256),
  next: z.string().min(PASSWORD_MIN).max(256),
})
export type ChangePassword = z.infer<typeof changePasswordBody>
