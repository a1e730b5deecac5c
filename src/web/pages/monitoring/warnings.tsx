/**
 * 预警: what has to be answered within its term, several at once; and how many of them were right, by quarter.
 */
import { useState } from 'react'
import { Link } from 'react-router'
import { Button, Select, Table, type TableColumnsType } from 'antd'
import type { WarningView } from '#api/monitoring.ts'
import { unpublishedYear } from '#core/calendar/office-days.ts'
import { WARNING_KINDS, WARNING_STATES } from '#core/monitoring/warning.ts'
import { COMMON } from '#text/interface/common.ts'
import { MONITORING } from '#text/interface/monitoring.ts'
import { termNote } from '#text/calendar.ts'
import {
  MARK_NAMES,
  WARNING_ANSWER_NAMES,
  WARNING_KIND_NAMES,
  WARNING_STATE_NAMES,
  WARNING_VERDICT_NAMES,
  warningText,
} from '#text/monitoring.ts'
import { useActOnWarnings, useWarnings } from '../../api/monitoring.ts'
import { changed, oneOf, pageOf } from '../../lists/address.ts'
import { useAddress } from '../../lists/use-address.ts'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { useChooseAll } from '../../ui/choose-all.ts'
import { Callout } from '../../ui/callout.tsx'
import { useProblemText } from '../../ui/problem-text.ts'
import { EmptyState, Loaded } from '../../ui/states.tsx'
import { LightMark } from './light-mark.tsx'
import styles from './monitoring.module.css'
import { Precision } from './precision.tsx'
import { WarningDialog, type WarningAsk } from './warning-dialog.tsx'

const SIZE = 50
const STATES = [...WARNING_STATES, 'all'] as const

export function Warnings({ year }: { readonly year: number }) {
  const text = useText(MONITORING)
  const common = useText(COMMON)
  const language = useLanguage()
  const [parameters, setParameters] = useAddress()
  const change = (next: Readonly<Record<string, string | number | undefined>>) => {
    choose([])
    setParameters((now) => changed(now, next))
  }
  const [chosen, choose] = useState<readonly WarningView[]>([])
  const ids = chosen.map(({ id }) => id)
  // A button stands there for what can be done with everything that is chosen.
  const [areOpen, areMuted] = [
    chosen.every((one) => one.state === 'open'),
    chosen.every((one) => one.state === 'muted'),
  ]
  const [asking, ask] = useState<WarningAsk | null>(null)
  const [state, kind, page, late] = [
    oneOf(parameters, 'state', STATES) ?? 'open',
    oneOf(parameters, 'kind', WARNING_KINDS),
    pageOf(parameters),
    oneOf(parameters, 'late', ['yes']),
  ]
  const query = useWarnings({
    year,
    state: state === 'all' ? undefined : state,
    kind,
    late,
    page,
    size: SIZE,
  })
  const act = useActOnWarnings()
  const refused = useProblemText(act.error)
  const columns = useColumns()
  const choosingAll = useChooseAll()
  const done = act.data
  return (
    <section aria-label={text.warnings}>
      <div className={`${styles.filters} no-print`}>
        {STATES.map((one) => (
          <button
            key={one}
            type="button"
            className={styles.chip}
            aria-pressed={state === one}
            onClick={() => change({ state: one === 'open' ? undefined : one })}
          >
            {one === 'all' ? text.allLights : WARNING_STATE_NAMES[one][language]}
          </button>
        ))}
        <button
          type="button"
          className={styles.chip}
          aria-pressed={late === 'yes'}
          onClick={() => change({ late: late === 'yes' ? undefined : 'yes', state: undefined })}
        >
          {text.late}
        </button>
        <Select
          className={`${styles.kinds} ${styles.right}`}
          size="small"
          allowClear
          aria-label={text.warningKind}
          placeholder={text.warningKind}
          value={kind ?? null}
          options={WARNING_KINDS.map((value) => ({ value, label: WARNING_KIND_NAMES[value][language] }))}
          onChange={(value) => change({ kind: value ?? undefined })}
        />
      </div>
      {act.error ? <Callout kind="error">{refused}</Callout> : null}
      {done !== undefined && done.refused.length > 0 ? (
        <Callout kind="warning">{text.actsDone(done.done, done.refused.length)}</Callout>
      ) : null}
      <Loaded query={query}>
        {({ rows, total, mayAnswer, mayJudge }) => (
          <>
            <Table<WarningView>
              className="panel"
              size="small"
              rowKey="id"
              dataSource={[...rows]}
              columns={columns}
              loading={query.isPlaceholderData}
              scroll={{ x: 'max-content' }}
              rowSelection={
                mayAnswer || mayJudge
                  ? {
                      ...choosingAll,
                      getCheckboxProps: (row) => ({ 'aria-label': text.choose(row.name) }),
                      selectedRowKeys: ids,
                      onChange: (_, selected) => choose(selected),
                    }
                  : undefined
              }
              pagination={
                total > SIZE
                  ? {
                      current: page,
                      pageSize: SIZE,
                      total,
                      showSizeChanger: false,
                      showTotal: common.totalRows,
                      onChange: (next) => change({ page: next }),
                    }
                  : false
              }
              locale={{
                emptyText: (
                  <EmptyState title={text.noWarning}>
                    {state === 'open' ? text.noWarningWords : null}
                  </EmptyState>
                ),
              }}
            />
            {chosen.length === 0 ? null : (
              <div className={`${styles.acts} no-print`}>
                <output className={styles.faint}>{text.chosen(chosen.length)}</output>
                <span className={styles.right} />
                {mayJudge
                  ? (['right', 'false-alarm'] as const).map((verdict) => (
                      <Button
                        key={verdict}
                        loading={act.isPending}
                        onClick={() =>
                          act.mutate(
                            { act: 'judge', warnings: ids, verdict },
                            { onSuccess: () => choose([]) },
                          )
                        }
                      >
                        {WARNING_VERDICT_NAMES[verdict][language]}
                      </Button>
                    ))
                  : null}
                {mayJudge && areMuted ? (
                  <Button
                    loading={act.isPending}
                    onClick={() =>
                      act.mutate({ act: 'unmute', warnings: ids }, { onSuccess: () => choose([]) })
                    }
                  >
                    {text.unmute}
                  </Button>
                ) : null}
                {mayJudge && areOpen ? (
                  <Button onClick={() => ask({ act: 'mute' })}>{text.mute}</Button>
                ) : null}
                {mayAnswer && areOpen ? (
                  <Button type="primary" onClick={() => ask({ act: 'answer' })}>
                    {text.answer}
                  </Button>
                ) : null}
              </div>
            )}
          </>
        )}
      </Loaded>
      {asking === null ? null : (
        <WarningDialog
          ask={asking}
          warnings={ids}
          onClose={() => ask(null)}
          onDone={() => {
            ask(null)
            choose([])
          }}
        />
      )}
      <Precision mayJudge={query.data?.mayJudge === true} />
    </section>
  )
}

