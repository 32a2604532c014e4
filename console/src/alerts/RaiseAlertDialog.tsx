import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { api } from '../api/client';
import { portalsQuery } from '../api/queries';
import { Button } from '../design/Button';
import { Dialog } from '../design/Dialog';
import { Loaded } from '../design/Loading';
import { RadioGroup } from '../design/Field';
import { ProblemNotice } from '../design/Notice';
import type { Portal } from '../api/contract';
import { useLanguage } from '../i18n/language';
import { todayInVietnam } from '../i18n/moments';
import { countReached, inputOf, newDraft, severities, type AlertDraft } from './alert-draft';
import { KindFields } from './KindFields';
import { PeriodFields } from './PeriodFields';
import { ReachFields } from './ReachFields';
import { WordsFields } from './WordsFields';

const day = 24 * 3_600_000;

export function RaiseAlertDialog({ portal, onClose }: { portal: number; onClose: () => void }) {
  const { t } = useLanguage();
  const portals = useQuery(portalsQuery(true));
  return (
    <Dialog title={t('alerts.raise')} onClose={onClose} wide>
      <Loaded query={portals}>
        {(all) => <RaiseAlertForm portal={portal} portals={all} onClose={onClose} />}
      </Loaded>
    </Dialog>
  );
}

interface RaiseAlertFormProps {
  portal: number;
  portals: Portal[];
  onClose: () => void;
}

function RaiseAlertForm({ portal, portals, onClose }: RaiseAlertFormProps) {
  const { t } = useLanguage();
  const queries = useQueryClient();
  // The list begins with the root level's one portal, which alone may speak on others.
  const isRoot = portals[0]?.id === portal;
  const [draft, setDraft] = useState(() =>
    newDraft(portal, isRoot, todayInVietnam(new Date(Date.now() + day))),
  );
  const change = (part: Partial<AlertDraft>) => {
    setDraft((before) => ({ ...before, ...part }));
  };
  const raise = useMutation({
    mutationFn: () =>
      api.post('/portals/{portal}/alerts', { path: { portal }, body: inputOf(draft) }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['alerts'] });
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    raise.mutate();
  };
  return (
    <form className="form" onSubmit={submit}>
      <WordsFields draft={draft} change={change} />
      <RadioGroup
        label={t('alerts.severity')}
        value={draft.severity}
        onChange={(severity) => {
          change({ severity });
        }}
        options={severities.map((value) => ({
          value,
          label: t(`alerts.severity.${value}`),
          hint: t(`alerts.severity_hint.${value}`),
        }))}
      />
      {isRoot && <ReachFields draft={draft} change={change} portals={portals} />}
      <PeriodFields draft={draft} change={change} />
      <KindFields draft={draft} change={change} />
      <ProblemNotice problem={raise.error} />
      <div className="form-actions">
        <Button onClick={onClose}>{t('action.cancel')}</Button>
        <Button type="submit" kind="danger" busy={raise.isPending}>
          {t(draft.later ? 'alerts.plan_on' : 'alerts.raise_on', {
            n: countReached(draft, portals),
          })}
        </Button>
      </div>
    </form>
  );
}
