/** What the unit says was achieved, beside the sheet of those who judge it: indicator by indicator, and in words. */
import type { EvaluationSheetView } from '#api/evaluation/evaluations.ts'
import { EVALUATION_SHEET_WORDS } from '#text/interface/evaluations.ts'
import { useText } from '../../preferences/language.ts'
import { WithTerm } from '../../ui/term.tsx'
import styles from './evaluations.module.css'

type Said = NonNullable<EvaluationSheetView['said']>

export function SaidOfItself({ said }: { readonly said: Said }) {
  const words = useText(EVALUATION_SHEET_WORDS)
  // Who marks the project is not told what the unit gives itself.
  const isScored = said.indicators.some(({ score }) => score !== null)
  const parts = (
    [
      [words.saidOutcome, said.outcome],
      [words.saidProblems, said.problems],
      [words.saidMeasures, said.measures],
    ] as const
  ).filter(([, text]) => text.trim() !== '')
  return (
    <section className={styles.achieved} aria-label={words.said}>
      <h2 className={styles.quiet}>
        <WithTerm id="self-evaluation" of={words.said}>
          {words.said}
        </WithTerm>
      </h2>
      <div className={styles.scroll}>
        <table className={styles.table} aria-label={words.said}>
          <thead>
            <tr>
              <th>{words.item}</th>
              <th>{words.saidAsked}</th>
              <th>{words.saidReached}</th>
              {isScored ? <th className={styles.figure}>{words.saidScore}</th> : null}
            </tr>
          </thead>
          <tbody>
            {said.indicators.map((one, i) => (
              <SaidRow key={i} one={one} isScored={isScored} />
            ))}
          </tbody>
        </table>
      </div>
      {parts.length === 0 ? null : (
        <dl>
          {parts.map(([name, text]) => (
            <div key={name} className={styles.reading}>
              <dt>{name}</dt>
              <dd className={styles.said}>{text}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  )
}

type RowProps = { readonly one: Said['indicators'][number]; readonly isScored: boolean }

function SaidRow({ one, isScored }: RowProps) {
  const { name, asked, reached, weight, score, reason } = one
  return (
    <tr>
      <th scope="row">
        {name}
        {reason === '' ? null : <span className={styles.sub}>{reason}</span>}
      </th>
      <td>{asked}</td>
      <td>{reached === '' ? '—' : reached}</td>
      {isScored ? (
        <td className={styles.figure}>
          {score ?? '—'} / {weight}
        </td>
      ) : null}
    </tr>
  )
}
