/**
 * Marks item by item: of every expert for the leader, the combined ones and the result for the evaluated.
 */
import type { EvaluationSheetView } from '#api/evaluation/evaluations.ts'
import { evaluationPartName } from '#text/evaluation.ts'
import { EVALUATIONS, EVALUATION_SHEET_WORDS } from '#text/interface/evaluations.ts'
import { FIGURE, type ListColumn } from '../../lists/columns.tsx'
import { RowsExport } from '../../lists/rows-export.tsx'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Term } from '../../ui/term.tsx'
import styles from './evaluations.module.css'

type Props = { readonly sheet: EvaluationSheetView }
type Combined = NonNullable<EvaluationSheetView['combined']>

/** Whether marks were changed after the feedback, so that the result is not the combined marks. */
const isAdjusted = ({ report }: EvaluationSheetView) => (report?.adjustments ?? []).length > 0

export function MarksTable({ sheet }: Props) {
  const words = useText(EVALUATION_SHEET_WORDS)
  const { items, marks, combined } = sheet
  if (combined === null) return null
  return (
    <section className={`panel ${styles.plate}`} aria-label={words.marks}>
      <div className={styles.head}>
        <h2>{words.marks}</h2>
        <MarksExport sheet={sheet} combined={combined} />
      </div>
      {marks === null ? null : <Agreement marks={marks} />}
      <div className={styles.scroll}>
        <table className={styles.table}>
          <Heads sheet={sheet} />
          <tbody>
            {items.map((item, at) => (
              <ItemRow key={item.id} sheet={sheet} combined={combined} item={item} at={at} />
            ))}
          </tbody>
          <Totals sheet={sheet} combined={combined} />
        </table>
      </div>
      {isAdjusted(sheet) ? <Adjusted sheet={sheet} combined={combined} /> : null}
      {marks === null ? null : <Opinions marks={marks} />}
    </section>
  )
}

/** An item, or all of them together. */
type MarkRow = {
  readonly id: string
  readonly third: string
  readonly part: string | null
  readonly weight: number
  readonly marks: readonly (number | null)[]
  readonly spread: number | null
  readonly combined: number | null
  readonly final: number | null
}

const figure = (text: string | undefined) => (text === undefined ? null : Number(text))

function MarksExport({ sheet, combined }: Props & { readonly combined: Combined }) {
  const text = useText(EVALUATIONS)
  const words = useText(EVALUATION_SHEET_WORDS)
  const language = useLanguage()
  const { items, marks, result } = sheet
  const rows: MarkRow[] = items.map(({ id, part, third, weight }, at) => ({
    id,
    third,
    part: evaluationPartName(part, language),
    weight: Number(weight),
    marks: (marks?.ballots ?? []).map((ballot) => figure(ballot.marks[id])),
    spread: figure(marks?.agreement.items[at]?.spread),
    combined: figure(combined.items[id]),
    final: figure(result?.items[id]),
  }))
  const total: MarkRow = {
    id: 'total',
    third: words.total,
    part: null,
    weight: 100,
    marks: (marks?.ballots ?? []).map((ballot) => figure(ballot.total)),
    spread: figure(marks?.agreement.spread),
    combined: figure(combined.total),
    final: figure(result?.total),
  }
  const column = (key: string, title: string, cell: (row: MarkRow) => number | null) => ({
    ...FIGURE,
    key,
    title,
    cell,
  })
  const columns: ListColumn<MarkRow>[] = [
    { key: 'item', title: words.item, cell: ({ third }) => third },
    { key: 'part', title: text.first, cell: ({ part }) => part },
    column('weight', text.points, ({ weight }) => weight),
    ...(marks?.ballots ?? []).map(({ name }, at) => column(`of-${at}`, name, (row) => row.marks[at] ?? null)),
    ...(marks === null ? [] : [column('spread', words.spread, ({ spread }) => spread)]),
    column('combined', words.combined, (row) => row.combined),
    ...(isAdjusted(sheet) ? [column('final', words.final, (row) => row.final)] : []),
  ]
  return (
    <RowsExport
      title={`${sheet.subject.name} ${words.marks}`}
      rows={[...rows, total]}
      columns={columns}
      keyOf={({ id }) => id}
    />
  )
}

type Marks = NonNullable<EvaluationSheetView['marks']>

/** How far the experts agree, and who was left out. */
function Agreement({ marks: { agreement, left } }: { readonly marks: Marks }) {
  const words = useText(EVALUATION_SHEET_WORDS)
  return (
    <p className={styles.quiet}>
      {agreement.concordance === null
        ? words.agreementNone(agreement.spread)
        : words.agreement(agreement.concordance, agreement.spread)}
      {agreement.concordance === null ? null : <Term id="concordance" of={words.concordance} />}
      {left.length > 0 ? `；${words.leftOut(left.join('、'))}` : ''}
    </p>
  )
}

function Heads({ sheet }: Props) {
  const text = useText(EVALUATIONS)
  const words = useText(EVALUATION_SHEET_WORDS)
  const { marks } = sheet
  return (
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
        {isAdjusted(sheet) ? <th className={styles.figure}>{words.final}</th> : null}
      </tr>
    </thead>
  )
}

type ItemRowProps = Props & {
  readonly combined: Combined
  readonly item: EvaluationSheetView['items'][number]
  readonly at: number
}

function ItemRow({ sheet, combined, item: { id, part, third, weight }, at }: ItemRowProps) {
  const language = useLanguage()
  const { marks, result } = sheet
  const spread = marks?.agreement.items[at]
  return (
    <tr>
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
          <Spread spread={spread} />
        </td>
      )}
      <td className={styles.figure}>{combined.items[id]}</td>
      {isAdjusted(sheet) ? <td className={styles.figure}>{result?.items[id]}</td> : null}
    </tr>
  )
}

/** How far the marks of one item are apart. */
function Spread({ spread: { disagreed, spread } }: { readonly spread: Marks['agreement']['items'][number] }) {
  const words = useText(EVALUATION_SHEET_WORDS)
  if (!disagreed) return spread
  return (
    <span className={styles.wide}>
      ▲ {spread} {words.disagreed}
    </span>
  )
}

function Totals({ sheet, combined }: Props & { readonly combined: Combined }) {
  const words = useText(EVALUATION_SHEET_WORDS)
  const { marks, result } = sheet
  return (
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
        {isAdjusted(sheet) ? <td className={styles.figure}>{result?.total}</td> : null}
      </tr>
    </tfoot>
  )
}

/** What was changed after the feedback, and why. */
function Adjusted({ sheet: { items, report }, combined }: Props & { readonly combined: Combined }) {
  const words = useText(EVALUATION_SHEET_WORDS)
  return (
    <ul className={styles.list}>
      {report?.adjustments.map(({ item, mark, reason }) => (
        <li key={item}>
          {items.find(({ id }) => id === item)?.third}：
          {words.adjustedTo(combined.items[item] ?? '', mark, reason)}
        </li>
      ))}
    </ul>
  )
}

function Opinions({ marks: { ballots } }: { readonly marks: Marks }) {
  return (
    <ul className={styles.list}>
      {ballots
        .filter(({ opinion }) => opinion !== '')
        .map(({ name, opinion }) => (
          <li key={name}>
            <strong>{name}</strong>
            <p className={styles.said}>{opinion}</p>
          </li>
        ))}
    </ul>
  )
}
