/** /cost-standards: the register of 支出标准. */
import { useState } from 'react'
import { Button } from 'antd'
import type { StandardView } from '#api/cost-analysis.ts'
import { STANDARD_LEVELS, STANDARD_STANDINGS } from '#core/cost-analysis/standard.ts'
import { fen, formatMoney } from '#core/kernel/money.ts'
import { STANDARD_LEVEL_NAMES, STANDARD_STANDING_NAMES } from '#text/cost-analysis.ts'
import { COMMON } from '#text/interface/common.ts'
import { COST_STANDARDS } from '#text/interface/cost-analysis.ts'
import { sendStanding } from '../../api/cost-analysis.ts'
import { whenDone } from '../../api/when-done.ts'
import type { ListColumn } from '../../lists/columns.tsx'
import { choiceField, searchField } from '../../lists/fields.tsx'
import { ListPage } from '../../lists/list-page.tsx'
import { NamedRow } from '../../lists/named-row.tsx'
import { useList } from '../../lists/use-list.ts'
import { useRows } from '../../lists/use-rows.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { useYear } from '../../preferences/year.ts'
import { notify } from '../../ui/notices.tsx'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { StandardDialog } from './standard-dialog.tsx'
import { StandardsImport } from './standards-import.tsx'
import styles from './cost-analysis.module.css'

type Asking =
  | { readonly kind: 'edit'; readonly standard: StandardView | null }
  | { readonly kind: 'withdraw'; readonly standard: StandardView }
  | { readonly kind: 'import' }
  | null

export function CostStandardsPage() {
  const text = useText(COST_STANDARDS)
  const common = useText(COMMON)
  const language = useLanguage()
  const [year] = useYear()
  const [asking, ask] = useState<Asking>(null)
  const list = useList({
    search: searchField(text.search),
    standing: choiceField(
      text.standing,
      STANDARD_STANDINGS.map((value) => ({ value, label: STANDARD_STANDING_NAMES[value][language] })),
    ),
    level: choiceField(
      text.level,
      STANDARD_LEVELS.map((value) => ({ value, label: STANDARD_LEVEL_NAMES[value][language] })),
    ),
  })
  const rows = useRows('/api/cost-standards', { query: { ...list.asked, year } })
  const mayManage = rows.query.data?.mayManage ?? false
  return (
    <>
      <ListPage
        name="cost-standards"
        text={{ ...text, noneWords: mayManage ? text.noneWords : text.noneToRead }}
        list={list}
        {...rows}
        columns={useColumns(mayManage, ask)}
        keyOf={({ id }) => id}
        head={{
          actions: mayManage ? (
            <>
              <Button onClick={() => ask({ kind: 'import' })}>{text.import}</Button>
              <Button type="primary" onClick={() => ask({ kind: 'edit', standard: null })}>
                {text.add}
              </Button>
            </>
          ) : null,
        }}
        above={<p className={styles.words}>{text.words}</p>}
        shape={{ width: 1100, showTotal: common.totalRows }}
      />
      <Dialogs asking={asking} onClose={() => ask(null)} />
    </>
  )
}

function Dialogs({ asking, onClose }: { readonly asking: Asking; readonly onClose: () => void }) {
  const text = useText(COST_STANDARDS)
  if (asking === null) return null
  if (asking.kind === 'import') return <StandardsImport onClose={onClose} />
  if (asking.kind === 'edit') return <StandardDialog standard={asking.standard} onClose={onClose} />
  const { id, number } = asking.standard
  return (
    <ReasonDialog
      title={text.withdrawOf(number)}
      confirm={text.withdraw}
      label={text.reason}
      missing={text.reasonMissing}
      longest={500}
      send={(reason) => sendStanding(id, true, reason)}
      onDone={() => notify(text.saved)}
      onClose={onClose}
    >
      <p>{text.withdrawAsk}</p>
    </ReasonDialog>
  )
}

function useColumns(mayManage: boolean, ask: (asking: Asking) => void): ListColumn<StandardView>[] {
  const text = useText(COST_STANDARDS)
  const language = useLanguage()
  const years = ({ firstYear, lastYear }: StandardView) =>
    lastYear === null ? text.since(firstYear) : text.between(firstYear, lastYear)
  return [
    {
      key: 'number',
      title: text.name,
      cell: ({ name }) => name,
      also: [{ title: text.number, cell: ({ number }: StandardView) => number }],
      show: ({ number, name }) => <NamedRow name={name} below={number} />,
    },
    {
      key: 'level',
      title: text.level,
      width: 80,
      cell: ({ level }) => STANDARD_LEVEL_NAMES[level][language],
    },
    {
      key: 'amount',
      title: text.amount,
      width: 120,
      align: 'right',
      className: 'number',
      cell: ({ amount }) => formatMoney(fen(BigInt(amount)), '元', 2),
    },
    { key: 'per', title: text.per, width: 90, cell: ({ per }) => per },
    { key: 'years', title: text.years, width: 120, cell: years },
    {
      key: 'standing',
      title: text.standing,
      width: 120,
      cell: ({ standing }) => STANDARD_STANDING_NAMES[standing][language],
    },
    { key: 'source', title: text.source, width: 200, cell: ({ source }) => source },
    { key: 'words', title: text.applies, width: 160, cell: ({ words }) => words.join('、') },
    ...(mayManage ? [actColumn(text, ask)] : []),
  ]
}

function actColumn(
  text: ReturnType<typeof useText<typeof COST_STANDARDS>>,
  ask: (asking: Asking) => void,
): ListColumn<StandardView> {
  return {
    key: 'act',
    title: text.act,
    width: 130,
    cell: null,
    show: (standard) => (
      <span className={styles.acts}>
        <Button
          size="small"
          type="link"
          aria-label={text.editOf(standard.number)}
          onClick={() => ask({ kind: 'edit', standard })}
        >
          {text.edit}
        </Button>
        {standard.standing === 'withdrawn' ? (
          <Button
            size="small"
            type="link"
            aria-label={text.restoreOf(standard.number)}
            onClick={() => whenDone(sendStanding(standard.id, false, ''), () => notify(text.saved))}
          >
            {text.restore}
          </Button>
        ) : (
          <Button
            size="small"
            type="link"
            aria-label={text.withdrawOf(standard.number)}
            onClick={() => ask({ kind: 'withdraw', standard })}
          >
            {text.withdraw}
          </Button>
        )}
      </span>
    ),
  }
}
