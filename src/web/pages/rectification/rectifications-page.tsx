/** 整改台账: what has to be mended, late items first, by state, source and unit; taken away as a file. */
import { useState } from 'react'
import { Button } from 'antd'
import type { RectificationList } from '#api/rectification.ts'
import { RECTIFICATION_SOURCES } from '#core/rectification/item.ts'
import { RECTIFICATION_STATES } from '#core/rectification/states.ts'
import { RECTIFICATIONS } from '#text/interface/rectifications.ts'
import { RECTIFICATION_SOURCE_NAMES, RECTIFICATION_STATE_NAMES } from '#text/rectification.ts'
import { rectificationsExportPath, useRectifications } from '../../api/rectifications.ts'
import { useMay } from '../../api/session.ts'
import { CountChips } from '../../lists/count-chips.tsx'
import {
  choiceField,
  flagField,
  oneOfField,
  searchField,
  unitField,
  type ChangeFilter,
  type FilterOf,
} from '../../lists/fields.tsx'
import { ListPage } from '../../lists/list-page.tsx'
import { useList } from '../../lists/use-list.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { useYear } from '../../preferences/year.ts'
import { useRegisterStart } from '../../components/rectification/register-start.ts'
import { useRectificationColumns } from './rectification-columns.tsx'
import { RegisterDialog } from './register-dialog.tsx'

export function RectificationsPage() {
  const text = useText(RECTIFICATIONS)
  const [year] = useYear()
  const [start, forget] = useRegisterStart()
  const [registering, register] = useState(false)
  const list = useList(useFields(year))
  const asked = { ...list.asked, year }
  const query = useRectifications(asked)
  return (
    <>
      <ListPage
        year={year}
        name="rectifications"
        text={text}
        list={list}
        query={query}
        columns={useRectificationColumns()}
        keyOf={({ id }) => id}
        head={{
          term: 'rectification',
          actions:
            query.data?.mayRegister === true ? (
              <Button type="primary" onClick={() => register(true)}>
                {text.register}
              </Button>
            ) : null,
        }}
        exports={{
          csv: rectificationsExportPath(asked, 'csv'),
          xlsx: rectificationsExportPath(asked, 'xlsx'),
        }}
        before={
          query.data && <Chips counts={query.data.counts} filter={list.filter} onChange={list.change} />
        }
        shape={{ width: 900 }}
      />
      {registering || (start !== null && query.data?.mayRegister === true) ? (
        <RegisterDialog
          start={start}
          onClose={() => {
            register(false)
            if (start !== null) forget()
          }}
        />
      ) : null}
    </>
  )
}

function useFields(year: number | undefined) {
  const text = useText(RECTIFICATIONS)
  const language = useLanguage()
  const may = useMay()
  const takesPart = may('rectification.reply') || may('rectification.manage')
  return {
    search: searchField(text.search),
    unit: unitField(text.unit, year),
    source: choiceField(
      text.source,
      RECTIFICATION_SOURCES.map((value) => ({ value, label: RECTIFICATION_SOURCE_NAMES[value][language] })),
    ),
    mine: takesPart ? flagField(text.mine) : oneOfField(['yes'], () => text.mine),
    state: oneOfField(RECTIFICATION_STATES, (state) => RECTIFICATION_STATE_NAMES[state][language]),
    standing: oneOfField(['late', 'soon', 'unsettled'], (one) => text[one]),
  }
}

type ChipsProps = {
  readonly counts: RectificationList['counts']
  readonly filter: FilterOf<ReturnType<typeof useFields>>
  readonly onChange: ChangeFilter
}

function Chips({ counts, filter: { state, standing }, onChange }: ChipsProps) {
  const text = useText(RECTIFICATIONS)
  const language = useLanguage()
  const all = RECTIFICATION_STATES.reduce((sum, one) => sum + counts[one], 0)
  if (all === 0) return null
  const chip = (
    label: string,
    count: number,
    change: { readonly state?: typeof state; readonly standing?: typeof standing },
  ) => ({
    label,
    count,
    isPressed: state === change.state && standing === change.standing,
    change: { state: undefined, standing: undefined, ...change },
  })
  const chips = [
    chip(text.all, all, {}),
    ...(['late', 'soon'] as const)
      .filter((one) => counts[one] > 0 || standing === one)
      .map((one) => chip(`${one === 'late' ? '▲' : '◔'} ${text[one]}`, counts[one], { standing: one })),
    ...RECTIFICATION_STATES.filter((one) => counts[one] > 0 || state === one).map((one) =>
      chip(RECTIFICATION_STATE_NAMES[one][language], counts[one], { state: one }),
    ),
  ]
  return <CountChips label={text.states} chips={chips} onChange={onChange} />
}
