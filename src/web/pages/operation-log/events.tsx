/**
 * The operation log: who did what when, newest first; it can be read, verified and taken away, never changed.
 */
import { Button } from 'antd'
import type { ListedEvent } from '#api/operation-log.ts'
import { inGroups } from '#core/operation-log/noted.ts'
import { isDigest } from '#core/kernel/log-record.ts'
import { eventName, eventSubject } from '#text/operation-log/events.ts'
import { ADMINISTRATION } from '#text/interface/administration.ts'
import { COMMON } from '#text/interface/common.ts'
import { EVENTS } from '#text/interface/events.ts'
import { DIGEST_NAMES } from '#text/operation-log/log-faults.ts'
import { useEvents } from '../../api/events.ts'
import { useMay } from '../../api/session.ts'
import { FIGURE, type ListColumn } from '../../lists/columns.tsx'
import { pagesFrom } from '../../lists/every-row.ts'
import type { ChangeFilter } from '../../lists/fields.tsx'
import { clearingChange } from '../../lists/filter.ts'
import { ListPage } from '../../lists/list-page.tsx'
import { useList } from '../../lists/use-list.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { momentText } from '../../ui/time.ts'
import { changeRows } from './change-rows.ts'
import { changeText } from './change-text.ts'
import { useEventFields } from './event-fields.tsx'
import { eventQuery } from './event-filter.ts'
import { LogEndPanel } from './log-end.tsx'
import { ChangedText } from '../../components/comparison/changed-text.tsx'
import styles from './events.module.css'

export function Events() {
  const text = useText(ADMINISTRATION)
  const words = useText(EVENTS)
  const common = useText(COMMON)
  const may = useMay()
  const list = useList(useEventFields(), { replace: true })
  const asked = eventQuery(list.asked)
  return (
    <section aria-label={text.events}>
      <p className={styles.about}>{words.about}</p>
      <LogEndPanel
        filter={list.filter}
        onLook={(until) => list.change({ ...clearingChange(list.schema), until: String(until) })}
      />
      <ListPage
        name="events"
        text={{ title: text.events, filters: words.filters, noMatch: text.noEvents, none: text.noEvents }}
        list={list}
        query={useEvents(asked)}
        {...(may('event.export') && { load: pagesFrom('/api/events', { query: asked }) })}
        columns={useColumns(list.change)}
        keyOf={({ id }) => id}
        count={common.totalRows}
        shape={{
          expandable: {
            expandedRowRender: details,
            columnTitle: <span className="visually-hidden">{words.details}</span>,
          },
        }}
      />
    </section>
  )
}

function useColumns(change: ChangeFilter): ListColumn<ListedEvent>[] {
  const text = useText(ADMINISTRATION)
  const words = useText(EVENTS)
  const language = useLanguage()
  const changed = ({ before, after, type }: ListedEvent) => changeText(before, after, language, type)
  return [
    { ...FIGURE, key: 'sequence', title: words.number, width: 76, cell: ({ sequence }) => sequence },
    { key: 'at', title: text.at, width: 140, cell: ({ at }) => momentText(at) },
    {
      key: 'event',
      title: text.event,
      width: 140,
      cell: ({ type, after }) => eventName(type, language, after?.['step']),
    },
    {
      key: 'actor',
      title: text.actor,
      width: 130,
      cell: ({ actorName }) => actorName ?? text.system,
      show: ({ actorName, account }) => (
        <Button
          type="text"
          size="small"
          className={styles.pick}
          title={account ?? undefined}
          onClick={() => change({ person: account ?? 'system' })}
        >
          {actorName ?? <span className={styles.quiet}>{text.system}</span>}
        </Button>
      ),
      also: [{ title: text.account, cell: ({ account }) => account }],
    },
    {
      key: 'subject',
      title: text.subject,
      width: 210,
      cell: ({ subject, subjectFacts }) => eventSubject(subject, language, subjectFacts),
      show: ({ subject, subjectFacts }) => (
        <Button
          type="text"
          size="small"
          className={styles.pick}
          title={`${eventSubject(subject, language, subjectFacts)}  ${subject}`}
          onClick={() => change({ subject })}
        >
          {eventSubject(subject, language, subjectFacts)}
        </Button>
      ),
    },
    {
      key: 'change',
      title: text.change,
      cell: changed,
      show: (row) => <span className={styles.change}>{changed(row)}</span>,
    },
  ]
}

function details(row: ListedEvent) {
  return <Details row={row} />
}

function Details({ row }: { readonly row: ListedEvent }) {
  const words = useText(EVENTS)
  const language = useLanguage()
  const rows = changeRows(row.before, row.after, language, row.type)
  // What is only new, or only gone, needs no column for the other.
  const [hadBefore, hasAfter] = [row.before !== null, row.after !== null]
  const facts = [
    [words.hash, inGroups(row.hash)],
    [words.previous, inGroups(row.previous)],
    [words.algorithm, isDigest(row.algorithm) ? DIGEST_NAMES[row.algorithm][language] : row.algorithm],
    [words.recordId, row.id],
  ] as const
  return (
    <div className={styles.details}>
      {rows.length === 0 ? (
        <p className={styles.quiet}>{words.nothingElse}</p>
      ) : (
        <table className={styles.changes}>
          <thead>
            <tr>
              <th scope="col">{words.field}</th>
              {hadBefore ? <th scope="col">{words.was}</th> : null}
              {hasAfter ? <th scope="col">{words.is}</th> : null}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, was, is, changed: differs }) => (
              <tr key={name} className={differs ? undefined : styles.same}>
                <th scope="row">{name}</th>
                {hadBefore ? (
                  <td>
                    {differs && was !== '' ? <ChangedText side="before" before={was} after={is} /> : was}
                  </td>
                ) : null}
                {hasAfter ? (
                  <td>
                    {differs && hadBefore && is !== '' ? (
                      <ChangedText side="after" before={was} after={is} />
                    ) : (
                      is
                    )}
                  </td>
                ) : null}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <dl className={styles.chain}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <code>{value}</code>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
