import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Article, RevisionSummary } from '../api/contract';
import { revisionQuery, revisionsQuery } from '../api/queries';
import { Dialog } from '../design/Dialog';
import { SelectField } from '../design/Field';
import { Loaded } from '../design/Loading';
import { useLanguage } from '../i18n/language';
import { dayAndTime } from '../i18n/moments';
import { compareTexts } from './compare-texts';
import { Difference } from './Difference';
import { linesOf } from './text-lines';

/** Two revisions of an article, one against the other. */
export function RevisionsDialog({ article, onClose }: { article: Article; onClose: () => void }) {
  const { t } = useLanguage();
  const revisions = useQuery(revisionsQuery(article.id));
  return (
    <Dialog title={t('history.compare')} wide onClose={onClose}>
      <Loaded query={revisions}>{(all) => <Comparison article={article} revisions={all} />}</Loaded>
    </Dialog>
  );
}

function Comparison({ article, revisions }: { article: Article; revisions: RevisionSummary[] }) {
  const { t } = useLanguage();
  const newest = revisions[0]?.number ?? 1;
  const [before, setBefore] = useState(
    article.published_revision && article.published_revision < newest
      ? article.published_revision
      : (revisions[1]?.number ?? newest),
  );
  const [after, setAfter] = useState(newest);
  const old = useQuery(revisionQuery(article.id, before));
  const now = useQuery(revisionQuery(article.id, after));
  return (
    <div className="stack">
      <div className="form-row">
        <RevisionField
          label={t('history.before')}
          revisions={revisions}
          value={before}
          onChange={setBefore}
        />
        <RevisionField
          label={t('history.after')}
          revisions={revisions}
          value={after}
          onChange={setAfter}
        />
      </div>
      <Loaded query={old}>
        {(first) => (
          <Loaded query={now}>
            {(second) => <Difference parts={compareTexts(linesOf(first), linesOf(second))} />}
          </Loaded>
        )}
      </Loaded>
    </div>
  );
}

interface RevisionFieldProps {
  label: string;
  revisions: RevisionSummary[];
  value: number;
  onChange: (revision: number) => void;
}

function RevisionField({ label, revisions, value, onChange }: RevisionFieldProps) {
  const { t, language } = useLanguage();
  return (
    <SelectField
      label={label}
      value={value}
      onChange={(event) => {
        onChange(Number(event.target.value));
      }}
    >
      {revisions.map((revision) => (
        <option key={revision.number} value={revision.number}>
          {[
            t('history.revision', { n: revision.number }),
            revision.created_by?.name,
            dayAndTime(revision.created_at, language),
          ]
            .filter(Boolean)
            .join(' · ')}
        </option>
      ))}
    </SelectField>
  );
}
