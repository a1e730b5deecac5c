/**
 * The buttons of what may be done: the first as the primary one, what is rarer behind a menu; what cannot be
 * done says why.
 */
import { useState } from 'react'
import { Button, Dropdown } from 'antd'
import { useNavigate } from 'react-router'
import type { FilingStanding } from '#api/filing/filings.ts'
import { ACT_NAMES, flowRefusalText } from '#text/filing.ts'
import { FILING } from '#text/interface/filing.ts'
import type { FilingRef } from '../../api/filings.ts'
import { useMay, useSession } from '../../api/session.ts'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { later } from '../../ui/later.tsx'
import { offerName } from './act-words.ts'
import { carriedOnBy, GoneBack, sentBackBy } from './gone-back.tsx'
import { actOffers, type Offer } from './offers.ts'

const FilingActDialog = later(async () => (await import('./act-dialog.tsx')).FilingActDialog)

const CloseDialog = later(async () => (await import('./close-dialog.tsx')).CloseDialog)
const ReopenDialog = later(async () => (await import('./reopen-dialog.tsx')).ReopenDialog)

type Props = { readonly way: FilingRef; readonly view: FilingStanding; readonly name: string }

/** They ask for more than a comment, and are rare. */
const CLOSINGS = ['close', 'reopen'] as const

const SHOWN = 2
/** What leads on; anything else is never the page's first action. */
const FORWARD: ReadonlySet<Offer['kind']> = new Set<Offer['kind']>(['submit', 'pass', 'approve'])

export function ActButtons({ way, view, name }: Props) {
  const language = useLanguage()
  const [asking, ask] = useState<Offer | null>(null)
  const navigate = useNavigate()
  const mayWrite = useMay()(way.of === 'projects' ? 'document.edit' : 'statement.write')
  const goOnInForm = () =>
    void navigate(way.of === 'projects' ? paths.write(way.id) : paths.writeText(way.id))
  const offers = actOffers(view)
  const { user } = useSession()
  const isOpen = offers.some(({ kind, refusal }) => FORWARD.has(kind) && refusal === null)
  const isGone = !mayWrite && (sentBackBy(user.id, view) || (!isOpen && carriedOnBy(user.id, view)))
  const atHand = offers.length === SHOWN + 1 ? SHOWN + 1 : SHOWN
  const first = isGone ? [] : offers.slice(0, atHand)
  const rest = offers.slice(first.length)
  const why = (offer: Offer) =>
    offer.refusal === null ? undefined : flowRefusalText(offer.refusal, language)
  const closing = useClosingItems(way, view)
  const offered = rest.map((offer, index) => ({
    key: String(index),
    label: offerName(offer, language),
    title: why(offer) ?? '',
    disabled: offer.refusal !== null,
    onClick: () => ask(offer),
  }))
  const items = [...offered, ...closing.items]
  return (
    <>
      {isGone ? <GoneBack way={way} view={view} /> : null}
      {first.map((offer, index) => (
        <Button
          key={`${offer.kind} ${offer.task ?? ''}`}
          type={index === 0 && FORWARD.has(offer.kind) ? 'primary' : 'default'}
          disabled={offer.refusal !== null}
          title={why(offer)}
          onClick={() => ask(offer)}
        >
          {offerName(offer, language)}
        </Button>
      ))}
      <MoreActs items={items} />
      {closing.dialog}
      {asking === null ? null : (
        <FilingActDialog
          way={way}
          view={view}
          name={name}
          offer={asking}
          onClose={() => ask(null)}
          onDone={asking.kind === 'adjust' && mayWrite ? goOnInForm : undefined}
        />
      )}
    </>
  )
}

/** 终止 and 恢复 in the menu, each with a dialog of its own. */
function useClosingItems({ of, id }: FilingRef, { acts, steps }: FilingStanding) {
  const language = useLanguage()
  const [asking, ask] = useState<(typeof CLOSINGS)[number] | null>(null)
  const kinds = of === 'projects' ? CLOSINGS.filter((kind) => acts.some((act) => act.kind === kind)) : []
  const onClose = () => ask(null)
  return {
    items: kinds.map((kind) => ({
      key: kind,
      label: ACT_NAMES[kind][language],
      title: '',
      disabled: false,
      onClick: () => ask(kind),
    })),
    dialog: (
      <>
        {asking === 'close' ? <CloseDialog project={id} steps={steps} onClose={onClose} /> : null}
        {asking === 'reopen' ? <ReopenDialog project={id} onClose={onClose} /> : null}
      </>
    ),
  }
}

type Item = {
  readonly key: string
  readonly label: string
  readonly title: string
  readonly disabled: boolean
  readonly onClick: () => void
}

function MoreActs({ items }: { readonly items: Item[] }) {
  const text = useText(FILING)
  return items.length === 0 ? null : (
    <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight">
      <Button aria-haspopup="menu" aria-label={text.moreActs} title={text.moreActs}>
        …
      </Button>
    </Dropdown>
  )
}
