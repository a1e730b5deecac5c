/**
 * What is done with the target that is looked at: 通过 (P), 退回 (R and the digit of an opinion), 审核结论 (G and
 * the digit of a grade), 转办 (T), the rest behind a menu; previous and next.
 */
import { useState } from 'react'
import { Button, Dropdown } from 'antd'
import { PASSING_OPINIONS } from '#core/filing/standard-opinions.ts'
import type { FilingView } from '#api/filing/filings.ts'
import type { ReviewDetail } from '#api/review.ts'
import type { ActKind } from '#core/filing/states.ts'
import { carriedWords, isFromBefore } from '#core/review/carried.ts'
import { FILING_STATE_NAMES, flowRefusalText, stepName } from '#text/filing.ts'
import { FILING } from '#text/interface/filing.ts'
import { REVIEW } from '#text/interface/review.ts'
import { speak } from '#text/interface/words.ts'
import type { Language } from '#text/language.ts'
import { useFiling, useOpinions } from '../../api/filings.ts'
import { useMay, useSession } from '../../api/session.ts'
import { FilingActDialog } from '../../components/filing/act-dialog.tsx'
import { offerName } from '../../components/filing/act-words.ts'
import { otherPersonText } from '../../components/filing/other-person.ts'
import { levelBefore } from '../../components/filing/next-step.ts'
import { actOffers, type Offer } from '../../components/filing/offers.ts'
import { SinceReturnButton } from '../../components/filing/since-return.tsx'
import { useOpening } from '../../components/filing/use-opening.ts'
import { useKeys } from '../../keys/use-keys.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { useNarrow } from '../../ui/narrow.ts'
import { Conclude } from './conclude.tsx'
import { EarlierWords } from './earlier-words.tsx'
import { KeysTooEarly } from './keys-too-early.tsx'
import { quickWay, useQuickActs, type PassDoubts, type QuickWay } from './quick-acts.ts'
import { QuickOpinions } from './quick-opinions.tsx'
import styles from './review-page.module.css'

export type BarMoves = { readonly onWalk: (step: 1 | -1) => void; readonly onDone: () => void }

type Props = BarMoves & {
  readonly id: string
  readonly review: ReviewDetail
  /** What its findings ask to be mended; '' for nothing. */
  readonly note: string
}

/** Nothing for papers that go no way of their own. */
export function ReviewBar({ id, ...rest }: Props) {
  const filing = useFiling(id)
  if (filing.data !== undefined) return <Bar view={filing.data} {...rest} />
  return filing.error === null ? <KeysTooEarly /> : null
}

/** Beside the paper these are as buttons; the others are rarer. */
const SHOWN: ReadonlySet<Offer['kind']> = new Set<Offer['kind']>(['pass', 'approve', 'return', 'transfer'])
const KEYS: { readonly [kind in Offer['kind']]?: string } = {
  pass: 'P',
  approve: 'P',
  return: 'R',
  transfer: 'T',
}

type BarProps = { readonly view: FilingView } & Omit<Props, 'id'>

function Bar({ view, review, note, onWalk, onDone }: BarProps) {
  const text = useText(REVIEW)
  const language = useLanguage()
  const way = { of: 'projects', id: view.project } as const
  const { name } = review.row
  const asks = useAsking({ view, review, onDone })
  useOpening(way, view)
  // The first return asks for one of them at once.
  useOpinions()
  const offers = actOffers(view)
  const shown = offers.filter(({ kind }) => SHOWN.has(kind))
  const rest = offers.filter(({ kind }) => !SHOWN.has(kind))
  const barred = shown.find(({ refusal }) => refusal !== null)
  const why = barred === undefined ? givenUpOf(view, shown, language) : whyNot(barred, language)
  const concluding = useBarKeys(shown, asks)
  return (
    <section className={`panel no-print ${styles.bar}`} aria-label={text.bar}>
      <span className={styles.barState}>{stateWords(view, shown.length > 0, language)}</span>
      {why === '' ? null : (
        <span className={styles.barWhy} title={why}>
          {why}
        </span>
      )}
      <SinceReturnButton way={way} />
      <span className={styles.barActs}>
        {concluding.isNeeded ? (
          <Button type="primary" onClick={concluding.open}>
            {text.conclude}
            <kbd className={styles.key} aria-hidden="true">
              G
            </kbd>
          </Button>
        ) : null}
        <OfferButtons offers={shown} onAsk={asks.begin} />
        <MoreActs offers={rest} written={shown} onAsk={asks.inFull} />
        <WalkButtons onWalk={onWalk} />
      </span>
      {asks.busy ? <KeysTooEarly /> : null}
      {concluding.isOpen ? <Conclude review={review} onClose={concluding.close} /> : null}
      {asks.quick === null ? null : <Quick offer={asks.quick} view={view} note={note} asks={asks} />}
      {asks.full === null ? null : (
        <FilingActDialog
          way={way}
          view={view}
          name={name}
          offer={asks.full}
          comment={asks.carried(asks.full.kind)}
          earlier={asks.earlier === null ? null : <EarlierWords {...asks.earlier} />}
          doubts={doubtWords(asks.full, review, language)}
          onClose={asks.close}
          onDone={onDone}
        />
      )}
    </section>
  )
}

