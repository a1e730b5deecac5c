/**
 * Marks item by item: of every expert for whoever leads, the combined ones and the result for the evaluated.
 */
import type { SheetView } from '#api/evaluations.ts'
import { evaluationPartName } from '#text/evaluation.ts'
import { EVALUATIONS, SHEET } from '#text/interface/evaluations.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import styles from './evaluations.module.css'

export function MarksTable({
  sheet: { items, marks, combined, result, report },
}: {
  readonly sheet: SheetView
}) {
  const text = useText(EVALUATIONS)
  const words = useText(SHEET)
  const language = useLanguage()
  const changed = report?.adjustments ?? []
  if (combined === null) return null
  return (
    <section className={`panel ${styles.plate}`} aria-label={words.marks}>
      <div className={styles.head}>
        <h2>{words.marks}</h2>
      </div>
      {marks === null ? null : (
        <p className={styles.quiet}>
          {marks.agreement.concordance === null
            ? words.agreementNone(marks.agreement.spread)
            : words.agreement(marks.agreement.concordance, marks.agreement.spread)}
          {marks.left.length > 0 ? `；${words.leftOut(marks.left.join('、'))}` : ''}
        </p>
      )}
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th>{words.item}</th>
              <th className={styles.figure}>{text.points}</th>
              {marks?.ballots.map(({ name }) => (
                <th key={name} className={styles.figure}>
                  {name}
                </th>
              ))}
              {marks === null ? null : <th className={styles.figure}>{words.spread}</th>}
              <th className={styles.figure}>{words.combined}</th>
              {changed.length > 0 ? <th className={styles.figure}>{words.final}</th> : null}
            </tr>
          </thead>
          <tbody>
            {items.map(({ id, part, third, weight }, at) => {
              const spread = marks?.agreement.items[at]
              return (
                <tr key={id}>
                  <th scope="row">
                    {third}
                    <span className={styles.sub}>{evaluationPartName(part, language)}</span>
                  </th>
                  <td className={styles.figure}>{weight}</td>
                  {marks?.ballots.map((ballot) => (
                    <td key={ballot.name} className={styles.figure}>
                      {ballot.marks[id]}
                    </td>
                  ))}
                  {spread === undefined ? null : (
                    <td className={styles.figure}>
                      {spread.disagreed ? (
                        <span className={styles.wide}>
                          ▲ {spread.spread} {words.disagreed}
                        </span>
                      ) : (
                        spread.spread
                      )}
                    </td>
                  )}
                  <td className={styles.figure}>{combined.items[id]}</td>
                  {changed.length > 0 ? <td className={styles.figure}>{result?.items[id]}</td> : null}
                </tr>
              )
            })}
          </tbody>
          <tfoot>
            <tr>
              <th>{words.total}</th>
              <td className={styles.figure}>100.00</td>
              {marks?.ballots.map(({ name, total }) => (
                <td key={name} className={styles.figure}>
                  {total}
                </td>
              ))}
              {marks === null ? null : <td className={styles.figure}>{marks.agreement.spread}</td>}
              <td className={styles.figure}>{combined.total}</td>
              {changed.length > 0 ? <td className={styles.figure}>{result?.total}</td> : null}
            </tr>
          </tfoot>
        </table>
      </div>
      {changed.length > 0 ? (
        <ul className={styles.list}>
          {changed.map(({ item, mark, reason }) => (
            <li key={item}>
              {items.find(({ id }) => id === item)?.third}：
              {words.adjustedTo(combined.items[item] ?? '', mark, reason)}
            </li>
          ))}
        </ul>
      ) : null}
      {marks === null ? null : (
        <ul className={styles.list}>
          {marks.ballots
            .filter(({ opinion }) => opinion !== '')
            .map(({ name, opinion }) => (
              <li key={name}>
                <strong>{name}</strong>
                <p className={styles.said}>{opinion}</p>
              </li>
            ))}
        </ul>
      )}
    </section>
  )
}
