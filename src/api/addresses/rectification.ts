/** Addresses of the room rectification. */
import { z } from 'zod'
import type { KeptFile } from '#core/attachments/rows.ts'
import { id } from '../kernel/common.ts'
import {
  RECTIFICATION_FORMATS,
  RECTIFICATION_PAPERS,
  RECTIFICATION_PAPER_FORMATS,
  actOnRectificationBody,
  rectificationFilter,
  rectificationQuery,
  registerRectificationBody,
  type OpenRectifications,
  type RectificationList,
  type RectificationView,
} from '../rectification.ts'
import { endpoint } from '../kernel/endpoint.ts'

export const rectificationAddresses = {
  listRectifications: endpoint
    .get('/api/rectifications', { query: rectificationQuery })
    .answers<RectificationList>('整改台账 within reach, what is late first.', {
      action: 'rectification.read',
    }),
  registerRectification: endpoint
    .post('/api/rectifications', { body: registerRectificationBody })
    .makes<RectificationView>('Register rectification.', { action: 'rectification.manage' }),
  exportRectifications: endpoint
    .get('/api/rectifications/export/:format', {
      params: z.object({ format: z.enum(RECTIFICATION_FORMATS) }),
      query: rectificationFilter,
    })
    .sendsFile('Export rectifications.', { action: 'rectification.read' }),
  readRectification: endpoint
    .get('/api/rectifications/:id', { params: z.object({ id }) })
    .answers<RectificationView>('Read rectification.', { action: 'rectification.read' }),
  actOnRectification: endpoint
    .post('/api/rectifications/:id/acts', { params: z.object({ id }), body: actOnRectificationBody })
    .answers<RectificationView>('Act on rectification.', { action: 'rectification.read' }),
  rectificationPaper: endpoint
    .get('/api/rectifications/:id/papers/:paper/:format', {
      params: z.object({
        id,
        paper: z.enum(RECTIFICATION_PAPERS),
        format: z.enum(RECTIFICATION_PAPER_FORMATS),
      }),
    })
    .sendsFile('Rectification paper.', { action: 'rectification.read' }),
  readOpenRectifications: endpoint
    .get('/api/projects/:id/open-rectifications', { params: z.object({ id }) })
    .answers<OpenRectifications>('Read open rectifications.', { action: 'rectification.read' }),
  addRectificationFile: endpoint
    .post('/api/rectifications/:id/files', { params: z.object({ id }) })
    .takesFile<KeptFile>('A file that proves a rectification.', {
      status: 201,
      action: 'rectification.reply',
    }),
  // Who may not know of it is answered as if it were not there: no right is asked for at once.
  readRectificationFile: endpoint
    .get('/api/rectification-files/:id', { params: z.object({ id }) })
    .sendsFile('Read rectification file.'),
  takeRectificationFileAway: endpoint
    .delete('/api/rectification-files/:id', { params: z.object({ id }) })
    .answersNothing('Take rectification file away.'),
}
