/** What the rule set suggests of the year, each with its reason: to be followed or set aside. */
import { useState } from 'react'
import { Button } from 'antd'
import { Link } from 'react-router'
import { OUTCOME_MAX } from '#core/accountability/entry.ts'
import type { Suggestion } from '#core/accountability/suggest.ts'
import {
  ACCOUNTABILITY_KIND_NAMES,
  RESPONSIBLE_POST_NAMES,
  SUGGESTION_SOURCES,
  suggestionReason,
} from '#text/accountability.ts'
import { ACCOUNTABILITY } from '#text/interface/accountability.ts'
import { useSetAside, useSuggestions } from '../../api/accountability.ts'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { yearOfToday } from '../../ui/day.ts'
import { notify } from '../../ui/notices.tsx'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import styles from './accountability.module.css'

const FEW = 3

type Props = {
  readonly year: number | undefined
  readonly onFollow: (suggestion: Suggestion) => void
}

export function Suggestions({ year, onFollow }: Props) {
  const text = useText(ACCOUNTABILITY)
  const { data } = useSuggestions(year, true)
  const [isAll, showAll] = useState(false)
  const [aside, putAside] = useState<Suggestion | null>(null)
  if (year === undefined) return <EveryYear />
  if (data === undefined) return null
  const { rows } = data
  if (rows.length === 0)
    return <p className={`${styles.none} ${styles.quiet} no-print`}>{text.suggestionsNone(data.year)}</p>
  return (
    <section className={`panel no-print ${styles.suggestions}`} aria-label={text.suggestions(rows.length)}>
      <header>
        <h2>{text.suggestions(rows.length)}</h2>
        <span className={styles.quiet}>{text.suggestionsWords}</span>
        {rows.length > FEW ? (
          <Button type="link" size="small" onClick={() => showAll(!isAll)}>
            {isAll ? text.fewer : text.more(rows.length)}
          </Button>
        ) : null}
      </header>
      <ul>
        {rows.slice(0, isAll ? rows.length : FEW).map((row) => (
          <Row key={row.key} row={row} onFollow={onFollow} onAside={putAside} />
        ))}
      </ul>
      {aside === null ? null : (
        <AsideDialog year={data.year} suggestion={aside} onClose={() => putAside(null)} />
      )}
    </section>
  )
}

/** Every year at once has no suggestions: the last one that is over is offered. */
function EveryYear() {
  const text = useText(ACCOUNTABILITY)
  const last = yearOfToday() - 1
  return (
    <p className={`${styles.none} ${styles.quiet} no-print`}>
      {text.suggestionsByYear}{' '}
      <Link to={paths.accountability({ year: last })}>{text.suggestionsOf(last)}</Link>
    </p>
  )
}

type RowProps = {
  readonly row: Suggestion
  readonly onFollow: (suggestion: Suggestion) => void
  readonly onAside: (suggestion: Suggestion) => void
}

function Row({ row, onFollow, onAside }: RowProps) {
  const text = useText(ACCOUNTABILITY)
  const language = useLanguage()
  const who = `${row.unitName} · ${RESPONSIBLE_POST_NAMES[row.post][language]}`
  return (
    <li>
      <strong>{ACCOUNTABILITY_KIND_NAMES[row.kind][language]}</strong>
      <span>
        {row.project === null ? row.subject : <Link to={paths.archive(row.project)}>{row.subject}</Link>}
        <span className={styles.small}>
          {row.project === null ? who.replace(`${row.subject} · `, '') : who}
        </span>
      </span>
      <span>
        {suggestionReason(row, language)}
        <span className={styles.small}>{SUGGESTION_SOURCES[row.rule][language]}</span>
      </span>
      <span className={styles.doing}>
        <Button size="small" onClick={() => onFollow(row)}>
          {text.follow}
        </Button>
        <Button size="small" type="text" onClick={() => onAside(row)}>
          {text.setAside}
        </Button>
      </span>
    </li>
  )
}

type AsideProps = {
  readonly year: number
  readonly suggestion: Suggestion
  readonly onClose: () => void
}

function AsideDialog({ year, suggestion, onClose }: AsideProps) {
  const text = useText(ACCOUNTABILITY)
  const setAside = useSetAside()
  return (
    <ReasonDialog
      title={text.setAsideOf(suggestion.subject)}
      confirm={text.setAside}
      label={text.reason}
      missing={text.reasonMissing}
      longest={OUTCOME_MAX}
      send={(reason) => setAside.mutateAsync({ year, suggestion: suggestion.key, reason })}
      onDone={() => notify(text.wasSetAside)}
      onClose={onClose}
    >
      <p>{text.setAsideWords}</p>
    </ReasonDialog>
  )
}
