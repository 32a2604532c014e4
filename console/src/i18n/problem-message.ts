import { ProblemError } from '../api/problem';
import { isMessageKey, type MessageKey } from './language';

/**
 * The message for whatever went wrong: the one of the problem's code, else a general one for its
 * status, else "something went wrong". Never a code that nobody understands.
 */
export function problemMessage(problem: unknown): MessageKey {
  if (!(problem instanceof ProblemError)) return 'problem.unknown';
  const own = `problem.${problem.code}`;
  if (isMessageKey(own)) return own;
  const general = `problem.status.${problem.status}`;
  return isMessageKey(general) ? general : 'problem.unknown';
}
