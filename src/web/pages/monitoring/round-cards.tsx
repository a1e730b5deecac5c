/**
 * The marks of a year in their order: rounds with their coverage, lights and progress, and marks that have
 * none yet.
 */
import type { RoundList, RoundView } from '#api/monitoring/monitoring.ts'
import type { PlannedRound } from '#core/monitoring/round.ts'
import { MARK_NAMES } from '#text/monitoring.ts'
import { MONITORING } from '#text/interface/monitoring.ts'
import { useMay } from '../../api/session.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { ProgressBar } from '../../ui/progress.tsx'
import { LightCounts } from '../../ui/light-mark.tsx'
import styles from './monitoring.module.css'

type Props = {
  readonly list: RoundList
  readonly chosen: string | null
  readonly onChoose: (round: string) => void
}

export function RoundCards({ list, chosen, onChoose }: Props) {
  const text = useText(MONITORING)
  const all = [
    ...list.rows.map((round) => ({
      mark: round.mark,
      day: round.day,
      card: (
        <RoundCard
          round={round}
          approved={list.approved}
          chosen={round.id === chosen}
          onChoose={() => onChoose(round.id)}
        />
      ),
    })),
    ...list.planned.map((one) => ({ mark: one.mark, day: one.day, card: <Planned one={one} /> })),
  ]
  return (
    <ol className={styles.rounds} aria-label={text.rounds}>
      {all
        .toSorted((a, b) => a.day.localeCompare(b.day))
        .map(({ mark, card }) => (
          <li key={mark}>{card}</li>
        ))}
    </ol>
  )
}

function RoundCard({
  round,
  approved,
  chosen,
  onChoose,
}: {
  readonly round: RoundView
  readonly approved: number
  readonly chosen: boolean
  readonly onChoose: () => void
}) {
  const text = useText(MONITORING)
  const seesDrafts = useMay()('monitoring.read')
  const name = MARK_NAMES[round.mark][useLanguage()]
  const { counts } = round
  const finished = text.finished(counts.states.final, counts.sheets)
  const standing = round.closedAt === null ? finished : text.closed
  return (
    <button type="button" className={styles.round} aria-pressed={chosen} onClick={onChoose}>
      <span className={styles.roundHead}>
        <span className={styles.roundName}>{name}</span>
        <span className={styles.faint}>{round.job === null ? standing : text.making}</span>
      </span>
      <LightCounts counts={counts.lights} />
      <ProgressBar
        percent={counts.sheets === 0 ? 0 : Math.floor((counts.states.final * 100) / counts.sheets)}
        label={finished}
      />
      {seesDrafts ? null : <span className={styles.faint}>{text.finalListed(counts.states.final)}</span>}
      <span className={styles.faint}>{text.covered(counts.sheets, Math.max(approved, counts.sheets))}</span>
      <span className={styles.faint}>{text.opened(round.day, round.due)}</span>
    </button>
  )
}

function Planned({ one }: { readonly one: PlannedRound & { readonly isOver: boolean } }) {
  const text = useText(MONITORING)
  const name = MARK_NAMES[one.mark][useLanguage()]
  return (
    <div className={`${styles.round} ${styles.future}`}>
      <span className={styles.roundName}>{name}</span>
      <span className={styles.faint}>{one.isOver ? text.mayBeOpened(one.day) : text.notYet(one.day)}</span>
    </div>
  )
}
