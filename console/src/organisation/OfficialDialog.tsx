import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/client';
import type { Division, Official, OfficialInput } from '../api/contract';
import { Checkbox, TextField } from '../design/Field';
import { useLanguage } from '../i18n/language';
import { DivisionField } from './DivisionField';
import { PositionField, ReachFields, TranslatedFields } from './EntryFields';
import { EntryForm } from './EntryForm';

interface OfficialDialogProps {
  portal: number;
  /** Null for a new one. */
  official: Official | null;
  divisions: Division[];
  onClose: () => void;
}

function inputOf(official: Official | null): OfficialInput {
  if (!official) {
    const empty = { vi: '', en: '' };
    const reach = { phone: '', fax: '', email: '' };
    const place = { division: null, is_leader: false, position: 1 };
    return { full_name: '', job: empty, duties: empty, ...reach, ...place };
  }
  const { division, full_name, job, duties, phone, fax, email, is_leader, position } = official;
  return { division, full_name, job, duties, phone, fax, email, is_leader, position };
}

export function OfficialDialog({ portal, official, divisions, onClose }: OfficialDialogProps) {
  const { t } = useLanguage();
  const queries = useQueryClient();
  const [input, setInput] = useState(() => inputOf(official));
  const onSuccess = async () => {
    await queries.invalidateQueries({ queryKey: ['organisation', portal] });
    onClose();
  };
  const save = useMutation({
    mutationFn: () =>
      official
        ? api.put('/officials/{official}', {
            path: { official: official.id },
            version: official.version,
            body: input,
          })
        : api.post('/portals/{portal}/officials', { path: { portal }, body: input }),
    onSuccess,
  });
  const remove = useMutation({
    mutationFn: ({ id, version }: Official) =>
      api.delete('/officials/{official}', { path: { official: id }, version }),
    onSuccess,
  });
  return (
    <EntryForm
      title={t(official ? 'organisation.official' : 'organisation.add_official')}
      save={{
        ...save,
        mutate: () => {
          save.mutate();
        },
      }}
      remove={
        official
          ? {
              ...remove,
              mutate: () => {
                remove.mutate(official);
              },
            }
          : undefined
      }
      onClose={onClose}
    >
      <TextField
        label={t('organisation.full_name')}
        required
        maxLength={300}
        value={input.full_name}
        onChange={(event) => {
          setInput({ ...input, full_name: event.target.value });
        }}
      />
      <TranslatedFields
        label={t('organisation.job')}
        required
        value={input.job}
        onChange={(job) => {
          setInput({ ...input, job });
        }}
      />
      <DivisionField
        label={t('organisation.division')}
        none={t('organisation.division_none')}
        divisions={divisions}
        value={input.division ?? null}
        onChange={(division) => {
          setInput({ ...input, division });
        }}
      />
      <Checkbox
        label={t('organisation.is_leader')}
        checked={input.is_leader === true}
        onChange={(event) => {
          setInput({ ...input, is_leader: event.target.checked });
        }}
      />
      <TranslatedFields
        label={t('organisation.tasks')}
        lines
        value={input.duties}
        onChange={(duties) => {
          setInput({ ...input, duties });
        }}
      />
      <ReachFields value={input} onChange={setInput} />
      <PositionField
        value={input.position}
        onChange={(position) => {
          setInput({ ...input, position });
        }}
      />
    </EntryForm>
  );
}
