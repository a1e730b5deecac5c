/**
 * 安全设置: what holds for the passwords, the lock, the sessions and the second factor of all accounts; and the
 * sign-in service.
 */
import { Loaded } from '../../ui/states.tsx'
import { useOidc } from '../../api/oidc.ts'
import { useSecurity } from '../../api/security.ts'
import styles from '../../ui/administration.module.css'
import { OidcForm } from './oidc-form.tsx'
import { SecurityForm } from './security-form.tsx'

export function Security() {
  return (
    <div className={styles.forms}>
      <Loaded query={useSecurity()}>
        {(settings) => <SecurityForm key={settings.changedAt} settings={settings} />}
      </Loaded>
      <Loaded query={useOidc()}>{(settings) => <OidcForm settings={settings} />}</Loaded>
    </div>
  )
}
