/** Addresses of the room notices. */
import { z } from 'zod'
import { id } from '../kernel/common.ts'
import { noticeQuery, publishNoticeBody, type NoticeList } from '../notices.ts'
import { endpoint } from '../kernel/endpoint.ts'

export const noticeAddresses = {
  listNotices: endpoint
    .get('/api/notices', { query: noticeQuery })
    .answers<NoticeList>('List notices.', { action: 'message.read' }),
  publishNotice: endpoint
    .post('/api/notices', { body: publishNoticeBody })
    .makes<NoticeList>('Publish notice.', { action: 'notice.publish' }),
  withdrawNotice: endpoint
    .post('/api/notices/:id/withdraw', { params: z.object({ id }) })
    .answers<NoticeList>('Withdraw notice.', { action: 'notice.publish' }),
  readNotice: endpoint
    .post('/api/notices/:id/read', { params: z.object({ id }) })
    .answersNothing('Marks a notice as read by the caller.', { action: 'message.read' }),
}
