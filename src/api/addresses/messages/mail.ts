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
  readMailStanding: endpoint.get('/api/mail').answers<MailStanding>('Read mail standing.'),
  sendTestMail: endpoint.post('/api/mail/test', { body: testMail }).answersNothing('Send test mail.'),
  resendMail: endpoint
    .post('/api/mail/resend', { body: resendMailBody })
    .answers<MailStanding>(
      'Mails that did not go are tried again at once, as the next look for what is due finds them.',
    ),
  readOwnMail: endpoint.get('/api/mail/own').answers<OwnMail>('Read own mail.'),
  saveOwnMail: endpoint.put('/api/mail/own', { body: saveOwnMailBody }).answers<OwnMail>('Save own mail.'),
}
