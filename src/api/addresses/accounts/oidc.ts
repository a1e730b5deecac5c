/** Addresses of the room accounts: oidc. */
import { oidcSettings, type OidcBegun, type OidcView, type SignInWays } from '../../accounts/oidc.ts'
import { endpoint } from '../../kernel/endpoint.ts'

export const oidcAddresses = {
  readWaysIn: endpoint
    .get('/api/session/ways')
    .answers<SignInWays>('The ways in: whether the sign-in service of the office is offered.', {
      access: 'everyone',
    }),
  beginOidc: endpoint
    .post('/api/session/oidc')
    .answers<OidcBegun>('Begins to sign in by the service of the office.', { access: 'everyone' }),
  finishOidc: endpoint
    .get('/api/session/oidc/callback')
    .redirects('The way back from the sign-in service.', { access: 'everyone' }),
  readOidc: endpoint.get('/api/oidc').answers<OidcView>('Read oidc.', { action: 'security.manage' }),
  changeOidc: endpoint
    .put('/api/oidc', { body: oidcSettings })
    .answers<OidcView>(
      'Changes how one signs in by the service of the office; a secret that is not given stays.',
      { action: 'security.manage' },
    ),
}
