import type { ArticleState } from '../api/contract';
import type { ArticleFilter } from '../api/queries';

export const articleStates: ArticleState[] = [
  'draft',
  'submitted',
  'returned',
  'approved',
  'scheduled',
  'published',
  'withdrawn',
  'archived',
];

/** The filter as it stands in the address; what is not a state counts as none. */
export function readFilter(search: URLSearchParams): ArticleFilter {
  const state = articleStates.find((known) => known === search.get('state'));
  return {
    state,
    section: search.get('section') ?? undefined,
    q: search.get('q') ?? undefined,
  };
}

export function writeFilter(filter: ArticleFilter): URLSearchParams {
  const search = new URLSearchParams();
  for (const name of ['state', 'section', 'q'] as const) {
    const value = filter[name];
    if (value) search.set(name, value);
  }
  return search;
}
