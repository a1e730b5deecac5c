/**
 * 通知公告: GET /api/notices (what is for the caller; `box=all`: everything, for publishers), POST
 * /api/notices, POST …/:id/withdraw, POST …/:id/read.
 */
import { z } from 'zod'
import { ROLES } from '#core/kernel/roles.ts'
import type { NoticeCounts, NoticeHead } from '#core/notices/rows.ts'
import { id } from './kernel/common.ts'
import { NOTICE_BODY_MAX, NOTICE_TITLE_MAX } from './kernel/constants.ts'

export const noticeQuery = z.object({ box: z.enum(['mine', 'all']).default('mine') })
export type NoticeQuery = z.infer<typeof noticeQuery>

const audience = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('region') }),
  z.object({ kind: z.literal('unit'), unit: id }),
  z.object({ kind: z.literal('role'), role: z.enum(ROLES) }),
])

/** `until`: the last day on which it is shown. */
export const publishNoticeBody = z.object({
  title: z.string().trim().min(1).max(NOTICE_TITLE_MAX),
  body: z.string().trim().min(1).max(NOTICE_BODY_MAX),
  audience,
  until: z.iso.date().nullable().default(null),
})
export type PublishNotice = z.infer<typeof publishNoticeBody>

export type NoticeView = NoticeHead & {
  /** null for those who do not publish. */
  readonly counts: NoticeCounts | null
}
export type NoticeList = { readonly rows: readonly NoticeView[]; readonly mayPublish: boolean }
