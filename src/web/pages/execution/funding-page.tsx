/** 四本预算: approved targets of a year with their money by 资金性质, and the sums of all that match. */
import { useState } from 'react'
import { Button } from 'antd'
import { FUNDING_SORTS, FUNDING_STATES, type FundingList, type FundingRow } from '#api/execution/funding.ts'
import { FUND_NATURES, FUND_ORIGINS, type FundNature } from '#core/target/fund-nature.ts'
import { FUND_NATURE_WORDS, FUND_ORIGIN_WORDS, UNSAID_NATURE } from '#text/execution/funding.ts'
import { COMMON } from '#text/interface/common.ts'
import { FUNDING } from '#text/interface/funding.ts'
import { fundingExportPath, useFunding } from '../../api/funding.ts'
import { moneyColumn, type ListColumn } from '../../lists/columns.tsx'
import { pagesFrom } from '../../lists/every-row.ts'
import { choiceField, dayField, partField, searchField, unitField } from '../../lists/fields.tsx'
import { ListPage } from '../../lists/list-page.tsx'
import { NamedRow, unitText } from '../../lists/named-row.tsx'
import { useList } from '../../lists/use-list.ts'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { usePageYear, useYear } from '../../preferences/year.ts'
import { dayOfToday } from '../../ui/day.ts'
import styles from './execution.module.css'
import { FundingImport } from './funding-import.tsx'
import { FundingSums } from './funding-sums.tsx'

export function FundingPage() {
  const text = useText(FUNDING)
  const common = useText(COMMON)
  const [chosen] = useYear()
  const year = chosen ?? Number(dayOfToday().slice(0, 4))
  usePageYear(year)
  const fieldsUntil = useFundingFields(year)
  const list = useList(fieldsUntil(''))
  const asked = { ...list.asked, year }
  const query = useFunding(asked)
  const [importing, open] = useState(false)
  const { data } = query
  return (
    <>
      <ListPage
        name="funding"
        text={text}
        list={{ ...list, schema: fieldsUntil(data?.day ?? '') }}
        query={query}
        load={pagesFrom('/api/funding', { query: asked })}
        columns={useFundingColumns(data)}
        keyOf={({ id }) => id}
        head={{
          term: 'four-budgets',
          beside: (
            <>
              {common.yearOf(year)} <span className={styles.quiet}>{text.inWan}</span>
            </>
          ),
          actions: data?.mayChange ? (
            <Button type="primary" onClick={() => open(true)}>
              {text.import}
            </Button>
          ) : null,
        }}
        exports={{ xlsx: fundingExportPath(asked) }}
        before={data && data.total > 0 ? <FundingSums list={data} onNature={showNature} /> : null}
        shape={{ width: 1080 }}
      />
      {importing ? <FundingImport year={year} onClose={() => open(false)} /> : null}
    </>
  )

  function showNature(nature: FundNature | null) {
    list.change(nature === null ? { state: 'unsaid', nature: undefined } : { nature, state: undefined })
  }
}

/** What narrows the list down and orders it; its figures are those of a day. */
function useFundingFields(year: number) {
  const text = useText(FUNDING)
  const language = useLanguage()
  return (day: string) => ({
    search: searchField(text.search),
    unit: unitField(text.unit, year),
    nature: choiceField(
      text.nature,
      FUND_NATURES.map((value) => ({ value, label: FUND_NATURE_WORDS[value][language] })),
    ),
    origin: choiceField(
      text.origin,
      FUND_ORIGINS.map((value) => ({ value, label: FUND_ORIGIN_WORDS[value][language] })),
    ),
    state: choiceField(
      text.state,
      FUNDING_STATES.map((value) => ({ value, label: text[value] })),
    ),
    day: {
      ...dayField(text.day, { min: `${year}-01-01`, max: `${year}-12-31`, shown: day }),
      narrows: false,
    },
    sort: partField(FUNDING_SORTS, 'unit'),
    order: partField(['asc', 'desc'], 'asc'),
  })
}

/** 全年预算数 of every nature that the list has money of; what is not said has its own column. */
function useFundingColumns(data: FundingList | undefined): ListColumn<FundingRow>[] {
  const text = useText(FUNDING)
  const common = useText(COMMON)
  const language = useLanguage()
  const ofNature = (nature: FundNature | null) =>
    moneyColumn<FundingRow>({
      key: nature ?? 'unsaid',
      title: (nature === null ? UNSAID_NATURE : FUND_NATURE_WORDS[nature])[language],
      width: 128,
      amount: ({ natures }) => natures.find((part) => part.nature === nature)?.budget ?? '0',
    })
  return [
    {
      key: 'name',
      title: text.project,
      sort: 'name',
      cell: ({ name }) => name,
      show: (row) => <FundingProject row={row} />,
      also: [
        { title: common.code, cell: ({ code }) => code },
        { title: common.unit, cell: unitText },
      ],
    },
    moneyColumn<FundingRow>({
      key: 'budget',
      title: text.budget,
      term: 'budget',
      width: 136,
      sort: 'budget',
      amount: ({ budget }) => budget,
    }),
    ...FUND_NATURES.filter((nature) => data?.natures.some((part) => part.nature === nature)).map(ofNature),
    ofNature(null),
    moneyColumn<FundingRow>({
      key: 'paid',
      title: text.paid,
      width: 104,
      sort: 'paid',
      amount: ({ paid }) => paid,
    }),
  ]
}

function FundingProject({ row }: { readonly row: FundingRow }) {
  const text = useText(FUNDING)
  const language = useLanguage()
  const { id, name, code, overspent } = row
  return (
    <>
      <NamedRow
        to={paths.ledger(id)}
        name={name}
        below={[unitText(row) ?? '—', code].filter((part) => part !== null).join(' · ')}
      />
      {overspent.length === 0 ? null : (
        <span className={styles.flag}>
          {text.overspentRow(overspent.map((nature) => FUND_NATURE_WORDS[nature][language]).join('、'))}
        </span>
      )}
    </>
  )
}
