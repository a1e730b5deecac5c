/** The role of an account, each with what it may do. */
import { Radio } from 'antd'
import { ROLES, type Role } from '#core/access/allows.ts'
import { ADMINISTRATION } from '#text/interface/administration.ts'
import { COMMON } from '#text/interface/common.ts'
import { ROLE_DUTIES, ROLE_NAMES } from '#text/roles.ts'
import { useText } from '../../preferences/language.ts'
import styles from './administration.module.css'

export function RoleField({ role, onChange }: { readonly role: Role; readonly onChange: (role: Role) => void }) {
  const text = useText(ADMINISTRATION)
  const names = useText(ROLE_NAMES)
  const duties = useText(ROLE_DUTIES)
  const common = useText(COMMON)
  return (
    <fieldset className={styles.roles}>
      <legend>{text.role}</legend>
      <Radio.Group vertical value={role} onChange={({ target }) => onChange(target.value as Role)} options={ROLES.map((value) => ({ value, label: `${names[value]}${common.colon}${duties[value]}` }))} />
    </fieldset>
  )
}
