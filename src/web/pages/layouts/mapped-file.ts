/** A file whose labels are being given their meaning. */
import type { FormOf } from '../../api/layouts.ts'

export type MappedFile = { readonly of: FormOf; readonly file: string }
