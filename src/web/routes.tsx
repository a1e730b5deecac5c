/**
 * The whole tree of pages. Each page is a chunk of its own, fetched when it is first opened. `handle` says of which
 * area of the menu it is a tab (frame/places.ts).
 */
import { createBrowserRouter, redirect, type RouteObject } from 'react-router'
import { FRAME } from '#text/interface/frame.ts'
import { SiteFrame } from './frame/frame.tsx'
import { PageFailed } from './frame/page-failed.tsx'
import { place, placeUnless, WITH_TABS } from './frame/places.ts'
import { Starting } from './frame/starting.tsx'

export const ROUTES: RouteObject[] = [
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
                handle: place('desk', FRAME.workbench, 'session.read'),
                lazy: async () => ({
                  Component: (await import('./pages/workbench/workbench-page.tsx')).WorkbenchPage,
                }),
              },
              {
                path: '/filings',
                handle: placeUnless(
                  'review.write',
                  place('desk', FRAME.filings, 'filing.act', 'delegation.fill'),
                ),
                lazy: async () => ({
                  Component: (await import('./pages/filing/filings-page.tsx')).FilingsPage,
                }),
              },
              {
                path: '/delegations/:id',
                lazy: async () => ({
                  Component: (await import('./pages/delegation/delegation-page.tsx')).DelegationPage,
                }),
              },
              {
                path: '/notices',
                handle: place('desk', FRAME.notices, 'message.read'),
                lazy: async () => ({
                  Component: (await import('./pages/notices/notices-page.tsx')).NoticesPage,
                }),
              },
              {
                path: '/messages',
                handle: place('desk', FRAME.messages, 'message.read'),
                lazy: async () => ({
                  Component: (await import('./pages/messages/messages-page.tsx')).MessagesPage,
                }),
              },
              {
                path: '/projects',
                handle: place('targets', FRAME.projects, 'project.read'),
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
                path: '/projects/:id/write',
                lazy: async () => ({
                  Component: (await import('./pages/writing/writing-page.tsx')).WritingPage,
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
                path: '/documents',
                handle: place('targets', FRAME.documents, 'document.read'),
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
                path: '/imports/:id',
                lazy: async () => ({
                  Component: (await import('./pages/documents/import-page.tsx')).ImportPage,
                }),
              },
              {
                path: '/imports/:job/layout',
                lazy: async () => ({
                  Component: (await import('./pages/layouts/layout-page.tsx')).ImportLayoutPage,
                }),
              },
              {
                path: '/assessments',
                handle: place('targets', FRAME.assessments, 'assessment.read'),
                lazy: async () => ({
                  Component: (await import('./pages/assessment/assessments-page.tsx')).AssessmentsPage,
                }),
              },
              {
                path: '/policies',
                handle: place('targets', FRAME.policies, 'policy.read'),
                lazy: async () => ({
                  Component: (await import('./pages/policies/policies-page.tsx')).PoliciesPage,
                }),
              },
              {
                path: '/policies/:id',
                lazy: async () => ({
                  Component: (await import('./pages/policies/policy-page.tsx')).PolicyPage,
                }),
              },
              {
                path: '/policies/:id/assessment',
                lazy: async () => ({
                  Component: (await import('./pages/assessment/assessment-page.tsx')).PolicyAssessmentPage,
                }),
              },
              {
                path: '/projects/:id/assessment',
                lazy: async () => ({
                  Component: (await import('./pages/assessment/assessment-page.tsx')).AssessmentPage,
                }),
              },
              {
                path: '/special-projects',
                handle: place('targets', FRAME.lifecycle, 'project.read'),
                lazy: async () => ({
                  Component: (await import('./pages/lifecycle/special-projects-page.tsx'))
                    .SpecialProjectsPage,
                }),
              },
              {
                path: '/assurance',
                handle: place('targets', FRAME.assurance, 'assurance.read'),
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
                path: '/review',
                handle: place('review', FRAME.review, 'review.write'),
                lazy: async () => ({
                  Component: (await import('./pages/review/review-page.tsx')).ReviewPage,
                }),
              },
              {
                path: '/findings',
                handle: place('review', FRAME.findings, 'finding.read'),
                lazy: async () => ({
                  Component: (await import('./pages/findings/findings-page.tsx')).FindingsPage,
                }),
              },
              {
                path: '/duplicates',
                handle: place('review', FRAME.duplicates, 'finding.read'),
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
                path: '/execution',
                handle: place('monitoring', FRAME.execution, 'execution.read'),
                lazy: async () => ({
                  Component: (await import('./pages/execution/execution-page.tsx')).ExecutionPage,
                }),
              },
              {
                path: '/execution/funding',
                handle: place('monitoring', FRAME.funding, 'execution.read'),
                lazy: async () => ({
                  Component: (await import('./pages/execution/funding-page.tsx')).FundingPage,
                }),
              },
              {
                path: '/execution/:id',
                lazy: async () => ({
                  Component: (await import('./pages/execution/ledger-page.tsx')).LedgerPage,
                }),
              },
              {
                path: '/monitoring',
                handle: place('monitoring', FRAME.monitoring, 'monitoring.read', 'monitoring.read-final'),
                lazy: async () => ({
                  Component: (await import('./pages/monitoring/monitoring-page.tsx')).MonitoringPage,
                }),
              },
              {
                path: '/monitoring/reports',
                handle: place('monitoring', FRAME.monitoringReports, 'report.read'),
                lazy: async () => ({
                  Component: (await import('./pages/reports/reports-page.tsx')).MonitoringReportsPage,
                }),
              },
              {
                path: '/monitoring/whole',
                handle: place('monitoring', FRAME.wholeMonitoring, 'whole.read', 'whole.read-final'),
                lazy: async () => ({
                  Component: (await import('./pages/whole/wholes-page.tsx')).WholeMonitoringPage,
                }),
              },
              {
                path: '/monitoring/transfers',
                handle: place('monitoring', FRAME.transfers, 'transfer.read'),
                lazy: async () => ({
                  Component: (await import('./pages/transfers/transfers-page.tsx')).TransfersPage,
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
                handle: place('evaluation', FRAME.evaluation, 'self-evaluation.read'),
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
                path: '/self-evaluations/whole',
                handle: place('evaluation', FRAME.wholeEvaluation, 'whole.read', 'whole.read-final'),
                lazy: async () => ({
                  Component: (await import('./pages/whole/wholes-page.tsx')).WholeEvaluationPage,
                }),
              },
              {
                path: '/wholes/:id',
                lazy: async () => ({
                  Component: (await import('./pages/whole/whole-page.tsx')).WholePage,
                }),
              },
              {
                path: '/transfers/:id',
                lazy: async () => ({
                  Component: (await import('./pages/transfers/transfer-page.tsx')).TransferPage,
                }),
              },
              {
                path: '/self-evaluations/:id',
                lazy: async () => ({
                  Component: (await import('./pages/self-evaluation/evaluation-page.tsx')).SelfEvaluationPage,
                }),
              },
              {
                path: '/evaluations',
                handle: place('evaluation', FRAME.evaluations, 'evaluation.read', 'evaluation.judge'),
                lazy: async () => ({
                  Component: (await import('./pages/evaluation/evaluations-page.tsx')).EvaluationsPage,
                }),
              },
              {
                path: '/evaluations/reports',
                handle: place('evaluation', FRAME.evaluationReports, 'report.read'),
                lazy: async () => ({
                  Component: (await import('./pages/reports/reports-page.tsx')).EvaluationReportsPage,
                }),
              },
              {
                path: '/fiscal-operation',
                handle: place(
                  'evaluation',
                  FRAME.fiscalOperation,
                  'fiscal-operation.read',
                  'fiscal-operation.read-final',
                ),
                lazy: async () => ({
                  Component: (await import('./pages/fiscal-operation/governments-page.tsx')).GovernmentsPage,
                }),
              },
              {
                path: '/fiscal-operation/:unit/:year',
                lazy: async () => ({
                  Component: (await import('./pages/fiscal-operation/sheet-page.tsx')).FiscalSheetPage,
                }),
              },
              {
                path: '/evaluations/costs',
                handle: place('evaluation', FRAME.costAnalyses, 'cost-analysis.read'),
                lazy: async () => ({
                  Component: (await import('./pages/cost-analysis/analyses-page.tsx')).CostAnalysesPage,
                }),
              },
              {
                path: '/cost-analyses/:id',
                lazy: async () => ({
                  Component: (await import('./pages/cost-analysis/analysis-page.tsx')).CostAnalysisPage,
                }),
              },
              {
                path: '/evaluations/:id',
                handle: WITH_TABS,
                lazy: async () => ({
                  Component: (await import('./pages/evaluation/evaluation-page.tsx')).EvaluationPage,
                }),
              },
              {
                path: '/evaluations/:id/subjects/:subject',
                handle: WITH_TABS,
                lazy: async () => ({
                  Component: (await import('./pages/evaluation/sheet-page.tsx')).EvaluationSheetPage,
                }),
              },
              {
                path: '/results/rectifications',
                handle: place('results', FRAME.rectifications, 'rectification.read'),
                lazy: async () => ({
                  Component: (await import('./pages/rectification/rectifications-page.tsx'))
                    .RectificationsPage,
                }),
              },
              {
                path: '/results/accountability',
                handle: place('results', FRAME.accountability, 'accountability.read'),
                lazy: async () => ({
                  Component: (await import('./pages/accountability/accountability-page.tsx'))
                    .AccountabilityPage,
                }),
              },
              { path: '/results', loader: () => redirect('/results/rectifications'), Component: Starting },
              {
                path: '/results/rectifications/:id',
                lazy: async () => ({
                  Component: (await import('./pages/rectification/rectification-page.tsx')).RectificationPage,
                }),
              },
              {
                path: '/results/budget',
                handle: place('results', FRAME.resultBudget, 'rectification.read'),
                lazy: async () => ({
                  Component: (await import('./pages/results/budget-page.tsx')).BudgetPage,
                }),
              },
              {
                path: '/results/what-if',
                handle: place('results', FRAME.whatIf, 'rectification.read'),
                lazy: async () => ({
                  Component: (await import('./pages/results/what-if-page.tsx')).WhatIfPage,
                }),
              },
              {
                path: '/results/reports',
                handle: place('results', FRAME.workReports, 'report.read'),
                lazy: async () => ({
                  Component: (await import('./pages/reports/reports-page.tsx')).WorkReportsPage,
                }),
              },
              {
                path: '/reports/:id',
                lazy: async () => ({
                  Component: (await import('./pages/reports/report-page.tsx')).ReportPage,
                }),
              },
              {
                path: '/results/archives',
                handle: place('results', FRAME.archives, 'rectification.read'),
                lazy: async () => ({
                  Component: (await import('./pages/archive/archives-page.tsx')).ArchivesPage,
                }),
              },
              {
                path: '/projects/:id/archive',
                lazy: async () => ({
                  Component: (await import('./pages/archive/archive-page.tsx')).ArchivePage,
                }),
              },
              {
                path: '/results/archives/departments',
                lazy: async () => ({
                  Component: (await import('./pages/archive/departments-page.tsx')).ArchiveDepartmentsPage,
                }),
              },
              {
                path: '/statistics',
                handle: place('statistics', FRAME.statistics, 'statistics.read'),
                lazy: async () => ({
                  Component: (await import('./pages/statistics/statistics-page.tsx')).StatisticsPage,
                }),
              },
              {
                path: '/statistics/outcomes',
                handle: place('statistics', FRAME.outcomes, 'statistics.read'),
                lazy: async () => ({
                  Component: (await import('./pages/outcomes/outcomes-page.tsx')).OutcomesPage,
                }),
              },
              {
                path: '/departments',
                handle: place('statistics', FRAME.departments, 'statistics.read'),
                lazy: async () => ({
                  Component: (await import('./pages/statements/departments-page.tsx'))
                    .StatementDepartmentsPage,
                }),
              },
              {
                path: '/library',
                handle: place('reference', FRAME.library, 'library.read'),
                lazy: async () => ({
                  Component: (await import('./pages/library/library-page.tsx')).LibraryPage,
                }),
              },
              {
                path: '/cost-standards',
                handle: place('reference', FRAME.costStandards, 'cost-standard.read'),
                lazy: async () => ({
                  Component: (await import('./pages/cost-analysis/standards-page.tsx')).CostStandardsPage,
                }),
              },
              {
                path: '/rule-sets/:name?/:year?',
                handle: place('reference', FRAME.ruleSets, 'rule-set.read'),
                lazy: async () => ({
                  Component: (await import('./pages/rule-sets/rule-sets-page.tsx')).RuleSetsPage,
                }),
              },
              {
                path: '/administration/:tab?',
                handle: place('system', FRAME.administration, 'user.read', 'flow.manage'),
                lazy: async () => ({
                  Component: (await import('./pages/installation/administration-page.tsx'))
                    .AdministrationPage,
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
                path: '/parts',
                lazy: async () => ({ Component: (await import('./pages/parts/parts-page.tsx')).PartsPage }),
              },
              {
                path: '/help/:guide?',
                lazy: async () => ({ Component: (await import('./pages/help/help-page.tsx')).HelpPage }),
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
]

/** Begins at once with the page that the address names. */
export const createRouter = () => createBrowserRouter(ROUTES)
