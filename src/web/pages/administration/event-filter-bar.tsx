/**
 * What narrows the operation log down: kind, person, days, subject, words. Every choice goes into the address
 * at once.
 */
import { Button, Input, Select, Tag } from 'antd'
import { EVENT_TYPES } from '#core/audit/event.ts'
import { eventName, eventSubject, SUBJECT_KINDS, subjectName } from '#text/events.ts'
import { ADMINISTRATION } from '#text/interface/administration.ts'
import { COMMON } from '#text/interface/common.ts'
import { EVENTS } from '#text/interface/events.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { isNarrowed, NARROWING, type ChangeFilter, type EventFilter } from './event-filter.ts'
import styles from './events.module.css'

const ALL = ''
const SYSTEM = 'system'

type Props = {
  readonly filter: EventFilter
  readonly total: number | undefined
  readonly onChange: ChangeFilter
}

export function EventFilterBar({ filter, total, onChange }: Props) {
  const text = useText(EVENTS)
  const administration = useText(ADMINISTRATION)
  const common = useText(COMMON)
  const language = useLanguage()
  const kinds = [
    { value: ALL, label: administration.allEvents },
    ...EVENT_TYPES.map((value) => ({ value: value as string, label: eventName(value, language) })),
  ]
  const subjects = [
    { value: ALL, label: text.allSubjects },
    ...SUBJECT_KINDS.map((kind) => ({ value: `${kind}:`, label: subjectName(kind, language) })),
  ]
  const one = filter.subject !== undefined && !filter.subject.endsWith(':') ? filter.subject : null
  return (
    <search className={`no-print ${styles.filters}`} aria-label={text.filters}>
      <Select
        className={styles.kind}
        showSearch={{ optionFilterProp: 'label' }}
        aria-label={administration.event}
        value={filter.type ?? ALL}
        options={kinds}
        onChange={(type) => onChange({ type: type === ALL ? undefined : type })}
      />
      <Input.Search
        key={`person ${filter.person ?? ''}`}
        className={styles.person}
        allowClear
        maxLength={64}
        placeholder={text.personShort}
        aria-label={text.person}
        defaultValue={filter.person === SYSTEM ? administration.system : (filter.person ?? '')}
        onSearch={(typed) => onChange({ person: personOf(typed.trim(), administration.system) })}
      />
      <Select
        className={styles.subject}
        aria-label={text.subject}
        value={one === null ? (filter.subject ?? ALL) : ALL}
        options={subjects}
        onChange={(subject) => onChange({ subject: subject === ALL ? undefined : subject })}
      />
      <span className={styles.span}>
        <input
          className={styles.day}
          type="date"
          aria-label={text.from}
          value={filter.from ?? ''}
          max={filter.to}
          onChange={({ target }) => onChange({ from: target.value === '' ? undefined : target.value })}
        />
        <span aria-hidden="true">–</span>
        <input
          className={styles.day}
          type="date"
          aria-label={text.to}
          value={filter.to ?? ''}
          min={filter.from}
          onChange={({ target }) => onChange({ to: target.value === '' ? undefined : target.value })}
        />
      </span>
      <Input.Search
        key={`search ${filter.search ?? ''}`}
        className={styles.words}
        allowClear
        maxLength={100}
        placeholder={text.search}
        aria-label={text.search}
        defaultValue={filter.search ?? ''}
        onSearch={(typed) => onChange({ search: typed.trim() === '' ? undefined : typed.trim() })}
      />
      {one === null ? null : (
        <Tag closable onClose={() => onChange({ subject: undefined })}>
          {text.only(eventSubject(one, language))}
        </Tag>
      )}
      {filter.until === undefined ? null : (
        <Tag closable onClose={() => onChange({ until: undefined })}>
          {text.until(filter.until)}
        </Tag>
      )}
      {isNarrowed(filter) ? (
        <Button
          type="link"
          onClick={() => onChange(Object.fromEntries(NARROWING.map((name) => [name, undefined])))}
        >
          {common.clearFilters}
        </Button>
      ) : null}
      <span className={styles.count} aria-live="polite">
        {total === undefined ? '' : common.totalRows(total)}
      </span>
    </search>
  )
}

function personOf(typed: string, system: string): string | undefined {
  if (typed === '') return undefined
  return typed === system ? SYSTEM : typed
}
