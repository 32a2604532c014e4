import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/client';
import type { Division, DivisionInput } from '../api/contract';
import { TextField } from '../design/Field';
import { useLanguage } from '../i18n/language';
import { DivisionField } from './DivisionField';
import { PositionField, ReachFields, TranslatedFields } from './EntryFields';
import { EntryForm } from './EntryForm';

interface DivisionDialogProps {
  portal: number;
  /** Null for a new one. */
  division: Division | null;
  divisions: Division[];
  onClose: () => void;
}

function inputOf(division: Division | null, next: number): DivisionInput {
  if (!division) {
    const empty = { vi: '', en: '' };
    const reach = { address: '', phone: '', fax: '', email: '' };
    return { parent: null, name: empty, duties: empty, ...reach, position: next };
  }
  const { parent, name, duties, address, phone, fax, email, position } = division;
  return { parent, name, duties, address, phone, fax, email, position };
}

export function DivisionDialog({ portal, division, divisions, onClose }: DivisionDialogProps) {
  const { t } = useLanguage();
  const queries = useQueryClient();
  const [input, setInput] = useState(() => inputOf(division, divisions.length + 1));
  const onSuccess = async () => {
    await queries.invalidateQueries({ queryKey: ['organisation', portal] });
    onClose();
  };
  const save = useMutation({
    mutationFn: () =>
      division
        ? api.put('/divisions/{division}', {
            path: { division: division.id },
            version: division.version,
            body: input,
          })
        : api.post('/portals/{portal}/divisions', { path: { portal }, body: input }),
    onSuccess,
  });
  const remove = useMutation({
    mutationFn: ({ id, version }: Division) =>
      api.delete('/divisions/{division}', { path: { division: id }, version }),
    onSuccess,
  });
  return (
    <EntryForm
      title={t(division ? 'organisation.division' : 'organisation.add_division')}
      save={{
        ...save,
        mutate: () => {
          save.mutate();
        },
      }}
      remove={
        division
          ? {
              ...remove,
              mutate: () => {
                remove.mutate(division);
              },
            }
          : undefined
      }
      onClose={onClose}
    >
      <TranslatedFields
        label={t('organisation.division_name')}
        required
        value={input.name}
        onChange={(name) => {
          setInput({ ...input, name });
        }}
      />
      <DivisionField
        label={t('organisation.parent')}
        none={t('organisation.parent_none')}
        divisions={divisions.filter(({ id }) => id !== division?.id)}
        value={input.parent ?? null}
        onChange={(parent) => {
          setInput({ ...input, parent });
        }}
      />
      <TranslatedFields
        label={t('organisation.functions')}
        lines
        value={input.duties}
        onChange={(duties) => {
          setInput({ ...input, duties });
        }}
      />
      <TextField
        label={t('contact.address')}
        maxLength={300}
        value={input.address}
        onChange={(event) => {
          setInput({ ...input, address: event.target.value });
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
