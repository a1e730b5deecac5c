import { expect, test } from 'vitest'
import { securitySettings } from '#api/accounts/security.ts'
import { DEFAULT_POLICY, SECURITY_BOUNDS, type SecurityFigure } from '#core/accounts/security.ts'
import { figureFault, parseFigures, typedFigures } from './security-figures.ts'

test('what is typed is refused by the page when, and only when, the server would refuse it', () => {
  for (const figure of Object.keys(SECURITY_BOUNDS) as SecurityFigure[]) {
    for (const value of ['', 'a', '-1', '1.5', ...Array.from({ length: 1500 }, (_, i) => String(i))]) {
      const taken = securitySettings.safeParse({
        ...DEFAULT_POLICY,
        [figure]: value === '' ? null : Number(value),
      }).success
      expect([figure, value, figureFault(figure, value)]).toEqual([figure, value, !taken])
    }
  }
})

test('what was read is typed and read again', () => {
  expect({ ...parseFigures(typedFigures(DEFAULT_POLICY)), secondFactorRoles: [] }).toEqual(DEFAULT_POLICY)
})
