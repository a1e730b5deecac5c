/** Starts the pages: providers around the routes. */
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from 'react-router/dom'
import { invariant } from '#core/kernel/result.ts'
import { queryClient } from './api/query-client.ts'
import { placesIn, PlacesContext } from './frame/places.ts'
import { standInForMissing } from './older-browsers.ts'
import { sayLanguage } from './preferences/language.ts'
import { Components } from './preferences/components.tsx'
import { applyTheme, currentTheme } from './preferences/theme.ts'
import { router } from './routes.tsx'

standInForMissing()
applyTheme(currentTheme())
sayLanguage()

const root = document.getElementById('root')
invariant(root, 'index.html holds #root')

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <Components>
        <PlacesContext value={placesIn(router.routes)}>
          <RouterProvider router={router} />
        </PlacesContext>
      </Components>
    </QueryClientProvider>
  </StrictMode>,
)
