/** The figures and roles of the security settings, each kept within its bounds before it is sent. */
import { useState, type FormEvent } from 'react'
import { Button, Checkbox } from 'antd'
import type { SecurityView } from '#api/accounts/security.ts'
import { ROLES, type Role } from '#core/kernel/allows.ts'
import { PASSWORD_DAYS_LEAST, SECURITY_BOUNDS, type SecurityFigure } from '#core/accounts/security.ts'
import { ADMINISTRATION } from '#text/interface/administration.ts'
import { COMMON } from '#text/interface/common.ts'
import { SECURITY } from '#text/interface/security.ts'
import { ROLE_NAMES } from '#text/accounts/roles.ts'
import { useChangeSecurity } from '../../api/security.ts'
import { useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { Field } from '../../ui/field.tsx'
import { notify } from '../../ui/notices.tsx'
import { useProblemText } from '../../ui/problem-text.ts'
import { momentText } from '../../ui/time.ts'
import styles from '../../ui/administration.module.css'
import { figureFault, figuresOf, typedFigures, type TypedFigures } from './security-figures.ts'

const GROUPS = [
  { heading: 'password', figures: ['passwordLength', 'passwordKinds', 'passwordHistory', 'passwordDays'] },
  { heading: 'lock', figures: ['lockTries', 'lockMinutes'] },
  { heading: 'session', figures: ['idleMinutes', 'longestHours'] },
] as const

export function SecurityForm({ settings }: { readonly settings: SecurityView }) {
  const text = useText(SECURITY)
  const common = useText(COMMON)
  const administration = useText(ADMINISTRATION)
  const change = useChangeSecurity()
  const refused = useProblemText(change.error)
  const [typed, setTyped] = useState<TypedFigures>(() => typedFigures(settings))
  const [roles, setRoles] = useState<readonly Role[]>(settings.secondFactorRoles)
  const figures = figuresOf(typed)
  const unchanged =
    JSON.stringify(typed) === JSON.stringify(typedFigures(settings)) &&
    roles.length === settings.secondFactorRoles.length &&
    roles.every((role) => settings.secondFactorRoles.includes(role))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (figures !== null && !unchanged)
      change.mutate({ ...figures, secondFactorRoles: [...roles] }, { onSuccess: () => notify(text.saved) })
  }
  return (
    <form
      className={`panel ${styles.form} ${styles.wide}`}
      onSubmit={submit}
      noValidate
      aria-label={administration.security}
    >
      <p className={styles.faint}>{text.lead}</p>
      {change.isError ? <Callout kind="error">{refused}</Callout> : null}
      {GROUPS.map((group) => (
        <Group
          key={group.heading}
          group={group}
          typed={typed}
          onChange={(figure, value) => setTyped({ ...typed, [figure]: value })}
        />
      ))}
      <fieldset className={styles.group}>
        <legend>{text.secondFactor}</legend>
        <div className={styles.label}>{text.secondFactorRoles}</div>
        <RoleBoxes roles={roles} onChange={setRoles} />
        <p className={styles.faint}>{text.secondFactorHint}</p>
      </fieldset>
      <div className={styles.buttons}>
        <Button
          type="primary"
          htmlType="submit"
          loading={change.isPending}
          disabled={unchanged || figures === null}
          title={unchanged ? administration.unchanged : undefined}
        >
          {common.save}
        </Button>
        {settings.changedAt === null ? null : (
          <span className={styles.faint}>
            {text.changed(momentText(settings.changedAt), settings.changedBy ?? '')}
          </span>
        )}
      </div>
    </form>
  )
}

type GroupProps = {
  readonly group: (typeof GROUPS)[number]
  readonly typed: TypedFigures
  readonly onChange: (figure: SecurityFigure, value: string) => void
}

function Group({ group, typed, onChange }: GroupProps) {
  const text = useText(SECURITY)
  return (
    <fieldset className={styles.group}>
      <legend>{text[group.heading]}</legend>
      <div className={styles.figures}>
        {group.figures.map((figure) => (
          <FigureField
            key={figure}
            figure={figure}
            value={typed[figure]}
            onChange={(value) => onChange(figure, value)}
          />
        ))}
      </div>
      {group.heading === 'password' ? <p className={styles.faint}>{text.always}</p> : null}
      {group.heading === 'lock' ? <p className={styles.faint}>{text.lockHint}</p> : null}
    </fieldset>
  )
}

type FigureProps = {
  readonly figure: SecurityFigure
  readonly value: string
  readonly onChange: (value: string) => void
}

function FigureField({ figure, value, onChange }: FigureProps) {
  const text = useText(SECURITY)
  const { min, max } = SECURITY_BOUNDS[figure]
  const hints: Partial<Record<SecurityFigure, string>> = {
    passwordKinds: text.passwordKindsHint,
    passwordHistory: text.passwordHistoryHint,
    passwordDays: text.passwordDaysHint,
  }
  const range = figure === 'passwordDays' ? text.days(PASSWORD_DAYS_LEAST, max) : text.range(min, max)
  const hint = hints[figure]
  return (
    <Field
      label={text[figure]}
      inputMode="numeric"
      maxLength={4}
      value={value}
      onChange={onChange}
      fault={figureFault(figure, value) ? range : null}
      {...(hint === undefined ? {} : { hint })}
    />
  )
}

function RoleBoxes({
  roles,
  onChange,
}: {
  readonly roles: readonly Role[]
  readonly onChange: (roles: readonly Role[]) => void
}) {
  const names = useText(ROLE_NAMES)
  return (
    <Checkbox.Group
      className={styles.boxes ?? ''}
      value={[...roles]}
      onChange={(chosen) => onChange(chosen)}
      options={ROLES.map((value) => ({ value, label: names[value] }))}
    />
  )
}
