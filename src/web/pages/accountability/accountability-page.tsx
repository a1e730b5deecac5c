/** 问责台账: 约谈, 问责 and 终身责任追究 within reach, what is open first; and what the rule set suggests to who writes it. */
import { useState } from 'react'
import { Button } from 'antd'
import type { AccountabilityList, AccountabilityView } from '#api/accountability.ts'
import {
  ACCOUNTABILITY_BASES,
  ACCOUNTABILITY_KINDS,
  ACCOUNTABILITY_STATES,
} from '#core/accountability/entry.ts'
import type { Suggestion } from '#core/accountability/suggest.ts'
import {
  ACCOUNTABILITY_BASIS_NAMES,
  ACCOUNTABILITY_KIND_NAMES,
  ACCOUNTABILITY_STATE_NAMES,
} from '#text/accountability.ts'
import { ACCOUNTABILITY } from '#text/interface/accountability.ts'
import { CountChips } from '../../lists/count-chips.tsx'
import {
  choiceField,
  oneOfField,
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
import { useColumns } from './columns.tsx'
import { EntryDialog } from './entry-dialog.tsx'
import { ShownDialog } from './shown-dialog.tsx'
import { Suggestions } from './suggestions.tsx'
import styles from './accountability.module.css'

/** What is asked or shown over the list. */
export type Asking =
  | { readonly kind: 'add'; readonly suggestion: Suggestion | null }
  | { readonly kind: 'edit' | 'show'; readonly entry: AccountabilityView }

export function AccountabilityPage() {
  const text = useText(ACCOUNTABILITY)
  const [year] = useYear()
  const [asking, ask] = useState<Asking | null>(null)
  const list = useList(useFields(year))
  const rows = useRows('/api/accountability', { query: { ...list.asked, year } })
  const { data } = rows.query
  const mayManage = data?.mayManage === true
  return (
    <>
      <ListPage
        year={year}
        name="accountability"
        text={text}
        list={list}
        {...rows}
        columns={useColumns((entry) => ask({ kind: 'show', entry }))}
        keyOf={({ id }) => id}
        head={{
          term: 'accountability',
          actions: mayManage ? (
            <Button type="primary" onClick={() => ask({ kind: 'add', suggestion: null })}>
              {text.add}
            </Button>
          ) : null,
        }}
        above={
          <>
            <p className={`${styles.words} no-print`}>{text.words}</p>
            {mayManage ? (
              <Suggestions year={year} onFollow={(suggestion) => ask({ kind: 'add', suggestion })} />
            ) : null}
          </>
        }
        before={data && <Chips counts={data.counts} filter={list.filter} onChange={list.change} />}
        shape={{ width: 1080 }}
      />
      <Dialogs asking={asking} ask={ask} year={year} />
    </>
  )
}

type DialogsProps = {
  readonly asking: Asking | null
  readonly ask: (asking: Asking | null) => void
  readonly year: number | undefined
}

function Dialogs({ asking, ask, year }: DialogsProps) {
  const onClose = () => ask(null)
  if (asking === null) return null
  if (asking.kind === 'add')
    return <EntryDialog entry={null} suggestion={asking.suggestion} year={year} onClose={onClose} />
  const { kind, entry } = asking
  return kind === 'edit' ? (
    <EntryDialog entry={entry} suggestion={null} year={entry.year} onClose={onClose} />
  ) : (
    <ShownDialog entry={entry} onEdit={() => ask({ kind: 'edit', entry })} onClose={onClose} />
  )
}

function useFields(year: number | undefined) {
  const text = useText(ACCOUNTABILITY)
  const language = useLanguage()
  return {
    search: searchField(text.search),
    unit: unitField(text.unit, year),
    basis: choiceField(
      text.basis,
      ACCOUNTABILITY_BASES.map((value) => ({ value, label: ACCOUNTABILITY_BASIS_NAMES[value][language] })),
    ),
    state: choiceField(
      text.state,
      ACCOUNTABILITY_STATES.map((value) => ({ value, label: ACCOUNTABILITY_STATE_NAMES[value][language] })),
    ),
    kind: oneOfField(ACCOUNTABILITY_KINDS, (kind) => ACCOUNTABILITY_KIND_NAMES[kind][language]),
  }
}

type ChipsProps = {
  readonly counts: AccountabilityList['counts']
  readonly filter: FilterOf<ReturnType<typeof useFields>>
  readonly onChange: ChangeFilter
}

function Chips({ counts, filter: { kind: chosen }, onChange }: ChipsProps) {
  const text = useText(ACCOUNTABILITY)
  const language = useLanguage()
  const all = ACCOUNTABILITY_KINDS.reduce((sum, kind) => sum + counts[kind].all, 0)
  if (all === 0) return null
  const chips = [
    { label: text.all, count: all, isPressed: chosen === undefined, change: { kind: undefined } },
    ...ACCOUNTABILITY_KINDS.filter((kind) => counts[kind].all > 0 || kind === chosen).map((kind) => ({
      label: ACCOUNTABILITY_KIND_NAMES[kind][language],
      count: counts[kind].all,
      isPressed: kind === chosen,
      change: { kind },
    })),
  ]
  return <CountChips label={text.kinds} chips={chips} onChange={onChange} />
}
