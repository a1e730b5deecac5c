/** Addresses of the room accounts: second-factor. */
import { z } from 'zod'
import {
  beginEnrolmentBody,
  codeInput,
  type EnrolmentView,
  type RecoveryCodes,
  type SecondFactorView,
} from '../../accounts/second-factor.ts'
import { id } from '../../kernel/common.ts'
import { endpoint } from '../../kernel/endpoint.ts'

export const secondFactorAddresses = {
  readSecondFactor: endpoint
    .get('/api/second-factor')
    .answers<SecondFactorView>('Read second factor.', { action: 'session.read' }),
  beginOwnFactor: endpoint
    .post('/api/second-factor', { body: beginEnrolmentBody })
    .answers<EnrolmentView>('Begins the own second factor; asks for the password first.', {
      action: 'password.change',
    }),
  confirmOwnFactor: endpoint
    .post('/api/second-factor/confirm', { body: codeInput })
    .answers<RecoveryCodes>('Confirm own factor.', { action: 'password.change' }),
  renewRecoveryCodes: endpoint
    .post('/api/second-factor/recovery-codes', { body: codeInput })
    .answers<RecoveryCodes>('Renew recovery codes.', { action: 'password.change' }),
  removeOwnFactor: endpoint
    .post('/api/second-factor/remove', { body: codeInput })
    .answersNothing('Remove own factor.', { action: 'password.change' }),
  resetSecondFactor: endpoint
    .delete('/api/users/:id/second-factor', { params: z.object({ id }) })
    .answersNothing('Takes the second factor from an account whose telephone is lost.', {
      action: 'user.manage',
    }),
}
