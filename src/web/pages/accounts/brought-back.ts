/**
 * What the sign-in service brought back to the sign-in page: a step that is still to be taken, or why there
 * is none.
 */
import type { SignInStep } from '#api/accounts/session.ts'

/** The step in the part of the address behind the `#`, which no server sees; null when there is none. */
export function stepIn(hash: string): SignInStep | null {
  const [, next, ticket] = /^#(code|enrol)=([0-9a-f-]{36}\.[\w-]{43})$/.exec(hash) ?? []
  return ticket === undefined || (next !== 'code' && next !== 'enrol') ? null : { next, ticket }
}

/**
 * The code of a refusal of the service; null for anything else that somebody may have put into the address.
 */
export function refusalIn(search: string): string | null {
  const code = new URLSearchParams(search).get('refused')
  return code !== null && /^(?:oidc-[a-z-]+|sign-in-locked)$/.test(code) ? code : null
}
