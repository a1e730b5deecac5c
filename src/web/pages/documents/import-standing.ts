/** What an import that is not confirmed waits for, in words. */
import type { ImportView } from '#api/documents/imports.ts'
import type { IMPORT } from '#text/interface/import-page.ts'
import type { Spoken } from '#text/interface/words.ts'

/** What of an import says how it is. */
type Standing = Pick<ImportView, 'state' | 'take'> & {
  readonly files: readonly Pick<ImportView['files'][number], 'group'>[]
}

/** Whether there is anything that could be given up. */
export function waitsFor({ state, files }: Standing): boolean {
  return state === 'reading' || (state === 'ready' && files.length > 0)
}

export function standingWords(text: Spoken<typeof IMPORT>, { state, take, files }: Standing): string {
  const of = (group: ImportView['files'][number]['group']) => files.filter((file) => file.group === group)
  if (state === 'nothing') {
    const [same, refused] = [of('same').length, of('refused').length]
    return refused === 0 ? text.allSame(same) : text.nothingLeft(same, refused)
  }
  if (take > 0) return text.readyWords
  if (of('doubtful').length > 0) return text.nothingToTake
  return of('good').length > 0 ? text.nothingTicked : text.allRefused
}
