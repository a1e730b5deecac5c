/** Recovery codes, shown once. */
import { Button, Modal } from 'antd'
import { ACCOUNT } from '#text/interface/account.ts'
import { useText } from '../../preferences/language.ts'
import { notify } from '../../ui/notices.tsx'
import styles from './account.module.css'

export function RecoveryCodes({ codes }: { readonly codes: readonly string[] }) {
  const text = useText(ACCOUNT)
  return (
    <>
      <p className={styles.words}>{text.recoveryWords}</p>
      <ol className={styles.codes}>{codes.map((code) => <li key={code}><code>{code}</code></li>)}</ol>
      {/* Browsers give the clipboard to pages of a secure origin only. */}
      {'clipboard' in navigator ? <div><Button size="small" onClick={() => void navigator.clipboard.writeText(codes.join('\n')).then(() => notify(text.copied))}>{text.copy}</Button></div> : null}
    </>
  )
}

export function RecoveryDialog({ codes, onClose }: { readonly codes: readonly string[]; readonly onClose: () => void }) {
  const text = useText(ACCOUNT)
  return (
    <Modal open title={text.recovery} okText={text.kept} onOk={onClose} closable={false} keyboard={false} mask={{ closable: false }} cancelButtonProps={{ style: { display: 'none' } }} width={460}>
      <RecoveryCodes codes={codes} />
    </Modal>
  )
}
