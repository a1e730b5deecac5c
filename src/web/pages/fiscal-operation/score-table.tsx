/** What each indicator comes to, by dimension, and how it is counted a press away. */
import { Fragment, useState } from 'react'
import { Button } from 'antd'
import type { FiscalSheetView } from '#api/fiscal-operation.ts'
import { DIMENSION_OF, FISCAL_DIMENSIONS } from '#core/fiscal-operation/scheme.ts'
import type { FiscalProofLine } from '#core/fiscal-operation/score.ts'
import { FISCAL_DIMENSION_NAMES, FISCAL_INDICATOR_NAMES } from '#text/fiscal-operation.ts'
import { FISCAL } from '#text/interface/fiscal-operation.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { HowCounted } from './how-counted.tsx'
import styles from './fiscal-operation.module.css'
import table from '../../ui/table.module.css'

export function ScoreTable({ view: { proof, place, ranked } }: { readonly view: FiscalSheetView }) {
  const text = useText(FISCAL)
  const language = useLanguage()
  const [shown, show] = useState<FiscalProofLine | null>(null)
  return (
    <section className={`panel ${styles.part}`} aria-label={text.score}>
      <h2>
        {text.score}　<span className={styles.number}>{proof.total ?? '—'}</span>
        {place === null || ranked === null ? null : (
          <span className={styles.quiet}>　{text.place(place, ranked)}</span>
        )}
      </h2>
      <p className={styles.quiet}>{text.scoreWords}</p>
      <table className={table.table}>
        <ScoreHead />
        <tbody>
          {FISCAL_DIMENSIONS.map((dimension) => {
            const lines = proof.lines.filter(({ indicator }) => DIMENSION_OF[indicator] === dimension)
            return lines.length === 0 ? null : (
              <Fragment key={dimension}>
                <tr>
                  <th scope="rowgroup" colSpan={4} className={styles.group}>
                    {FISCAL_DIMENSION_NAMES[dimension][language]}
                  </th>
                </tr>
                {lines.map((line) => (
                  <ScoreRow key={line.indicator} line={line} onShow={show} />
                ))}
              </Fragment>
            )
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              {text.sum}
            </th>
            <td className="number">{proof.had}</td>
            <td className="number">{proof.full}</td>
          </tr>
          <tr>
            <th scope="row" colSpan={2}>
              {text.ofHundred}
            </th>
            <td className="number">{proof.total ?? '—'}</td>
            <td className="number">100.00</td>
          </tr>
        </tfoot>
      </table>
      {shown === null ? null : (
        <HowCounted
          proof={proof}
          line={shown}
          name={FISCAL_INDICATOR_NAMES[shown.indicator][language]}
          onClose={() => show(null)}
        />
      )}
    </section>
  )
}

function ScoreHead() {
  const text = useText(FISCAL)
  return (
    <thead>
      <tr>
        <th scope="col">{text.indicator}</th>
        <th scope="col" className="number">
          {text.value}
        </th>
        <th scope="col" className="number">
          {text.points}
        </th>
        <th scope="col" className="number">
          {text.full}
        </th>
      </tr>
    </thead>
  )
}

type RowProps = { readonly line: FiscalProofLine; readonly onShow: (line: FiscalProofLine) => void }

function ScoreRow({ line, onShow }: RowProps) {
  const text = useText(FISCAL)
  const language = useLanguage()
  const { outcome } = line
  const name = FISCAL_INDICATOR_NAMES[line.indicator][language]
  const said = outcome.state === 'not-applicable' ? text.notApplicable : text.missing
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="number">{outcome.state === 'scored' ? `${outcome.percent}%` : said}</td>
      <td className="number">
        {outcome.state === 'scored' ? (
          <Button
            size="small"
            type="link"
            className={styles.points ?? ''}
            aria-label={text.howOf(name)}
            onClick={() => onShow(line)}
          >
            {outcome.points}
          </Button>
        ) : (
          '—'
        )}
      </td>
      <td className="number">{line.full}</td>
    </tr>
  )
}
