/** The figures of the security settings as they are typed: text, until they are sent. */
import { PASSWORD_DAYS_LEAST, SECURITY_BOUNDS, type SecurityFigure } from '#core/accounts/security.ts'

type TypedFigures = Readonly<Record<SecurityFigure, string>>
type Figures = Readonly<Record<SecurityFigure, number>>

/** What is made of each figure. */
export function eachFigure<Made>(make: (figure: SecurityFigure) => Made): Record<SecurityFigure, Made> {
  return {
    passwordLength: make('passwordLength'),
    passwordKinds: make('passwordKinds'),
    passwordHistory: make('passwordHistory'),
    passwordDays: make('passwordDays'),
    lockTries: make('lockTries'),
    lockMinutes: make('lockMinutes'),
    idleMinutes: make('idleMinutes'),
    longestHours: make('longestHours'),
  }
}

export function typedFigures(policy: Figures): TypedFigures {
  return eachFigure((figure) => String(policy[figure]))
}

/** True when this is no figure that the server would take. */
export function figureFault(figure: SecurityFigure, text: string): boolean {
  if (!/^\d{1,4}$/.test(text.trim())) return true
  const value = Number(text)
  const { min, max } = SECURITY_BOUNDS[figure]
  if (figure === 'passwordDays' && value > 0 && value < PASSWORD_DAYS_LEAST) return true
  return value < min || value > max
}

export function parseFigures(typed: TypedFigures): Figures {
  return eachFigure((figure) => Number(typed[figure]))
}
