/** Addresses of the room accounts: posts. */
import { z } from 'zod'
import { handOverBody, type HandedOver, type HandoverView } from '../../accounts/handover.ts'
import { newPost, type PostList } from '../../accounts/posts.ts'
import { id } from '../../kernel/common.ts'
import { endpoint } from '../../kernel/endpoint.ts'

export const postAddresses = {
  listPosts: endpoint
    .get('/api/users/:id/posts', { params: z.object({ id }) })
    .answers<PostList>('List posts.', { action: 'user.read' }),
  givePost: endpoint
    .post('/api/users/:id/posts', { params: z.object({ id }), body: newPost })
    .makes<PostList>('Give post.', { action: 'post.manage' }),
  readHandover: endpoint
    .get('/api/users/:id/handover', { params: z.object({ id }) })
    .answers<HandoverView>('Read handover.', { action: 'post.manage' }),
  handOver: endpoint
    .post('/api/users/:id/handover', { params: z.object({ id }), body: handOverBody })
    .answers<HandedOver>('Hand over.', { action: 'post.manage' }),
  endPost: endpoint
    .delete('/api/users/:id/posts/:post', { params: z.object({ id, post: id }) })
    .answersNothing('End post.', { action: 'post.manage' }),
}
