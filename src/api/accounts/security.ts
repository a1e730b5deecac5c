/** What the office lays down about signing in: GET and PUT /api/security. */
import { z } from 'zod'
import { ROLES } from '#core/kernel/allows.ts'
import { PASSWORD_DAYS_LEAST, SECURITY_BOUNDS, type SecurityFigure } from '#core/accounts/security.ts'

const figure = (name: SecurityFigure) =>
  z.number().int().min(SECURITY_BOUNDS[name].min).max(SECURITY_BOUNDS[name].max)

export const securitySettings = z.object({
  passwordLength: figure('passwordLength'),
  passwordKinds: figure('passwordKinds'),
  passwordHistory: figure('passwordHistory'),
  passwordDays: z.union([z.literal(0), figure('passwordDays').min(PASSWORD_DAYS_LEAST)]),
  lockTries: figure('lockTries'),
  lockMinutes: figure('lockMinutes'),
  idleMinutes: figure('idleMinutes'),
  longestHours: figure('longestHours'),
  secondFactorRoles: z
    .array(z.enum(ROLES))
    .max(ROLES.length)
    .transform((roles) => ROLES.filter((role) => roles.includes(role))),
})
export type SecuritySettings = z.infer<typeof securitySettings>

export const securityView = securitySettings.extend({
  changedAt: z.iso.datetime().nullable(),
  changedBy: z.string().nullable(),
})
export type SecurityView = z.infer<typeof securityView>

/** What a new password must be, for the pages that ask for one. */
export const passwordRule = z.object({
  length: z.number().int(),
  kinds: z.number().int(),
  history: z.number().int(),
  days: z.number().int(),
})
