/** The grade of last year, the rate of its money, and what was decided on its budget. */
import { Link } from 'react-router'
import type { LastResult } from '#api/results.ts'
import { RESULTS } from '#text/interface/results.ts'
import type { Language } from '#text/language.ts'
import type { Spoken } from '#text/interface/words.ts'
import { changedResultText, PROPOSAL_NAMES, proposalText, RESULT_SOURCE_NAMES } from '#text/results.ts'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { GradeMark } from '../../ui/grade-mark.tsx'
import { wanText } from '../../ui/money.tsx'
import { Term } from '../../ui/term.tsx'
import styles from './notes.module.css'

type Props = {
  readonly last: NonNullable<LastResult['last']>
  readonly decided: LastResult['decided']
  /** 终止: what was decided on its budget is carried out no more. */
  readonly isClosed: boolean
}

export function LastResultFacts({ last, decided, isClosed }: Props) {
  const text = useText(RESULTS)
  const language = useLanguage()
  const facts = [
    last.score === null || last.source === null
      ? null
      : text.lastGrade(last.score, RESULT_SOURCE_NAMES[last.source][language]),
    last.rate === null ? null : text.lastRate(last.rate),
    outcomeText(last, text, language),
    last.decision === null || !last.changed ? null : changedResultText(last.decision, last, language),
    isClosed && (last.decision !== null || last.proposal !== null) ? text.overByClosing : null,
  ].filter((fact) => fact !== null)
  return (
    <div className={`no-print ${styles.note}`}>
      <Callout kind="note">
        <Link to={paths.project(last.project)}>{text.last(last.year)}</Link>
        <Term id="results" of={text.last(last.year)} />{' '}
        {last.grade === null ? null : <GradeMark grade={last.grade} />} {facts.join(' · ')}
      </Callout>
      {isClosed ? null : <OverDecision decided={decided} />}
    </div>
  )
}

/** That the request asks for more than was decided, and what that means. */
function OverDecision({ decided }: Pick<Props, 'decided'>) {
  const text = useText(RESULTS)
  if (decided === null || decided.over === null) return null
  const { budgetYear, requested, over, effect } = decided
  return (
    <Callout kind={effect === 'block' ? 'error' : 'warning'}>
      {text.requestOver(budgetYear, wanText(requested) ?? '', wanText(over) ?? '')}
      {effect === 'block' ? text.overBlocks : text.overWarns}
    </Callout>
  )
}

/** What was decided on its budget, otherwise what was proposed. */
function outcomeText(
  { decision, proposal, year, base, budgetYear }: NonNullable<LastResult['last']>,
  text: Spoken<typeof RESULTS>,
  language: Language,
): string | null {
  if (decision !== null)
    return `${text.lastDecision(PROPOSAL_NAMES[decision.kind][language], budgetYear, wanText(decision.amount) ?? '')}${decision.reason === '' ? '' : `（${decision.reason}）`}`
  if (proposal === null) return null
  return text.lastProposal(
    proposalText(proposal.kind, proposal.share, language),
    [year, wanText(base) ?? ''],
    [budgetYear, wanText(proposal.amount) ?? ''],
  )
}
