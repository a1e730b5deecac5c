/** The sign-in service of the office (统一身份认证): its settings, and signing in and out by it. */
import type { OidcSettings, OidcView } from '#api/accounts/oidc.ts'
import { allows, type Actor } from '#core/kernel/allows.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { createOidcAttempt, loadOidc, saveOidc, takeOidcAttempt, type OidcRow } from '#store/accounts/oidc.ts'
import { firstRegion } from '#store/kernel/regions.ts'
import { loadPolicy } from '#store/accounts/security.ts'
import type { Db } from '#store/kernel/store.ts'
import { insertUser, findUserByAccount, lockAccount } from '#store/accounts/users.ts'
import { audit } from '../kernel/audit.ts'
import { oidcChanged, sessionRefused, userCreated } from './events.ts'
import { completeSignIn, type Entry } from './complete-sign-in.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { joinToken, splitToken } from './find-session.ts'
import { comeBack, setOut, signOutAddress, type Claims, type OidcClient } from './oidc-client.ts'
import type { Whereabouts } from './guessing.ts'
import { hashPassword, makeToken, tokenHash } from './password.ts'
import { proceed, type SignedIn } from './sign-in.ts'

/** Minutes that somebody has at the service. */
const ATTEMPT_MINUTES = 10

const about = (region: string) => `oidc:${region}`

function viewOf({ clientSecret, ...settings }: OidcRow): OidcView {
  return { ...settings, secretSet: clientSecret !== null }
}

export async function readOidc(context: Context, actor: Actor): Promise<Result<OidcView, Problem>> {
  if (!allows(actor, 'security.manage', { region: actor.region })) return NOT_ALLOWED
  return ok(viewOf(await loadOidc(context.store.of(actor.region).db)))
}

/** A secret that is not given stays. It is never shown again. Errors: secret-key-missing. */
export async function changeOidc(
  context: Context,
  actor: Actor,
  { clientSecret, ...input }: OidcSettings,
): Promise<Result<OidcView, Problem>> {
  if (!allows(actor, 'security.manage', { region: actor.region })) return NOT_ALLOWED
  if (clientSecret !== undefined && clientSecret !== '' && context.vault === undefined)
    return err(problem('secret-key-missing'))
  return context.store.of(actor.region).transaction(async (tx) => {
    const before = await loadOidc(tx)
    const sealed =
      clientSecret === undefined
        ? before.clientSecret
        : await sealedSecret(context, actor.region, clientSecret)
    const after = { ...input, clientSecret: sealed }
    await saveOidc(tx, after, { at: context.clock(), by: actor.id })
    const event = oidcChanged(actor.region, viewOf(before), {
      ...viewOf(after),
      secretGiven: clientSecret !== undefined,
    })
    await audit(context, tx, actor.id, event)
    return ok(viewOf(after))
  })
}

async function sealedSecret(
  context: Context,
  region: string,
  secret: string,
): Promise<OidcRow['clientSecret']> {
  return secret === '' ? null : ((await context.vault?.seal(secret, about(region))) ?? null)
}

/** Whether the sign-in page offers it; asks nobody outside. */
export async function offersOidc(context: Context): Promise<boolean> {
  const region = await firstRegion(context.store.whole.db)
  return region !== null && (await loadOidc(context.store.of(region.id).db)).enabled
}

async function clientOf(
  context: Context,
  region: string,
  { issuer, clientId, clientSecret }: OidcRow,
): Promise<OidcClient | null> {
  if (clientSecret === null) return { issuer, clientId, secret: '' }
  const secret = (await context.vault?.open(clientSecret, about(region))) ?? null
  return secret === null ? null : { issuer, clientId, secret }
}

/**
 * Where to send the browser, and what it holds meanwhile. Errors: oidc-off, oidc-unreachable,
 * second-factor-unreadable.
 */
export async function beginOidc(
  context: Context,
  { origin }: { readonly origin: string },
): Promise<Result<{ readonly address: string; readonly attempt: string }, Problem>> {
  const region = await firstRegion(context.store.whole.db)
  if (region === null) return err(problem('unavailable'))
  const settings = await loadOidc(context.store.of(region.id).db)
  if (!settings.enabled) return err(problem('oidc-off'))
  const client = await clientOf(context, region.id, settings)
  if (client === null) return err(problem('second-factor-unreadable'))
  const now = context.clock()
  const redirect = `${origin}/api/session/oidc/callback`
  const journey = await setOut(client, settings.scopes, redirect, now)
  if (!journey.ok) return journey
  const secret = makeToken()
  const { address, ...kept } = journey.value
  await context.store.of(region.id).transaction((tx) =>
    createOidcAttempt(
      tx,
      {
        ...kept,
        hash: tokenHash(secret),
        redirect,
        expiresAt: new Date(now.getTime() + ATTEMPT_MINUTES * 60_000),
      },
      now,
    ),
  )
  return ok({ address, attempt: joinToken(region.id, secret) })
}

