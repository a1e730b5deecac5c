/** 概况和目标: what was given, and the 区域绩效目标 as it was handed down. */
import type { TransferView } from '#api/transfers.ts'
import { BRANCH_LABEL, KIND_BRANCH, KIND_LABEL } from '#core/indicator/kind.ts'
import { TRANSFERS } from '#text/interface/transfers.ts'
import {
  SUMMING_NAMES,
  TRANSFER_ACT_NAMES,
  TRANSFER_KIND_NAMES,
  TRANSFER_LEVEL_NAMES,
} from '#text/transfers.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { momentText } from '../../ui/time.ts'
import { wanShown } from './typed.ts'
import styles from './transfers.module.css'
import table from '../../ui/table.module.css'

export function ObjectiveTab({ view }: { readonly view: TransferView }) {
  const text = useText(TRANSFERS)
  const language = useLanguage()
  const { objective } = view
  const facts: readonly (readonly [string, string])[] = [
    [text.level, TRANSFER_LEVEL_NAMES[view.level][language]],
    [text.kind, TRANSFER_KIND_NAMES[view.kind][language]],
    [text.code, view.code || '—'],
    [text.unit, view.unit.name],
    [text.ministry, view.ministry || '—'],
    [text.amount, `${wanShown(view.amount)} 万元`],
    [text.local, `${wanShown(view.local)} 万元`],
    [text.documentNumber, view.documentNumber],
    [text.receivedOn, view.receivedOn],
    [text.splitOn, view.splitOn ?? '—'],
  ]
  return (
    <>
      <section className={`panel ${styles.part}`} aria-label={text.facts}>
        <h2>{text.facts}</h2>
        <dl className={styles.facts}>
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section className={`panel ${styles.part}`} aria-label={text.goal}>
        <h2>{text.goal}</h2>
        <p className={styles.written}>{objective.goal}</p>
      </section>
      <IndicatorTable view={view} />
      <Steps view={view} />
    </>
  )
}

function IndicatorTable({ view: { objective } }: { readonly view: TransferView }) {
  const text = useText(TRANSFERS)
  const language = useLanguage()
  return (
    <section className={`panel ${styles.part}`} aria-label={text.indicators}>
      <h2>{text.indicators}</h2>
      <div className={table.scroll}>
        <table className={table.table}>
          <thead>
            <tr>
              {[text.level1, text.level2, text.level3, text.value, text.summing].map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {objective.indicators.map(({ kind, name, value, summing }) => (
              <tr key={name}>
                <td>{BRANCH_LABEL[KIND_BRANCH[kind]]}</td>
                <td>{KIND_LABEL[kind]}</td>
                <th scope="row">{name}</th>
                <td>{value}</td>
                <td>{SUMMING_NAMES[summing][language]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function Steps({ view: { steps } }: { readonly view: TransferView }) {
  const text = useText(TRANSFERS)
  const language = useLanguage()
  if (steps.length === 0) return null
  return (
    <section className={`panel ${styles.part}`} aria-label={text.steps}>
      <h2>{text.steps}</h2>
      <ul className={styles.plain}>
        {steps.map(({ act, comment, at, by }) => (
          <li key={at}>
            <span className={styles.quiet}>{momentText(at)}</span> {by} {TRANSFER_ACT_NAMES[act][language]}
            {comment === '' ? null : `：${comment}`}
          </li>
        ))}
      </ul>
    </section>
  )
}
