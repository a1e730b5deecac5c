/**
 * How something was chosen, where by draw: with the file that repeats it; and every draw that another choice
 * took the place of.
 */
import type { EvaluationView } from '#api/evaluation/evaluations.ts'
import type { DrawRecord } from '#core/evaluation/draw.ts'
import { commitmentsOf, drawHistory, openCommitment } from '#core/evaluation/task.ts'
import { leftOutText } from '#text/evaluation.ts'
import { EVALUATIONS } from '#text/interface/evaluations.ts'
import { drawPath } from '../../api/evaluations.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Term } from '../../ui/term.tsx'
import { momentText } from '../../ui/time.ts'
import type { ChosenThing } from '#core/evaluation/commitment.ts'
import { Commitment } from './draw-dialog.tsx'
import styles from './evaluations.module.css'

export function DrawPanel({ view, what }: { readonly view: EvaluationView; readonly what: ChosenThing }) {
  const text = useText(EVALUATIONS)
  const language = useLanguage()
  const record = view.choices[what]
  const draws = drawHistory(view.choices, what)
  const open = openCommitment(view.choices, what)
  const withdrawn = commitmentsOf(view.choices, what).flatMap((one) => one.withdrawn ?? [])
  if (draws.length === 0 && open === null && withdrawn.length === 0) return null
  const now = record?.by === 'draw' ? record : null
  return (
    <div className={styles.quiet}>
      {open === null ? null : <Commitment open={open} />}
      {withdrawn.map(({ at, reason }) => (
        <p key={at}>{text.withdrawnOf(momentText(at), reason)}</p>
      ))}
      {now === null ? null : (
        <p>
          {text.drawnBy(now.draw.seed)} <Term id="draw-seed" of={text.seed} />{' '}
          {now.draw.at === undefined ? '' : `${momentText(now.draw.at)} `}
          <a href={drawPath(view.id, what)} download>
            {text.drawFile}
          </a>
          {now.draw.commitment === undefined ? null : (
            <>
              <br />
              {text.keptTo} <code className={styles.digest}>{now.draw.commitment.digest}</code>
            </>
          )}
        </p>
      )}
      {now !== null && now.left.length > 0 ? (
        <p>
          {text.leftOut(now.left.map(({ name, reason }) => leftOutText(name, reason, language)).join('；'))}
        </p>
      ) : null}
      {draws.length === 0 || (draws.length === 1 && now !== null) ? null : (
        <details open>
          <summary>{text.drawsBefore(draws.length)}</summary>
          <ol className={styles.draws} aria-label={text.drawsBefore(draws.length)}>
            {draws.map((draw, i) => (
              <DrawLine key={i} draw={draw} number={i + 1} path={drawPath(view.id, what, i + 1)} />
            ))}
          </ol>
        </details>
      )}
    </div>
  )
}

function DrawLine({
  draw: { seed, at, reason, drawn, candidates },
  number,
  path,
}: {
  readonly draw: DrawRecord
  readonly number: number
  readonly path: string
}) {
  const text = useText(EVALUATIONS)
  return (
    <li>
      {text.drawNumber(number, at === undefined ? '' : momentText(at))} · {text.drawnBy(seed)} ·{' '}
      {text.drawTook(drawn.length, candidates.length)}{' '}
      <a className="in-words" href={path} download>
        {text.drawFileOf(number)}
      </a>
      {reason === undefined ? null : (
        <>
          <br />
          {text.drawReason(reason)}
        </>
      )}
    </li>
  )
}
