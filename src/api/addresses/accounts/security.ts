/** Addresses of the room accounts: security. */
import { securitySettings, type SecurityView } from '../../accounts/security.ts'
import { endpoint } from '../../kernel/endpoint.ts'

export const securityAddresses = {
  readSecurity: endpoint
    .get('/api/security')
    .answers<SecurityView>('Read security.', { action: 'security.manage' }),
  changeSecurity: endpoint
    .put('/api/security', { body: securitySettings })
    .answers<SecurityView>(
      'Changes what the office lays down about signing in; holds from the next request on.',
      { action: 'security.manage' },
    ),
}
