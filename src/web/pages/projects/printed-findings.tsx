/** The findings as they follow the paper on the printer, when asked for. */
import type { Unjudged } from '#core/review/evidence.ts'
import type { LivingFinding } from '#core/findings/rows.ts'
import { authorityText, findingMessage } from '#text/findings/findings.ts'
import { COMMON } from '#text/interface/common.ts'
import { DECISIONS, STATE_SIGN } from '#text/interface/decisions.ts'
import { PROJECT } from '#text/interface/project.ts'
import { fieldWords } from '#text/field-words.ts'
import { CheckedNote } from '../../components/findings/checked-note.tsx'
import { placeIn } from '../../components/paper/place.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { SEVERITY_SIGN } from '../../ui/severity.tsx'
import styles from './printed-findings.module.css'

type Props = {
  readonly findings: readonly LivingFinding[]
  readonly unjudged: readonly Unjudged[]
  readonly project: number
}

export function PrintedFindings({ findings, unjudged, project }: Props) {
  const text = useText(PROJECT)
  const common = useText(COMMON)
  const decisions = useText(DECISIONS)
  const language = useLanguage()
  return (
    <section className={styles.printed}>
      <h2>{text.printedFindings}</h2>
      {findings.length === 0 ? (
        <p>
          {text.noFindings}。<CheckedNote unjudged={unjudged} />
        </p>
      ) : null}
      <ol>
        {findings.map((finding) => (
          <li key={finding.id}>
            <div>
              {SEVERITY_SIGN[finding.severity]} {common[finding.severity]}
              {'　'}
              {fieldWords(placeIn(finding, project), language)}
              {finding.text === null ? '' : `　“${finding.text}”`}
            </div>
            <div>
              {finding.state === 'open' ? '' : `${STATE_SIGN[finding.state]} ${decisions[finding.state]}　`}
              {findingMessage(finding, language)}
            </div>
            {finding.state === 'waived' && finding.decision !== null ? (
              <div>
                {decisions.reason}
                {'　'}
                {finding.decision.reason}
                {'　'}
                {finding.decision.until === null
                  ? decisions.forGood
                  : decisions.untilDay(finding.decision.until)}
              </div>
            ) : null}
            {finding.suggestion === null ? null : (
              <div>
                {text.suggestion}
                {'　'}
                {finding.suggestion}
              </div>
            )}
            <div className={styles.authority}>{authorityText(finding.rule, language)}</div>
          </li>
        ))}
      </ol>
    </section>
  )
}
