/**
 * What is done with the target that is looked at: 通过 (P), 退回 (R), 转办 (T), the rest behind a menu; previous
 * and next.
 */
import { useState } from 'react'
import { Button, Dropdown } from 'antd'
import type { FilingView } from '#api/filing/filings.ts'
import type { OpinionView, ReviewDetail } from '#api/review.ts'
import type { ActKind } from '#core/filing/states.ts'
import { FILING_STATE_NAMES, flowRefusalText, stepName } from '#text/filing.ts'
import { FILING } from '#text/interface/filing.ts'
import { REVIEW } from '#text/interface/review.ts'
import type { Language } from '#text/language.ts'
import { useFiling } from '../../api/filings.ts'
import { FilingActDialog } from '../../components/filing/act-dialog.tsx'
import { offerName } from '../../components/filing/act-words.ts'
import { offersOf, type Offer } from '../../components/filing/offers.ts'
import { SinceReturnButton } from '../../components/filing/since-return.tsx'
import { useOpening } from '../../components/filing/use-opening.ts'
import { useKeys } from '../../keys/use-keys.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import styles from './review-page.module.css'

export type BarMoves = { readonly onWalk: (step: 1 | -1) => void; readonly onDone: () => void }

type Props = BarMoves & { readonly id: string; readonly review: ReviewDetail }

/** Nothing for papers that go no way of their own. */
export function ReviewBar({ id, ...rest }: Props) {
  const filing = useFiling(id)
  return filing.data === undefined ? null : <Bar view={filing.data} {...rest} />
}

/** Beside the paper these are as buttons; the others are rarer. */
const SHOWN: ReadonlySet<Offer['kind']> = new Set<Offer['kind']>(['pass', 'approve', 'return', 'transfer'])
const KEYS: { readonly [kind in Offer['kind']]?: string } = {
  pass: 'P',
  approve: 'P',
  return: 'R',
  transfer: 'T',
}

function Bar({ view, review, onWalk, onDone }: { readonly view: FilingView } & Omit<Props, 'id'>) {
  const text = useText(REVIEW)
  const language = useLanguage()
  const [asking, ask] = useState<Offer | null>(null)
  useOpening({ of: 'projects', id: view.project }, view)
  const offers = offersOf(view)
  const shown = offers.filter(({ kind }) => SHOWN.has(kind))
  const rest = offers.filter(({ kind }) => !SHOWN.has(kind))
  const barred = shown.find(({ bar }) => bar !== null)
  const why = barred === undefined ? undefined : whyNot(barred, language)
  const press =
    (...kinds: readonly Offer['kind'][]) =>
    () => {
      const offer = shown.find((one) => kinds.includes(one.kind) && one.bar === null)
      if (offer !== undefined) ask(offer)
    }
  useKeys({ p: press('pass', 'approve'), r: press('return'), t: press('transfer') })
  const steps = [...new Set(view.holders.map(({ step, roles }) => stepName(step, roles, language)))].join(
    '、',
  )
  return (
    <section className={`panel no-print ${styles.bar}`} aria-label={text.bar}>
      <span className={styles.barState}>
        {shown.length === 0
          ? text.notYours(FILING_STATE_NAMES[view.state][language])
          : [...new Set([FILING_STATE_NAMES[view.state][language], steps])].filter(Boolean).join(' · ')}
      </span>
      {barred === undefined ? null : (
        <span className={styles.barWhy} title={why}>
          {why}
        </span>
      )}
      <SinceReturnButton way={{ of: 'projects', id: view.project }} />
      <span className={styles.barActs}>
        <OfferButtons offers={shown} onAsk={ask} />
        {rest.length === 0 ? null : <MoreActs offers={rest} onAsk={ask} />}
        <WalkButtons onWalk={onWalk} />
      </span>
      {asking === null ? null : (
        <FilingActDialog
          way={{ of: 'projects', id: view.project }}
          view={view}
          name={review.row.name}
          offer={asking}
          comment={carried(asking.kind, review.opinion)}
          onClose={() => ask(null)}
          onDone={onDone}
        />
      )}
    </section>
  )
}

/** Why something cannot be done; undefined where it can. */
function whyNot({ bar }: Offer, language: Language): string | undefined {
  return bar === null ? undefined : flowRefusalText(bar, language)
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
      disabled={offer.bar !== null}
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

/** What is done rarely. */
function MoreActs({ offers, onAsk }: OffersProps) {
  const way = useText(FILING)
  const language = useLanguage()
  const items = offers.map((offer, index) => ({
    key: String(index),
    label: offerName(offer, language),
    title: whyNot(offer, language) ?? '',
    disabled: offer.bar !== null,
    onClick: () => onAsk(offer),
  }))
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

/**
 * What the sheet says goes along with what it concludes: praise is no reason to send something back, and
 * nothing to say to the person who takes it over.
 */
function carried(kind: ActKind, opinion: OpinionView | null): string {
  const goesAlong =
    kind === 'pass' || kind === 'approve' || (kind === 'return' && opinion?.conclusion !== '优')
  return goesAlong ? (opinion?.comment ?? '') : ''
}
