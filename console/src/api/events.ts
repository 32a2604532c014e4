import type { QueryClient } from '@tanstack/react-query';
import { apiRoot } from './client';
import type { LiveEvent } from './contract';

// The journal's kinds that change something a screen shows.
const kinds = [
  'article.saved',
  'article.submitted',
  'article.returned',
  'article.approved',
  'article.scheduled',
  'article.published',
  'article.withdrawn',
  'article.archived',
  'article.imported',
  'directive.marked',
  'directive.revoked',
  'portal.changed',
  'role.granted',
  'role.ended',
  'picture.added',
  'alert.raised',
  'alert.began',
  'alert.ended',
  'alert.expired',
  'organisation.changed',
  'calendar.changed',
];

/** What a screen remembers that an event makes old. */
export function staleKeys(event: Pick<LiveEvent, 'kind' | 'subject' | 'portal'>): unknown[][] {
  const [room = ''] = event.kind.split('.');
  const subject = Number(event.subject.split(':')[1]);
  switch (room) {
    case 'article':
    case 'directive':
      return [['article', subject], ['articles', event.portal], ['tasks']];
    case 'portal':
      return [['portal', subject], ['portals']];
    case 'role':
      return [['board', event.portal], ['session']];
    case 'alert':
      return [['alerts']];
    case 'picture':
      return [['pictures', event.portal]];
    case 'organisation':
    case 'calendar':
      return [[room, event.portal]];
    default:
      return [];
  }
}

const fallbackInterval = 60_000;

/**
 * Keeps what is on the screen fresh: by the server's event stream while it works, else by asking for
 * the tasks once a minute while somebody looks. Returns how to stop.
 */
export function followEvents(queries: QueryClient): () => void {
  let stream: EventSource | undefined;
  let live = false;

  const onEvent = (message: MessageEvent<string>) => {
    const event = JSON.parse(message.data) as LiveEvent;
    for (const queryKey of staleKeys(event)) void queries.invalidateQueries({ queryKey });
  };
  const open = () => {
    stream = new EventSource(`${apiRoot}/events`);
    stream.onopen = () => {
      live = true;
    };
    stream.onerror = () => {
      live = false;
    };
    for (const kind of kinds) stream.addEventListener(kind, onEvent);
  };
  open();

  const timer = setInterval(() => {
    if (live || document.hidden) return;
    void queries.invalidateQueries({ queryKey: ['tasks'] });
    // The browser gives up for good when the answer was not a stream.
    if (stream?.readyState === EventSource.CLOSED) open();
  }, fallbackInterval);

  return () => {
    clearInterval(timer);
    stream?.close();
  };
}
