/** The figures and roles of the security settings, each kept within its bounds before it is sent. */
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
import { FormElement } from '../../ui/form-element.tsx'
import { notify } from '../../ui/notices.tsx'
import { useErrorText } from '../../ui/error-text.ts'
import { momentText } from '../../ui/time.ts'
import styles from '../../ui/administration.module.css'
import { useForm, type FieldProps } from '../../ui/use-form.ts'
import { eachFigure, figureFault, parseFigures, typedFigures } from './security-figures.ts'

const GROUPS = [
  { heading: 'password', figures: ['passwordLength', 'passwordKinds', 'passwordHistory', 'passwordDays'] },
  { heading: 'lock', figures: ['lockTries', 'lockMinutes'] },
  { heading: 'session', figures: ['idleMinutes', 'longestHours'] },
] as const

const FIGURES: readonly SecurityFigure[] = GROUPS.flatMap(({ figures }) => [...figures])

function useSecurityForm(settings: SecurityView) {
  const text = useText(SECURITY)
  const change = useChangeSecurity()
  const rangeOf = (figure: SecurityFigure) => {
    const { min, max } = SECURITY_BOUNDS[figure]
    return figure === 'passwordDays' ? text.days(PASSWORD_DAYS_LEAST, max) : text.range(min, max)
  }
  return useForm({
    first: { ...typedFigures(settings), roles: settings.secondFactorRoles },
    checks: eachFigure((figure) => (typed: string) => (figureFault(figure, typed) ? rangeOf(figure) : null)),
    saidAtOnce: FIGURES,
    send: ({ roles, ...typed }) =>
      change.mutateAsync({ ...parseFigures(typed), secondFactorRoles: [...roles] }),
    onDone: () => notify(text.saved),
  })
}

type SecurityFields = ReturnType<typeof useSecurityForm>

function isUnchanged(settings: SecurityView, { roles, ...typed }: SecurityFields['values']): boolean {
  const kept = typedFigures(settings)
  return (
    FIGURES.every((figure) => typed[figure] === kept[figure]) &&
    roles.length === settings.secondFactorRoles.length &&
    roles.every((role) => settings.secondFactorRoles.includes(role))
  )
}

export function SecurityForm({ settings }: { readonly settings: SecurityView }) {
  const text = useText(SECURITY)
  const common = useText(COMMON)
  const administration = useText(ADMINISTRATION)
  const form = useSecurityForm(settings)
  const refused = useErrorText(form.error)
  const unchanged = isUnchanged(settings, form.values)
  return (
    <FormElement
      form={form}
      className={`panel ${styles.form} ${styles.wide}`}
      aria-label={administration.security}
    >
      <p className={styles.faint}>{text.lead}</p>
      {form.error ? <Callout kind="error">{refused}</Callout> : null}
      {GROUPS.map((group) => (
        <Group key={group.heading} group={group} form={form} />
      ))}
      <fieldset className={styles.group}>
        <legend>{text.secondFactor}</legend>
        <div className={styles.label}>{text.secondFactorRoles}</div>
        <RoleBoxes {...form.field('roles')} />
        <p className={styles.faint}>{text.secondFactorHint}</p>
      </fieldset>
      <div className={styles.buttons}>
        <Button
          type="primary"
          htmlType="submit"
          loading={form.isBusy}
          disabled={unchanged || form.isFaulty}
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
    </FormElement>
  )
}

type GroupProps = { readonly group: (typeof GROUPS)[number]; readonly form: SecurityFields }

function Group({ group, form }: GroupProps) {
  const text = useText(SECURITY)
  return (
    <fieldset className={styles.group}>
      <legend>{text[group.heading]}</legend>
      <div className={styles.figures}>
        {group.figures.map((figure) => (
          <FigureField key={figure} figure={figure} {...form.field(figure)} />
        ))}
      </div>
      {group.heading === 'password' ? <p className={styles.faint}>{text.always}</p> : null}
      {group.heading === 'lock' ? <p className={styles.faint}>{text.lockHint}</p> : null}
    </fieldset>
  )
}

type FigureProps = FieldProps<string> & { readonly figure: SecurityFigure }

function FigureField({ figure, ...field }: FigureProps) {
  const text = useText(SECURITY)
  const hints: Partial<Record<SecurityFigure, string>> = {
    passwordKinds: text.passwordKindsHint,
    passwordHistory: text.passwordHistoryHint,
    passwordDays: text.passwordDaysHint,
  }
  const hint = hints[figure]
  return (
    <Field
      label={text[figure]}
      inputMode="numeric"
      maxLength={4}
      {...field}
      {...(hint === undefined ? {} : { hint })}
    />
  )
}

function RoleBoxes({ value, onChange }: Pick<FieldProps<Role[]>, 'value' | 'onChange'>) {
  const names = useText(ROLE_NAMES)
  return (
    <Checkbox.Group
      className={styles.boxes ?? ''}
      value={value}
      onChange={(chosen) => onChange(chosen)}
      options={ROLES.map((value) => ({ value, label: names[value] }))}
    />
  )
}
