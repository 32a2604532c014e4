import type { Section } from '../api/contract';
import { useLanguage } from '../i18n/language';

/** The section tree as options, children indented below their parents. */
export function SectionOptions({ sections }: { sections: Section[] }) {
  const { label } = useLanguage();
  return sections.map((section) => (
    <option key={section.code} value={section.code}>
      {'\u2003'.repeat(section.depth) + label(section.name)}
    </option>
  ));
}
