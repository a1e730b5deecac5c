/** What is decided on one project, from its own row. */
import { useState } from 'react'
import type { MenuProps } from 'antd'
import DownOutlined from '@ant-design/icons/DownOutlined'
import type { ResultRowView } from '#api/results.ts'
import { UNDO_MINUTES } from '#core/filing/undo.ts'
import type { AboveRequest } from '#core/results/scheme.ts'
import { RESULTS } from '#text/interface/results.ts'
import { useUndoDecisions } from '../../api/results.ts'
import { useSession } from '../../api/session.ts'
import { rememberBatch } from '../../lists/last-batch.tsx'
import { useLanguage, useText } from '../../preferences/language.ts'
import { errorText } from '../../ui/error-text.ts'
import { notify } from '../../ui/notices.tsx'
import { problemText } from '../../ui/problem-text.ts'
import { MenuButton } from '../../ui/menu-button.tsx'
import { DecideDialog, type Deciding } from './decide-dialog.tsx'

type Props = { readonly year: number; readonly offer: AboveRequest; readonly row: ResultRowView }

export function RowDecide({ year, offer, row }: Props) {
  const text = useText(RESULTS)
  const [deciding, decide] = useState<Deciding | null>(null)
  const act = row.decision === null ? text.decide : text.decideAgain
  const close = () => decide(null)
  const takeBack = useTakeBack(year, row)
  const items: MenuProps['items'] = [
    {
      key: 'proposal',
      label: text.asProposed,
      disabled: row.proposal === null,
      onClick: () => decide('proposal'),
    },
    { key: 'share', label: text.otherwise, onClick: () => decide('share') },
    { key: 'amount', label: text.byAmount, onClick: () => decide('amount') },
    ...(takeBack === null ? [] : [{ key: 'undo', label: text.takeBack, onClick: takeBack }]),
  ]
  return (
    <>
      <MenuButton items={items} size="small" className="no-print" aria-label={text.decideOn(act, row.name)}>
        {act}
        <DownOutlined aria-hidden="true" />
      </MenuButton>
      {deciding === null ? null : (
        <DecideDialog year={year} offer={offer} rows={[row]} how={deciding} onClose={close} onDone={close} />
      )}
    </>
  )
}

/** Takes back what this person decided on it a moment ago; null: there is nothing of that sort. */
function useTakeBack(year: number, { project, name, decision }: ResultRowView): (() => void) | null {
  const text = useText(RESULTS)
  const language = useLanguage()
  const { user } = useSession()
  const undo = useUndoDecisions()
  // As it was when the list was shown; one that is too old by now is refused with its reason.
  const [shown] = useState(() => Date.now())
  const until = decision === null ? 0 : Date.parse(decision.at) + UNDO_MINUTES * 60_000
  if (decision?.by !== user.name || shown > until) return null
  const say = async () => {
    try {
      const { results } = await undo.mutateAsync({ year, projects: [project] })
      const refused = results[0]?.problem ?? null
      if (refused !== null) return notify(problemText(refused, language), 'error')
      rememberBatch(`results ${year}`, null)
      notify(text.takenBack(name))
    } catch (error) {
      notify(errorText(error, language), 'error')
    }
    return undefined
  }
  return () => void say()
}
