/**
 * 送审 from the form: what would be refused is listed before, each entry leading to its cell; where nothing is
 * missing, it is sent in here.
 */
import { useEffect, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import type { DraftView } from '#api/writing/drafts.ts'
import { flowRefusalText } from '#text/filing.ts'
import { WRITING } from '#text/interface/writing.ts'
import { draftNow } from '../../api/drafts.ts'
import { useFiling } from '../../api/filings.ts'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Loaded } from '../../ui/states.tsx'
import { FilingActDialog } from '../filing/act-dialog.tsx'
import { actOffers } from '../filing/offers.ts'
import type { Aim } from './stops.ts'
import { useStops, type NamedStop } from './use-stops.ts'
import type { Writing } from './writing.ts'
import type { WritingState } from './writing-state.ts'
import styles from './writing.module.css'

type Props = {
  readonly view: DraftView
  readonly state: WritingState
  readonly writing: Pick<Writing, 'takeIn'>
  readonly name: string
  /** Leads to where something is mended. */
  readonly onAim: (aim: Aim) => void
  readonly onClose: () => void
}

export function SendIn({ view, state, writing, name, onAim, onClose }: Props) {
  const text = useText(WRITING)
  const language = useLanguage()
  const navigate = useNavigate()
  const filing = useFiling(view.project)
  const isSaved = state.save === 'saved'
  const { refetch } = filing
  const { news, askAgain } = useNews(view.project, writing, isSaved)
  // What was written last decides about it, too.
  useEffect(() => {
    if (isSaved) void refetch()
  }, [isSaved, refetch])
  const missing = useStops(view, state).filter(({ needed }) => needed)
  const isAsking = !isSaved || filing.isFetching || news === null
  const asked = { ...filing, data: isAsking ? undefined : filing.data }
  const offer = asked.data && actOffers(asked.data).find(({ kind }) => kind === 'submit')
  const isReady = offer !== undefined && offer.refusal === null && missing.length === 0 && news?.length === 0
  if (asked.data !== undefined && isReady)
    return (
      <FilingActDialog
        way={{ of: 'projects', id: view.project }}
        view={asked.data}
        name={name}
        offer={offer}
        written={state.session.version}
        onChanged={askAgain}
        onClose={onClose}
        onDone={() => void navigate(paths.project(view.project))}
      />
    )
  const refusal = offer?.refusal ?? null
  return (
    <Dialog
      title={text.sendIn(name)}
      okText={text.backToForm}
      cancelButtonProps={{ style: { display: 'none' } }}
      onOk={onClose}
      onCancel={onClose}
    >
      {news?.map((by) => (
        <Callout key={by} kind="warning">
          {text.changedSince(by)}
        </Callout>
      ))}
      <Loaded query={asked}>
        {() =>
          refusal === null ? null : <Callout kind="warning">{flowRefusalText(refusal, language)}</Callout>
        }
      </Loaded>
      <MissingList
        missing={missing}
        onAim={(to) => {
          onClose()
          onAim(to)
        }}
      />
    </Dialog>
  )
}

/** What is missing; each entry leads to its cell, where the form has one. */
function MissingList({
  missing,
  onAim,
}: {
  readonly missing: readonly NamedStop[]
  readonly onAim: (aim: Aim) => void
}) {
  const text = useText(WRITING)
  if (missing.length === 0) return null
  return (
    <>
      <p className={styles.hint}>{text.sendInMissing(missing.length)}</p>
      <ul className={styles.missing} aria-label={text.sendInList}>
        {missing.map((stop) => {
          const { key, place, kind } = stop
          const isSaid = stop.what === 'error' || (stop.what === 'blank' && stop.lack.what === 'figures')
          const words = isSaid ? stop.name : text.notWritten(stop.name)
          return (
            <li key={key}>
              {place === null && kind === null ? (
                words
              ) : (
                <button type="button" onClick={() => onAim({ place, kind })}>
                  {words}
                </button>
              )}
            </li>
          )
        })}
      </ul>
    </>
  )
}

type News = {
  /** By whom; empty: nothing is new; null: it is being asked. */
  readonly news: readonly string[] | null
  /** When the server says that somebody saved meanwhile. */
  readonly askAgain: () => void
}

/** Takes in what others saved since this form was last told: nobody sends in what is not on the screen. */
function useNews(project: string, writing: Pick<Writing, 'takeIn'>, isSaved: boolean): News {
  const [news, setNews] = useState<readonly string[] | null>(null)
  const [times, ask] = useState(1)
  const asked = useRef(0)
  useEffect(() => {
    if (!isSaved || asked.current === times) return
    asked.current = times
    draftNow(project).then(
      (now) => setNews(writing.takeIn(now) ? [now.changedBy ?? ''] : []),
      // The server holds the version against its own when it is sent in.
      () => setNews([]),
    )
  }, [project, writing, isSaved, times])
  const askAgain = () => {
    setNews(null)
    ask((before) => before + 1)
  }
  return { news, askAgain }
}
