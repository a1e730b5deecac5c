/** Starts the pages: providers around the routes. */
import { StrictMode, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from 'react-router/dom'
import { invariant } from '#core/kernel/result.ts'
import { queryClient } from './api/query-client.ts'
import { whoIsHere } from './api/session.ts'
import { Starting } from './frame/starting.tsx'
import { placesIn, PlacesContext } from './frame/places.ts'
import { standInForMissing } from './older-browsers.ts'
import { paths } from './paths.ts'
import { sayLanguage } from './preferences/language.ts'
import { Components } from './preferences/components.tsx'
import { applyTheme, currentTheme } from './preferences/theme.ts'
import { createRouter } from './routes.tsx'

standInForMissing()
applyTheme(currentTheme())
sayLanguage()

const element = document.getElementById('root')
invariant(element, 'index.html holds #root')
const root = createRoot(element)

const show = (page: ReactNode) =>
  root.render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <Components>{page}</Components>
      </QueryClientProvider>
    </StrictMode>,
  )

/** Where nobody is signed in, the sign-in page is all that is fetched, not the page behind it as well. */
async function leadToSignIn(): Promise<void> {
  const { pathname, search } = window.location
  if (pathname === paths.signIn()) return
  // What fails here the page says itself, when it asks again.
  const session = await whoIsHere().catch(() => undefined)
  if (session === null) window.history.replaceState(null, '', paths.signIn(pathname + search))
}

show(<Starting />)
void leadToSignIn().then(() => {
  const router = createRouter()
  show(
    <PlacesContext value={placesIn(router.routes)}>
      <RouterProvider router={router} />
    </PlacesContext>,
  )
})
