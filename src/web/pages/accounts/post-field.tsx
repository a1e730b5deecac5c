/** A post to give: the role, each with what it may do, and the unit where the role is held at one. */
import { Radio, Select } from 'antd'
import type { NewPost } from '#api/accounts/posts.ts'
import { ROLES, type Role } from '#core/kernel/allows.ts'
import { ROLES_AT_A_PLACE } from '#core/kernel/roles.ts'
import { COMMON } from '#text/interface/common.ts'
import { POSTS } from '#text/interface/posts.ts'
import { ROLE_DUTIES, ROLE_NAMES } from '#text/accounts/roles.ts'
import { useOrganisation } from '../../api/posts.ts'
import { useText } from '../../preferences/language.ts'
import styles from '../../ui/administration.module.css'

/** A post that is being chosen. No role is chosen beforehand: each of them lets somebody see something. */
export type PostChoice = { readonly role: Role | null; readonly unit: string | null }
export const NO_POST: PostChoice = { role: null, unit: null }

/** The post, once role and unit are chosen. */
export function chosenPost({ role, unit }: PostChoice): NewPost | null {
  return role === null || (unit === null && ROLES_AT_A_PLACE.has(role)) ? null : { role, unit }
}

type Props = {
  readonly post: PostChoice
  readonly onChange: (post: PostChoice) => void
  /** Says what is missing: it was tried without. */ readonly tried: boolean
}

export function PostField({ post, onChange, tried }: Props) {
  const text = useText(POSTS)
  const names = useText(ROLE_NAMES)
  const duties = useText(ROLE_DUTIES)
  const common = useText(COMMON)
  const options = ROLES.map((value) => ({ value, label: `${names[value]}${common.colon}${duties[value]}` }))
  return (
    <>
      <fieldset className={styles.roles}>
        <legend>{text.role}</legend>
        {tried && post.role === null ? (
          <span role="alert" className={styles.bad}>
            {text.chooseRole}
          </span>
        ) : null}
        <Radio.Group
          vertical
          value={post.role}
          onChange={({ target }) => onChange({ role: target.value as Role, unit: null })}
          options={options}
        />
      </fieldset>
      {post.role !== null && ROLES_AT_A_PLACE.has(post.role) ? (
        <PlaceField
          post={post}
          onChange={onChange}
          fault={tried && post.unit === null ? text.choosePlace : null}
        />
      ) : null}
    </>
  )
}

type PlaceProps = Omit<Props, 'tried'> & {
  /** What is below the unit when it is missing. */ readonly fault: string | null
}

function PlaceField({ post, onChange, fault }: PlaceProps) {
  const text = useText(POSTS)
  const { data, isPending } = useOrganisation()
  const units = (data?.units ?? []).filter(
    ({ closed, kind }) => closed === null && (kind !== 'office' || post.role === 'finance-office'),
  )
  const options = units.map(({ id, code, name }) => ({
    value: id,
    label: code === null ? name : `${name} ${code}`,
  }))
  return (
    <label className={styles.group}>
      <span className={styles.label}>{text.place}</span>
      <Select
        aria-label={text.place}
        showSearch={{ optionFilterProp: 'label' }}
        loading={isPending}
        placeholder={text.choosePlace}
        status={fault === null ? '' : 'error'}
        value={post.unit}
        onChange={(unit: string) => onChange({ ...post, unit })}
        options={options}
      />
      {fault === null ? (
        <span className={styles.faint}>{text.placeHint}</span>
      ) : (
        <span role="alert" className={styles.bad}>
          {fault}
        </span>
      )}
    </label>
  )
}
