/**
 * The second factor (动态口令): GET and POST /api/second-factor; POST …/confirm, …/recovery-codes, …/remove;
 * at sign-in POST /api/session/enrolment and /api/session/code; DELETE /api/users/:id/second-factor.
 */
import { z } from 'zod'

export const secondFactorView = z.object({
  /** null when there is none. */
  since: z.iso.datetime().nullable(),
  /** The office asks for one from a role of the person. */
  required: z.boolean(),
  recoveryCodesLeft: z.number().int(),
})
export type SecondFactorView = z.infer<typeof secondFactorView>

/** '' after a sign-in without a password of ours. */
export const beginEnrolmentBody = z.object({ password: z.string().max(256) })

/** For the authenticator: the secret in Base32, and the address that its QR code holds. */
export const enrolmentView = z.object({ secret: z.string(), address: z.string() })
export type EnrolmentView = z.infer<typeof enrolmentView>

const code = z.string().trim().min(6).max(40)
export const codeInput = z.object({ code })

export const recoveryCodes = z.object({ recoveryCodes: z.array(z.string()) })
export type RecoveryCodes = z.infer<typeof recoveryCodes>

const ticket = z.string().min(1).max(120)
export const stepInput = z.object({ ticket })
export const codeAtSignIn = z.object({ ticket, code })
