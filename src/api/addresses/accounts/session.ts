/** Addresses of the room accounts: session. */
import type { OidcBegun } from '../../accounts/oidc.ts'
import { codeAtSignIn, stepInput, type EnrolmentView } from '../../accounts/second-factor.ts'
import {
  changePasswordBody,
  signInBody,
  type Session,
  type SessionStanding,
  type SignInStep,
  type SteppedIn,
} from '../../accounts/session.ts'
import { endpoint } from '../../kernel/endpoint.ts'

export const sessionAddresses = {
  readSession: endpoint
    .get('/api/session')
    .answers<Session>('Read session.', { access: 'before-password-change', action: 'session.read' }),
  readStanding: endpoint
    .get('/api/session/standing')
    .answers<SessionStanding>('Who is signed in, nobody included.', { access: 'everyone' }),
  changePassword: endpoint
    .post('/api/session/password', { body: changePasswordBody })
    .answersNothing('Change password.', { access: 'before-password-change', action: 'password.change' }),
  signIn: endpoint
    .post('/api/session', { body: signInBody })
    .answers<Session | SignInStep>('Signs in, or says which step is next (202).', { access: 'everyone' }),
  enrolAtSignIn: endpoint
    .post('/api/session/enrolment', { body: stepInput })
    .answers<EnrolmentView>('Begins the second factor while signing in.', { access: 'everyone' }),
  signInWithCode: endpoint
    .post('/api/session/code', { body: codeAtSignIn })
    .answers<SteppedIn>('Signs in with the code of the second factor.', { access: 'everyone' }),
  signOut: endpoint
    .delete('/api/session')
    .answers<OidcBegun | undefined>(
      'Signs out (204), and at the sign-in service too (200) for those who came by it.',
      { access: 'before-password-change', action: 'session.read' },
    ),
}
