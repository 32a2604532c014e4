import type { Article } from '../api/contract';
import { Button } from '../design/Button';
import { Dialog } from '../design/Dialog';
import { useLanguage } from '../i18n/language';
import { clockTime } from '../i18n/moments';
import { Difference } from '../workflow/Difference';
import { compareTexts } from '../workflow/compare-texts';
import { linesOf } from '../workflow/text-lines';
import type { Draft } from './draft';

interface ConflictDialogProps {
  theirs: Article;
  mine: Draft;
  onMine: () => void;
  onTheirs: () => void;
}

/** Two people wrote at once: shows what differs and asks which text goes on. */
export function ConflictDialog({ theirs, mine, onMine, onTheirs }: ConflictDialogProps) {
  const { t, language } = useLanguage();
  return (
    // It cannot be put aside: until it is decided nothing is saved.
    <Dialog title={t('conflict.title')} wide>
      <div className="stack">
        <p>
          {t('conflict.lead', {
            at: clockTime(theirs.updated_at, language),
            version: theirs.version,
          })}
        </p>
        <p className="row small">
          <del>{t('conflict.only_theirs')}</del>
          <ins>{t('conflict.only_mine')}</ins>
        </p>
        <div className="conflict-text">
          <Difference parts={compareTexts(linesOf(theirs), linesOf(mine))} />
        </div>
        <div className="form-actions">
          <Button onClick={onTheirs}>{t('conflict.take_theirs')}</Button>
          <Button kind="primary" onClick={onMine}>
            {t('conflict.keep_mine')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
