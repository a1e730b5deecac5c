/** Audit events of the installation itself. */
import { act } from '../kernel/event.ts'

export const installationCreated = act<{ code: string; name: string }>('installation.created', 'region')
