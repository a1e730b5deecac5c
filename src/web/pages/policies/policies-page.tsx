/** /policies: 财政支出政策 within reach, with what is told of them and how many of their goals lag. */
import { useState } from 'react'
import { Button } from 'antd'
import type { PolicyList } from '#api/policies.ts'
import { POLICY_STATES } from '#core/policies/policy.ts'
import { COMMON } from '#text/interface/common.ts'
import { POLICIES } from '#text/interface/policies.ts'
import { POLICY_STATE_NAMES } from '#text/policies.ts'
import { CountChips } from '../../lists/count-chips.tsx'
import {
  choiceField,
  flagField,
  searchField,
  unitField,
  type ChangeFilter,
  type FilterOf,
} from '../../lists/fields.tsx'
import { ListPage } from '../../lists/list-page.tsx'
import { useList } from '../../lists/use-list.ts'
import { useRows } from '../../lists/use-rows.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { useYear } from '../../preferences/year.ts'
import { wanText } from '../../ui/wan.ts'
import { useColumns } from './columns.tsx'
import { HeadDialog } from './head-dialog.tsx'
import styles from './policies.module.css'

export function PoliciesPage() {
  const text = useText(POLICIES)
  const common = useText(COMMON)
  const [year] = useYear()
  const [isAdding, setAdding] = useState(false)
  const list = useList(useFields(year))
  const rows = useRows('/api/policies', { query: { ...list.asked, year } })
  const { data } = rows.query
  const mayManage = data?.mayManage === true
  return (
    <>
      <ListPage
        year={year}
        name="policies"
        text={text}
        list={list}
        {...rows}
        columns={useColumns()}
        keyOf={({ id }) => id}
        head={{
          term: 'policy',
          actions: mayManage ? (
            <Button type="primary" onClick={() => setAdding(true)}>
              {text.add}
            </Button>
          ) : null,
        }}
        above={<p className={`${styles.words} no-print`}>{text.words}</p>}
        before={data && <Chips counts={data.counts} filter={list.filter} onChange={list.change} />}
        beside={data === undefined || data.total === 0 ? null : <Sums sums={data.sums} />}
        shape={{ width: 1080, showTotal: common.totalRows }}
      />
      {isAdding ? <HeadDialog view={null} onClose={() => setAdding(false)} /> : null}
    </>
  )
}

function Sums({ sums: { plan, budget, paid } }: Pick<PolicyList, 'sums'>) {
  const text = useText(POLICIES)
  const wan = (amount: string) => wanText(amount) ?? '—'
  return <span className={styles.quiet}>{text.sums(wan(plan), wan(budget), wan(paid))}</span>
}

function useFields(year: number | undefined) {
  const text = useText(POLICIES)
  const language = useLanguage()
  return {
    search: searchField(text.search),
    unit: unitField(text.unit, year),
    state: choiceField(
      text.state,
      POLICY_STATES.map((value) => ({ value, label: POLICY_STATE_NAMES[value][language] })),
    ),
    told: flagField(text.onlyTold),
    lagging: flagField(text.onlyLagging),
  }
}

type ChipsProps = {
  readonly counts: PolicyList['counts']
  readonly filter: FilterOf<ReturnType<typeof useFields>>
  readonly onChange: ChangeFilter
}

function Chips({ counts, filter: { told, lagging }, onChange }: ChipsProps) {
  const text = useText(POLICIES)
  if (counts.told === 0 && counts.lagging === 0) return null
  const chips = [
    {
      label: text.all,
      isPressed: told === undefined && lagging === undefined,
      change: { told: undefined, lagging: undefined },
    },
    {
      label: text.onlyTold,
      count: counts.told,
      isPressed: told !== undefined,
      change: { told: 'yes', lagging: undefined },
    },
    {
      label: text.onlyLagging,
      count: counts.lagging,
      isPressed: lagging !== undefined,
      change: { told: undefined, lagging: 'yes' },
    },
  ]
  return <CountChips label={text.shown} chips={chips} onChange={onChange} />
}
