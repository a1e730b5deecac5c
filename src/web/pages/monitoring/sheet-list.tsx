/** The projects of a round: lights at every mark, figures, why, and where the sheet is. */
import type { RoundView } from '#api/monitoring/monitoring.ts'
import { LIGHTS, type Light } from '#core/monitoring/light.ts'
import { COMMON } from '#text/interface/common.ts'
import { MONITORING } from '#text/interface/monitoring.ts'
import { LIGHT_NAMES } from '#text/monitoring.ts'
import { useSheets } from '../../api/monitoring.ts'
import { useMay } from '../../api/session.ts'
import { pagesFrom } from '../../lists/every-row.ts'
import { flagField, oneOfField, searchField, type ChangeFilter } from '../../lists/fields.tsx'
import { ListPage } from '../../lists/list-page.tsx'
import { useList } from '../../lists/use-list.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Chips } from './chips.tsx'
import { LIGHT_SIGN } from './light-mark.tsx'
import styles from './monitoring.module.css'
import { useSheetColumns } from './sheet-columns.tsx'

type Counts = Readonly<Record<Light, number>>
type Props = {
  readonly round: RoundView
  readonly unit: string | undefined
  readonly counts: Counts
}

export function Sheets({ round, unit, counts }: Props) {
  const text = useText(MONITORING)
  const common = useText(COMMON)
  const list = useList(useFields())
  const asked = { ...list.asked, unit }
  return (
    <ListPage
      name="monitoring-sheets"
      text={{ title: text.projects, caption: text.projects, noMatch: text.noSheet, none: text.noSheet }}
      list={list}
      query={useSheets(round.id, asked, round.job !== null)}
      load={pagesFrom('/api/monitoring/rounds/:round/sheets', { params: { round: round.id }, query: asked })}
      columns={useSheetColumns(round)}
      keyOf={({ project }) => project}
      above={<LightChips counts={counts} light={list.filter.light} onChange={list.change} />}
      shape={{ width: 1100, className: styles.projects ?? '', showTotal: common.totalRows }}
    />
  )
}

function useFields() {
  const text = useText(MONITORING)
  const may = useMay()
  const takesPart =
    may('monitoring.fill') || may('monitoring.check-department') || may('monitoring.check-finance')
  return {
    search: searchField(text.searchProject),
    mine: takesPart ? flagField(text.mine) : oneOfField(['yes']),
    light: oneOfField(LIGHTS),
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
    key: one,
    words: (
      <>
        <span aria-hidden="true">{LIGHT_SIGN[one]} </span>
        {LIGHT_NAMES[one][language]} {counts[one]}
      </>
    ),
    isPressed: light === one,
    change: { light: one },
  }))
  const first = {
    key: 'all',
    words: `${text.allLights} ${all}`,
    isPressed: light === undefined,
    change: { light: undefined },
  }
  return <Chips chips={[first, ...chips]} onChange={onChange} />
}
