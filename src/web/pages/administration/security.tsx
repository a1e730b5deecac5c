/** 安全设置: what holds for the passwords, the lock, the sessions and the second factor of all accounts. */
import { Loaded } from '../../ui/states.tsx'
import { useSecurity } from '../../api/security.ts'
import { SecurityForm } from './security-form.tsx'

export function Security() {
  return <Loaded query={useSecurity()}>{(settings) => <SecurityForm key={settings.changedAt} settings={settings} />}</Loaded>
}
