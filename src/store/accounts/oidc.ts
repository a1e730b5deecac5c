/** Where the sign-in service of the office is, and sign-ins that are on their way there. */
import type { Db } from '../kernel/store.ts'

export type OidcRow = {
  readonly enabled: boolean
  readonly issuer: string
  readonly clientId: string
  /** Sealed. */
  readonly clientSecret: string | null
  readonly scopes: string
  readonly claim: string
  readonly createAccounts: boolean
  readonly secondFactor: boolean
}

const OIDC_OFF: OidcRow = {
  enabled: false,
  issuer: '',
  clientId: '',
  clientSecret: null,
  scopes: 'openid profile',
  claim: 'preferred_username',
  createAccounts: false,
  secondFactor: true,
}

/** Off, until somebody says otherwise. */
export async function loadOidc(db: Db): Promise<OidcRow> {
  const row = await db.selectFrom('oidc_settings').selectAll().executeTakeFirst()
  return row === undefined
    ? OIDC_OFF
    : {
        enabled: row.enabled,
        issuer: row.issuer,
        clientId: row.client_id,
        clientSecret: row.client_secret,
        scopes: row.scopes,
        claim: row.claim,
        createAccounts: row.create_accounts,
        secondFactor: row.second_factor,
      }
}

export async function saveOidc(
  tx: Db,
  row: OidcRow,
  { at, by }: { readonly at: Date; readonly by: string | null },
): Promise<void> {
  const content = {
    enabled: row.enabled,
    issuer: row.issuer,
    client_id: row.clientId,
    client_secret: row.clientSecret,
    scopes: row.scopes,
    claim: row.claim,
    create_accounts: row.createAccounts,
    second_factor: row.secondFactor,
    changed_at: at,
    changed_by: by,
  }
  await tx
    .insertInto('oidc_settings')
    .values(content)
    .onConflict((conflict) => conflict.column('region_id').doUpdateSet(content))
    .execute()
}

export type OidcAttempt = {
  readonly hash: string
  readonly state: string
  readonly nonce: string
  readonly verifier: string
  readonly redirect: string
  readonly expiresAt: Date
}

/** Forgets those that are over, too. */
export async function createOidcAttempt(tx: Db, attempt: OidcAttempt, now: Date): Promise<void> {
  await tx.deleteFrom('oidc_attempts').where('expires_at', '<=', now).execute()
  await tx
    .insertInto('oidc_attempts')
    .values({
      attempt_hash: attempt.hash,
      state: attempt.state,
      nonce: attempt.nonce,
      verifier: attempt.verifier,
      redirect: attempt.redirect,
      expires_at: attempt.expiresAt,
    })
    .execute()
}

/** Gives it once. null when it is over, was given already, or never was. */
export async function takeOidcAttempt(tx: Db, hash: string, now: Date): Promise<OidcAttempt | null> {
  const row = await tx
    .deleteFrom('oidc_attempts')
    .where('attempt_hash', '=', hash)
    .returningAll()
    .executeTakeFirst()
  if (row === undefined || row.expires_at <= now) return null
  return {
    hash,
    state: row.state,
    nonce: row.nonce,
    verifier: row.verifier,
    redirect: row.redirect,
    expiresAt: row.expires_at,
  }
}
