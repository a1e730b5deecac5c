/** A form that was begun just now opens where it goes on: at the first cell that is not written yet. */
import { useLocation, type NavigateOptions } from 'react-router'

const STATE = 'begun'

/** Given with the way to the form. */
export const BEGUN: NavigateOptions = { state: STATE }

export function useIsBegun(): boolean {
  return useLocation().state === STATE
}
