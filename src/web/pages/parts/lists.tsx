/** Lists and what belongs to them, in their states. */
import { useState } from 'react'
import { Button } from 'antd'
import { PARTS } from '#text/interface/parts.ts'
import { FindingDetail } from '../../components/findings/finding-detail.tsx'
import { ChosenBar } from '../../lists/chosen-bar.tsx'
import { moneyColumn, type ListColumn } from '../../lists/columns.tsx'
import { CountChips } from '../../lists/count-chips.tsx'
import { EmptyList } from '../../lists/empty-list.tsx'
import { pagesFromRows } from '../../lists/every-row.ts'
import {
  amountRange,
  choiceField,
  flagField,
  headFields,
  searchField,
  type FilterChange,
  type FilterOf,
} from '../../lists/fields.tsx'
import { useFindingsColumn } from '../../lists/findings-column.tsx'
import { ListPage } from '../../lists/list-page.tsx'
import { ListTable } from '../../lists/list-table.tsx'
import { NamedRow } from '../../lists/named-row.tsx'
import { useList } from '../../lists/use-list.ts'
import { paths } from '../../paths.ts'
import { useText } from '../../preferences/language.ts'
import { LightMark, LIGHT_SIGN } from '../../ui/light-mark.tsx'
import { LinkTabs, Tabs } from '../../ui/tabs.tsx'
import { BLANK_FINDING, FINDING, ROWS, type ExampleRow, type ExampleState } from './examples.ts'
import { State } from './part.tsx'

const KINDS = ['waitingKind', 'doneKind', 'returnedKind'] as const satisfies readonly ExampleState[]

export function TabStates() {
  const text = useText(PARTS)
  const [shown, show] = useState<ExampleState>('waitingKind')
  return (
    <>
      <State name="asButtons" wide>
        <Tabs
          label={text.state}
          tabs={KINDS.map((value) => ({ value, words: text[value] }))}
          shown={shown}
          onShow={show}
        />
      </State>
      <State name="asLinks" wide>
        <LinkTabs
          label={text.lists}
          tabs={KINDS.map((one, i) => ({
            to: `${paths.parts()}?tab=${one}`,
            words: text[one],
            isShown: i === 0,
          }))}
        />
      </State>
    </>
  )
}

export function ChipStates() {
  const text = useText(PARTS)
  const [pressed, press] = useState<string | undefined>(undefined)
  const onChange = (change: FilterChange) => press(change['kind'] as string | undefined)
  const kinds = [undefined, ...KINDS].map((kind) => {
    const rows = ROWS.filter(({ state }) => kind === undefined || state === kind)
    return {
      label: kind === undefined ? text.allKinds : text[kind],
      count: rows.length,
      money: String(rows.reduce((sum, { budget }) => sum + Number(budget), 0)),
      isPressed: pressed === kind,
      change: { kind },
    }
  })
  return (
    <>
      <State name="counted" wide>
        <CountChips
          label={text.state}
          chips={kinds.map(({ money: _money, ...chip }) => chip)}
          onChange={onChange}
        />
      </State>
      <State name="withMoney" wide>
        <CountChips label={text.state} chips={kinds} onChange={onChange} />
      </State>
      <State name="withSign" wide>
        <CountChips
          label={text.lights}
          chips={(['red', 'yellow', 'green'] as const).map((light, i) => ({
            label: text[KINDS[i] ?? 'doneKind'],
            sign: LIGHT_SIGN[light],
            isPressed: i === 0,
            change: {},
          }))}
          onChange={() => undefined}
        />
      </State>
    </>
  )
}

function useFields() {
  const text = useText(PARTS)
  return {
    words: searchField(text.search),
    kind: choiceField(
      text.state,
      KINDS.map((value) => ({ value, label: text[value] })),
    ),
    ...amountRange({ name: 'from', label: text.budgetFrom }, { name: 'to', label: text.budgetTo }),
    faulty: flagField(text.onlyFaulty),
    ...headFields(['name', 'budget']),
  }
}

type Filter = FilterOf<ReturnType<typeof useFields>>

