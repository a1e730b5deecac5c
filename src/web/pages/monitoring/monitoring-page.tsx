/** /monitoring: the rounds of a year, and how its projects stand at one of them: region, department, unit, project. */
import { Button } from 'antd'
import type { RoundList, RoundView } from '#api/monitoring.ts'
import { MARK_NAMES } from '#text/monitoring.ts'
import { MONITORING } from '#text/interface/monitoring.ts'
import { useMay } from '../../api/session.ts'
import { useCloseRound, useOpenRound, useRefreshRound, useRounds } from '../../api/monitoring.ts'
import { changed, oneOf, textOf } from '../../lists/address.ts'
import { useAddress } from '../../lists/use-address.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { useYear } from '../../preferences/year.ts'
import { Callout } from '../../ui/callout.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { useProblemText } from '../../ui/problem-text.ts'
import { EmptyState, Loaded } from '../../ui/states.tsx'
import { Board } from './board.tsx'
import { Matrix } from './matrix.tsx'
import styles from './monitoring.module.css'
import { RoundCards } from './round-cards.tsx'
import { Warnings } from './warnings.tsx'

export function MonitoringPage() {
  const [year] = useYear()
  const query = useRounds(year)
  return <Loaded query={query}>{(list) => <Rounds list={list} />}</Loaded>
}

const VIEWS = ['board', 'matrix', 'warnings'] as const
/** Whoever sees what is final alone sees no warnings. */
const FINAL_VIEWS = ['board', 'matrix'] as const

function Rounds({ list }: { readonly list: RoundList }) {
  const text = useText(MONITORING)
  const may = useMay()
  const language = useLanguage()
  const [parameters, setParameters] = useAddress()
  const [open, refresh, close] = [useOpenRound(), useRefreshRound(), useCloseRound()]
  const refused = useProblemText(open.error ?? refresh.error ?? close.error)
  const round = list.rows.find(({ id }) => id === textOf(parameters, 'round')) ?? list.rows.at(-1) ?? null
  const next = list.planned.find(({ isOver, day }) => isOver && (list.rows.length === 0 || day > (list.rows.at(-1)?.day ?? ''))) ?? list.planned.find(({ isOver }) => isOver)
  const choose = (id: string) => setParameters((now) => changed(now, { round: id, unit: undefined, light: undefined }))
  const views = may('monitoring.read') ? VIEWS : FINAL_VIEWS
  const view = oneOf(parameters, 'view', views) ?? 'board'
  const failed = open.error ?? refresh.error ?? close.error
  if (list.approved === 0 && list.rows.length === 0) return <><PageHeader title={text.title} /><EmptyState title={text.noYear}>{text.noYearWords}</EmptyState></>
  return (
    <>
      <PageHeader title={text.title} actions={<>
        {round !== null && list.mayOpen ? <Manage round={round} busy={refresh.isPending || close.isPending} onRefresh={() => refresh.mutate(round.id)} onClose={(closed) => close.mutate({ round: round.id, closed })} /> : null}
        {list.mayOpen && next !== undefined ? <Button type="primary" loading={open.isPending} onClick={() => open.mutate({ year: list.year, mark: next.mark }, { onSuccess: (made) => choose(made.round) })}>{text.openRound(MARK_NAMES[next.mark][language])}</Button> : null}
      </>} />
      {failed ? <Callout kind="error">{refused}</Callout> : null}
      <fieldset className={`${styles.tabs} no-print`} aria-label={text.title}>
        {views.map((one) => <button key={one} type="button" className={styles.tab} aria-pressed={one === view} onClick={() => setParameters(new URLSearchParams({ year: String(list.year), ...(one !== 'board' && { view: one }) }))}>{text[one]}</button>)}
      </fieldset>
      {view === 'warnings' ? <Warnings year={list.year} /> : view === 'matrix' ? <Matrix year={list.year} /> : <RoundCards list={list} chosen={round?.id ?? null} onChoose={choose} />}
      {view !== 'board' ? null : round === null ? <EmptyState title={text.noRound}>{text.noRoundWords}</EmptyState> : <Board key={round.id} round={round} />}
    </>
  )
}

type ManageProps = { readonly round: RoundView; readonly busy: boolean; readonly onRefresh: () => void; readonly onClose: (closed: boolean) => void }

function Manage({ round, busy, onRefresh, onClose }: ManageProps) {
  const text = useText(MONITORING)
  if (round.closedAt !== null) return <Button disabled={busy} onClick={() => onClose(false)}>{text.reopen}</Button>
  return (
    <>
      <Button disabled={busy || round.job !== null} title={round.job === null ? undefined : text.making} onClick={onRefresh}>{text.refresh}</Button>
      <Button disabled={busy || round.job !== null} onClick={() => onClose(true)}>{text.close}</Button>
    </>
  )
}
