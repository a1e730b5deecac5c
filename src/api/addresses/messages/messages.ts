/** Addresses of the room messages: messages. */
import { markReadBody, messageQuery, type MessageList, type UnreadCount } from '../../messages/messages.ts'
import { endpoint } from '../../kernel/endpoint.ts'

export const messageAddresses = {
  listMessages: endpoint.get('/api/messages', { query: messageQuery }).answers<MessageList>('List messages.'),
  readUnread: endpoint.get('/api/messages/unread').answers<UnreadCount>('Read unread.', { byItself: true }),
  tickMessages: endpoint
    .post('/api/messages/read', { body: markReadBody })
    .answers<UnreadCount>('Marks messages as read.'),
}
