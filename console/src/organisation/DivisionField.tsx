import type { Division } from '../api/contract';
import { SelectField } from '../design/Field';
import { useLanguage } from '../i18n/language';

interface DivisionFieldProps {
  label: string;
  /** What no division means here. */
  none: string;
  divisions: Division[];
  value: number | null;
  onChange: (division: number | null) => void;
}

export function DivisionField({
  label: name,
  none,
  divisions,
  value,
  onChange,
}: DivisionFieldProps) {
  const { label } = useLanguage();
  return (
    <SelectField
      label={name}
      value={value ?? ''}
      onChange={(event) => {
        onChange(event.target.value ? Number(event.target.value) : null);
      }}
    >
      <option value="">{none}</option>
      {divisions.map((division) => (
        <option key={division.id} value={division.id}>
          {label(division.name)}
        </option>
      ))}
    </SelectField>
  );
}
