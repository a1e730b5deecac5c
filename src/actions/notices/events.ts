/** Audit events of 通知公告. */
import { act, removal } from '../kernel/event.ts'

export const noticePublished = act<{ title: string; people: number; until?: string }>(
  'notice.published',
  'notice',
)
export const noticeWithdrawn = removal<{ title: string }>('notice.withdrawn', 'notice')
