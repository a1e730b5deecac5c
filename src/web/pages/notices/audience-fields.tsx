/** Whom a notice is for: the whole region, a unit, or those who hold a role. */
import { Radio, Select } from 'antd'
import type { PublishNotice } from '#api/notices.ts'
import type { OrganisationUnit } from '#api/organisation.ts'
import { ROLES, type Role } from '#core/kernel/roles.ts'
import type { Audience } from '#core/notices/audience.ts'
import { NOTICES } from '#text/interface/notices.ts'
import { ROLE_NAMES } from '#text/accounts/roles.ts'
import { useOrganisation } from '../../api/posts.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import styles from './notices.module.css'

type Kind = Audience['kind']

export type ChosenAudience = {
  readonly kind: Kind
  readonly unit: string | null
  readonly role: Role | null
}

type Props = {
  readonly chosen: ChosenAudience
  readonly tried: boolean
  readonly onChoose: (chosen: ChosenAudience) => void
}

export function AudienceFields({ chosen, tried, onChoose }: Props) {
  const text = useText(NOTICES)
  const language = useLanguage()
  const organisation = useOrganisation()
  const { kind, unit, role } = chosen
  return (
    <>
      <Radio.Group
        className={styles.audience ?? ''}
        aria-label={text.audience}
        value={kind}
        onChange={({ target }: { readonly target: { readonly value?: Kind } }) =>
          onChoose({ ...chosen, kind: target.value ?? 'region' })
        }
      >
        <Radio value="region">{text.wholeRegion}</Radio>
        <Radio value="unit">{text.ofUnit}</Radio>
        <Radio value="role">{text.ofRole}</Radio>
      </Radio.Group>
      {kind === 'unit' ? (
        <UnitSelect
          units={organisation.data?.units ?? []}
          unit={unit}
          isMissing={tried && unit === null}
          onChange={(id) => onChoose({ ...chosen, unit: id })}
        />
      ) : null}
      {kind === 'role' ? (
        <Select
          aria-label={text.role}
          placeholder={text.role}
          value={role}
          status={tried && role === null ? 'error' : ''}
          onChange={(one: Role | null) => onChoose({ ...chosen, role: one })}
          options={ROLES.map((one) => ({ value: one, label: ROLE_NAMES[one][language] }))}
        />
      ) : null}
      {tried && noticeAudience(chosen) === null ? (
        <p className={styles.fault} role="alert">
          {kind === 'unit' ? text.unitMissing : text.roleMissing}
        </p>
      ) : null}
    </>
  )
}

type UnitProps = {
  readonly units: readonly OrganisationUnit[]
  readonly unit: string | null
  readonly isMissing: boolean
  readonly onChange: (unit: string | null) => void
}

function UnitSelect({ units, unit, isMissing, onChange }: UnitProps) {
  const text = useText(NOTICES)
  return (
    <Select
      aria-label={text.unit}
      placeholder={text.unit}
      showSearch={{ optionFilterProp: 'label' }}
      value={unit}
      status={isMissing ? 'error' : ''}
      onChange={onChange}
      options={units
        .filter(({ closed }) => closed === null)
        .map(({ id, code, name }) => ({
          value: id,
          label: code === null ? name : `${code} ${name}`,
        }))}
    />
  )
}

/** null: the unit or the role is missing. */
export function noticeAudience({ kind, unit, role }: ChosenAudience): PublishNotice['audience'] | null {
  switch (kind) {
    case 'region':
      return { kind }
    case 'unit':
      return unit === null ? null : { kind, unit }
    case 'role':
      return role === null ? null : { kind, role }
  }
}
