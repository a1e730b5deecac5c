/**
 * What narrows the operation log down: kind, person, days, subject, words. Every choice goes into the address
 * at once.
 */
import { Button, Input, Select, Tag } from 'antd'
import { EVENT_TYPES } from '#core/kernel/audit-event.ts'
import { eventName, eventSubject, EVENT_SUBJECT_KINDS, subjectName } from '#text/operation-log/events.ts'
import { ADMINISTRATION } from '#text/interface/administration.ts'
import { COMMON } from '#text/interface/common.ts'
import { EVENTS } from '#text/interface/events.ts'
import { useText, useLanguage } from '../../preferences/language.ts'
import styles from './events.module.css'
import {
  isEventFilterNarrowed,
  EVENT_NARROWING,
  type ChangeFilter,
  type EventFilter,
} from './event-filter.ts'

const ALL = ''
const SYSTEM = 'system'

type Props = {
  readonly filter: EventFilter
  readonly total: number | undefined
  readonly onChange: ChangeFilter
}

export function EventFilterBar({ filter, total, onChange }: Props) {
  const text = useText(EVENTS)
  const common = useText(COMMON)
  const language = useLanguage()
  const one = oneSubject(filter)
  return (
    <search className={`no-print ${styles.filters}`} aria-label={text.filters}>
      <KindFilter filter={filter} onChange={onChange} />
      <PersonFilter filter={filter} onChange={onChange} />
      <SubjectFilter filter={filter} onChange={onChange} />
      <DaysFilter filter={filter} onChange={onChange} />
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
      {isEventFilterNarrowed(filter) ? (
        <Button
          type="link"
          onClick={() => onChange(Object.fromEntries(EVENT_NARROWING.map((name) => [name, undefined])))}
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

/** The one subject that is looked at, rather than a kind of them. */
function oneSubject({ subject }: EventFilter): string | null {
  return subject !== undefined && !subject.endsWith(':') ? subject : null
}

type PartProps = Omit<Props, 'total'>

function KindFilter({ filter, onChange }: PartProps) {
  const administration = useText(ADMINISTRATION)
  const language = useLanguage()
  const kinds = [
    { value: ALL, label: administration.allEvents },
    ...EVENT_TYPES.map((value) => ({ value: value as string, label: eventName(value, language) })),
  ]
  return (
    <Select
      className={styles.kind}
      showSearch={{ optionFilterProp: 'label' }}
      aria-label={administration.event}
      value={filter.type ?? ALL}
      options={kinds}
      onChange={(type) => onChange({ type: type === ALL ? undefined : type })}
    />
  )
}

function PersonFilter({ filter, onChange }: PartProps) {
  const text = useText(EVENTS)
  const administration = useText(ADMINISTRATION)
  return (
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
  )
}

function SubjectFilter({ filter, onChange }: PartProps) {
  const text = useText(EVENTS)
  const language = useLanguage()
  const subjects = [
    { value: ALL, label: text.allSubjects },
    ...EVENT_SUBJECT_KINDS.map((kind) => ({ value: `${kind}:`, label: subjectName(kind, language) })),
  ]
  return (
    <Select
      className={styles.subject}
      aria-label={text.subject}
      value={oneSubject(filter) === null ? (filter.subject ?? ALL) : ALL}
      options={subjects}
      onChange={(subject) => onChange({ subject: subject === ALL ? undefined : subject })}
    />
  )
}

function DaysFilter({ filter, onChange }: PartProps) {
  const text = useText(EVENTS)
  return (
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
  )
}

function personOf(typed: string, system: string): string | undefined {
  if (typed === '') return undefined
  return typed === system ? SYSTEM : typed
}