export type BackInput = Whereabouts & {
  /** What the browser kept; '' for nothing. */
  readonly attempt: string
  /** The part of the address behind the `?`. */
  readonly query: string
  readonly agent: string
}

/**
 * Errors: oidc-off, oidc-refused, oidc-unreachable, oidc-account-unknown, oidc-account-inactive. Refusals
 * leave an event.
 */
export async function finishOidc(context: Context, input: BackInput): Promise<Result<SignedIn, Problem>> {
  const parts = splitToken(input.attempt)
  if (parts === null) return err(problem('oidc-refused'))
  const { region, secret } = parts
  const now = context.clock()
  // Given once, whatever comes of it: an answer brought twice finds nothing.
  const attempt = await context.store
    .of(region)
    .transaction((tx) => takeOidcAttempt(tx, tokenHash(secret), now))
  const settings = await loadOidc(context.store.of(region).db)
  if (!settings.enabled) return err(problem('oidc-off'))
  const client = await clientOf(context, region, settings)
  if (attempt === null || client === null) return err(problem('oidc-refused'))
  const claims = await comeBack(client, new URL(`${attempt.redirect}?${input.query}`), attempt, now)
  if (!claims.ok) {
    if (claims.error.code === 'oidc-refused')
      await context.store.of(region).transaction((tx) => refuse(context, tx, null, input.address))
    return claims
  }
  return context.store
    .of(region)
    .transaction((tx) => enter(context, tx, { settings, claims: claims.value, input }))
}

/**
 * The name of the account, as the claim has it; null when it says none. An unverified e-mail address names
 * nobody.
 */
function accountOf(claims: Claims, claim: string): string | null {
  const value = claims[claim]
  if (typeof value !== 'string' || value.trim() === '' || value.length > 64) return null
  return claim === 'email' && claims['email_verified'] === false ? null : value.trim()
}

/** What the service said of somebody who comes back from it. */
type Said = { readonly settings: OidcRow; readonly claims: Claims; readonly input: BackInput }

async function enter(
  context: Context,
  tx: Db,
  { settings, claims, input }: Said,
): Promise<Result<SignedIn, Problem>> {
  const account = accountOf(claims, settings.claim)
  if (account === null) return err(problem('oidc-account-unknown', { account: '?' }))
  await lockAccount(tx, account)
  const user = await findUserByAccount(tx, account)
  if (user === null) {
    if (settings.createAccounts) await createWithoutRights(context, tx, account, claims)
    await refuse(context, tx, null, input.address)
    return err(
      settings.createAccounts
        ? problem('oidc-account-inactive', { account })
        : problem('oidc-account-unknown', { account }),
    )
  }
  if (!user.active) {
    await refuse(context, tx, user, input.address)
    return err(problem('oidc-account-inactive', { account }))
  }
  const entry: Entry = {
    region: tx.region,
    user,
    policy: await loadPolicy(tx),
    origin: { address: input.address, agent: input.agent, method: 'oidc' },
    whereabouts: input,
  }
  return ok(
    settings.secondFactor
      ? await proceed(context, tx, entry)
      : { next: 'done', ...(await completeSignIn(context, tx, entry)) },
  )
}

/** Switched off, until an administrator gives it a post and switches it on. Nobody knows its password. */
async function createWithoutRights(context: Context, tx: Db, account: string, claims: Claims): Promise<void> {
  const name =
    typeof claims['name'] === 'string' && claims['name'].trim() !== ''
      ? claims['name'].trim().slice(0, 64)
      : account
  const user = {
    id: context.newId(),
    account,
    name,
    active: false,
    passwordHash: await hashPassword(makeToken()),
    mustChangePassword: true,
    createdAt: context.clock(),
  } as const
  if (await insertUser(tx, user))
    await audit(context, tx, null, userCreated(user.id, { account, name, active: false, method: 'oidc' }))
}

async function refuse(
  context: Context,
  tx: Db,
  user: { readonly id: string; readonly account: string } | null,
  address: string,
): Promise<void> {
  const event = sessionRefused(user?.id ?? 'unknown', {
    account: user?.account ?? null,
    address,
    method: 'oidc',
  })
  await audit(context, tx, null, event)
}

/** Where the browser goes to sign out of the service, too; null when there is nothing to do there. */
export async function leaveOidc(
  context: Context,
  { region }: Actor,
  { origin }: { readonly origin: string },
): Promise<string | null> {
  const settings = await loadOidc(context.store.of(region).db)
  const client = settings.enabled ? await clientOf(context, region, settings) : null
  return client === null ? null : signOutAddress(client, `${origin}/sign-in`, context.clock())
}
