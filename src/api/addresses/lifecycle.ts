/** Addresses of the room lifecycle. */
import { z } from 'zod'
import { id } from '../kernel/common.ts'
import { endpoint } from '../kernel/endpoint.ts'
import {
  setFormBody,
  specialProjectsQuery,
  type LifecycleView,
  type SpecialProjectList,
} from '../lifecycle.ts'

export const lifecycleAddresses = {
  listSpecialProjects: endpoint
    .get('/api/special-projects', { query: specialProjectsQuery })
    .answers<SpecialProjectList>(
      'Projects of a year that rules of their own are made for, with the state of each stage.',
      { action: 'project.read' },
    ),
  readLifecycle: endpoint
    .get('/api/projects/:id/lifecycle', { params: z.object({ id }) })
    .answers<LifecycleView>('The form of a project, and how far it is in each stage.', {
      action: 'project.read',
    }),
  setFormOfProject: endpoint
    .put('/api/projects/:id/form', { params: z.object({ id }), body: setFormBody })
    .answers<LifecycleView>('Says what a project is by the rules made for it alone.', {
      action: 'assessment.write',
    }),
}
