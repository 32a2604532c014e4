import {
  infiniteQueryOptions,
  keepPreviousData,
  QueryClient,
  queryOptions,
} from '@tanstack/react-query';
import { api } from './client';
import type { ArticleState, Session } from './contract';
import { ProblemError } from './problem';

// Everything the console reads, with the key under which it is remembered. Keys begin with what the
// live events speak of: ["article", 17, …], ["articles", portal, …].

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 20_000,
        // A refusal stays a refusal; only a broken way is worth another try.
        retry: (failures, problem) =>
          failures < 2 && problem instanceof ProblemError && problem.isUnreachable,
      },
    },
  });
}

/** Null when nobody is signed in. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  staleTime: 5 * 60_000,
  queryFn: async (): Promise<Session | null> => {
    try {
      const session = await api.get('/session');
      api.useCsrfToken(session.csrf_token);
      return session;
    } catch (problem) {
      if (problem instanceof ProblemError && problem.status === 401) return null;
      throw problem;
    }
  },
});

export const devicesQuery = queryOptions({
  queryKey: ['devices'],
  queryFn: () => api.get('/sessions'),
});

export const tasksQuery = queryOptions({
  queryKey: ['tasks'],
  queryFn: () => api.get('/tasks'),
});

/** The portals a person may switch to: those of their roles, or all for the installation's roles. */
export const portalsQuery = (everything: boolean) =>
  queryOptions({
    queryKey: ['portals', everything],
    staleTime: 10 * 60_000,
    queryFn: async () => {
      const mine = everything ? undefined : true;
      return everyPage((after) => api.get('/portals', { query: { mine, after, limit: 200 } }));
    },
  });

export const portalQuery = (portal: number) =>
  queryOptions({
    queryKey: ['portal', portal],
    queryFn: () => api.get('/portals/{portal}', { path: { portal } }),
  });

export const sectionsQuery = (portal: number) =>
  queryOptions({
    queryKey: ['sections', portal],
    staleTime: 10 * 60_000,
    queryFn: async () => (await api.get('/portals/{portal}/sections', { path: { portal } })).items,
  });

export interface ArticleFilter {
  state?: ArticleState | undefined;
  section?: string | undefined;
  q?: string | undefined;
}

export const articlesQuery = (portal: number, filter: ArticleFilter) =>
  infiniteQueryOptions({
    queryKey: ['articles', portal, filter],
    placeholderData: keepPreviousData,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: after, signal }) =>
      api.get('/portals/{portal}/articles', {
        path: { portal },
        query: { ...filter, after, limit: 30 },
        signal,
      }),
    getNextPageParam: (page) => page.next ?? undefined,
  });

export const articleQuery = (article: number) =>
  queryOptions({
    queryKey: ['article', article],
    queryFn: () => api.get('/articles/{article}', { path: { article } }),
  });

export const historyQuery = (article: number) =>
  queryOptions({
    queryKey: ['article', article, 'history'],
    queryFn: async () =>
      (await api.get('/articles/{article}/history', { path: { article } })).items,
  });

export const revisionsQuery = (article: number) =>
  queryOptions({
    queryKey: ['article', article, 'revisions'],
    queryFn: async () =>
      (await api.get('/articles/{article}/revisions', { path: { article } })).items,
  });

export const revisionQuery = (article: number, revision: number) =>
  queryOptions({
    queryKey: ['article', article, 'revision', revision],
    queryFn: () =>
      api.get('/articles/{article}/revisions/{revision}', { path: { article, revision } }),
  });

export const ledgerQuery = (article: number) =>
  queryOptions({
    queryKey: ['article', article, 'ledger'],
    queryFn: () => api.get('/articles/{article}/ledger', { path: { article } }),
  });

export const alertsQuery = (portal: number) =>
  infiniteQueryOptions({
    queryKey: ['alerts', portal],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: after, signal }) =>
      api.get('/portals/{portal}/alerts', { path: { portal }, query: { after }, signal }),
    getNextPageParam: (page) => page.next ?? undefined,
  });

export const picturesQuery = (portal: number) =>
  infiniteQueryOptions({
    queryKey: ['pictures', portal],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: after, signal }) =>
      api.get('/portals/{portal}/pictures', {
        path: { portal },
        query: { after, limit: 40 },
        signal,
      }),
    getNextPageParam: (page) => page.next ?? undefined,
  });

export const organisationQuery = (portal: number) =>
  queryOptions({
    queryKey: ['organisation', portal],
    queryFn: () => api.get('/portals/{portal}/organisation', { path: { portal } }),
  });

/** The entries of a week, "2026-W48". */
export const calendarQuery = (portal: number, week: string) =>
  queryOptions({
    queryKey: ['calendar', portal, week],
    queryFn: async () =>
      (await api.get('/portals/{portal}/calendar', { path: { portal }, query: { week } })).items,
  });

export const boardQuery = (portal: number) =>
  queryOptions({
    queryKey: ['board', portal],
    queryFn: async () => (await api.get('/portals/{portal}/board', { path: { portal } })).items,
  });

export const rolesQuery = queryOptions({
  queryKey: ['roles'],
  staleTime: 10 * 60_000,
  queryFn: async () => (await api.get('/roles')).items,
});

export const accountsQuery = (q: string) =>
  infiniteQueryOptions({
    queryKey: ['accounts', q],
    placeholderData: keepPreviousData,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: after, signal }) =>
      api.get('/accounts', { query: { q, after, limit: 50 }, signal }),
    getNextPageParam: (page) => page.next ?? undefined,
  });

export const handoverQuery = (account: number) =>
  queryOptions({
    queryKey: ['handover', account],
    queryFn: () => api.get('/accounts/{account}/handover', { path: { account } }),
  });

async function everyPage<Item>(
  load: (after: string | undefined) => Promise<{ items: Item[]; next: string | null }>,
): Promise<Item[]> {
  const items: Item[] = [];
  let after: string | undefined;
  do {
    const page = await load(after);
    items.push(...page.items);
    after = page.next ?? undefined;
  } while (after);
  return items;
}
