/** The whole tree of pages. Each page is a chunk of its own, fetched when it is first opened. */
import { createBrowserRouter, redirect } from 'react-router'
import { SiteFrame } from './frame/frame.tsx'
import { PageFailed } from './frame/page-failed.tsx'
import { Starting } from './frame/starting.tsx'

export const router = createBrowserRouter([
  {
    HydrateFallback: Starting,
    ErrorBoundary: PageFailed,
    children: [
      {
        path: '/sign-in',
        lazy: async () => ({ Component: (await import('./pages/accounts/sign-in-page.tsx')).SignInPage }),
      },
      {
        Component: SiteFrame,
        children: [
          {
            ErrorBoundary: PageFailed,
            children: [
              {
                path: '/',
                lazy: async () => ({
                  Component: (await import('./pages/workbench/workbench-page.tsx')).WorkbenchPage,
                }),
              },
              {
                path: '/password',
                lazy: async () => ({
                  Component: (await import('./pages/accounts/password-page.tsx')).PasswordPage,
                }),
              },
              {
                path: '/account',
                lazy: async () => ({
                  Component: (await import('./pages/accounts/account-page.tsx')).AccountPage,
                }),
              },
              {
                path: '/documents',
                lazy: async () => ({
                  Component: (await import('./pages/documents/documents-page.tsx')).DocumentsPage,
                }),
              },
              {
                path: '/documents/:id',
                lazy: async () => ({
                  Component: (await import('./pages/documents/document-page.tsx')).DocumentPage,
                }),
              },
              {
                path: '/documents/:id/write',
                lazy: async () => ({
                  Component: (await import('./pages/statements/statement-page.tsx')).StatementPage,
                }),
              },
              {
                path: '/documents/:id/source',
                lazy: async () => ({
                  Component: (await import('./pages/documents/source-page.tsx')).SourcePage,
                }),
              },
              {
                path: '/documents/:id/layout',
                lazy: async () => ({
                  Component: (await import('./pages/layouts/layout-page.tsx')).DocumentLayoutPage,
                }),
              },
              {
                path: '/imports/:job/layout',
                lazy: async () => ({
                  Component: (await import('./pages/layouts/layout-page.tsx')).ImportLayoutPage,
                }),
              },
              {
                path: '/projects',
                lazy: async () => ({
                  Component: (await import('./pages/projects/projects-page.tsx')).ProjectsPage,
                }),
              },
              {
                path: '/projects/:id',
                lazy: async () => ({
                  Component: (await import('./pages/projects/project-page.tsx')).ProjectPage,
                }),
              },
              {
                path: '/projects/:id/archive',
                lazy: async () => ({
                  Component: (await import('./pages/archive/archive-page.tsx')).ArchivePage,
                }),
              },
              {
                path: '/projects/:id/write',
                lazy: async () => ({
                  Component: (await import('./pages/writing/writing-page.tsx')).WritingPage,
                }),
              },
              {
                path: '/delegations/:id',
                lazy: async () => ({
                  Component: (await import('./pages/delegation/delegation-page.tsx')).DelegationPage,
                }),
              },
              {
                path: '/projects/:id/assessment',
                lazy: async () => ({
                  Component: (await import('./pages/assessment/assessment-page.tsx')).AssessmentPage,
                }),
              },
              {
                path: '/assurance',
                lazy: async () => ({
                  Component: (await import('./pages/assurance/assurance-page.tsx')).AssurancePage,
                }),
              },
              {
                path: '/assurance/:unit/:year',
                lazy: async () => ({
                  Component: (await import('./pages/assurance/register-page.tsx')).RegisterPage,
                }),
              },
              {
                path: '/assessments',
                lazy: async () => ({
                  Component: (await import('./pages/assessment/assessments-page.tsx')).AssessmentsPage,
                }),
              },
              {
                path: '/projects/:id/versions',
                lazy: async () => ({
                  Component: (await import('./pages/comparison/versions-page.tsx')).VersionsPage,
                }),
              },
              {
                path: '/projects/:id/earlier',
                lazy: async () => ({
                  Component: (await import('./pages/comparison/earlier-page.tsx')).EarlierPage,
                }),
              },
              {
                path: '/duplicates',
                lazy: async () => ({
                  Component: (await import('./pages/duplicates/duplicates-page.tsx')).DuplicatesPage,
                }),
              },
              {
                path: '/duplicates/:left/:right',
                lazy: async () => ({
                  Component: (await import('./pages/comparison/compare-page.tsx')).ComparePage,
                }),
              },
              {
                path: '/findings',
                lazy: async () => ({
                  Component: (await import('./pages/findings/findings-page.tsx')).FindingsPage,
                }),
              },
              {
                path: '/review',
                lazy: async () => ({
                  Component: (await import('./pages/review/review-page.tsx')).ReviewPage,
                }),
              },
              {
                path: '/help/:guide?',
                lazy: async () => ({ Component: (await import('./pages/help/help-page.tsx')).HelpPage }),
              },
              {
                path: '/library',
                lazy: async () => ({
                  Component: (await import('./pages/library/library-page.tsx')).LibraryPage,
                }),
              },
              {
                path: '/filings',
                lazy: async () => ({
                  Component: (await import('./pages/filing/filings-page.tsx')).FilingsPage,
                }),
              },
              {
                path: '/notices',
                lazy: async () => ({
                  Component: (await import('./pages/notices/notices-page.tsx')).NoticesPage,
                }),
              },
              {
                path: '/messages',
                lazy: async () => ({
                  Component: (await import('./pages/messages/messages-page.tsx')).MessagesPage,
                }),
              },
              {
                path: '/execution',
                lazy: async () => ({
                  Component: (await import('./pages/execution/execution-page.tsx')).ExecutionPage,
                }),
              },
              {
                path: '/execution/:id',
                lazy: async () => ({
                  Component: (await import('./pages/execution/ledger-page.tsx')).LedgerPage,
                }),
              },
              { path: '/results', loader: () => redirect('/results/rectifications'), Component: Starting },
              {
                path: '/results/budget',
                lazy: async () => ({
                  Component: (await import('./pages/results/budget-page.tsx')).BudgetPage,
                }),
              },
              {
                path: '/results/what-if',
                lazy: async () => ({
                  Component: (await import('./pages/results/what-if-page.tsx')).WhatIfPage,
                }),
              },
              {
                path: '/evaluations',
                lazy: async () => ({
                  Component: (await import('./pages/evaluation/evaluations-page.tsx')).EvaluationsPage,
                }),
              },
              {
                path: '/evaluations/:id',
                lazy: async () => ({
                  Component: (await import('./pages/evaluation/evaluation-page.tsx')).EvaluationPage,
                }),
              },
              {
                path: '/evaluations/:id/subjects/:subject',
                lazy: async () => ({
                  Component: (await import('./pages/evaluation/sheet-page.tsx')).EvaluationSheetPage,
                }),
              },
              {
                path: '/results/archives',
                lazy: async () => ({
                  Component: (await import('./pages/archive/archives-page.tsx')).ArchivesPage,
                }),
              },
              {
                path: '/results/archives/departments',
                lazy: async () => ({
                  Component: (await import('./pages/archive/departments-page.tsx')).ArchiveDepartmentsPage,
                }),
              },
              {
                path: '/results/rectifications',
                lazy: async () => ({
                  Component: (await import('./pages/rectification/rectifications-page.tsx'))
                    .RectificationsPage,
                }),
              },
              {
                path: '/results/rectifications/:id',
                lazy: async () => ({
                  Component: (await import('./pages/rectification/rectification-page.tsx')).RectificationPage,
                }),
              },
              {
                path: '/monitoring',
                lazy: async () => ({
                  Component: (await import('./pages/monitoring/monitoring-page.tsx')).MonitoringPage,
                }),
              },
              {
                path: '/monitoring/:round/:project',
                lazy: async () => ({
                  Component: (await import('./pages/monitoring/sheet-page.tsx')).MonitoringSheetPage,
                }),
              },
              {
                path: '/self-evaluations',
                lazy: async () => ({
                  Component: (await import('./pages/self-evaluation/self-evaluations-page.tsx'))
                    .SelfEvaluationsPage,
                }),
              },
              {
                path: '/self-evaluations/coverage',
                loader: () => redirect('/self-evaluations?tab=coverage'),
                Component: Starting,
              },
              {
                path: '/self-evaluations/:id',
                lazy: async () => ({
                  Component: (await import('./pages/self-evaluation/evaluation-page.tsx')).SelfEvaluationPage,
                }),
              },
              {
                path: '/departments',
                lazy: async () => ({
                  Component: (await import('./pages/statements/departments-page.tsx'))
                    .StatementDepartmentsPage,
                }),
              },
              {
                path: '/statistics',
                lazy: async () => ({
                  Component: (await import('./pages/statistics/statistics-page.tsx')).StatisticsPage,
                }),
              },
              {
                path: '/rule-sets/:name?/:year?',
                lazy: async () => ({
                  Component: (await import('./pages/rule-sets/rule-sets-page.tsx')).RuleSetsPage,
                }),
              },
              {
                path: '/administration/:tab?',
                lazy: async () => ({
                  Component: (await import('./pages/installation/administration-page.tsx'))
                    .AdministrationPage,
                }),
              },
              {
                path: '*',
                lazy: async () => ({
                  Component: (await import('./frame/not-found-page.tsx')).NotFoundPage,
                }),
              },
            ],
          },
        ],
      },
    ],
  },
])
