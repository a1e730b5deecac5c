/** Audit events of accounts, posts, sessions and the settings of signing in. */
import type { OidcView } from '#api/accounts/oidc.ts'
import type { SecuritySettings } from '#api/accounts/security.ts'
import type { Role } from '#core/kernel/roles.ts'
import { act, change, type WrittenEvent } from '../kernel/event.ts'

type Account = { account: string }
type Person = Account & { name: string }
type PersonState = Person & { active: boolean }
type Post = Account & { role: Role; unit: string | null }
type Ended = { sessionsEnded: number }

export const userCreated = act<Person & { demo?: boolean; active?: boolean; method?: 'oidc' }>(
  'user.created',
  'user',
)
export const userChanged = change<Partial<PersonState>, Partial<PersonState> & { passwordSet?: boolean }>(
  'user.changed',
  'user',
)
export const userUnlocked = act<Account>('user.unlocked', 'user')
export const userHandedOver = change<
  PersonState,
  Account & { to: string | null; posts: number; tasks: number; active: boolean; note: string }
>('user.handed-over', 'user')

export const postGiven = act<Post>('post.given', 'user')
export const postEnded = change<Post, Ended>('post.ended', 'user')

export const passwordChanged = act<Ended>('password.changed', 'user')
export const secondFactorEnrolled = act<Account>('second-factor.enrolled', 'user')
export const secondFactorRecoveryUsed = act<Account>('second-factor.recovery-used', 'user')
export const secondFactorCodesRenewed = act<Account>('second-factor.codes-renewed', 'user')
export const secondFactorRemoved = act<Account>('second-factor.removed', 'user')
export const secondFactorReset = act<Account & Ended>('second-factor.reset', 'user')

export const sessionStarted = act<Account & { address: string; method?: 'oidc' }>('session.started', 'user')
/** Of the account `unknown` where there is none. */
export const sessionRefused = act<{
  account: string | null
  address: string
  step?: 'second-factor'
  method?: 'oidc'
}>('session.refused', 'user')
export const sessionRevoked = act<Account & Ended>('session.revoked', 'user')

export function sessionEnded(user: string): WrittenEvent {
  return { type: 'session.ended', subject: `user:${user}`, before: null, after: null }
}

export const securityChanged = change<Partial<SecuritySettings>, Partial<SecuritySettings>>(
  'security.changed',
  'region',
)
export const oidcChanged = change<OidcView, OidcView & { secretGiven: boolean }>('oidc.changed', 'region')
