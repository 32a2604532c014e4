import { useQuery } from '@tanstack/react-query';
import { GitCompareArrows } from 'lucide-react';
import { useState } from 'react';
import type { Article, HistoryEntry } from '../api/contract';
import { historyQuery } from '../api/queries';
import { Button } from '../design/Button';
import { Loaded } from '../design/Loading';
import { isMessageKey, useLanguage } from '../i18n/language';
import { dayAndTime } from '../i18n/moments';
import { groupHistory } from './group-history';
import { RevisionsDialog } from './RevisionsDialog';
import './history.css';

/** Who did what and when, from the journal, the latest first. */
export function HistoryPanel({ article }: { article: Article }) {
  const { t } = useLanguage();
  const history = useQuery(historyQuery(article.id));
  const [comparing, setComparing] = useState(false);
  return (
    <div className="stack">
      {article.revision > 1 && (
        <div>
          <Button
            icon={GitCompareArrows}
            onClick={() => {
              setComparing(true);
            }}
          >
            {t('history.compare')}
          </Button>
        </div>
      )}
      <Loaded query={history}>
        {(entries) => (
          <ol className="history">
            {groupHistory(entries).map(({ entry, times }) => (
              <Step key={entry.sequence} entry={entry} times={times} />
            ))}
          </ol>
        )}
      </Loaded>
      {comparing && (
        <RevisionsDialog
          article={article}
          onClose={() => {
            setComparing(false);
          }}
        />
      )}
    </div>
  );
}

function Step({ entry, times }: { entry: HistoryEntry; times: number }) {
  const { t, language } = useLanguage();
  const kind = `kind.${entry.kind}`;
  const body = entry.body as Record<string, unknown>;
  return (
    <li>
      <strong>{isMessageKey(kind) ? t(kind) : entry.kind}</strong>
      {times > 1 && <span className="soft"> {t('history.times', { n: times })}</span>}
      <br />
      <span className="soft small">
        {entry.by?.name ?? t('history.system')} · {dayAndTime(entry.at, language)}
        {typeof body.revision === 'number' && ` · ${t('history.revision', { n: body.revision })}`}
      </span>
      {typeof body.reason === 'string' && <p className="said">{body.reason}</p>}
    </li>
  );
}
