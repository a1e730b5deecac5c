/** Recovery codes, shown once. */
import { Button } from 'antd'
import { ACCOUNT } from '#text/interface/account.ts'
import { downloadFile } from '../../lists/download.ts'
import { printText } from '../../lists/print-text.ts'
import { useText } from '../../preferences/language.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { notify } from '../../ui/notices.tsx'
import styles from './account.module.css'

type Props = { readonly codes: readonly string[]; /** Whose they are. */ readonly name: string }

export function RecoveryCodeList({ codes, name }: Props) {
  const text = useText(ACCOUNT)
  const sheet = [text.recoverySheet(name), text.recoveryWords, '', ...codes, ''].join('\r\n')
  return (
    <>
      <p className={styles.words}>{text.recoveryWords}</p>
      <ol className={styles.codes}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      {/* Browsers give the clipboard to pages of a secure origin only. */}
      <div className={styles.keep}>
        <Button
          size="small"
          onClick={() => downloadFile(sheet, text.recoveryFile(name), 'text/plain;charset=utf-8')}
        >
          {text.download}
        </Button>
        <Button size="small" onClick={() => printText(sheet)}>
          {text.printCodes}
        </Button>
        {'clipboard' in navigator ? (
          <Button
            size="small"
            onClick={() =>
              void navigator.clipboard.writeText(codes.join('\n')).then(() => notify(text.copied))
            }
          >
            {text.copy}
          </Button>
        ) : null}
      </div>
    </>
  )
}

export function RecoveryDialog({ codes, name, onClose }: Props & { readonly onClose: () => void }) {
  const text = useText(ACCOUNT)
  return (
    <Dialog
      title={text.recovery}
      okText={text.kept}
      onOk={onClose}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      cancelButtonProps={{ style: { display: 'none' } }}
      width={460}
    >
      <RecoveryCodeList codes={codes} name={name} />
    </Dialog>
  )
}