function useColumns(): TableColumnsType<WarningView> {
  const text = useText(MONITORING)
  const language = useLanguage()
  return [
    { key: 'light', title: text.light, width: 76, render: (_, { light }) => <LightMark light={light} /> },
    {
      key: 'name',
      title: text.projects,
      width: 220,
      render: (_, { round, project, name, unitName }) => (
        <>
          <Link to={paths.monitoringSheet(round, project)}>{name}</Link>
          <span className={styles.level}>{unitName ?? text.unplaced}</span>
        </>
      ),
    },
    { key: 'mark', title: text.mark, width: 70, render: (_, { mark }) => MARK_NAMES[mark][language] },
    {
      key: 'kind',
      title: text.warningKind,
      width: 130,
      render: (_, { kind }) => WARNING_KIND_NAMES[kind][language],
    },
    {
      key: 'facts',
      title: text.reasons,
      width: 300,
      render: (_, { kind, facts }) => (
        <span className={styles.reasons}>{warningText(kind, facts, language)}</span>
      ),
    },
    {
      key: 'due',
      title: text.term,
      width: 120,
      render: (_, { state, due, isLate }) => (
        <>
          {state === 'open' ? <Term due={due} /> : <span className={styles.faint}>—</span>}
          {isLate ? <span className={styles.fault}>● {text.late}</span> : null}
        </>
      ),
    },
    {
      key: 'state',
      title: text.handling,
      width: 180,
      render: (_, { state, answer, note, settledBy, verdict }) => (
        <>
          {answer === null ? WARNING_STATE_NAMES[state][language] : WARNING_ANSWER_NAMES[answer][language]}
          {verdict === null ? null : ` · ${WARNING_VERDICT_NAMES[verdict][language]}`}
          {note === '' ? null : (
            <span className={styles.level}>{settledBy === null ? note : `${settledBy}：${note}`}</span>
          )}
        </>
      ),
    },
  ]
}

/** By when it is to be answered; where the year's notice on holidays is not known, that the day may shift. */
function Term({ due }: { readonly due: string }) {
  const language = useLanguage()
  const year = unpublishedYear(due)
  return (
    <>
      {due}
      {year === null ? null : <span className={styles.faint}>{termNote(year, language)}</span>}
    </>
  )
}
