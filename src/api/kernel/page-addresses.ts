/**
 * Every address of the pages as a pattern: `:name` is one part, `:name?` one that may be missing. The server
 * answers these with the application, and says of any other that it is not found. Written by `npm run pages`
 * from src/web/routes.tsx.
 */
export const PAGE_ADDRESSES = [
  '/sign-in',
  '/',
  '/filings',
  '/delegations/:id',
  '/notices',
  '/messages',
  '/projects',
  '/projects/:id',
  '/projects/:id/write',
  '/projects/:id/versions',
  '/projects/:id/earlier',
  '/documents',
  '/documents/:id',
  '/documents/:id/write',
  '/documents/:id/source',
  '/documents/:id/layout',
  '/imports/:id',
  '/imports/:job/layout',
  '/assessments',
  '/policies',
  '/policies/:id',
  '/policies/:id/assessment',
  '/projects/:id/assessment',
  '/special-projects',
  '/assurance',
  '/assurance/:unit/:year',
  '/review',
  '/findings',
  '/duplicates',
  '/duplicates/:left/:right',
  '/execution',
  '/execution/funding',
  '/execution/:id',
  '/monitoring',
  '/monitoring/reports',
  '/monitoring/whole',
  '/monitoring/transfers',
  '/monitoring/:round/:project',
  '/self-evaluations',
  '/self-evaluations/coverage',
  '/self-evaluations/whole',
  '/wholes/:id',
  '/transfers/:id',
  '/self-evaluations/:id',
  '/evaluations',
  '/evaluations/reports',
  '/fiscal-operation',
  '/fiscal-operation/:unit/:year',
  '/evaluations/costs',
  '/cost-analyses/:id',
  '/evaluations/:id',
  '/evaluations/:id/subjects/:subject',
  '/results/rectifications',
  '/results/accountability',
  '/results',
  '/results/rectifications/:id',
  '/results/budget',
  '/results/what-if',
  '/results/reports',
  '/reports/:id',
  '/results/archives',
  '/projects/:id/archive',
  '/results/archives/departments',
  '/statistics',
  '/statistics/outcomes',
  '/departments',
  '/library',
  '/cost-standards',
  '/rule-sets/:name?/:year?',
  '/administration/:tab?',
  '/password',
  '/account',
  '/parts',
  '/help/:guide?',
] as const

/** Parts of an address never have a dot: what has one is the name of a file. */
function patternOf(address: string): string {
  return address
    .split('/')
    .slice(1)
    .filter((part) => part !== '')
    .map((part) => {
      if (!part.startsWith(':')) return `/${part}`
      return part.endsWith('?') ? '(?:/[^/.]+)?' : '/[^/.]+'
    })
    .join('')
}

const PAGES = new RegExp(`^(?:${PAGE_ADDRESSES.map(patternOf).join('|')})/?$`, 'i')

/** True when the application has a page there. @param path without the query */
export function isPageAddress(path: string): boolean {
  return PAGES.test(path)
}
