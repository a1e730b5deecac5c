/** 部门整体监控 and 部门整体自评: the sheets of all departments of a round, and of a year. */
import { useState } from 'react'
import { Button, Segmented } from 'antd'
import type { WholeList } from '#api/whole.ts'
import { GRADES } from '#core/kernel/grade.ts'
import { LIGHTS } from '#core/monitoring/light.ts'
import { WHOLE_STATES } from '#core/monitoring/sheet-flow.ts'
import type { WholeKind } from '#core/whole/sheet.ts'
import { COMMON } from '#text/interface/common.ts'
import { WHOLE } from '#text/interface/whole.ts'
import { LIGHT_NAMES, MARK_NAMES, SHEET_STATE_NAMES } from '#text/monitoring.ts'
import { useMay } from '../../api/session.ts'
import { useOpenWholes } from '../../api/whole.ts'
import { choiceField, flagField, keptField, oneOfField, searchField } from '../../lists/fields.tsx'
import { ListPage } from '../../lists/list-page.tsx'
import { useList } from '../../lists/use-list.ts'
import { useRows } from '../../lists/use-rows.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { usePageYear, useYear } from '../../preferences/year.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { notify } from '../../ui/notices.tsx'
import { useWholeColumns } from './whole-columns.tsx'
import styles from './whole.module.css'

export function WholeMonitoringPage() {
  return <WholesPage kind="monitoring" />
}
export function WholeEvaluationPage() {
  return <WholesPage kind="evaluation" />
}

const ID = /^[0-9a-f-]{36}$/

function useFields(kind: WholeKind) {
  const text = useText(WHOLE)
  const language = useLanguage()
  const takesPart = useMay()('whole.read')
  const states = WHOLE_STATES.map((value) => ({ value, label: SHEET_STATE_NAMES[value][language] }))
  return {
    search: searchField(text.search),
    round: keptField(ID),
    state: takesPart
      ? choiceField(text.state, states)
      : oneOfField(WHOLE_STATES, (state) => SHEET_STATE_NAMES[state][language]),
    ...(kind === 'monitoring'
      ? {
          light: choiceField(
            text.light,
            LIGHTS.map((value) => ({ value, label: LIGHT_NAMES[value][language] })),
          ),
        }
      : {
          grade: choiceField(
            text.grade,
            GRADES.map((value) => ({ value, label: value })),
          ),
        }),
    remarks: flagField(text.remarksOnly),
  }
}

function WholesPage({ kind }: { readonly kind: WholeKind }) {
  const text = useText(WHOLE)
  const common = useText(COMMON)
  const [year] = useYear()
  const [isOpening, setOpening] = useState(false)
  const list = useList(useFields(kind))
  const rows = useRows('/api/wholes', { query: { ...list.asked, year, kind } })
  const { data } = rows.query
  usePageYear(data?.year)
  const isMonitoring = kind === 'monitoring'
  return (
    <>
      <ListPage
        name={`wholes-${kind}`}
        text={{
          title: isMonitoring ? text.monitoringTitle : text.evaluationTitle,
          caption: text.caption,
          noMatch: text.noMatch,
          none: isMonitoring ? text.noneMonitoring : text.noneEvaluation,
          noneWords: isMonitoring ? text.noneMonitoringWords : text.noneEvaluationWords,
        }}
        list={list}
        {...rows}
        columns={useWholeColumns(kind)}
        keyOf={({ id }) => id}
        head={{
          beside: (
            <>
              {data === undefined ? null : common.yearOf(data.year)}{' '}
              <span className={styles.unit}>{common.inWan}</span>
            </>
          ),
          actions:
            data !== undefined && data.toOpen > 0 ? (
              <Button type="primary" onClick={() => setOpening(true)}>
                {text.open}
              </Button>
            ) : null,
        }}
        above={
          <>
            <p className={styles.words}>{isMonitoring ? text.monitoringWords : text.evaluationWords}</p>
            {data === undefined || data.rounds.length < 2 ? null : (
              <Rounds list={data} onChoose={(round) => list.change({ round })} />
            )}
          </>
        }
        shape={{ width: 980, showTotal: common.totalRows }}
      />
      {isOpening && data !== undefined ? <OpenDialog list={data} onClose={() => setOpening(false)} /> : null}
    </>
  )
}

type RoundsProps = { readonly list: WholeList; readonly onChoose: (round: string) => void }

function Rounds({ list: { rounds, round }, onChoose }: RoundsProps) {
  const text = useText(WHOLE)
  const language = useLanguage()
  return (
    <Segmented
      className={styles.rounds}
      aria-label={text.round}
      value={round ?? ''}
      options={rounds.map(({ id, mark }) => ({ value: id, label: MARK_NAMES[mark][language] }))}
      onChange={onChoose}
    />
  )
}

function OpenDialog({
  list: { year, toOpen },
  onClose,
}: {
  readonly list: WholeList
  readonly onClose: () => void
}) {
  const text = useText(WHOLE)
  const open = useOpenWholes()
  return (
    <ConfirmDialog
      title={text.openTitle(year)}
      confirm={text.open}
      send={() => open.mutateAsync(year)}
      onDone={({ opened }) => notify(text.opened(opened))}
      onClose={onClose}
    >
      <p>{text.openWords(toOpen)}</p>
    </ConfirmDialog>
  )
}
