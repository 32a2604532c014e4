import { useEffect, useState } from 'react';
import type { ArticleState, Section } from '../api/contract';
import type { ArticleFilter } from '../api/queries';
import { SelectField, TextField } from '../design/Field';
import { useLanguage } from '../i18n/language';
import { articleStates } from './article-filter';
import { SectionOptions } from './SectionOptions';

interface ArticleFiltersProps {
  filter: ArticleFilter;
  sections: Section[];
  onChange: (filter: ArticleFilter) => void;
}

const typingPause = 300;

export function ArticleFilters({ filter, sections, onChange }: ArticleFiltersProps) {
  const { t } = useLanguage();
  const [typed, setTyped] = useState(filter.q ?? '');
  useEffect(() => {
    setTyped(filter.q ?? '');
  }, [filter.q]);
  useEffect(() => {
    if (typed === (filter.q ?? '')) return;
    const timer = setTimeout(() => {
      onChange({ ...filter, q: typed });
    }, typingPause);
    return () => {
      clearTimeout(timer);
    };
  }, [typed, filter, onChange]);

  return (
    <search className="filters">
      <TextField
        type="search"
        label={t('filter.title')}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
        }}
      />
      <SelectField
        label={t('filter.state')}
        value={filter.state ?? ''}
        onChange={(event) => {
          onChange({ ...filter, state: (event.target.value || undefined) as ArticleState });
        }}
      >
        <option value="">{t('filter.any_state')}</option>
        {articleStates.map((state) => (
          <option key={state} value={state}>
            {t(`state.${state}`)}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t('filter.section')}
        value={filter.section ?? ''}
        onChange={(event) => {
          onChange({ ...filter, section: event.target.value });
        }}
      >
        <option value="">{t('filter.any_section')}</option>
        <SectionOptions sections={sections} />
      </SelectField>
    </search>
  );
}
