/** What an authenticator is given: the QR code, drawn in this browser, and the key for typing. */
import { QRCode } from 'antd'
import type { EnrolmentView } from '#api/accounts/second-factor.ts'
import { ACCOUNT } from '#text/interface/account.ts'
import { useText } from '../../preferences/language.ts'
import styles from './account.module.css'

export function AuthenticatorKey({ enrolment }: { readonly enrolment: EnrolmentView }) {
  const text = useText(ACCOUNT)
  return (
    <div className={styles.key}>
      <p>{text.scan}</p>
      <figure className={styles.qr} aria-label={text.qr}>
        <QRCode
          type="svg"
          value={enrolment.address}
          size={176}
          color="#000000"
          bgColor="#ffffff"
          bordered={false}
        />
      </figure>
      <p className={styles.words}>
        {text.byHand}
        <code className={styles.secret}>{enrolment.secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
      </p>
    </div>
  )
}
