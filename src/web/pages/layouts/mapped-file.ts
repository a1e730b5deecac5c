/** A file whose labels are being given their meaning. */
import type { FormSource } from '../../api/layouts.ts'

export type MappedFile = { readonly of: FormSource; readonly file: string }
