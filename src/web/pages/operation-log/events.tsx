/**
 * The operation log: who did what when, newest first; it can be read, verified and taken away, never changed.
 */
import { Button, Table, type TableColumnsType } from 'antd'
import type { ListedEvent } from '#api/operation-log.ts'
import { inGroups } from '#core/operation-log/noted.ts'
import { isDigest } from '#core/operation-log/log-record.ts'
import { eventName, eventSubject } from '#text/operation-log/events.ts'
import { ADMINISTRATION } from '#text/interface/administration.ts'
import { EVENTS } from '#text/interface/events.ts'
import { DIGEST_NAMES } from '#text/operation-log/log-faults.ts'
import { useEvents } from '../../api/events.ts'
import { useAddress } from '../../lists/use-address.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { EmptyState, Loaded } from '../../ui/states.tsx'
import { momentText } from '../../ui/time.ts'
import { changeRows } from './change-rows.ts'
import { changeText } from './change-text.ts'
import { EventFilterBar } from './event-filter-bar.tsx'
import { EVENT_PAGE_SIZE, queryOf, readEventFilter, type ChangeFilter } from './event-filter.ts'
import { LogEndPanel } from './log-end.tsx'
import styles from './events.module.css'

export function Events() {
  const text = useText(ADMINISTRATION)
  const words = useText(EVENTS)
  const [parameters, setParameters] = useAddress()
  const filter = readEventFilter(parameters)
  const query = useEvents(queryOf(filter))
  const change: ChangeFilter = (next) => setParameters((before) => changed(before, next), { replace: true })
  const columns = useColumns(change)
  return (
    <section aria-label={text.events}>
      <p className={styles.about}>{words.about}</p>
      <LogEndPanel filter={filter} onChange={change} />
      <EventFilterBar filter={filter} total={query.data?.total} onChange={change} />
      <Loaded query={query}>
        {({ rows, total }) => (
          <Table<ListedEvent>
            className="panel"
            size="small"
            rowKey="id"
            dataSource={rows}
            columns={columns}
            expandable={{
              expandedRowRender: details,
              columnTitle: <span className="visually-hidden">{words.details}</span>,
            }}
            locale={{ emptyText: <EmptyState title={text.noEvents} /> }}
            pagination={
              total > EVENT_PAGE_SIZE
                ? {
                    current: filter.page,
                    pageSize: EVENT_PAGE_SIZE,
                    total,
                    showSizeChanger: false,
                    onChange: (page) => change({ page: String(page) }),
                  }
                : false
            }
          />
        )}
      </Loaded>
    </section>
  )
}

/** Another choice begins at the first page again. */
function changed(before: URLSearchParams, change: Parameters<ChangeFilter>[0]): URLSearchParams {
  const next = new URLSearchParams(before)
  next.delete('page')
  for (const [name, value] of Object.entries(change)) {
    if (value === undefined || (name === 'page' && value === '1')) next.delete(name)
    else next.set(name, value)
  }
  return next
}

function useColumns(change: ChangeFilter): TableColumnsType<ListedEvent> {
  const text = useText(ADMINISTRATION)
  const words = useText(EVENTS)
  const language = useLanguage()
  return [
    {
      key: 'sequence',
      title: words.number,
      width: 76,
      align: 'right',
      render: (_, { sequence }) => <span className="number">{sequence}</span>,
    },
    { key: 'at', title: text.at, width: 140, render: (_, { at }) => momentText(at) },
    { key: 'event', title: text.event, width: 140, render: (_, { type }) => eventName(type, language) },
    {
      key: 'actor',
      title: text.actor,
      width: 130,
      render: (_, { actorName, account }) => (
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
    },
    {
      key: 'subject',
      title: text.subject,
      width: 210,
      render: (_, { subject, subjectFacts }) => (
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
      render: (_, { before, after, type }) => (
        <span className={styles.change}>{changeText(before, after, language, type)}</span>
      ),
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
                {hadBefore ? <td>{differs && was !== '' ? <del>{was}</del> : was}</td> : null}
                {hasAfter ? <td>{differs && hadBefore && is !== '' ? <ins>{is}</ins> : is}</td> : null}
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
