/** What was done to this sheet, newest first; folded away until asked for. */
import type { ReviewEvent } from '#core/review/rows.ts'
import { eventValue } from '#text/operation-log/event-values.ts'
import { eventFieldName, eventName } from '#text/operation-log/events.ts'
import type { Language } from '#text/language.ts'
import { REVIEW } from '#text/interface/review.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { momentText } from '../../ui/time.ts'
import styles from './sheet.module.css'

export function History({ events }: { readonly events: readonly ReviewEvent[] }) {
  const text = useText(REVIEW)
  const language = useLanguage()
  if (events.length === 0) return null
  return (
    <details className={styles.history}>
      <summary>{text.history(events.length)}</summary>
      <ol>
        {events.map(({ id, at, type, by, before, after }) => (
          <li key={id}>
            <div>
              {momentText(at)} {by ?? text.someone}
              {'　'}
              {eventName(type, language, after?.['step'])}
            </div>
            <div className={styles.quiet}>
              {contentText(before, language, type)} → {contentText(after, language, type)}
            </div>
          </li>
        ))}
      </ol>
    </details>
  )
}

function contentText(content: ReviewEvent['before'], language: Language, type: string): string {
  if (content === null) return '—'
  return (
    Object.entries(content)
      .filter(([, value]) => value !== null && value !== '')
      .map(
        ([field, value]) =>
          `${eventFieldName(field, language)} ${eventValue(field, String(value), language, type)}`,
      )
      .join('，') || '—'
  )
}