function matching({ words, kind, from, to, faulty, sort, order }: Filter): readonly ExampleRow[] {
  const way = order === 'desc' ? -1 : 1
  const rows = ROWS.filter(
    (row) =>
      row.name.includes(words ?? '') &&
      (kind === undefined || row.state === kind) &&
      (from === undefined || BigInt(row.budget) >= BigInt(from)) &&
      (to === undefined || BigInt(row.budget) <= BigInt(to)) &&
      (faulty === undefined || row.findings.error > 0),
  )
  if (sort === 'budget') return rows.toSorted((a, b) => way * (Number(a.budget) - Number(b.budget)))
  return sort === 'name' ? rows.toSorted((a, b) => way * a.name.localeCompare(b.name, 'zh-CN')) : rows
}

function useColumns(): readonly ListColumn<ExampleRow>[] {
  const text = useText(PARTS)
  const findings = useFindingsColumn<ExampleRow>({
    key: 'findings',
    title: text.findings,
    width: 150,
    counts: (row) => row.findings,
  })
  return [
    {
      key: 'name',
      title: text.project,
      sort: 'name',
      cell: ({ name }) => name,
      show: ({ name, unit }) => <NamedRow name={name} below={unit} />,
    },
    moneyColumn({
      key: 'budget',
      title: text.budget,
      sort: 'budget',
      width: 140,
      amount: ({ budget }) => budget,
    }),
    findings,
    {
      key: 'light',
      title: text.lightHead,
      width: 116,
      cell: ({ light }) => light,
      show: ({ light }) => <LightMark light={light} />,
    },
    { key: 'state', title: text.state, width: 110, cell: ({ state }) => text[state] },
  ]
}

const keyOf = ({ id }: ExampleRow) => id
const PAGE = 5

export function ListStates() {
  const text = useText(PARTS)
  const columns = useColumns()
  const list = useList(useFields(), { size: PAGE, replace: true })
  const [chosen, choose] = useState<readonly ExampleRow[]>(ROWS.slice(1, 2))
  const rows = matching(list.filter)
  const data = { rows: rows.slice((list.page - 1) * PAGE, list.page * PAGE), total: rows.length }
  const words = { title: text.projects, noMatch: text.noMatch, none: text.emptyTitle }
  const shared = { list, columns, keyOf }
  const none = <EmptyList isNarrowed={false} text={{ ...words, noneWords: text.emptyWords }} />
  return (
    <>
      <State name="whole" wide>
        <ListPage
          {...shared}
          text={words}
          query={{ data, error: null, isPlaceholderData: false, refetch: () => undefined }}
          load={pagesFromRows(rows)}
          shape={{
            width: 760,
            choosing: { chosen, onChoose: choose, label: ({ name }) => text.chooseRow(name) },
          }}
          after={<Chosen count={chosen.length} onClear={() => choose([])} />}
        />
      </State>
      <State name="orderedAnew" wide>
        <ListTable
          {...shared}
          data={{ rows: ROWS.slice(0, 2), total: 2 }}
          isWaiting
          empty={none}
          shape={{ width: 760 }}
        />
      </State>
      <State name="noRows" wide>
        <ListTable
          {...shared}
          data={{ rows: [], total: 0 }}
          isWaiting={false}
          empty={none}
          shape={{ width: 760 }}
        />
      </State>
    </>
  )
}

function Chosen({ count, onClear }: { readonly count: number; readonly onClear: () => void }) {
  const text = useText(PARTS)
  if (count === 0) return null
  return (
    <ChosenBar words={text.chosen(count)} clear={text.chooseNone} onClear={onClear}>
      <Button size="small">{text.sendIn}</Button>
      <Button size="small" danger>
        {text.giveBack}
      </Button>
    </ChosenBar>
  )
}

export function FindingStates() {
  return (
    <>
      <State name="plain" wide>
        <FindingDetail finding={FINDING} document="example" project={1} />
      </State>
      <State name="blank" wide>
        <FindingDetail finding={BLANK_FINDING} document="example" project={1} />
      </State>
    </>
  )
}
