/** The lists that things wait in, each with its count, and what of them is not shown here. */
import { Link } from 'react-router'
import { FILING_STATES } from '#core/filing/states.ts'
import type { DeskPart } from '#core/workbench/desk.ts'
import { FILING_STATE_NAMES } from '#text/filing.ts'
import { DESK, deskKindName } from '#text/interface/desk.ts'
import { MARK_NAMES } from '#text/monitoring.ts'
import type { Language } from '#text/language.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import own from './desk.module.css'
import { deskPartLink } from './desk-links.ts'

type Parts = { readonly parts: readonly DeskPart[] }

export function DeskLists({ parts }: Parts) {
  const text = useText(DESK)
  return (
    <nav aria-label={text.lists}>
      <ul className={own.lists}>
        {parts.map((part) => (
          <li key={keyOf(part)}>
            <ListLink part={part} count={part.total} parts={parts} />
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Nothing where all of it is shown. */
export function DeskRest({ parts }: Parts) {
  const text = useText(DESK)
  const more = parts.filter(({ total, items }) => total > items.length)
  if (more.length === 0) return null
  return (
    <div className={own.rest}>
      <span>{text.beyond}</span>
      {more.map((part) => (
        <ListLink key={keyOf(part)} part={part} count={part.total - part.items.length} parts={parts} />
      ))}
    </div>
  )
}

/** Two kinds may be of one list. */
const keyOf = ({ kind, year, of }: DeskPart) => `${kind} ${year} ${of}`

type LinkProps = Parts & { readonly part: DeskPart; readonly count: number }

function ListLink({ part, count, parts }: LinkProps) {
  const text = useText(DESK)
  const language = useLanguage()
  const name = partName(part, parts, language)
  return (
    <Link className={own.list} to={deskPartLink(part)} aria-label={text.chip(name, count)}>
      {name} <span className={own.count}>{count}</span>
    </Link>
  )
}

/** Several lists of a kind are told apart by what they are of. */
function partName(part: DeskPart, parts: readonly DeskPart[], language: Language): string {
  const nameOf = ({ kind, items }: DeskPart) =>
    deskKindName(
      kind,
      items.map(({ task }) => task),
      language,
    )
  const name = nameOf(part)
  const state = FILING_STATES.find((one) => one === part.of)
  if (state !== undefined) return `${name} · ${FILING_STATE_NAMES[state][language]}`
  if (parts.filter((one) => nameOf(one) === name).length === 1) return name
  const mark = part.items[0]?.mark ?? null
  return [name, part.year, mark === null || part.kind !== 'monitoring' ? null : MARK_NAMES[mark][language]]
    .filter((one) => one !== null)
    .join(' · ')
}
