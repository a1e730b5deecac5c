/** 上手五步 leads nobody to a page or an act that the role is refused. */
import { expect, test } from 'vitest'
import type { Action } from '#core/kernel/allows.ts'
import type { EventType } from '#core/kernel/audit-event.ts'
import { GRANTS, OWN_ONLY } from '#core/kernel/grants.ts'
import { NATIONAL_FLOW, type Flow } from '#core/filing/flow.ts'
import { ROLES, type Role } from '#core/kernel/roles.ts'
import { FIRST_PATHS, firstPathOf } from '#core/first-path/first-path.ts'
import { firstStepLink } from '#web/components/first-path/first-path-links.ts'
import { TAB_NEEDS } from '#web/pages/installation/administration-tabs.ts'
import { tabAt } from '#web/frame/places.ts'
import { PAGE_PLACES } from './support/page-places.ts'

const may = (role: Role) => (action: Action) => GRANTS[role].has(action) || OWN_ONLY.has(action)
const PLACES = PAGE_PLACES.map((at) => ({
  ...at,
  area: 'desk' as const,
  title: { 'zh-CN': '', 'en': '' },
}))
/** Pages of everybody, and the pages of one's own account. */
const OPEN = /^\/(?:help\/|account$|password$|$)/

function isSeen(link: string, of: (action: Action) => boolean): boolean {
  const path = link.replace(/[?#].*/u, '')
  if (OPEN.test(path)) return true
  const [, tab] = /^\/administration\/(.+)$/u.exec(path) ?? []
  if (tab !== undefined) return Object.entries(TAB_NEEDS).some(([name, need]) => name === tab && of(need))
  return tabAt(PLACES, path)?.actions.some(of) === true
}

/** Flows that give the head of a unit different work. */
const FLOWS: readonly Pick<Flow, 'submit' | 'stages'>[] = [
  NATIONAL_FLOW,
  { ...NATIONAL_FLOW, submit: ['unit-filler'] },
  {
    submit: ['unit-filler'],
    stages: [{ kind: 'unit', steps: [{ id: 'head', roles: ['unit-head'], from: null }] }],
  },
]

const STEPS = ROLES.flatMap((role) =>
  [...new Set(FLOWS.map((flow) => firstPathOf([{ role }], flow)))].flatMap((path) =>
    path === null ? [] : FIRST_PATHS[path].map((step) => ({ role, path, step })),
  ),
)

/** What it takes to do what is written into the log: one of these. */
const DONE_BY: { readonly [act in EventType]?: readonly Action[] } = {
  'target.created': ['document.edit'],
  'target.written': ['document.edit'],
  'statement.written': ['statement.write'],
  'document.edited': ['document.edit'],
  'document.imported': ['document.import'],
  'import.confirmed': ['document.import'],
  'batch.created': ['document.import'],
  'delegation.filled': ['delegation.fill'],
  'delegation.given-back': ['delegation.fill'],
  'delegation.refused': ['delegation.fill'],
  'filing.submitted': ['filing.act'],
  'filing.opened': ['review.write'],
  'filing.passed': ['filing.act'],
  'filing.returned': ['filing.act'],
  'filing.approved': ['filing.act'],
  'finding.waived': ['finding.decide'],
  'finding.disputed': ['finding.decide'],
  'comment.written': ['review.write'],
  'review.item-changed': ['review.write'],
  'monitoring.opened': ['monitoring.open'],
  'monitoring.sent': ['monitoring.fill'],
  'monitoring.passed': ['monitoring.check-department', 'monitoring.check-finance'],
  'monitoring.returned': ['monitoring.check-department', 'monitoring.check-finance'],
  'self-evaluation.opened': ['self-evaluation.open'],
  'self-evaluation.submitted': ['self-evaluation.write'],
  'self-evaluation.passed': ['self-evaluation.remind'],
  'self-evaluation.returned': ['self-evaluation.remind'],
  'evaluation.created': ['evaluation.manage'],
  'evaluation.declared': ['evaluation.judge'],
  'evaluation.asked': ['evaluation.judge'],
  'evaluation.marked': ['evaluation.judge'],
  'result.decided': ['result.decide'],
  'calendar.saved': ['flow.manage'],
  'flow.saved': ['flow.manage'],
  'unit.created': ['organisation.manage'],
  'unit.changed': ['organisation.manage'],
  'staff.imported': ['organisation.manage'],
  'user.created': ['user.manage'],
  'region.changed': ['region.manage'],
  'mail.tested': ['mail.manage'],
  'password.changed': ['password.change'],
  'second-factor.enrolled': ['password.change'],
}

test.each(ROLES)('the first steps of %s lead only to what this role may see and do', (role) => {
  const refused = STEPS.filter((one) => one.role === role).filter(({ path, step }) => {
    const isDoable = step.acts.length === 0 || step.acts.some((act) => DONE_BY[act]?.some(may(role)))
    return !isDoable || !isSeen(firstStepLink(path, step.id), may(role))
  })
  expect(refused.map(({ path, step }) => `${path} ${step.id}`)).toEqual([])
})
