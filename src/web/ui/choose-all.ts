/** What the box in the head of a list that can be ticked is called. */
import { COMMON } from '#text/interface/common.ts'
import { useText } from '../preferences/language.ts'

/** A part of the list's `rowSelection`. */
export function useChooseAll(): { readonly getTitleCheckboxProps: () => { readonly 'aria-label': string } } {
  const { chooseAll } = useText(COMMON)
  return { getTitleCheckboxProps: () => ({ 'aria-label': chooseAll }) }
}
