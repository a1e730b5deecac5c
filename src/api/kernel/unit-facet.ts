/**
 * What lists over many units offer to be narrowed down by: a few units with every page, the others as they
 * are looked for by name or code.
 */
import { z } from 'zod'

export type Facet = { readonly value: string; readonly label: string; readonly count: number }

/** Words of the name or the code of a unit; without any, every unit is called so. */
export const unitName = z.string().trim().max(100).default('')

/** Units that are called so: the best first, no more than a list offers; `total`: how many there are. */
export type UnitsNamed = { readonly rows: readonly Facet[]; readonly total: number }
