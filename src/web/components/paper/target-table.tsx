/**
 * One project as the paper table people know, the findings as marks in the very cells. The words are the
 * form's own.
 */
import { lazy, Suspense, useMemo } from 'react'
import type { DepartmentTargets } from '#core/target/department.ts'
import type { Project } from '#core/target/project.ts'
import type { LivingFinding } from '#core/findings/rows.ts'
import { COMMON } from '#text/interface/common.ts'
import { PROJECT } from '#text/interface/project.ts'
import { findingMessage } from '#text/findings/findings.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { useNarrow } from '../../ui/narrow.ts'
import { SEVERITY_SIGN } from '../../ui/severity.tsx'
import { Waiting } from '../../ui/states.tsx'
import { Term } from '../../ui/term.tsx'
import type { Marking, Pointed } from './marking.ts'
import { CommentMarks, ofDepartment, type PaperComments } from './comment-marks.tsx'
import { HEAD_COLUMNS, type ShownCell, type ShownRow } from './cell.ts'
import { layOutPaper, paperOfDepartment, type PaperLayout, type PaperSetting } from './layout.ts'
import { paperTerm } from './paper-terms.ts'
import { lightOn, useScrollTo } from './lit.ts'
import { findingCells, findingsByCell } from './place.ts'
import styles from './target-table.module.css'

/** A phone cannot show the table: it has a form of its own there. */
const NarrowSheet = lazy(async () => ({ default: (await import('./narrow-sheet.tsx')).NarrowSheet }))

type Props = PaperSetting & {
  readonly project: Project
  readonly findings: readonly LivingFinding[]
  /** The id of the finding that is looked at. */
  readonly selected: string | null
  readonly onSelect: (finding: LivingFinding) => void
  /** 批注 in the cells; none where nobody speaks of them. */
  readonly comments?: PaperComments | undefined
  /** A cell that is looked at beside what the findings say; before any of these. */
  readonly pointed?: Pointed | null
}

export function TargetTable({ project, fiscalYear, signing, ...rest }: Props) {
  const paper = useMemo(() => layOutPaper(project, { fiscalYear, signing }), [project, fiscalYear, signing])
  return <Sheet paper={paper} project={project.order} {...rest} />
}

type SheetProps = Omit<Props, 'project' | keyof PaperSetting> & {
  readonly paper: PaperLayout
  /** Its order; -1 for a paper that no finding speaks of. */
  readonly project: number
}

function Sheet({ paper, project: order, findings, selected, pointed = null, ...rest }: SheetProps) {
  const isNarrow = useNarrow()
  const byCell = useMemo(() => findingsByCell(findings, order), [findings, order])
  const lit = useMemo(() => {
    if (pointed !== null) return [pointed.key]
    const finding = findings.find(({ id }) => id === selected)
    return finding === undefined ? [] : findingCells(finding, order)
  }, [findings, selected, order, pointed])
  const shared = { paper, pointed, byCell, lit, selected, ...rest }
  return (
    <>
      {isNarrow ? (
        <Suspense fallback={<Waiting />}>
          <NarrowSheet {...shared} />
        </Suspense>
      ) : null}
      <Table isForPaper={isNarrow} {...shared} />
    </>
  )
}

/** @param isForPaper the screen shows something else */
function Table({
  paper,
  pointed,
  isForPaper,
  ...shared
}: Marking & {
  readonly paper: PaperLayout
  readonly pointed: Pointed | null
  readonly isForPaper: boolean
}) {
  const text = useText(PROJECT)
  const { lit } = shared
  const sheet = useScrollTo(lit[0], pointed?.time ?? 0)
  return (
    <article
      ref={sheet}
      className={isForPaper ? `${styles.sheet} ${styles.forPaper}` : styles.sheet}
      lang="zh-CN"
      aria-label={text.paper}
    >
      <h2 {...lightOf('title', lit, styles.title)}>
        {paper.title}
        <Marks keys={['title']} {...shared} />
      </h2>
      {paper.year === null ? null : <p className={styles.year}>{paper.year}</p>}
      <div className={styles.line}>
        <span {...lightOf('unit', lit)}>
          {paper.unit}
          <Marks keys={['unit']} {...shared} />
        </span>
        <span>单位：万元</span>
      </div>
      <Grid name={text.headTable} rows={paper.head} {...shared} />
      <table className={styles.table} aria-label={text.indicatorTable}>
        <colgroup>
          {paper.widths.map((width, i) => (
            <col key={i} style={{ width: `${width}%` }} />
          ))}
        </colgroup>
        <thead>
          <Row row={paper.columns} {...shared} />
        </thead>
        <tbody>
          {paper.indicators.map((row) => (
            <Row key={keyOf(row)} row={row} {...shared} />
          ))}
        </tbody>
      </table>
      {paper.foot.length === 0 ? null : <Grid name={text.footTable} rows={paper.foot} {...shared} />}
      {paper.signature === null ? null : <p className={styles.signature}>{paper.signature}</p>}
    </article>
  )
}

