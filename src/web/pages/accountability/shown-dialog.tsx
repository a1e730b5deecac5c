/** One entry of 问责台账 with all that is written in it, and what the person may do with it. */
import { useState } from 'react'
import { Button } from 'antd'
import { Link } from 'react-router'
import type { AccountabilityView } from '#api/accountability.ts'
import { OUTCOME_MAX, type AccountabilityAct } from '#core/accountability/entry.ts'
import {
  ACCOUNTABILITY_BASIS_NAMES,
  ACCOUNTABILITY_KIND_NAMES,
  ACCOUNTABILITY_STATE_NAMES,
  accountabilityNumber,
  RESPONSIBLE_POST_NAMES,
} from '#text/accountability.ts'
import { ACCOUNTABILITY } from '#text/interface/accountability.ts'
import { useActOnAccountability } from '../../api/accountability.ts'
import { unitText } from '../../lists/named-row.tsx'
import results from '../../lists/results.module.css'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { notify } from '../../ui/notices.tsx'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { momentText } from '../../ui/time.ts'

type Props = {
  readonly entry: AccountabilityView
  readonly onEdit: () => void
  readonly onClose: () => void
}

export function ShownDialog({ entry, onEdit, onClose }: Props) {
  const text = useText(ACCOUNTABILITY)
  const language = useLanguage()
  const [act, choose] = useState<AccountabilityAct | null>(null)
  if (act !== null) return <ActDialog entry={entry} act={act} onClose={onClose} />
  return (
    <Dialog
      title={`${accountabilityNumber(entry, language)} ${ACCOUNTABILITY_KIND_NAMES[entry.kind][language]}`}
      onCancel={onClose}
      footer={
        <>
          {entry.acts
            .filter((one) => one !== 'close')
            .map((one) => (
              <Button key={one} onClick={() => choose(one)}>
                {text[one]}
              </Button>
            ))}
          {entry.mayChange ? <Button onClick={onEdit}>{text.edit}</Button> : null}
          {entry.acts.includes('close') ? (
            <Button type="primary" onClick={() => choose('close')}>
              {text.close}
            </Button>
          ) : (
            <Button onClick={onClose}>{text.shut}</Button>
          )}
        </>
      }
    >
      <Facts entry={entry} />
    </Dialog>
  )
}

function Facts({ entry }: { readonly entry: AccountabilityView }) {
  const text = useText(ACCOUNTABILITY)
  const language = useLanguage()
  const facts: readonly (readonly [string, React.ReactNode])[] = [
    [
      text.subject,
      entry.project === null ? (
        unitText(entry)
      ) : (
        <>
          <Link to={paths.archive(entry.project)}>{entry.subject}</Link>
          <br />
          {unitText(entry)}
        </>
      ),
    ],
    [text.person, `${entry.person}（${RESPONSIBLE_POST_NAMES[entry.post][language]}）`],
    [text.basis, ACCOUNTABILITY_BASIS_NAMES[entry.basis][language]],
    [text.ground, entry.ground],
    [text.decided, `${entry.decidedOn} ${entry.decidedBy}`],
    [
      text.state,
      [ACCOUNTABILITY_STATE_NAMES[entry.state][language], entry.closedOn]
        .filter((part) => part !== null)
        .join(' '),
    ],
    [entry.state === 'closed' ? text.outcome : text.reason, entry.outcome],
    [text.registration, text.madeBy(entry.madeBy ?? '', momentText(entry.madeAt))],
  ]
  return (
    <dl className={results.facts}>
      {facts
        .filter(([, value]) => value !== '')
        .map(([name, value]) => [<dt key={`${name}-name`}>{name}</dt>, <dd key={name}>{value}</dd>])}
    </dl>
  )
}

type ActProps = {
  readonly entry: AccountabilityView
  readonly act: AccountabilityAct
  readonly onClose: () => void
}

function ActDialog({ entry, act, onClose }: ActProps) {
  const text = useText(ACCOUNTABILITY)
  const language = useLanguage()
  const send = useActOnAccountability(entry.id)
  const said = { close: text.closeWords, reopen: text.reopenWords, revoke: text.revokeWords }[act]
  return (
    <ReasonDialog
      title={`${text[act]} ${accountabilityNumber(entry, language)}`}
      confirm={text[act]}
      danger={act === 'revoke'}
      label={act === 'close' ? text.closeSaid : text.reason}
      missing={act === 'close' ? text.closeMissing : text.reasonMissing}
      longest={OUTCOME_MAX}
      send={(words) => send.mutateAsync({ act, said: words, day: null, revision: entry.revision })}
      onDone={() => notify(text.did(text[act]))}
      onClose={onClose}
    >
      <p>{said}</p>
    </ReasonDialog>
  )
}