/** P, R, T and G. Where the sheet alone gives no grade, P asks for the conclusion, as G does at any time. */
function useBarKeys(shown: readonly Offer[], asks: ReturnType<typeof useAsking>) {
  const mayConclude = useMay()('review.write')
  const [isOpen, show] = useState(false)
  const open = () => {
    if (!mayConclude) return
    asks.close()
    show(true)
  }
  const press =
    (...kinds: readonly Offer['kind'][]) =>
    () => {
      const own = shown.filter(({ kind }) => kinds.includes(kind))
      const offer = own.find(({ refusal }) => refusal === null)
      if (offer !== undefined) asks.begin(offer)
      else if (own.some(isUngraded)) open()
    }
  useKeys({ p: press('pass', 'approve'), r: press('return'), t: press('transfer'), g: open })
  return { isOpen, open, close: () => show(false), isNeeded: mayConclude && shown.some(isUngraded) }
}

/** What the review itself speaks against a pass: open errors, and that the target is another by now. */
function doubtsOf({ row, opinion, sheet }: ReviewDetail): Omit<PassDoubts, 'comment'> {
  const isStale = opinion?.stale === true || sheet.items.some(({ change }) => change?.stale === true)
  return { errors: row.findings.error, isStale }
}

function doubtWords({ kind, asksGrade }: Offer, review: ReviewDetail, language: Language): readonly string[] {
  if ((kind !== 'pass' && kind !== 'approve') || !asksGrade) return []
  const { errors, isStale } = doubtsOf(review)
  const text = speak(REVIEW, language)
  return [...(errors > 0 ? [text.errorsOpen(errors)] : []), ...(isStale ? [text.changedSince] : [])]
}

/** 通过 may be done by one key: what is another's from then on is said before. */
function givenUpOf(view: FilingView, offers: readonly Offer[], language: Language): string {
  const pass = offers.find(({ kind }) => kind === 'pass')
  return pass === undefined ? '' : otherPersonText(view, pass, language)
}

/** Where it is; that it is not the person's, where nothing can be done. */
function stateWords(view: FilingView, isYours: boolean, language: Language): string {
  const state = FILING_STATE_NAMES[view.state][language]
  if (!isYours) return speak(REVIEW, language).notYours(state)
  const steps = view.holders.map(({ step, roles }) => stepName(step, roles, language))
  return [...new Set([state, [...new Set(steps)].join('、')])].filter(Boolean).join(' · ')
}

/** What is being asked about the target: an opinion of the list, the whole act, or nothing. */
function useAsking({ view, review, onDone }: Pick<BarProps, 'view' | 'review' | 'onDone'>) {
  const [asking, ask] = useState<{ readonly offer: Offer; readonly way: QuickWay } | null>(null)
  const { take, busy } = useQuickActs({ view, name: review.row.name, onDone })
  const { user } = useSession()
  const carried = (kind: ActKind) => carriedWords(review.opinion, view.history, { kind, me: user.id })
  const doubts = doubtsOf(review)
  const isNarrow = useNarrow()
  const close = () => ask(null)
  const begin = (offer: Offer) => {
    if (busy) return
    const comment = carried(offer.kind)
    // On a phone a tap is too easily one too many: what is sent back is asked for in full.
    const way =
      isNarrow && offer.kind === 'return' ? 'dialog' : quickWay(offer, view.grade, { comment, ...doubts })
    if (way === 'at-once') void take(offer, comment)
    else ask({ offer, way })
  }
  return {
    begin,
    carried,
    inFull: (offer: Offer) => ask({ offer, way: 'dialog' }),
    say: (offer: Offer, comment: string) => {
      close()
      void take(offer, comment)
    },
    earlier: earlierOf(review, view, user.id),
    close,
    busy,
    quick: asking?.way === 'opinion' ? asking.offer : null,
    full: asking?.way === 'dialog' ? asking.offer : null,
  }
}

