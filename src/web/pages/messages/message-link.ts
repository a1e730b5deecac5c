/** Where a message leads: to the very target, to the comment in its cell, or to the list of several. */
import type { MessageKind } from '#core/messages/message.ts'
import { WAITING_KINDS } from '#core/messages/waiting.ts'
import type { MessageRow } from '#core/messages/rows.ts'
import { paths } from '../../paths.ts'

/**
 * @param reviews whether the reader reviews; then what waits is opened beside its sheet.
 * @returns null: there is nothing to lead to (any more)
 */
export function messageLink(
  { kind, project, count, facts }: Pick<MessageRow, 'kind' | 'project' | 'count' | 'facts'>,
  reviews: boolean,
): string | null {
  if (IS_OWN.has(kind)) return paths.account()
  if (kind === 'notice') return paths.notices({ notice: String(facts['notice'] ?? '') })
  if (kind === 'reminded' && facts['sheet'] !== undefined) return sheetLink(project, count, facts)
  if (kind === 'accountability-recorded') return paths.accountability({ year: 'all' })
  if (kind.startsWith('transfer-')) return paths.transfer(String(facts['transfer'] ?? ''))
  if (kind === 'self-evaluation-opened')
    return paths.selfEvaluations({ year: facts['year'] === undefined ? undefined : Number(facts['year']) })
  if (count > 1 && IS_ASSESSMENT.has(kind)) return paths.assessments()
  if (IS_ASSESSMENT.has(kind) && facts['policy'] !== undefined)
    return paths.policyAssessment(String(facts['policy']))
  if (kind.startsWith('self-evaluation-') && facts['evaluation'] !== undefined)
    return count > 1
      ? paths.selfEvaluations(IS_TO_BE_DONE.has(kind) ? { mine: 'yes' } : { state: 'confirmed' })
      : paths.selfEvaluation(String(facts['evaluation']))
  if ((kind === 'result-decided' || kind === 'result-withdrawn') && count > 1)
    return paths.resultBudget({ year: facts['year'] ?? 'all' })
  if (kind.startsWith('rectification-'))
    return count > 1 || facts['rectification'] === undefined
      ? paths.rectifications({ year: 'all', standing: kind === 'rectification-late' ? 'late' : 'unsettled' })
      : paths.rectification(String(facts['rectification']))
  if (facts['statement'] !== undefined && IS_TALK.has(kind))
    return paths.textComment(String(facts['statement']), String(facts['thread'] ?? ''))
  if (facts['statement'] !== undefined && count === 1) return paths.document(String(facts['statement']))
  if (kind === 'deadline-near' || kind === 'deadline-over') return deadlineLink(kind, facts)
  if (kind === 'monitoring-opened')
    return paths.monitoring({ round: String(facts['round'] ?? ''), year: facts['year'] ?? '' })
  if (kind === 'monitoring-sent' || kind === 'monitoring-returned')
    return project === null || count > 1
      ? paths.monitoring({ round: String(facts['round'] ?? ''), mine: 'yes' })
      : paths.monitoringSheet(String(facts['round'] ?? ''), project)
  if (kind === 'warning-raised' || kind === 'warning-late')
    return paths.monitoring({
      year: facts['year'] ?? '',
      view: 'warnings',
      late: kind === 'warning-late' ? 'yes' : undefined,
    })
  if (count > 1 && !IS_TALK.has(kind)) return paths.filings(LISTS[kind] ?? { box: 'mine', year: 'all' })
  if ('evaluation' in facts)
    return 'subject' in facts
      ? paths.evaluationSubject(String(facts['evaluation']), String(facts['subject']))
      : paths.evaluation(String(facts['evaluation']))
  if (kind === 'delegated' || kind === 'delegation-returned' || kind === 'delegation-overruled')
    return paths.delegation(String(facts['delegation'] ?? ''))
  if (kind === 'delegation-over') return paths.filings()
  if (project === null) return null
  if (kind === 'delegation-given-back' || kind === 'delegation-ended' || kind === 'delegation-refused')
    return paths.write(project)
  if (IS_ASSESSMENT.has(kind)) return paths.assessment(project)
  if (IS_TALK.has(kind)) return paths.comment(project, String(facts['thread'] ?? ''))
  return reviews && WAITS.has(kind)
    ? paths.reviews({ project, mine: 'yes', year: 'all' })
    : paths.project(project)
}

/** The sheet that somebody is reminded of, or the list of those that wait. */
function sheetLink(
  project: string | null,
  count: number,
  { sheet, round, year }: MessageRow['facts'],
): string {
  const isOne = project !== null && count === 1
  if (sheet === 'monitoring')
    return isOne
      ? paths.monitoringSheet(String(round ?? ''), project)
      : paths.monitoring({ round: String(round ?? ''), mine: 'yes' })
  return isOne ? paths.selfEvaluation(project) : paths.selfEvaluations({ year, mine: 'yes' })
}

/** Where what waits under a deadline is. */
function deadlineLink(kind: 'deadline-near' | 'deadline-over', facts: MessageRow['facts']): string {
  if (String(facts['waits']).startsWith('self-evaluation'))
    return paths.selfEvaluations({ year: String(facts['year'] ?? '') })
  if (facts['waits'] === 'pooled-budgets')
    return paths.execution({ mark: 'pooled', year: facts['year'] ?? '' })
  if (WAITING_KINDS.some((one) => one === facts['waits'])) return waitingLink(facts)
  return paths.filings({
    box: 'mine',
    due: kind === 'deadline-over' ? 'over' : 'soon',
    year: facts['year'] ?? 'all',
  })
}

/** What waits of one task, subject or register leads there, of several to their list. */
function waitingLink({ waits, evaluation, subject, unit, year }: MessageRow['facts']): string {
  if (waits === 'assurance')
    return unit === undefined ? paths.assurance() : paths.assuranceOf(String(unit), Number(year))
  if (waits === 'rectification-check') return paths.rectifications({ year: 'all', state: 'replied' })
  if (evaluation === undefined) return paths.evaluations()
  return subject === undefined
    ? paths.evaluation(String(evaluation))
    : paths.evaluationSubject(String(evaluation), String(subject))
}

const IS_TO_BE_DONE: ReadonlySet<MessageKind> = new Set<MessageKind>([
  'self-evaluation-arrived',
  'self-evaluation-returned',
])
const IS_OWN: ReadonlySet<MessageKind> = new Set<MessageKind>([
  'account-password',
  'account-factor',
  'post-given',
  'post-ended',
])
const IS_TALK: ReadonlySet<MessageKind> = new Set<MessageKind>(['commented', 'comment-answered'])
const IS_ASSESSMENT: ReadonlySet<MessageKind> = new Set<MessageKind>([
  'assessment-submitted',
  'assessment-returned',
  'assessment-signed',
])
const WAITS: ReadonlySet<MessageKind> = new Set<MessageKind>(['arrived', 'transferred', 'asked', 'answered'])
const LISTS: { readonly [kind in MessageKind]?: { readonly [name: string]: string } } = {
  approved: { box: 'all', state: 'approved', year: 'all' },
  adjusting: { box: 'all', state: 'adjusting', year: 'all' },
}
