import type { Division, Official, Organisation } from '../api/contract';
import { Button } from '../design/Button';
import { useLanguage } from '../i18n/language';
import './organisation.css';

interface OrganisationTreeProps {
  organisation: Organisation;
  agency: string;
  /** Absent for those who may only look. */
  onEdit?: ((entry: { division: Division } | { official: Official }) => void) | undefined;
}

type BranchProps = Omit<OrganisationTreeProps, 'agency'> & { division: number | null };

/** The chart as nested lists: who belongs to a division, then what stands below it. */
export function OrganisationTree({ agency, ...tree }: OrganisationTreeProps) {
  return (
    <div className="card stack">
      <h2>{agency}</h2>
      <People {...tree} division={null} />
      <Branches {...tree} division={null} />
    </div>
  );
}

function Branches({ organisation, division: above, onEdit }: BranchProps) {
  const { t, label } = useLanguage();
  const divisions = organisation.divisions.filter((division) => division.parent === above);
  if (divisions.length === 0) return null;
  return (
    <ul className="organisation-branches">
      {divisions.map((division) => (
        <li key={division.id} className="stack">
          <div className="row row-spread">
            <div>
              <strong>{label(division.name)}</strong>
              <EnglishMissing missing={division.name.en === ''} />
              <Reach phone={division.phone} email={division.email} />
            </div>
            {onEdit && (
              <Button
                aria-label={t('organisation.edit_of', { name: label(division.name) })}
                onClick={() => {
                  onEdit({ division });
                }}
              >
                {t('organisation.edit')}
              </Button>
            )}
          </div>
          <People organisation={organisation} division={division.id} onEdit={onEdit} />
          <Branches organisation={organisation} division={division.id} onEdit={onEdit} />
        </li>
      ))}
    </ul>
  );
}

function People({ organisation, division, onEdit }: BranchProps) {
  const { t, label } = useLanguage();
  const people = organisation.officials.filter((official) => official.division === division);
  if (people.length === 0) return null;
  return (
    <ul className="organisation-people">
      {people.map((official) => (
        <li key={official.id} className="row row-spread">
          <div>
            {official.full_name} <span className="soft">– {label(official.job)}</span>
            <EnglishMissing missing={official.job.en === ''} />
            <Reach phone={official.phone} email={official.email} />
          </div>
          {onEdit && (
            <Button
              aria-label={t('organisation.edit_of', { name: official.full_name })}
              onClick={() => {
                onEdit({ official });
              }}
            >
              {t('organisation.edit')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

function Reach({ phone, email }: { phone: string; email: string }) {
  const known = [phone, email].filter(Boolean);
  return known.length > 0 && <div className="soft small">{known.join(' · ')}</div>;
}

/** The organisation and its officials are to be public in English too (R-LNG-01). */
function EnglishMissing({ missing }: { missing: boolean }) {
  const { t } = useLanguage();
  return missing && <span className="soft small"> ({t('organisation.english_missing')})</span>;
}
