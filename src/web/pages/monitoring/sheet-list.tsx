/**
 * The projects of a round: lights at every mark, figures, why, and where the sheet is. What is the reader's to
 * check is ticked and passed together; what waits for others, and they are reminded.
 */
import { ACTED_MOST } from '#api/kernel/constants.ts'
import type { RoundView, SheetListRow } from '#api/monitoring/monitoring.ts'
import { LIGHTS, type Light } from '#core/monitoring/light.ts'
import { KINDS_OF_PROJECT } from '#core/monitoring/project-kind.ts'
import { SHEET_STATES } from '#core/monitoring/sheet-flow.ts'
import { COMMON } from '#text/interface/common.ts'
import { MONITORING } from '#text/interface/monitoring.ts'
import { LIGHT_NAMES, PROJECT_KIND_NAMES, SHEET_STATE_NAMES } from '#text/monitoring.ts'
import { useSheets } from '../../api/monitoring.ts'
import { useMay } from '../../api/session.ts'
import { pagesFrom } from '../../lists/every-row.ts'
import {
  choiceField,
  flagField,
  headFields,
  oneOfField,
  searchField,
  type ChangeFilter,
} from '../../lists/fields.tsx'
import { ListPage } from '../../lists/list-page.tsx'
import { useList } from '../../lists/use-list.ts'
import { useTickedRows } from '../../lists/use-ticked-rows.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { LIGHT_SIGN } from '../../ui/light-mark.tsx'
import { CountChips } from '../../lists/count-chips.tsx'
import styles from './monitoring.module.css'
import { useSheetColumns } from './sheet-columns.tsx'
import { RemindAllSheets, SheetsBar } from './sheets-bar.tsx'
import { NoSheet, UnfinishedSheets } from './unfinished-sheets.tsx'

type Counts = Readonly<Record<Light, number>>
type Props = {
  readonly round: RoundView
  readonly unit: string | undefined
  readonly counts: Counts
}

export function Sheets({ round, unit, counts }: Props) {
  const text = useText(MONITORING)
  const common = useText(COMMON)
  // A part of the page of the round: what narrows it leaves the page where it is.
  const list = useList(useFields(round.scheme.kindsOn), { stays: true })
  const asked = { ...list.asked, unit }
  const query = useSheets(round.id, asked, round.job !== null)
  const { choosing, clear } = useTickedRows({
    rows: query.data?.rows ?? [],
    keyOf: ({ project }) => project,
    isTickable,
    filter: { round: round.id, unit, ...list.filter },
    label: ({ name }) => text.choose(name),
    most: ACTED_MOST,
  })
  const { search, light, state, mine, kind, causes } = list.filter
  const unfinished = query.data?.unfinished ?? null
  // What is not final is counted by unit and name alone.
  const isOfAll = [light, state, mine, kind, causes].every((one) => one === undefined)
  const isOffered = query.data?.rows.some(isTickable) === true
  return (
    <ListPage
      name="monitoring-sheets"
      text={{ title: text.projects, caption: text.projects, noMatch: text.noSheet, none: text.noSheet }}
      list={list}
      query={query}
      load={pagesFrom('/api/monitoring/rounds/:round/sheets', { params: { round: round.id }, query: asked })}
      count={common.totalRows}
      columns={useSheetColumns(round)}
      keyOf={({ project }) => project}
      above={
        <>
          <LightChips
            counts={query.data?.lights ?? counts}
            light={list.filter.light}
            onChange={list.change}
          />
          {unfinished === null || unfinished.total === 0 ? null : (
            <UnfinishedSheets round={round} unfinished={unfinished} />
          )}
        </>
      }
      beside={
        mine === undefined && query.data !== undefined ? (
          <RemindAllSheets
            round={round}
            states={query.data.states}
            filter={{ unit, search, light, state, kind, causes }}
          />
        ) : null
      }
      empty={<NoSheet isUnfinished={isOfAll && unfinished !== null && unfinished.total > 0} />}
      after={<SheetsBar round={round} chosen={choosing.chosen} onClear={clear} />}
      shape={{
        width: 1100,
        className: styles.projects ?? '',
        showTotal: common.totalRows,
        choosing: isOffered ? choosing : null,
      }}
    />
  )
}

const isTickable = ({ remind, pass }: SheetListRow) => remind || pass !== null

/** @param hasKinds whether the round tells kinds of projects apart */
function useFields(hasKinds: boolean) {
  const text = useText(MONITORING)
  const language = useLanguage()
  const may = useMay()
  const takesPart =
    may('monitoring.fill') || may('monitoring.check-department') || may('monitoring.check-finance')
  return {
    search: searchField(text.searchProject),
    state: may('monitoring.read')
      ? choiceField(
          text.state,
          SHEET_STATES.map((value) => ({ value, label: SHEET_STATE_NAMES[value][language] })),
        )
      : oneOfField(SHEET_STATES, (state) => SHEET_STATE_NAMES[state][language]),
    mine: takesPart ? flagField(text.mine) : oneOfField(['yes'], () => text.mine),
    kind: hasKinds
      ? choiceField(
          text.kind,
          KINDS_OF_PROJECT.map((value) => ({ value, label: PROJECT_KIND_NAMES[value][language] })),
        )
      : oneOfField(KINDS_OF_PROJECT, (kind) => PROJECT_KIND_NAMES[kind][language]),
    causes: may('monitoring.read')
      ? flagField(text.openCauses, 'open')
      : oneOfField(['open'], () => text.openCauses),
    light: oneOfField(LIGHTS, (light) => LIGHT_NAMES[light][language]),
    ...headFields(['name', 'budget', 'rate']),
  }
}

type LightProps = {
  readonly counts: Counts
  readonly light: Light | undefined
  readonly onChange: ChangeFilter
}

function LightChips({ counts, light, onChange }: LightProps) {
  const text = useText(MONITORING)
  const language = useLanguage()
  const all = LIGHTS.reduce((sum, one) => sum + counts[one], 0)
  const chips = LIGHTS.filter((one) => counts[one] > 0).map((one) => ({
    label: LIGHT_NAMES[one][language],
    sign: LIGHT_SIGN[one],
    count: counts[one],
    isPressed: light === one,
    change: { light: one },
  }))
  const first = {
    label: text.allLights,
    count: all,
    isPressed: light === undefined,
    change: { light: undefined },
  }
  return <CountChips label={text.lights} chips={[first, ...chips]} onChange={onChange} />
}
