/**
 * A real OpenID Connect provider on this machine, that signs every visitor in as the person that the test
 * names.
 */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Provider } from 'oidc-provider'

export type OidcService = {
  readonly issuer: string
  /** Who is at the screen from now on: the claims of the person. */
  person: Readonly<Record<string, unknown>> & { readonly sub: string }
  /** Follows the way from the address to the first redirection that leads to `until`, as a browser would. */
  walk(address: string, until: string): Promise<string>
  /** How often anything was asked. */
  asked(): number
  close(): Promise<void>
}

export const CLIENT = { id: 'jichi', secret: 'a secret between the two of them' }

/** @param redirects addresses that the client may be sent back to */
export async function startOidcService(redirects: readonly string[]): Promise<OidcService> {
  const server: Server = createServer()
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  let asked = 0
  const service: OidcService = {
    issuer,
    person: { sub: 'reader', preferred_username: 'reader' },
    walk: (address, until) => walk(address, until),
    asked: () => asked,
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections()
        server.close(() => closed())
      }),
  }
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: [...redirects],
        response_types: ['code'],
        grant_types: ['authorization_code'],
        token_endpoint_auth_method: 'client_secret_post',
        post_logout_redirect_uris: ['http://localhost/sign-in'],
      },
    ],
    claims: { openid: ['sub'], profile: ['preferred_username', 'name'] },
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: true } },
    pkce: { required: () => true },
    cookies: { keys: ['not a secret'] },
    interactions: { url: (_context, { uid }) => `/person/${uid}` },
    findAccount: (_context, sub) => ({ accountId: sub, claims: () => ({ ...service.person, sub }) }),
    async loadExistingGrant(context) {
      const grant = new context.oidc.provider.Grant({
        clientId: CLIENT.id,
        accountId: context.oidc.session?.accountId ?? '',
      })
      grant.addOIDCScope('openid profile')
      await grant.save()
      return grant
    },
  })
  const answer = provider.callback()
  server.on('request', (request, response) => {
    asked += 1
    if (!request.url?.startsWith('/person/')) return void answer(request, response)
    void provider.interactionFinished(request, response, { login: { accountId: service.person.sub } })
  })
  return service
}

async function walk(from: string, until: string): Promise<string> {
  const cookies = new Map<string, string>()
  let address = from
  for (let steps = 0; steps < 10; steps += 1) {
    const answer = await fetch(address, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    })
    for (const cookie of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = cookie.split(';', 1)[0]?.split(/=(.*)/s) ?? []
      cookies.set(name, value)
    }
    const next = answer.headers.get('location')
    if (next === null)
      throw new Error(`the way ends at ${address}: ${answer.status} ${(await answer.text()).slice(0, 300)}`)
    address = new URL(next, address).href
    if (address.startsWith(until)) return address
  }
  throw new Error(`the way is too long: ${address}`)
}
