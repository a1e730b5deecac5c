/** Addresses of the room attachments. */
import { z } from 'zod'
import { attachQuery, attachmentsQuery, type Attachment, type AttachmentList } from '../attachments.ts'
import { id } from '../kernel/common.ts'
import { endpoint } from '../kernel/endpoint.ts'

export const attachmentAddresses = {
  // Who may not know of it is answered as if it were not there: no right is asked for at once.
  readAttachments: endpoint
    .get('/api/projects/:id/attachments', { params: z.object({ id }), query: attachmentsQuery })
    .answers<AttachmentList>(
      '佐证材料 of a project, for its rows as they are or those of an approved version.',
    ),
  addAttachment: endpoint
    .post('/api/projects/:id/attachments', { params: z.object({ id }), query: attachQuery })
    .takesFile<Attachment>('A file that proves something of a project.', {
      status: 201,
      action: 'document.edit',
    }),
  readAttachment: endpoint
    .get('/api/attachments/:id', { params: z.object({ id }) })
    .sendsFile('Read attachment.'),
  takeAttachmentAway: endpoint
    .delete('/api/attachments/:id', { params: z.object({ id }) })
    .answersNothing('Take attachment away.'),
}