const NO_FINDINGS: readonly LivingFinding[] = []
const nothing = () => {}

/** 部门整体支出绩效目标表: as paper, with 批注 alone, as no rule speaks of it yet. */
export function DepartmentTable({
  department,
  fiscalYear,
  comments,
}: {
  readonly department: DepartmentTargets
  readonly fiscalYear: number | null
  readonly comments?: PaperComments | undefined
}) {
  const paper = useMemo(() => paperOfDepartment(department, fiscalYear), [department, fiscalYear])
  const own = useMemo(
    () => (comments === undefined ? undefined : ofDepartment(comments, department.order)),
    [comments, department.order],
  )
  return (
    <Sheet
      paper={paper}
      project={-1}
      findings={NO_FINDINGS}
      selected={null}
      onSelect={nothing}
      comments={own}
    />
  )
}

/** Rows of labels and what they label. */
function Grid({
  name,
  rows,
  ...marking
}: { readonly name: string; readonly rows: readonly ShownRow[] } & Marking) {
  return (
    <table className={styles.table} aria-label={name}>
      <colgroup>
        {GRID.map((width, i) => (
          <col key={i} style={{ width: `${width}%` }} />
        ))}
      </colgroup>
      <tbody>
        {rows.map((row) => (
          <Row key={keyOf(row)} row={row} {...marking} />
        ))}
      </tbody>
    </table>
  )
}

/** In % of the sheet: the labels, and the columns beside them. */
const PERCENT_OF_LABEL = 18
const GRID = [
  PERCENT_OF_LABEL,
  ...Array.from({ length: HEAD_COLUMNS }, () => (100 - PERCENT_OF_LABEL) / HEAD_COLUMNS),
]

const keyOf = (row: ShownRow) => row.at(-1)?.keys[0] ?? ''

function Row({ row, ...marking }: { readonly row: ShownRow } & Marking) {
  return (
    <tr>
      {row.map((cell) => (
        <Cell key={cell.keys[0]} cell={cell} {...marking} />
      ))}
    </tr>
  )
}

const SCOPE = { row: 'row', column: 'col', rowgroup: 'rowgroup' } as const

function Cell({ cell, ...marking }: { readonly cell: ShownCell } & Marking) {
  const { heading, rowSpan, columnSpan, keys, align } = cell
  const { comments } = marking
  const term = heading === null ? undefined : paperTerm(cell.text)
  const content = (
    <>
      {cell.text}
      {term === undefined ? null : <Term id={term} of={cell.text} />}
      <Marks keys={keys} {...marking} />
      {comments === undefined ? null : <CommentMarks keys={keys} text={cell.text} comments={comments} />}
    </>
  )
  const shared = {
    rowSpan,
    colSpan: columnSpan,
    'data-cell': keys.join(' '),
    'data-lit': lightOn(keys, marking.lit),
    className: styles[align],
    // The button of a term is none of its name.
    ...(term !== undefined && { 'aria-label': cell.text }),
  }
  // A level-1 cell over one row heads that row; only one over several heads a group.
  return heading === null ? (
    <td {...shared}>{content}</td>
  ) : (
    <th {...shared} scope={heading === 'rowgroup' && rowSpan === 1 ? 'row' : SCOPE[heading]}>
      {content}
    </th>
  )
}

function lightOf(key: string, lit: readonly string[], className?: string) {
  return {
    className,
    'data-cell': key,
    'data-lit': lightOn([key], lit),
  }
}

function Marks({ keys, byCell, selected, onSelect }: { readonly keys: readonly string[] } & Marking) {
  const language = useLanguage()
  const common = useText(COMMON)
  const text = useText(PROJECT)
  const here = [...new Set(keys.flatMap((key) => byCell.get(key) ?? []))]
  if (here.length === 0) return null
  return (
    <span className={styles.marks} lang={language}>
      {here.map((finding) => {
        const name = text.markIn(common[finding.severity], findingMessage(finding, language))
        return (
          <button
            key={finding.id}
            type="button"
            className={`${styles.mark} ${styles[finding.severity]}`}
            aria-pressed={finding.id === selected}
            aria-label={name}
            title={name}
            onClick={() => onSelect(finding)}
          >
            {SEVERITY_SIGN[finding.severity]}
          </button>
        )
      })}
    </span>
  )
}
