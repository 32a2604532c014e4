import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import type { Article } from '../api/contract';
import { ProblemError } from '../api/problem';

export interface MoveOptions {
  /** Saves what is not saved yet; false when that did not work. */
  flush: () => Promise<boolean>;
  version: () => number;
  onMoved: (article: Article) => void;
}

/** One step of the workflow: given the article's address and version, the request that takes it. */
export type MoveRequest = (target: {
  path: { article: number };
  version: number;
}) => Promise<Article>;

export type Move = UseMutationResult<Article, Error, MoveRequest>;

/** Takes steps with an article, each from the text that is on the screen. */
export function useMove(article: number, { flush, version, onMoved }: MoveOptions): Move {
  return useMutation({
    mutationFn: async (request: MoveRequest) => {
      if (!(await flush())) throw new ProblemError({ status: 0, code: 'console.not_saved' });
      return request({ path: { article }, version: version() });
    },
    onSuccess: onMoved,
  });
}
