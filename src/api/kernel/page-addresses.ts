/**
 * Every address of the pages as a pattern: `:name` is one part, `:name?` one that may be missing. The server
 * answers these with the application, and says of any other that it is not found. src/web/routes.tsx has the
 * same, held by a test.
 */
export const PAGE_ADDRESSES = [
  '/sign-in',
  '/',
  '/password',
  '/account',
  '/documents',
  '/documents/:id',
  '/documents/:id/write',
  '/documents/:id/source',
  '/documents/:id/layout',
  '/imports/:job/layout',
  '/projects',
  '/projects/:id',
  '/projects/:id/archive',
  '/projects/:id/write',
  '/delegations/:id',
  '/projects/:id/assessment',
  '/assurance',
  '/assurance/:unit/:year',
  '/assessments',
  '/projects/:id/versions',
  '/projects/:id/earlier',
  '/duplicates',
  '/duplicates/:left/:right',
  '/findings',
  '/review',
  '/help/:guide?',
  '/library',
  '/filings',
  '/notices',
  '/messages',
  '/execution',
  '/execution/:id',
  '/results',
  '/results/budget',
  '/results/what-if',
  '/evaluations',
  '/evaluations/:id',
  '/evaluations/:id/subjects/:subject',
  '/results/archives',
  '/results/archives/departments',
  '/results/rectifications',
  '/results/rectifications/:id',
  '/monitoring',
  '/monitoring/:round/:project',
  '/self-evaluations',
  '/self-evaluations/coverage',
  '/self-evaluations/:id',
  '/departments',
  '/statistics',
  '/rule-sets/:name?/:year?',
  '/administration/:tab?',
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
