/** 还缺: what the form does not say yet, shown while it is written; each leads to its cell. */
import { memo, useState } from 'react'
import type { DraftView } from '#api/writing/drafts.ts'
import { WRITING } from '#text/interface/writing.ts'
import { useText } from '../../preferences/language.ts'
import type { Aim } from './stops.ts'
import { useStops, type NamedStop } from './use-stops.ts'
import type { WritingState } from './writing-state.ts'
import styles from './writing.module.css'

type Props = {
  readonly view: DraftView
  readonly state: WritingState
  readonly onAim: (aim: Aim) => void
}

/** More are given by number. */
const MOST = 24

/** Nothing where nothing is missing. */
export function LacksList({ view, state, onAim }: Props) {
  const stops = useUnchanged(useStops(view, state))
  return stops.length === 0 ? null : <List stops={stops} onAim={onAim} />
}

const List = memo(function List({
  stops,
  onAim,
}: { readonly stops: readonly NamedStop[] } & Pick<Props, 'onAim'>) {
  const text = useText(WRITING)
  return (
    <section className={`${styles.panel} ${styles.lacks}`} aria-label={text.lacks}>
      <header className={styles.panelHead}>
        <h2>
          {text.lacks} <span className={styles.count}>{stops.length}</span>
        </h2>
      </header>
      <p className={styles.hint}>
        {stops.some(({ needed }) => needed) ? text.lacksHint : text.lacksFileHint}
      </p>
      <ul>
        {stops.slice(0, MOST).map(({ key, name, needed, place, kind }) => (
          <li key={key}>
            <button
              type="button"
              aria-label={needed ? text.lackNeeded(name) : undefined}
              onClick={() => onAim({ place, kind })}
            >
              {name}
              {needed ? <b aria-hidden="true"> *</b> : null}
            </button>
          </li>
        ))}
        {stops.length > MOST ? <li className={styles.more}>{text.moreLacks(stops.length - MOST)}</li> : null}
      </ul>
    </section>
  )
})

/** The same list as long as the same is missing: most keys change nothing about it. */
function useUnchanged(stops: readonly NamedStop[]): readonly NamedStop[] {
  const [kept, keep] = useState(stops)
  const same =
    kept.length === stops.length &&
    stops.every(({ key, name, needed, place, kind }, i) => {
      const was = kept[i]
      return (
        was?.key === key &&
        was.name === name &&
        was.needed === needed &&
        was.kind === kind &&
        was.place?.row === place?.row &&
        was.place?.field === place?.field
      )
    })
  if (!same) keep(stops)
  return same ? kept : stops
}
