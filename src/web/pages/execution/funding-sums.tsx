/** Money by 资金性质 and by 资金来源, of a list or of one project. */
import type { ReactNode } from 'react'
import { Button } from 'antd'
import type { FundingList, FundingPart } from '#api/execution/funding.ts'
import type { FundNature } from '#core/target/fund-nature.ts'
import { FUND_NATURE_WORDS, FUND_ORIGIN_WORDS, UNSAID_NATURE } from '#text/execution/funding.ts'
import { FUNDING } from '#text/interface/funding.ts'
import type { Language } from '#text/language.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Money } from '../../ui/money.tsx'
import table from '../../ui/table.module.css'
import styles from './execution.module.css'
import { RateText } from './rate.tsx'

type Props = {
  readonly list: FundingList
  /** null: what is of no known nature. */
  readonly onNature: (nature: FundNature | null) => void
}

export function FundingSums({ list, onNature }: Props) {
  const text = useText(FUNDING)
  const language = useLanguage()
  const hasOrigins = list.origins.some(({ origin }) => origin !== null)
  return (
    <section className={styles.fundings} aria-label={text.byNature}>
      <div className={`panel ${styles.fundingTable}`}>
        <PartTable
          head={text.nature}
          caption={text.byNature}
          parts={list.natures}
          whole={list.whole}
          renderName={(part) => (
            <Button type="link" size="small" onClick={() => onNature(part.nature)}>
              {partName({ ...part, origin: null }, language)}
            </Button>
          )}
        />
        <p className={styles.quiet}>{text.natureNote}</p>
      </div>
      {hasOrigins ? (
        <div className={`panel ${styles.fundingTable}`}>
          <PartTable
            head={text.origin}
            caption={text.byOrigin}
            parts={list.origins}
            whole={null}
            renderName={(part) => partName(part, language)}
          />
        </div>
      ) : null}
    </section>
  )
}

type TableProps = {
  readonly head: string
  readonly caption: string
  readonly parts: readonly FundingPart[]
  /** null: the sum stands elsewhere. */
  readonly whole: FundingPart | null
  readonly renderName: (part: FundingPart) => ReactNode
}

export function PartTable({ head, caption, parts, whole, renderName }: TableProps) {
  const text = useText(FUNDING)
  return (
    <table className={table.table} aria-label={caption}>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          {[text.initial, text.changes, text.budget, text.paid, text.rate].map((title) => (
            <th key={title} scope="col" className="number">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {parts.map((part) => (
          <PartRow key={`${part.nature} ${part.origin}`} name={renderName(part)} part={part} />
        ))}
      </tbody>
      {whole === null ? null : (
        <tfoot>
          <PartRow name={text.all} part={whole} />
        </tfoot>
      )}
    </table>
  )
}

function PartRow({ name, part }: { readonly name: ReactNode; readonly part: FundingPart }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      {(['initial', 'changes', 'budget', 'paid'] as const).map((key) => (
        <td key={key} className="number">
          <Money amount={part[key]} dashed />
        </td>
      ))}
      <td className="number">
        <RateText rate={part.rate} overspent={isOver(part)} />
      </td>
    </tr>
  )
}

/** More was paid than there is of it; of what is of no known nature nothing is judged. */
function isOver({ nature, budget, paid }: FundingPart): boolean {
  return nature !== null && BigInt(paid) > BigInt(budget)
}

/** 政府性基金预算 · 专项债券; 未说明 where neither is said. */
export function partName(
  { nature, origin }: Pick<FundingPart, 'nature' | 'origin'>,
  language: Language,
): string {
  const words = [
    nature === null ? null : FUND_NATURE_WORDS[nature][language],
    origin === null ? null : FUND_ORIGIN_WORDS[origin][language],
  ].filter((word) => word !== null)
  return words.length === 0 ? UNSAID_NATURE[language] : words.join(' · ')
}
