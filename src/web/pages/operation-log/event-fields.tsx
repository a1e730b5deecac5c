/** What narrows the operation log down: kind, person, days, subject, words. */
import { EVENT_TYPES } from '#core/kernel/audit-event.ts'
import { eventName, eventSubject, EVENT_SUBJECT_KINDS, subjectName } from '#text/operation-log/events.ts'
import { ADMINISTRATION } from '#text/interface/administration.ts'
import { EVENTS } from '#text/interface/events.ts'
import { dayRange, keptField, offeredField, searchField, type Field } from '../../lists/fields.tsx'
import { ChoiceFilter, SearchFilter } from '../../lists/filters.tsx'
import { useLanguage, useText } from '../../preferences/language.ts'

const SYSTEM = 'system'
const LONGEST_PERSON = 64
const LONGEST_TYPE = 60
const NUMBER = /^[1-9]\d{0,14}$/

export function useEventFields() {
  const text = useText(EVENTS)
  const administration = useText(ADMINISTRATION)
  const language = useLanguage()
  return {
    type: offeredField(
      administration.event,
      EVENT_TYPES.map((value) => ({ value, label: eventName(value, language) })),
      { longest: LONGEST_TYPE, none: administration.allEvents },
    ),
    person: usePersonField(),
    subject: useSubjectField(),
    ...dayRange({ name: 'from', label: text.from }, { name: 'to', label: text.to }),
    search: searchField(text.search),
    until: keptField(NUMBER, text.until),
  }
}

/** A part of a name or an account; the system by the name that it has on the page. */
function usePersonField(): Field<string | undefined> {
  const text = useText(EVENTS)
  const { system } = useText(ADMINISTRATION)
  return {
    ...searchField(text.person, { longest: LONGEST_PERSON }),
    control: ({ name, value, onChange }) => (
      <SearchFilter
        label={text.person}
        hint={text.personShort}
        longest={LONGEST_PERSON}
        value={value === SYSTEM ? system : value}
        onChange={(typed) => onChange({ [name]: typed === system ? SYSTEM : typed })}
      />
    ),
  }
}

/** A kind of subject, which ends in a colon, or the one that a row or a link names. */
function useSubjectField(): Field<string | undefined> {
  const text = useText(EVENTS)
  const language = useLanguage()
  const kinds = EVENT_SUBJECT_KINDS.map((kind) => ({ value: `${kind}:`, label: subjectName(kind, language) }))
  const isKind = (subject: string | undefined) => subject?.endsWith(':') === true
  return {
    ...searchField(text.subject),
    control: ({ name, value, onChange }) => (
      <ChoiceFilter
        label={text.subject}
        none={text.allSubjects}
        value={isKind(value) ? value : undefined}
        options={kinds}
        onChange={(kind) => onChange({ [name]: kind })}
      />
    ),
    chip: (subject) => (isKind(subject) ? null : text.only(eventSubject(subject, language))),
  }
}