type QuickProps = {
  readonly offer: Offer
  readonly view: FilingView
  readonly note: string
  readonly asks: ReturnType<typeof useAsking>
}

function Quick({ offer, view, note, asks }: QuickProps) {
  const text = useText(REVIEW)
  const way = useText(FILING)
  const language = useLanguage()
  const kept = useOpinions().data?.opinions ?? null
  const isReturn = offer.kind === 'return'
  const to = levelBefore(view, language) ?? way.toUnit
  return (
    <QuickOpinions
      title={isReturn ? text.quickReturn(to) : text.quickPass}
      // What asks for mending is said to the unit, not with a pass.
      note={isReturn ? note : null}
      opinions={isReturn ? kept : PASSING_OPINIONS}
      earlier={asks.earlier}
      onChoose={(opinion) => asks.say(offer, opinion)}
      onOther={() => asks.inFull(offer)}
      onClose={asks.close}
    />
  )
}

/** What a conclusion of the reviewer would open: the sheet alone gives no grade. */
function isUngraded({ refusal }: Offer): boolean {
  return refusal?.code === 'grade-missing'
}

/** Why something cannot be done; undefined where it can. */
function whyNot({ refusal }: Offer, language: Language): string | undefined {
  return refusal === null ? undefined : flowRefusalText(refusal, language)
}

type OffersProps = { readonly offers: readonly Offer[]; readonly onAsk: (offer: Offer) => void }

/** The first that a key stands for shows the key. */
function OfferButtons({ offers, onAsk }: OffersProps) {
  const language = useLanguage()
  const firstOf = new Map(offers.toReversed().map((offer) => [KEYS[offer.kind], offer]))
  return offers.map((offer, index) => (
    <Button
      key={`${offer.kind} ${offer.task ?? ''}`}
      type={index === 0 && offer.kind !== 'transfer' && offer.kind !== 'return' ? 'primary' : 'default'}
      danger={offer.kind === 'return'}
      disabled={offer.refusal !== null}
      title={whyNot(offer, language)}
      onClick={() => onAsk(offer)}
    >
      {offerName(offer, language)}
      {firstOf.get(KEYS[offer.kind]) === offer ? (
        <kbd className={styles.key} aria-hidden="true">
          {KEYS[offer.kind]}
        </kbd>
      ) : null}
    </Button>
  ))
}

type MoreProps = OffersProps & {
  /** What the buttons do, too: here with a comment of one's own. */ readonly written: readonly Offer[]
}

/** What is done rarely, and what is done with words of one's own. */
function MoreActs({ offers, written, onAsk }: MoreProps) {
  const way = useText(FILING)
  const text = useText(REVIEW)
  const language = useLanguage()
  const own = written.filter(
    ({ kind, refusal }) => refusal === null && (kind === 'pass' || kind === 'return'),
  )
  const items = [
    ...own.map((offer) => ({ offer, label: text.withWords(offerName(offer, language)) })),
    ...offers.map((offer) => ({ offer, label: offerName(offer, language) })),
  ].map(({ offer, label }, index) => ({
    key: String(index),
    label,
    title: whyNot(offer, language) ?? '',
    disabled: offer.refusal !== null,
    onClick: () => onAsk(offer),
  }))
  if (items.length === 0) return null
  return (
    <Dropdown menu={{ items }} trigger={['click']} placement="topRight">
      <Button aria-haspopup="menu" aria-label={way.moreActs} title={way.moreActs}>
        …
      </Button>
    </Dropdown>
  )
}

function WalkButtons({ onWalk }: Pick<BarMoves, 'onWalk'>) {
  const text = useText(REVIEW)
  return (
    <>
      <Button
        aria-label={text.previousInQueue}
        title={`${text.previousInQueue} K`}
        onClick={() => onWalk(-1)}
      >
        ↑
      </Button>
      <Button aria-label={text.nextInQueue} title={`${text.nextInQueue} J`} onClick={() => onWalk(1)}>
        ↓
      </Button>
    </>
  )
}

/** What of before is shown beside, not said again. */
function earlierOf({ opinion }: ReviewDetail, { history }: FilingView, me: string) {
  if (opinion === null || opinion.comment === '' || !isFromBefore(opinion, history, me)) return null
  return { words: opinion.comment, by: opinion.by, at: opinion.at }
}
