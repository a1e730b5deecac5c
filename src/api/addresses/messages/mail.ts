/** Addresses of the room messages: mail. */
import {
  resendMailBody,
  saveOwnMailBody,
  testMail,
  type MailStanding,
  type OwnMail,
} from '../../messages/mail.ts'
import { endpoint } from '../../kernel/endpoint.ts'

export const mailAddresses = {
  readMailStanding: endpoint
    .get('/api/mail')
    .answers<MailStanding>('Read mail standing.', { action: 'mail.manage' }),
  sendTestMail: endpoint
    .post('/api/mail/test', { body: testMail })
    .answersNothing('Send test mail.', { action: 'mail.manage' }),
  resendMail: endpoint
    .post('/api/mail/resend', { body: resendMailBody })
    .answers<MailStanding>(
      'Mails that did not go are tried again at once, as the next look for what is due finds them.',
      { action: 'mail.manage' },
    ),
  readOwnMail: endpoint.get('/api/mail/own').answers<OwnMail>('Read own mail.', { action: 'message.read' }),
  saveOwnMail: endpoint
    .put('/api/mail/own', { body: saveOwnMailBody })
    .answers<OwnMail>('Save own mail.', { action: 'message.read' }),
}
