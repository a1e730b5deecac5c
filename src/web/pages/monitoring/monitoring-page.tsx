/**
 * /monitoring: the rounds of a year, and how its projects are at one of them: region, department, unit,
 * project.
 */
import { useState } from 'react'
import { Button } from 'antd'
import type { RoundList, RoundView, UnopenedRound } from '#api/monitoring/monitoring.ts'
import { COMMON } from '#text/interface/common.ts'
import { MARK_NAMES } from '#text/monitoring.ts'
import { MONITORING } from '#text/interface/monitoring.ts'
import { useMay } from '../../api/session.ts'
import { useCloseRound, useRefreshRound, useRounds } from '../../api/monitoring.ts'
import { changedAddress, oneOfWords, addressText } from '../../lists/address.ts'
import { OtherYears } from '../../lists/other-years.tsx'
import { useAddress } from '../../lists/use-address.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { usePageYear, useYear } from '../../preferences/year.ts'
import { Callout } from '../../ui/callout.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { useErrorText } from '../../ui/error-text.ts'
import { EmptyState, Loaded } from '../../ui/states.tsx'
import { Board } from './board.tsx'
import { MonitoringMatrix } from './matrix.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { RoundCards } from './round-cards.tsx'
import { CloseRoundDialog, openableRounds, OpenRoundDialog } from './round-dialogs.tsx'
import { Warnings } from './warnings.tsx'

export function MonitoringPage() {
  const [year] = useYear()
  const query = useRounds(year)
  usePageYear(query.data?.year)
  return (
    <Loaded isPage query={query}>
      {(list) => (list.approved === 0 && list.rows.length === 0 ? <NoYear /> : <Rounds list={list} />)}
    </Loaded>
  )
}

const VIEWS = ['board', 'matrix', 'warnings'] as const
type View = (typeof VIEWS)[number]
/** A person who sees what is final alone sees no warnings. */
const FINAL_VIEWS = ['board', 'matrix'] as const

/** Nothing is approved yet that could be watched. */
function NoYear() {
  const text = useText(MONITORING)
  return (
    <>
      <PageHeader title={text.title} term="monitoring" />
      <EmptyState title={text.noYear}>
        {text.noYearWords}
        <OtherYears />
      </EmptyState>
    </>
  )
}

function Rounds({ list }: { readonly list: RoundList }) {
  const text = useText(MONITORING)
  const common = useText(COMMON)
  const may = useMay()
  const [parameters, setParameters] = useAddress()
  const [refresh, reopen] = [useRefreshRound(), useCloseRound()]
  const failed = refresh.error ?? reopen.error
  const refused = useErrorText(failed)
  // The 工作台 leads here to open a round.
  const [asking, ask] = useState<'open' | 'close' | null>(() =>
    parameters.get('open') === 'round' && list.mayOpen ? 'open' : null,
  )
  // A dialog that is done late closes no other that is open by then.
  const close = (one: 'open' | 'close') => ask((now) => (now === one ? null : now))
  const round =
    list.rows.find(({ id }) => id === addressText(parameters, 'round')) ??
    newestShown(list.rows, may('monitoring.read'))
  const next = nextPlanned(list)
  // Nothing is due by the plan: a round of another month may be opened all the same.
  const other = openableRounds(list).at(-1)
  const first = next ?? other
  const choose = (id: string) =>
    setParameters((now) => changedAddress(now, { round: id, unit: undefined, light: undefined }))
  const show = (one: View) => setParameters((now) => ofView(now, one))
  const views = may('monitoring.read') ? VIEWS : FINAL_VIEWS
  const view = oneOfWords(parameters, 'view', views) ?? 'board'
  return (
    <>
      <PageHeader
        title={text.title}
        term="monitoring"
        beside={common.yearOf(list.year)}
        actions={
          <>
            {round !== null && list.mayOpen ? (
              <Manage
                round={round}
                busy={refresh.isPending || reopen.isPending}
                onRefresh={() => refresh.mutate(round.id)}
                onReopen={() => reopen.mutate({ round: round.id, closed: false })}
                onClose={() => ask('close')}
              />
            ) : null}
            {list.mayOpen ? <Open next={next} other={other} onOpen={() => ask('open')} /> : null}
          </>
        }
      />
      {failed ? <Callout kind="error">{refused}</Callout> : null}
      <ViewTabs views={views} shown={view} onShow={show} />
      <Shown view={view} list={list} round={round} onChoose={choose} />
      {asking === 'open' && first !== undefined ? (
        <OpenRoundDialog list={list} first={first} onOpened={choose} onClose={() => close('open')} />
      ) : null}
      {asking === 'close' && round !== null ? (
        <CloseRoundDialog round={round} onClose={() => close('close')} />
      ) : null}
    </>
  )
}

