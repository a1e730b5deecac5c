/**
 * The buttons of what may be done: the first as the primary one, what is rarer behind a menu; what cannot be
 * done says why.
 */
import { useState } from 'react'
import { Button, Dropdown } from 'antd'
import { useNavigate } from 'react-router'
import type { FilingStanding } from '#api/filing/filings.ts'
import { flowRefusalText } from '#text/filing.ts'
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

type Props = { readonly way: FilingRef; readonly view: FilingStanding; readonly name: string }

const SHOWN = 2
/** What leads on; anything else is never the page's first action. */
const FORWARD: ReadonlySet<Offer['kind']> = new Set<Offer['kind']>(['submit', 'pass', 'approve'])

export function ActButtons({ way, view, name }: Props) {
  const text = useText(FILING)
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
  const items = rest.map((offer, index) => ({
    key: String(index),
    label: offerName(offer, language),
    title: why(offer) ?? '',
    disabled: offer.refusal !== null,
    onClick: () => ask(offer),
  }))
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
      {rest.length === 0 ? null : (
        <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight">
          <Button aria-haspopup="menu" aria-label={text.moreActs} title={text.moreActs}>
            …
          </Button>
        </Dropdown>
      )}
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
