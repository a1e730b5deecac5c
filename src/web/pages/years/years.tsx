/** 系统管理 → 年度结转: the next year opened with what goes on, years closed and opened again. */
import { useState } from 'react'
import { Button, Drawer, Table } from 'antd'
import type { YearList, YearView } from '#api/years.ts'
import type { Spoken } from '#text/interface/words.ts'
import { YEARS } from '#text/interface/years.ts'
import { useCancelJob } from '../../api/jobs.ts'
import { useMay } from '../../api/session.ts'
import { useContinueYear, useYears } from '../../api/years.ts'
import { tableColumns, type ListColumn } from '../../lists/columns.tsx'
import { RowsExport } from '../../lists/rows-export.tsx'
import { useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { useErrorText } from '../../ui/error-text.ts'
import { ProgressBar } from '../../ui/progress.tsx'
import { EmptyState, Loaded } from '../../ui/states.tsx'
import { momentText } from '../../ui/time.ts'
import { OpenYearDialog } from './open-year.tsx'
import { YearDialog, type YearAct } from './year-dialog.tsx'
import styles from './years.module.css'

type Asked =
  | { readonly act: YearAct; readonly view: YearView }
  | { readonly act: 'history'; readonly view: YearView }
  | null

export function Years() {
  return <Loaded query={useYears()}>{(list) => <List list={list} />}</Loaded>
}

function List({ list }: { readonly list: YearList }) {
  const text = useText(YEARS)
  const may = useMay()
  const [isOpening, setOpening] = useState(false)
  const [asked, ask] = useState<Asked>(null)
  const columns = useColumns(ask)
  if (isOpening) return <OpenYearDialog year={list.next} onEnd={() => setOpening(false)} />
  return (
    <section aria-label={text.title}>
      <div className={styles.bar}>
        <p className={styles.quiet}>{text.hint}</p>
        {may('flow.manage') && list.rows.length > 0 ? (
          <span className={`${styles.actions} no-print`}>
            <Button type="primary" onClick={() => setOpening(true)}>
              {text.openYear(list.next)}
            </Button>
          </span>
        ) : null}
      </div>
      {list.rows.length === 0 ? (
        <EmptyState title={text.empty}>{text.emptyWords}</EmptyState>
      ) : (
        <>
          <RowsExport
            title={text.title}
            rows={list.rows}
            columns={columns}
            keyOf={({ year }) => String(year)}
          />
          <Table<YearView>
            className="panel"
            size="small"
            rowKey="year"
            aria-label={text.table}
            dataSource={[...list.rows]}
            columns={tableColumns(columns, {})}
            pagination={false}
          />
        </>
      )}
      {asked === null || asked.act === 'history' ? null : (
        <YearDialog act={asked.act} view={asked.view} onClose={() => ask(null)} />
      )}
      <Drawer
        open={asked?.act === 'history'}
        onClose={() => ask(null)}
        title={asked === null ? '' : text.historyTitle(asked.view.year)}
        size={460}
      >
        {asked?.act === 'history' ? <Closings view={asked.view} /> : null}
      </Drawer>
    </section>
  )
}

function useColumns(ask: (asked: Asked) => void): ListColumn<YearView>[] {
  const text = useText(YEARS)
  return [
    {
      key: 'year',
      title: text.year,
      width: 110,
      cell: ({ year }) => year,
      show: ({ year }) => text.yearOf(year),
    },
    {
      key: 'state',
      title: text.state,
      width: 330,
      cell: ({ closed }) => (closed ? text.closed : text.open),
      show: ({ closed, closings: [last] }) => (
        <>
          <span className={closed ? styles.closed : undefined}>{closed ? text.closed : text.open}</span>
          {last === undefined ? null : (
            <span
              className={styles.quiet}
            >{` ${text.by(last.by ?? '—', momentText(last.at))} · ${last.note}`}</span>
          )}
        </>
      ),
      also: [
        { title: text.closedBy, cell: ({ closings: [last] }) => last?.by ?? null },
        { title: text.closedAt, cell: ({ closings: [last] }) => (last ? momentText(last.at) : null) },
        { title: text.closedNote, cell: ({ closings: [last] }) => last?.note ?? null },
      ],
    },
    {
      key: 'opening',
      title: text.opening,
      cell: ({ opening }) => (opening === null ? null : openingWords(opening, text)),
      show: (view) => <Opening view={view} />,
      also: [
        { title: text.openedBy, cell: ({ opening }) => opening?.openedBy ?? null },
        { title: text.openedAt, cell: ({ opening }) => (opening ? momentText(opening.openedAt) : null) },
        { title: text.openedNote, cell: ({ opening }) => opening?.note ?? null },
      ],
    },
    ...useActs(ask),
  ]
}

/** What may be done with a year. */
function useActs(ask: (asked: Asked) => void): ListColumn<YearView>[] {
  const text = useText(YEARS)
  const may = useMay()
  if (!may('flow.manage')) return []
  return [
    {
      key: 'acts',
      title: text.acts,
      width: 250,
      className: 'no-print',
      cell: null,
      show: (view: YearView) => (
        <span className={styles.acts}>
          <Button size="small" onClick={() => ask({ act: view.closed ? 'reopen' : 'close', view })}>
            {view.closed ? text.reopen : text.close}
          </Button>
          {view.opening !== null && (view.opening.state === 'done' || view.opening.state === 'stopped') ? (
            <Button size="small" onClick={() => ask({ act: 'undo', view })}>
              {text.undo}
            </Button>
          ) : null}
          {view.closings.length === 0 ? null : (
            <Button size="small" type="text" onClick={() => ask({ act: 'history', view })}>
              {text.history(view.closings.length)}
            </Button>
          )}
        </span>
      ),
    },
  ]
}

type YearOpening = NonNullable<YearView['opening']>

function openingWords({ state, carried, total }: YearOpening, text: Spoken<typeof YEARS>): string {
  return {
    running: text.running(carried, total),
    stopped: text.stopped(carried, total),
    done: text.done(carried),
    undone: text.undone,
  }[state]
}

function Opening({ view: { year, opening } }: { readonly view: YearView }) {
  const text = useText(YEARS)
  const may = useMay()
  const cancel = useCancelJob()
  const goOn = useContinueYear()
  const refused = useErrorText(goOn.error ?? cancel.error)
  if (opening === null) return text.notOpened
  const { state, carried, total, job, openedBy, openedAt, note } = opening
  const words = openingWords(opening, text)
  return (
    <div className={styles.opening}>
      <span>{words}</span>
      {state === 'running' ? (
        <ProgressBar percent={total === 0 ? 100 : Math.floor((carried * 100) / total)} label={words} />
      ) : (
        <span className={styles.quiet}>{`${text.by(openedBy ?? '—', momentText(openedAt))} · ${note}`}</span>
      )}
      {state === 'running' && may('job.cancel') ? (
        <Button size="small" loading={cancel.isPending} onClick={() => cancel.mutate(job)}>
          {text.stop}
        </Button>
      ) : null}
      {state === 'stopped' && may('flow.manage') ? (
        <Button size="small" type="primary" loading={goOn.isPending} onClick={() => goOn.mutate(year)}>
          {text.goOn}
        </Button>
      ) : null}
      {goOn.isError || cancel.isError ? <Callout kind="error">{refused}</Callout> : null}
    </div>
  )
}

function Closings({ view: { closings } }: { readonly view: YearView }) {
  const text = useText(YEARS)
  return (
    <ol className={styles.history}>
      {closings.map(({ at, by, closed, note }) => (
        <li key={at}>
          <strong>{closed ? text.close2 : text.reopen2}</strong> {text.by(by ?? '—', momentText(at))}
          <p className={styles.said}>{note}</p>
        </li>
      ))}
    </ol>
  )
}
