/** The help on the page that is shown: given once around all pages, placed by the head of each. */
import { createContext, type ReactNode } from 'react'

export const PageHelpContext = createContext<ReactNode>(null)
