/** The lists that things wait in, each with its count, and what of a heading they have beyond what is shown. */
import { Link } from 'react-router'
import { dueGroup, dueInGroup, type DeskPart, type DueGroup } from '#core/workbench/desk.ts'
import type { Day } from '#core/kernel/day.ts'
import { DESK } from '#text/interface/desk.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import own from './desk.module.css'
import { deskPartLink } from './desk-links.ts'
import { partName } from './part-name.ts'

type Parts = { readonly parts: readonly DeskPart[] }
type OnDay = { readonly today: Day }

export function DeskLists({ parts, today }: Parts & OnDay) {
  const text = useText(DESK)
  return (
    <nav aria-label={text.lists}>
      <ul className={own.lists}>
        {parts.map((part) => (
          <li key={keyOf(part)}>
            <ListLink part={part} count={part.total} parts={parts} late={dueInGroup(part, 'over', today)} />
          </li>
        ))}
      </ul>
    </nav>
  )
}

type RestProps = Parts & OnDay & { readonly group: DueGroup }

/** What of a heading is in the lists alone; nothing where all of it is here. */
export function DeskRest({ parts, group, today }: RestProps) {
  const text = useText(DESK)
  const more = parts
    .map((part) => ({
      part,
      count:
        dueInGroup(part, group, today) - part.items.filter((item) => dueGroup(item, today) === group).length,
    }))
    .filter(({ count }) => count > 0)
  if (more.length === 0) return null
  return (
    <div className={own.rest}>
      <span>{text.beyond(more.reduce((sum, { count }) => sum + count, 0))}</span>
      {more.map(({ part, count }) => (
        <ListLink key={keyOf(part)} part={part} count={count} parts={parts} isRest />
      ))}
    </div>
  )
}

/** Two kinds may be of one list. */
const keyOf = ({ kind, year, of }: DeskPart) => `${kind} ${year} ${of}`

type LinkProps = Parts & {
  readonly part: DeskPart
  readonly count: number
  /** How many of them are late. */
  readonly late?: number
  readonly isRest?: boolean
}

function ListLink({ part, count, parts, late = 0, isRest = false }: LinkProps) {
  const text = useText(DESK)
  const language = useLanguage()
  const name = partName(part, parts, language)
  return (
    <Link className={own.list} to={deskPartLink(part)}>
      {name} <span className={own.count}>{count}</span>
      <span className="visually-hidden">{isRest ? text.inListAlone : text.inList}</span>
      {late === 0 ? null : <span className={own.late}>{text.late(late)}</span>}
    </Link>
  )
}
