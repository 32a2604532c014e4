import { problemTextsEn } from './problem-texts';
import type { problemsVi } from './problems-vi';

export const problemsEn: Record<keyof typeof problemsVi, string> = {
  ...problemTextsEn,
  'problem.unknown':
    'Something went wrong. Please try again; if it stays so, tell the technical administrator.',
  'problem.request': 'Request: {request}',
  'problem.status.400': 'The server does not understand this request. Please reload the page.',
  'problem.status.401': 'Your session has ended. Please sign in again.',
  'problem.status.403': 'You may not do this.',
  'problem.status.404': 'This does not exist, or you may not see it.',
  'problem.status.409':
    'This is not possible now, because the state has changed. Please reload the page.',
  'problem.status.410': 'This was withdrawn.',
  'problem.status.412':
    'Somebody has just changed this article. Look at the new version before you go on.',
  'problem.status.413': 'What you sent is too large.',
  'problem.status.415': 'This kind of file is not accepted.',
  'problem.status.422': 'Something in what you sent is not valid. Please check it.',
  'problem.status.429': 'That was too fast. Please wait a moment.',
  'problem.status.500': 'The server failed. What you did was not saved; please try again.',
  'problem.status.503': 'The server is busy. Please try again in a few minutes.',

  'problem.console.unreachable': 'The server cannot be reached. Check the network and try again.',
  'problem.console.unexpected': 'The server answered in an unexpected way. Please try again.',
  'problem.console.not_saved':
    'The article could not be saved, so it cannot move on. See the notice above.',
};
