/**
 * Speaks to the sign-in service of the office: OpenID Connect, authorization code with PKCE, state and nonce.
 * Nothing is asked of it before somebody signs in by it.
 */
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  calculatePKCECodeChallenge,
  clockSkew,
  ClientSecretPost,
  discovery,
  None,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  type Configuration,
} from 'openid-client'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'

/** Seconds that the service has for an answer. */
const ANSWER_SECONDS = 10

export type OidcClient = {
  readonly issuer: string
  readonly clientId: string
  /** '' for a client without one. */ readonly secret: string
}

export type Journey = {
  readonly address: string
  readonly state: string
  readonly nonce: string
  readonly verifier: string
}

/** What the service says of the person. */
export type Claims = Readonly<Record<string, unknown>>

/** @param now decides whether what the service signed is still good */
async function open({ issuer, clientId, secret }: OidcClient, now: Date): Promise<Configuration> {
  const server = new URL(issuer)
  // Where the office has no https in the house it says so itself, by the address.
  const execute = server.protocol === 'http:' ? [allowInsecureRequests] : []
  return discovery(
    server,
    clientId,
    { [clockSkew]: Math.round((now.getTime() - Date.now()) / 1000) },
    secret === '' ? None() : ClientSecretPost(secret),
    { execute, timeout: ANSWER_SECONDS },
  )
}

/** Errors: oidc-unreachable. */
export async function setOut(
  client: OidcClient,
  scopes: string,
  redirect: string,
  now: Date,
): Promise<Result<Journey, Problem>> {
  try {
    const configuration = await open(client, now)
    const [state, nonce, verifier] = [randomState(), randomNonce(), randomPKCECodeVerifier()]
    const address = buildAuthorizationUrl(configuration, {
      redirect_uri: redirect,
      scope: scopes,
      state,
      nonce,
      code_challenge: await calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    })
    return ok({ address: address.href, state, nonce, verifier })
  } catch {
    return err(problem('oidc-unreachable'))
  }
}

/** @param back the address to which the service sent the browser. Errors: oidc-unreachable, oidc-refused. */
export async function comeBack(
  client: OidcClient,
  back: URL,
  expected: { readonly state: string; readonly nonce: string; readonly verifier: string },
  now: Date,
): Promise<Result<Claims, Problem>> {
  let configuration: Configuration
  try {
    configuration = await open(client, now)
  } catch {
    return err(problem('oidc-unreachable'))
  }
  try {
    const tokens = await authorizationCodeGrant(configuration, back, {
      expectedState: expected.state,
      expectedNonce: expected.nonce,
      pkceCodeVerifier: expected.verifier,
      idTokenExpected: true,
    })
    return ok({ ...tokens.claims() })
  } catch {
    // Why is not said: it may hold codes and tokens.
    return err(problem('oidc-refused'))
  }
}

/**
 * Where the browser goes to sign out there, too; null when the service knows no such place or does not
 * answer.
 */
export async function signOutAddress(client: OidcClient, after: string, now: Date): Promise<string | null> {
  try {
    const configuration = await open(client, now)
    if (configuration.serverMetadata().end_session_endpoint === undefined) return null
    return buildEndSessionUrl(configuration, { post_logout_redirect_uri: after }).href
  } catch {
    return null
  }
}
