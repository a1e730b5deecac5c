/** 放弃调整 beside a form: asks first, over what is saved; the page of the target or the text comes then. */
import { useEffect, useState } from 'react'
import { Button } from 'antd'
import { useNavigate } from 'react-router'
import { useStanding, type FilingRef } from '../../api/filings.ts'
import { forgetKeys } from '../../api/query-client.ts'
import { paths } from '../../paths.ts'
import { useLanguage } from '../../preferences/language.ts'
import { later } from '../../ui/later.tsx'
import { offerName } from './act-words.ts'
import { actOffers } from './offers.ts'

const FilingActDialog = later(async () => (await import('./act-dialog.tsx')).FilingActDialog)

type Props = {
  readonly way: FilingRef
  readonly name: string
  /** What was written is saved: it is compared as it is. */
  readonly isSaved: boolean
  /** Saves what is not saved yet. */
  readonly onAsk: () => void
}

export function AbandonButton({ way, name, isSaved, onAsk }: Props) {
  const language = useLanguage()
  const navigate = useNavigate()
  const [isAsking, ask] = useState(false)
  const view = useStanding(way).data
  // What was compared before was of another text.
  useEffect(() => {
    if (isAsking && isSaved) void forgetKeys('versions')
  }, [isAsking, isSaved])
  const offer = view && actOffers(view).find(({ kind }) => kind === 'abandon')
  if (view === undefined || offer === undefined) return null
  return (
    <>
      <Button
        onClick={() => {
          onAsk()
          ask(true)
        }}
      >
        {offerName(offer, language)}
      </Button>
      {isAsking && isSaved ? (
        <FilingActDialog
          way={way}
          view={view}
          name={name}
          offer={offer}
          onClose={() => ask(false)}
          onDone={() => void navigate(way.of === 'projects' ? paths.project(way.id) : paths.document(way.id))}
        />
      ) : null}
    </>
  )
}
