/** Which part of the guides speaks of a page, for whom it is shown: the first line that fits holds. */
import { useLocation } from 'react-router'
import type { Action } from '#core/kernel/allows.ts'
import type { GuideId } from '#text/guides/guide.ts'
import { useMay } from '../api/session.ts'
import type { ADMINISTRATOR_GUIDE } from '../paths.ts'

/** A part of a quick guide; or a heading of the administrator's. */
export type GuidePlace =
  | { readonly guide: GuideId; readonly part: string }
  | { readonly guide: typeof ADMINISTRATOR_GUIDE; readonly part: string | null }

type Line = readonly [page: RegExp, place: readonly [guide: GuidePlace['guide'], part: string], who?: Action]

export const PAGE_GUIDES: readonly Line[] = [
  [/^\/$/, ['everyday', 'desk']],
  [/^\/filings$/, ['filling', 'sent'], 'document.edit'],
  [/^\/filings$/, ['review', 'queue'], 'review.write'],
  [/^\/filings$/, ['filling', 'agree'], 'filing.act'],
  [/^\/filings$/, ['filling', 'delegated'], 'delegation.fill'],
  [/^\/filings$/, ['everyday', 'lists']],
  [/^\/(?:notices|messages)$/, ['everyday', 'messages']],
  [/^\/projects$/, ['filling', 'start'], 'document.edit'],
  [/^\/projects$/, ['review', 'queue'], 'review.write'],
  [/^\/projects$/, ['everyday', 'lists']],
  [/^\/projects\/[^/]+\/write$/, ['filling', 'form'], 'document.edit'],
  [/^\/projects\/[^/]+\/assessment$|^\/(?:assessments|special-projects)$/, ['evaluation', 'assessment']],
  [/^\/policies(?:\/|$)/, ['evaluation', 'policies'], 'policy.read'],
  [/^\/policies(?:\/|$)/, ['everyday', 'desk']],
  [/^\/projects\/[^/]+\/archive$/, ['evaluation', 'archive']],
  [/^\/projects\/[^/]+\/versions$/, ['review', 'approval']],
  [/^\/projects\/[^/]+/, ['review', 'one'], 'review.write'],
  [/^\/projects\/[^/]+/, ['filling', 'findings'], 'document.edit'],
  [/^\/projects\/[^/]+/, ['everyday', 'project']],
  [/^\/documents\/[^/]+\/write$/, ['filling', 'sent'], 'statement.write'],
  [/^\/(?:documents|imports)\b/, ['everyday', 'import'], 'document.import'],
  [/^\/documents$/, ['everyday', 'from-file'], 'document.edit'],
  [/^\/(?:documents|imports)\b/, ['everyday', 'documents']],
  [/^\/delegations\//, ['filling', 'delegated'], 'delegation.fill'],
  [/^\/delegations\//, ['everyday', 'desk']],
  [/^\/assurance\b/, ['filling', 'assurance']],
  [/^\/review\b/, ['review', 'queue'], 'review.write'],
  [/^\/review\b/, ['everyday', 'lists']],
  [/^\/findings$|^\/duplicates\b/, ['review', 'lookup']],
  [/^\/execution\b/, ['monitoring', 'execution']],
  [/^\/(?:evaluations\/costs|cost-analyses|cost-standards)\b/, ['evaluation', 'costs'], 'cost-analysis.read'],
  [/^\/(?:evaluations\/costs|cost-analyses|cost-standards)\b/, ['everyday', 'desk']],
  [/^\/reports\b|\/reports$/, ['monitoring', 'report'], 'report.read'],
  [/^\/(?:results\/)?reports\b/, ['everyday', 'desk']],
  [/^\/(?:monitoring|self-evaluations)\/whole$|^\/wholes\//, ['monitoring', 'whole'], 'whole.read'],
  [/^\/(?:monitoring|self-evaluations)\/whole$|^\/wholes\//, ['monitoring', 'whole'], 'whole.read-final'],
  [/^\/wholes\//, ['everyday', 'desk']],
  [/^\/(?:monitoring\/transfers$|transfers\/)/, ['monitoring', 'transfers'], 'transfer.read'],
  [/^\/transfers\//, ['everyday', 'desk']],
  [/^\/monitoring\/[^/]+\/[^/]+$/, ['monitoring', 'fill'], 'monitoring.fill'],
  [/^\/monitoring$/, ['monitoring', 'open'], 'monitoring.open'],
  [/^\/monitoring$/, ['monitoring', 'fill'], 'monitoring.fill'],
  [/^\/monitoring\b/, ['monitoring', 'lights']],
  [/^\/self-evaluations$/, ['self-evaluation', 'open'], 'self-evaluation.open'],
  [/^\/self-evaluations\b/, ['self-evaluation', 'fill'], 'self-evaluation.write'],
  [/^\/self-evaluations\b/, ['self-evaluation', 'check']],
  [/^\/evaluations\b/, ['evaluation', 'task'], 'evaluation.manage'],
  [/^\/evaluations\b/, ['evaluation', 'marks'], 'evaluation.judge'],
  [/^\/evaluations\b/, ['evaluation', 'report']],
  [/^\/fiscal-operation\b/, ['evaluation', 'fiscal-operation']],
  [/^\/results\/accountability\b/, ['evaluation', 'accountability']],
  [/^\/results\/rectifications\b/, ['evaluation', 'rectification']],
  [/^\/results\/(?:budget|what-if)$/, ['evaluation', 'budget']],
  [/^\/results\/archives\b/, ['evaluation', 'archive']],
  [/^\/(?:statistics|departments|library)\b/, ['everyday', 'statistics']],
  [/^\/rule-sets\b/, ['review', 'lookup']],
  [/^\/administration\/organisation$/, ['administrator', '机构']],
  [/^\/administration\/accounts$/, ['administrator', '人员与岗位']],
  [/^\/administration\/calendar$/, ['administrator', '年度日历']],
  [/^\/administration\/flow$/, ['administrator', '审核流程']],
  [/^\/administration\/roll-over$/, ['administrator', '年度结转']],
  [/^\/administration\/mail$/, ['administrator', '邮件']],
  [/^\/administration\b/, ['administrator', '先做这几件事']],
  [/^\/(?:password|account)$/, ['everyday', 'account']],
]

/** null: no guide speaks of the page. */
export function pageGuide(pathname: string, may: (action: Action) => boolean): GuidePlace | null {
  const place = PAGE_GUIDES.find(
    ([page, , who]) => page.test(pathname) && (who === undefined || may(who)),
  )?.[1]
  return place === undefined ? null : { guide: place[0], part: place[1] }
}

export function usePageGuide(): GuidePlace | null {
  return pageGuide(useLocation().pathname, useMay())
}