/** The address of another view: the year stays as it is, chosen or not. */
function ofView(now: URLSearchParams, view: View): URLSearchParams {
  const year = addressText(now, 'year')
  return new URLSearchParams({ ...(year !== undefined && { year }), ...(view !== 'board' && { view }) })
}

/**
 * The newest round of which there are sheets for the reader, perhaps final ones alone; where none has any,
 * the newest.
 */
function newestShown(rows: readonly RoundView[], seesDrafts: boolean): RoundView | null {
  return (
    rows.findLast(({ counts: { sheets, states } }) => (seesDrafts ? sheets : states.final) > 0) ??
    rows.at(-1) ??
    null
  )
}

/** The mark that is opened next: the first that is over behind those that were opened, or else the first. */
function nextPlanned({ rows, planned }: RoundList): UnopenedRound | undefined {
  return (
    planned.find(({ isOver, day }) => isOver && (rows.length === 0 || day > (rows.at(-1)?.day ?? ''))) ??
    planned.find(({ isOver }) => isOver)
  )
}

type ShownProps = {
  readonly view: View
  readonly list: RoundList
  readonly round: RoundView | null
  readonly onChoose: (id: string) => void
}

function Shown({ view, list, round, onChoose }: ShownProps) {
  switch (view) {
    case 'warnings':
      return <Warnings year={list.year} />
    case 'matrix':
      return <MonitoringMatrix year={list.year} />
    case 'board':
      return (
        <>
          <RoundCards list={list} chosen={round?.id ?? null} onChoose={onChoose} />
          <BoardOf round={round} />
        </>
      )
  }
}

function BoardOf({ round }: { readonly round: RoundView | null }) {
  const text = useText(MONITORING)
  if (round === null) return <EmptyState title={text.noRound}>{text.noRoundWords}</EmptyState>
  return <Board key={round.id} round={round} />
}

type TabsProps = {
  readonly views: readonly View[]
  readonly shown: View
  readonly onShow: (view: View) => void
}

function ViewTabs({ views, shown, onShow }: TabsProps) {
  const text = useText(MONITORING)
  return (
    <Tabs
      label={text.title}
      tabs={views.map((value) => ({ value, words: text[value] }))}
      shown={shown}
      onShow={onShow}
    />
  )
}

type OpenProps = {
  /** Due by the plan. */ readonly next: UnopenedRound | undefined
  /** Of any month. */ readonly other: UnopenedRound | undefined
  readonly onOpen: () => void
}

function Open({ next, other, onOpen }: OpenProps) {
  const text = useText(MONITORING)
  const language = useLanguage()
  if (next !== undefined)
    return (
      <Button type="primary" onClick={onOpen}>
        {text.openRound(MARK_NAMES[next.mark][language])}
      </Button>
    )
  return other === undefined ? null : <Button onClick={onOpen}>{text.openOther}</Button>
}

type ManageProps = {
  readonly round: RoundView
  readonly busy: boolean
  readonly onRefresh: () => void
  readonly onReopen: () => void
  readonly onClose: () => void
}

function Manage({ round, busy, onRefresh, onReopen, onClose }: ManageProps) {
  const text = useText(MONITORING)
  if (round.closedAt !== null)
    return (
      <Button disabled={busy} onClick={onReopen}>
        {text.reopen}
      </Button>
    )
  return (
    <>
      <Button
        disabled={busy || round.job !== null}
        title={round.job === null ? undefined : text.making}
        onClick={onRefresh}
      >
        {text.refresh}
      </Button>
      <Button disabled={busy || round.job !== null} onClick={onClose}>
        {text.close}
      </Button>
    </>
  )
}
