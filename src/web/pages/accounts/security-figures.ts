/**
 * The figures of the security settings as they are typed: text until every one of them is a number within its
 * bounds.
 */
import {
  PASSWORD_DAYS_LEAST,
  SECURITY_BOUNDS,
  type SecurityFigure,
  type SecurityPolicy,
} from '#core/accounts/security.ts'

export type TypedFigures = Readonly<Record<SecurityFigure, string>>
type Figures = Readonly<Record<SecurityFigure, number>>

export function typedFigures(policy: Figures): TypedFigures {
  const {
    passwordLength,
    passwordKinds,
    passwordHistory,
    passwordDays,
    lockTries,
    lockMinutes,
    idleMinutes,
    longestHours,
  } = policy
  return {
    passwordLength: String(passwordLength),
    passwordKinds: String(passwordKinds),
    passwordHistory: String(passwordHistory),
    passwordDays: String(passwordDays),
    lockTries: String(lockTries),
    lockMinutes: String(lockMinutes),
    idleMinutes: String(idleMinutes),
    longestHours: String(longestHours),
  }
}

/** True when this is no figure that the server would take. */
export function figureFault(figure: SecurityFigure, text: string): boolean {
  if (!/^\d{1,4}$/.test(text.trim())) return true
  const value = Number(text)
  const { min, max } = SECURITY_BOUNDS[figure]
  if (figure === 'passwordDays' && value > 0 && value < PASSWORD_DAYS_LEAST) return true
  return value < min || value > max
}

/** The figures; null while one of them cannot be. */
export function figuresOf(typed: TypedFigures): Omit<SecurityPolicy, 'secondFactorRoles'> | null {
  const faulty = (Object.keys(SECURITY_BOUNDS) as SecurityFigure[]).some((figure) =>
    figureFault(figure, typed[figure]),
  )
  if (faulty) return null
  const of = (figure: SecurityFigure) => Number(typed[figure])
  return {
    passwordLength: of('passwordLength'),
    passwordKinds: of('passwordKinds'),
    passwordHistory: of('passwordHistory'),
    passwordDays: of('passwordDays'),
    lockTries: of('lockTries'),
    lockMinutes: of('lockMinutes'),
    idleMinutes: of('idleMinutes'),
    longestHours: of('longestHours'),
  }
}
