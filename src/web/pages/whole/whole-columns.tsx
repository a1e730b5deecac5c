/** The columns of sheets of whole departments. */
import type { ListedWhole } from '#core/whole/rows.ts'
import type { WholeKind } from '#core/whole/sheet.ts'
import { LIGHT_NAMES, SHEET_STATE_NAMES } from '#text/monitoring.ts'
import { WHOLE } from '#text/interface/whole.ts'
import { BASIS_NAMES } from '#text/whole.ts'
import { countColumn, FIGURE, moneyColumn, type ListColumn } from '../../lists/columns.tsx'
import { NamedRow } from '../../lists/named-row.tsx'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { GradeMark } from '../../ui/grade-mark.tsx'
import { LightMark } from '../../ui/light-mark.tsx'
import { Money } from '../../ui/money.tsx'
import styles from './whole.module.css'

type Column = ListColumn<ListedWhole>

const share = (value: string | null) => (value === null ? '—' : `${value}%`)
const nameOf = ({ unit }: ListedWhole) => [unit.code, unit.name].filter(Boolean).join(' ')

function percentColumn(key: 'rate' | 'achievement', title: string): Column {
  return {
    ...FIGURE,
    key,
    title,
    width: 110,
    cell: (row) => (row[key] === null ? null : Number(row[key])),
    show: (row) => share(row[key]),
  }
}

/** Of a 监控表. */
function useLightColumns(): Column[] {
  const text = useText(WHOLE)
  const language = useLanguage()
  return [
    percentColumn('achievement', text.achievement),
    {
      key: 'light',
      title: text.light,
      width: 90,
      cell: ({ light }) => (light === null ? null : LIGHT_NAMES[light][language]),
      show: ({ light }) => (light === null ? '—' : <LightMark light={light} />),
    },
  ]
}

/** Of a 自评表. */
function useScoreColumns(): Column[] {
  const text = useText(WHOLE)
  return [
    {
      ...FIGURE,
      key: 'score',
      title: text.score,
      width: 90,
      cell: ({ score }) => (score === null ? null : Number(score)),
      show: ({ score }) => score ?? '—',
    },
    {
      key: 'grade',
      title: text.grade,
      width: 80,
      cell: ({ grade }) => grade,
      show: ({ grade }) => (grade === null ? '—' : <GradeMark grade={grade} />),
    },
    {
      key: 'published',
      title: text.published,
      width: 110,
      cell: ({ published }) => published?.on ?? text.notPublished,
    },
  ]
}

export function useWholeColumns(kind: WholeKind): Column[] {
  const text = useText(WHOLE)
  const language = useLanguage()
  const [lights, scores] = [useLightColumns(), useScoreColumns()]
  return [
    {
      key: 'department',
      title: text.department,
      cell: nameOf,
      show: (row) => (
        <NamedRow to={paths.whole(row.id)} name={nameOf(row)} below={BASIS_NAMES[row.source][language]} />
      ),
    },
    {
      ...moneyColumn<ListedWhole>({
        key: 'budget',
        title: text.budget,
        width: 130,
        amount: ({ budget }) => budget,
      }),
      show: ({ budget, partial }) => (
        <>
          <Money amount={budget} />
          {partial ? <span className={styles.quiet}>{text.partial}</span> : null}
        </>
      ),
    },
    moneyColumn({ key: 'paid', title: text.paid, width: 130, amount: ({ paid }) => paid }),
    percentColumn('rate', text.rate),
    ...(kind === 'monitoring' ? lights : scores),
    countColumn({
      key: 'remarks',
      title: text.remarksCount,
      width: 80,
      count: ({ remarks }) => remarks.length,
    }),
    {
      key: 'state',
      title: text.state,
      width: 100,
      cell: ({ state }) => SHEET_STATE_NAMES[state][language],
    },
  ]
}
