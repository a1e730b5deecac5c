/** The tabs of /administration. */
import type { Action } from '#core/kernel/allows.ts'
import type { AdministrationTab } from '../../paths.ts'

/** What it takes to see a tab. */
export const TAB_NEEDS: Record<AdministrationTab, Action> = {
  organisation: 'organisation.read',
  accounts: 'user.read',
  calendar: 'organisation.read',
  flow: 'filing.read',
  'roll-over': 'filing.read',
  security: 'security.manage',
  region: 'user.read',
  layouts: 'layout.manage',
  model: 'model.manage',
  mail: 'mail.manage',
  events: 'event.read',
  about: 'user.read',
}
