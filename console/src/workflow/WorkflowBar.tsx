import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { Article, ArticleAction } from '../api/contract';
import { Button } from '../design/Button';
import { Notice } from '../design/Notice';
import { DirectiveDialog } from '../directives/DirectiveDialog';
import { useLanguage } from '../i18n/language';
import { ApproveDialog } from './ApproveDialog';
import { ArchiveDialog } from './ArchiveDialog';
import { PublishDialog } from './PublishDialog';
import { ReturnDialog } from './ReturnDialog';
import { SubmitDialog } from './SubmitDialog';
import { WithdrawDialog } from './WithdrawDialog';
import { stepsOf, type Step } from './steps';
import { useMove, type MoveOptions } from './useMove';

interface WorkflowBarProps extends MoveOptions {
  article: Article;
  /** Findings that should be put right before it is handed on. */
  blocking: number;
}

/** The steps this person may take with this article now; the most likely one is the loudest. */
export function WorkflowBar({ article, blocking, ...options }: WorkflowBarProps) {
  const { t } = useLanguage();
  const [search, setSearch] = useSearchParams();
  const [chosen, setChosen] = useState<ArticleAction | null>(null);
  const steps = stepsOf(article);
  const asked = steps.find((step) => step.action === search.get('do'))?.action ?? null;
  const open = chosen ?? asked;
  const close = () => {
    setChosen(null);
    if (search.has('do')) setSearch({}, { replace: true });
  };
  const move = useMove(article.id, {
    ...options,
    onMoved: (moved) => {
      options.onMoved(moved);
      close();
    },
  });
  const closeAndForget = () => {
    move.reset();
    close();
  };
  const dialog = { article, move, onClose: closeAndForget };

  return (
    <>
      {steps.map((step) => (
        <StepButton
          key={step.action}
          step={step}
          onClick={() => {
            setChosen(step.action);
          }}
        />
      ))}
      {open === 'submit' && <SubmitDialog {...dialog} blocking={blocking} />}
      {open === 'return' && <ReturnDialog {...dialog} />}
      {open === 'approve' && (
        <ApproveDialog
          {...dialog}
          onReturn={() => {
            setChosen('return');
          }}
        />
      )}
      {open === 'publish' && <PublishDialog {...dialog} />}
      {open === 'withdraw' && <WithdrawDialog {...dialog} />}
      {open === 'archive' && <ArchiveDialog {...dialog} />}
      {open === 'direct' && <DirectiveDialog {...dialog} />}
      {steps.length === 0 && article.state === 'submitted' && (
        <Notice tone="info">{t('workflow.waits')}</Notice>
      )}
    </>
  );
}

function StepButton({ step, onClick }: { step: Step; onClick: () => void }) {
  const { t } = useLanguage();
  return (
    <Button kind={step.kind} icon={step.icon} onClick={onClick}>
      {t(step.label)}
    </Button>
  );
}
