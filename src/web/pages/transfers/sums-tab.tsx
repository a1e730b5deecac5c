/** 汇总: money and indicators of the projects together, how each is summed up, and what each project reported. */
import type { TransferView } from '#api/transfers.ts'
import type { SummedIndicator } from '#core/transfers/sum-up.ts'
import { isSameName, measured } from '#core/transfers/transfer.ts'
import { TRANSFERS } from '#text/interface/transfers.ts'
import { ACTUAL_SOURCE_NAMES, SUMMED_STATE_NAMES, SUMMING_NAMES } from '#text/transfers.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { wanShown } from './typed.ts'
import styles from './transfers.module.css'
import table from '../../ui/table.module.css'

type Props = { readonly view: TransferView }

export function SumsTab({ view }: Props) {
  return (
    <>
      <MoneySums view={view} />
      <IndicatorSums view={view} />
      <ByProject view={view} />
    </>
  )
}

function MoneySums({ view: { summed } }: Props) {
  const text = useText(TRANSFERS)
  if (summed === null) return null
  const { money } = summed
  const facts: readonly (readonly [string, string])[] = [
    [text.amount, wanShown(money.received)],
    [text.split, wanShown(money.split)],
    [text.left, wanShown(money.left)],
    [text.paid, wanShown(money.paid)],
    [text.rate, money.rate === null ? '—' : `${money.rate}%`],
  ]
  return (
    <section className={`panel ${styles.part}`} aria-label={text.moneySums}>
      <h2>{text.moneySums}</h2>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {money.paid === null && money.split !== '0' ? <Callout kind="note">{text.paidUnknown}</Callout> : null}
      {money.untold === '0' ? null : <p className={styles.quiet}>{text.untold(wanShown(money.untold))}</p>}
    </section>
  )
}

function IndicatorSums({ view: { summed, objective, year } }: Props) {
  const text = useText(TRANSFERS)
  const language = useLanguage()
  if (summed === null) return null
  const heads = [
    text.level3,
    text.value,
    text.promised,
    text.summing,
    text.actual,
    text.share100,
    text.standing,
  ]
  return (
    <section className={`panel ${styles.part}`} aria-label={text.indicators}>
      <h2>{text.indicators}</h2>
      <table className={`${table.table} ${styles.cards}`}>
        <thead>
          <tr>
            {heads.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {objective.indicators.map(({ name, value, summing }, i) => {
            const one = summed.indicators[i]
            const unit = measured(value, year)?.unit ?? ''
            return one === undefined ? null : (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td data-label={text.value}>{value}</td>
                <td data-label={text.promised}>{one.promised === null ? '—' : `${one.promised}${unit}`}</td>
                <td data-label={text.summing}>{SUMMING_NAMES[summing][language]}</td>
                <td data-label={text.actual}>
                  <Actual one={one} unit={unit} />
                </td>
                <td data-label={text.share100}>{one.share === null ? '—' : `${one.share}%`}</td>
                <td data-label={text.standing}>
                  <Verdict one={one} />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}

function Actual({ one, unit }: { readonly one: SummedIndicator; readonly unit: string }) {
  const text = useText(TRANSFERS)
  return (
    <>
      {one.actual === null ? '—' : `${one.actual}${unit}`}
      {one.projects === 0 || one.state === 'not-added' ? null : (
        <span className={styles.quiet}> {text.reportedOf(one.reported, one.projects)}</span>
      )}
    </>
  )
}

/** Never a verdict without evidence: what cannot be told yet says why. */
function Verdict({ one: { reached, state } }: { readonly one: SummedIndicator }) {
  const text = useText(TRANSFERS)
  const language = useLanguage()
  if (reached === null) return <span className={styles.quiet}>{SUMMED_STATE_NAMES[state][language]}</span>
  return reached ? <span>{text.isReached}</span> : <span className={styles.alert}>{text.isMissed}</span>
}

/** As it was typed, with the unit of the project's own target where none is written. */
function withUnit(
  own: { readonly value: string; readonly actual: string } | undefined,
  year: number,
): string {
  if (own === undefined) return ''
  return /^-?[\d.]+$/u.test(own.actual) ? `${own.actual}${measured(own.value, year)?.unit ?? ''}` : own.actual
}

function ByProject({ view: { lines, known, objective, year } }: Props) {
  const text = useText(TRANSFERS)
  const language = useLanguage()
  if (lines.length === 0) return <p className={styles.quiet}>{text.noneSplit}</p>
  return (
    <section className={`panel ${styles.part}`} aria-label={text.byProject}>
      <h2>{text.byProject}</h2>
      <div className={table.scroll}>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">{text.project}</th>
              <th scope="col">{text.sourceOf}</th>
              <th scope="col" className="number">
                {text.money}
              </th>
              <th scope="col" className="number">
                {text.paid}
              </th>
              {objective.indicators.map(({ name }) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map(({ project, amount, shares }) => {
              const one = known.find(({ id }) => id === project)
              const actual = (at: number) =>
                withUnit(
                  one?.indicators.find(({ name }) => isSameName(shares[at]?.own ?? '', name)),
                  year,
                )
              return (
                <tr key={project}>
                  <th scope="row" className={styles.named}>
                    {one?.name ?? '—'} <span className={styles.quiet}>{one?.unit.name}</span>
                  </th>
                  <td>{one?.source ? ACTUAL_SOURCE_NAMES[one.source][language] : text.notReported}</td>
                  <td className="number">{wanShown(amount)}</td>
                  <td className="number">
                    {one?.isShared === true ? text.sharedMoney : wanShown(one?.paid ?? null)}
                  </td>
                  {objective.indicators.map(({ name }, at) => (
                    <td key={name}>{actual(at) || '—'}</td>
                  ))}
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </section>
  )
}
