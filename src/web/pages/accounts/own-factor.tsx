/** The own second factor: whether it is on, and the dialogs that change it. */
import { useState } from 'react'
import { Button } from 'antd'
import type { SecondFactorView } from '#api/accounts/second-factor.ts'
import { ACCOUNT } from '#text/interface/account.ts'
import { useFactorCode, useRemoveFactor, useSecondFactor } from '../../api/account.ts'
import { useSession } from '../../api/session.ts'
import { useText } from '../../preferences/language.ts'
import { notify } from '../../ui/notices.tsx'
import { Loaded } from '../../ui/states.tsx'
import { momentText } from '../../ui/time.ts'
import styles from './account.module.css'
import { CodeDialog } from './code-dialog.tsx'
import { EnrolDialog } from './enrol-dialog.tsx'
import { RecoveryDialog } from './recovery-codes.tsx'

type Dialog = 'enrol' | 'remove' | 'renew' | null

export function OwnFactor() {
  const text = useText(ACCOUNT)
  const { name } = useSession().user
  const [codes, setCodes] = useState<readonly string[]>([])
  return (
    <section className={styles.section} aria-labelledby="second-factor">
      <div className={styles.head}>
        <h2 id="second-factor">{text.factor}</h2>
      </div>
      <p className={styles.words}>{text.factorWords}</p>
      <Loaded query={useSecondFactor()}>{(factor) => <Shown factor={factor} onCodes={setCodes} />}</Loaded>
      {codes.length > 0 ? <RecoveryDialog codes={codes} name={name} onClose={() => setCodes([])} /> : null}
    </section>
  )
}

function Shown({
  factor,
  onCodes,
}: {
  readonly factor: SecondFactorView
  readonly onCodes: (codes: readonly string[]) => void
}) {
  const text = useText(ACCOUNT)
  const [dialog, setDialog] = useState<Dialog>(null)
  return (
    <div className={`panel ${styles.factor}`}>
      <div>
        {factor.since === null ? (
          <strong>{text.off}</strong>
        ) : (
          <>
            <strong className={styles.good}>✓ {text.onSince(momentText(factor.since))}</strong>
            <span className={styles.faint}>{text.codesLeft(factor.recoveryCodesLeft)}</span>
          </>
        )}
        {factor.required ? <div className={styles.words}>{text.required}</div> : null}
      </div>
      <div className={styles.buttons}>
        {factor.since === null ? (
          <Button type="primary" onClick={() => setDialog('enrol')}>
            {text.enable}
          </Button>
        ) : (
          <>
            <Button onClick={() => setDialog('renew')}>{text.newCodes}</Button>
            <Button
              danger
              disabled={factor.required}
              title={factor.required ? text.required : undefined}
              onClick={() => setDialog('remove')}
            >
              {text.disable}
            </Button>
          </>
        )}
      </div>
      <Dialogs dialog={dialog} onClose={() => setDialog(null)} onCodes={onCodes} />
    </div>
  )
}

type DialogsProps = {
  readonly dialog: Dialog
  readonly onClose: () => void
  readonly onCodes: (codes: readonly string[]) => void
}

function Dialogs({ dialog, onClose, onCodes }: DialogsProps) {
  const text = useText(ACCOUNT)
  const remove = useRemoveFactor()
  const renew = useFactorCode('recovery-codes')
  const renewWith = async (code: string) => {
    const { recoveryCodes } = await renew.mutateAsync(code)
    shown(recoveryCodes)
  }
  const removeWith = async (code: string) => {
    await remove.mutateAsync(code)
    notify(text.disabled)
    onClose()
  }
  const shown = (codes: readonly string[]) => {
    onClose()
    onCodes(codes)
  }
  return (
    <>
      {dialog === 'enrol' ? <EnrolDialog onClose={onClose} onEnrolled={shown} /> : null}
      {dialog === 'renew' ? <CodeDialog title={text.newCodes} onCode={renewWith} onClose={onClose} /> : null}
      {dialog === 'remove' ? (
        <CodeDialog title={text.disable} danger onCode={removeWith} onClose={onClose} />
      ) : null}
    </>
  )
}
