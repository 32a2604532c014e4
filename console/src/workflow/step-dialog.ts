import type { Article } from '../api/contract';
import type { Move } from './useMove';

/** What every dialog of a step gets. */
export interface StepDialogProps {
  article: Article;
  move: Move;
  onClose: () => void;
}
