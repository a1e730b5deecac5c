/** Who takes a part of the way: several roles of those that may. */
import { Select } from 'antd'
import type { Role } from '#core/kernel/roles.ts'
import { ROLE_NAMES } from '#text/accounts/roles.ts'
import { useLanguage } from '../../preferences/language.ts'
import styles from './flows.module.css'

type Props = {
  readonly label: string
  readonly may: readonly Role[]
  readonly roles: readonly Role[]
  readonly onChange: (roles: readonly Role[]) => void
}

export function RoleChoice({ label, may, roles, onChange }: Props) {
  const language = useLanguage()
  const options = may.map((value) => ({ value, label: ROLE_NAMES[value][language] }))
  return (
    <Select<Role[]>
      className={styles.roles}
      mode="multiple"
      aria-label={label}
      value={[...roles]}
      options={options}
      status={roles.length === 0 ? 'error' : ''}
      onChange={(chosen) => onChange(may.filter((role) => chosen.includes(role)))}
    />
  )
}
