/**
 * What was written and not saved yet, kept in this browser: a broken line, a closed page or a dead battery
 * loses none of it.
 */
import type { HeadField, RowField } from '#core/writing/form.ts'
import type { KeptSession } from '#core/writing/session.ts'
import { dropKeptHere, keepHere, readKeptHere } from '../../ui/kept-here.ts'

export type KeptPlace = {
  readonly person: string
  /** The project, or the document whose words they are. */ readonly form: string
}

const FORMAT = 1
const keyOf = ({ person, form }: KeptPlace) => `jichi.writing.${person}.${form}`

export function readKept<H extends string = HeadField, R extends string = RowField>(
  place: KeptPlace,
): KeptSession<H, R> | null {
  const kept = readKeptHere(keyOf(place))
  // What an older version kept has no conflicts.
  return isKept<H, R>(kept) ? { ...kept.session, conflicts: kept.session.conflicts ?? [] } : null
}

/** @returns false when the browser keeps nothing (a private window, or no room) */
export function keep<H extends string, R extends string>(
  place: KeptPlace,
  { form, base, version, sent, conflicts }: KeptSession<H, R>,
): boolean {
  return keepHere(keyOf(place), { format: FORMAT, session: { form, base, version, sent, conflicts } })
}

export function dropKept(place: KeptPlace): void {
  dropKeptHere(keyOf(place))
}

function isKept<H extends string, R extends string>(
  kept: unknown,
): kept is { readonly session: Omit<KeptSession<H, R>, 'conflicts'> & Partial<KeptSession<H, R>> } {
  return (
    typeof kept === 'object' &&
    kept !== null &&
    'format' in kept &&
    kept.format === FORMAT &&
    'session' in kept &&
    typeof kept.session === 'object' &&
    kept.session !== null &&
    'form' in kept.session
  )
}
