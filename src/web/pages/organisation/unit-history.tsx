/** What a unit was: every change with its day, the paper it was decided by, and who wrote it down. */
import { Link } from 'react-router'
import { Table } from 'antd'
import type { OrganisationUnit, UnitHistory as UnitHistoryView, UnitTaken } from '#api/organisation.ts'
import { ascending } from '#core/kernel/ascending.ts'
import { FOUND, UNIT_CHANGES, type UnitChangeKind } from '#core/organisation/change.ts'
import { UNIT_KINDS } from '#core/organisation/unit.ts'
import { COMMON } from '#text/interface/common.ts'
import { ORGANISATION } from '#text/interface/organisation.ts'
import type { Spoken } from '#text/interface/words.ts'
import { useUnitHistory } from '../../api/organisation.ts'
import { tableColumns, type ListColumn } from '../../lists/columns.tsx'
import { RowsExport } from '../../lists/rows-export.tsx'
import { paths } from '../../paths.ts'
import { useText } from '../../preferences/language.ts'
import { Loaded } from '../../ui/states.tsx'
import { momentText } from '../../ui/time.ts'
import { historyLines, type HistoryLine, type ShownField } from './history-lines.ts'
import styles from './organisation.module.css'

type Props = { readonly unit: OrganisationUnit; readonly units: readonly OrganisationUnit[] }
/** A change of the unit itself, or another one merged into it. */
type Row = {
  readonly key: string
  readonly from: string
  readonly note: string
  readonly at: string
  readonly byName: string | null
} & (
  | { readonly change: string; readonly lines: readonly HistoryLine[] }
  | { readonly change: typeof TAKEN; readonly taken: UnitTaken }
)

const TAKEN = 'taken'

export function UnitHistoryPanel({ unit, units }: Props) {
  const text = useText(ORGANISATION)
  const columns = useColumns(units)
  return (
    <section className={`panel ${styles.part}`} aria-label={text.history}>
      <h3>{text.history}</h3>
      <Loaded query={useUnitHistory(unit.id)}>
        {(history) => {
          const rows = rowsOf(history)
          return rows.length === 0 ? (
            <p className={styles.faint}>{text.noHistory}</p>
          ) : (
            <>
              <RowsExport
                title={`${unit.name} ${text.history}`}
                rows={rows}
                columns={columns}
                keyOf={({ key }) => key}
              />
              <Table<Row>
                size="small"
                rowKey="key"
                columns={tableColumns(columns, {})}
                pagination={false}
                dataSource={rows}
              />
            </>
          )
        }}
      </Loaded>
    </section>
  )
}

/** By when they were written down, the newest first. */
function rowsOf({ versions, taken }: UnitHistoryView): Row[] {
  const own = historyLines(versions).flatMap((lines, i): Row[] =>
    versions[i] === undefined ? [] : [{ ...versions[i], key: String(versions[i].version), lines }],
  )
  const others = taken.map((one): Row => ({
    ...one,
    key: `${one.unit} ${one.at}`,
    change: TAKEN,
    taken: one,
  }))
  // What documents made of the unit is the first of all, whenever it was written down.
  return [...own, ...others].toSorted(
    (a, b) => Number(a.change === FOUND) - Number(b.change === FOUND) || ascending(b.at, a.at),
  )
}

function changeText(change: string, text: Spoken<typeof ORGANISATION>): string {
  if (change === FOUND) return text.found
  if (change === TAKEN) return text.takenIn
  return isChange(change) ? text[change] : change
}

function useColumns(units: readonly OrganisationUnit[]): ListColumn<Row>[] {
  const text = useText(ORGANISATION)
  const lineText = useLineText(units)
  return [
    {
      key: 'from',
      title: text.from,
      width: 104,
      cell: ({ from, change }) => (change === FOUND ? null : from),
    },
    {
      key: 'what',
      title: text.what,
      width: 120,
      cell: ({ change }) => changeText(change, text),
    },
    {
      key: 'as',
      title: text.asWas,
      cell: (row) => ('taken' in row ? takenText(row.taken) : row.lines.map(lineText).join('；')),
      show: (row) =>
        'taken' in row ? (
          <Link to={paths.organisation(row.taken.unit)}>{takenText(row.taken)}</Link>
        ) : (
          <Lines lines={row.lines} units={units} />
        ),
    },
    { key: 'note', title: text.note, width: 150, cell: ({ note }) => note, show: ({ note }) => note || '—' },
    { key: 'by', title: text.by, width: 96, cell: ({ byName }) => byName },
    {
      key: 'at',
      title: text.recorded,
      width: 136,
      cell: ({ at, change }) => (change === FOUND ? null : momentText(at)),
    },
  ]
}

function takenText({ code, name }: UnitTaken): string {
  return [code, name].filter((part) => part !== null).join(' ')
}

/** What a line says: the name of its field, and a value of it. */
function useLineWords(units: readonly OrganisationUnit[]) {
  const text = useText(ORGANISATION)
  const names: Record<ShownField, string> = {
    name: text.name,
    code: text.code,
    kind: text.kind,
    parent: text.parent,
    office: text.inCharge,
    closed: text.close,
    successor: text.into,
  }
  const value = (field: ShownField, is: string | null) => {
    if (is === null) return '—'
    if (field === 'kind') return text[UNIT_KINDS.find((kind) => kind === is) ?? 'unit']
    if (field === 'parent' || field === 'office' || field === 'successor')
      return units.find(({ id }) => id === is)?.name ?? '—'
    return is
  }
  return { names, value }
}

/** A line as one text. */
function useLineText(units: readonly OrganisationUnit[]) {
  const common = useText(COMMON)
  const { names, value } = useLineWords(units)
  return ({ field, before, after }: HistoryLine) =>
    `${names[field]}${common.colon}${before === null ? '' : `${value(field, before)} → `}${value(field, after)}`
}

type LinesProps = { readonly lines: readonly HistoryLine[]; readonly units: readonly OrganisationUnit[] }

function Lines({ lines, units }: LinesProps) {
  const common = useText(COMMON)
  const { names, value } = useLineWords(units)
  return (
    <ul className={styles.diff}>
      {lines.map(({ field, before, after }) => (
        <li key={field}>
          <span className={styles.faint}>
            {names[field]}
            {common.colon}
          </span>
          {before === null ? null : (
            <>
              {value(field, before)}
              <span className={styles.arrow} aria-hidden="true">
                →
              </span>
            </>
          )}
          {value(field, after)}
        </li>
      ))}
    </ul>
  )
}

function isChange(change: string): change is UnitChangeKind {
  return (UNIT_CHANGES as readonly string[]).includes(change)
}
