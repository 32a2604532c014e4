import { useQuery } from '@tanstack/react-query';
import { Check, ChevronsUpDown } from 'lucide-react';
import { useId, useState, type KeyboardEvent } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import type { Portal } from '../api/contract';
import { portalsQuery } from '../api/queries';
import { Dialog } from '../design/Dialog';
import { useLanguage } from '../i18n/language';
import { installationDuties } from './duties';
import { matches } from './folding';
import { sameJobOn } from './navigation';
import { usePresentPortal } from './present-portal';
import { useSession } from './session';
import './portal-switcher.css';

/** Names the portal one works on; for people with several it opens a list to type in. */
export function PortalSwitcher() {
  const { t } = useLanguage();
  const session = useSession();
  const portals = useQuery(portalsQuery(installationDuties(session).size > 0)).data ?? [];
  const present = usePresentPortal();
  const [open, setOpen] = useState(false);
  const name = portals.find((portal) => portal.id === present)?.name;

  if (portals.length < 2) return <p className="switcher-name">{name}</p>;
  return (
    <>
      <button
        type="button"
        className="switcher"
        aria-haspopup="dialog"
        onClick={() => {
          setOpen(true);
        }}
      >
        <span>{name ?? t('switcher.choose')}</span>
        <ChevronsUpDown aria-hidden size={16} />
        <span className="visually-hidden">{t('switcher.title')}</span>
      </button>
      {open && (
        <PortalChoice
          portals={portals}
          present={present}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </>
  );
}

function PortalChoice({
  portals,
  present,
  onClose,
}: {
  portals: Portal[];
  present: number | null;
  onClose: () => void;
}) {
  const { t, label } = useLanguage();
  const session = useSession();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const listId = useId();
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const found = portals.filter((portal) => matches(`${portal.name} ${portal.slug}`, typed));

  const choose = (portal: Portal | undefined) => {
    if (!portal) return;
    navigate(sameJobOn(session, portal.id, pathname));
    onClose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setActive(Math.min(active + 1, found.length - 1));
    else if (event.key === 'ArrowUp') setActive(Math.max(active - 1, 0));
    else if (event.key === 'Enter') choose(found[active]);
    else return;
    event.preventDefault();
  };

  return (
    <Dialog title={t('switcher.title')} onClose={onClose}>
      <input
        type="search"
        role="combobox"
        aria-label={t('switcher.filter')}
        placeholder={t('switcher.filter')}
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={found[active] ? `${listId}-${found[active].id}` : undefined}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <ul className="switcher-list" role="listbox" id={listId} aria-label={t('switcher.title')}>
        {found.map((portal, index) => (
          // The keyboard works in the field above (aria-activedescendant).
          // eslint-disable-next-line jsx-a11y/click-events-have-key-events
          <li
            key={portal.id}
            id={`${listId}-${portal.id}`}
            role="option"
            aria-selected={index === active}
            ref={(item) => {
              if (index === active) item?.scrollIntoView({ block: 'nearest' });
            }}
            onClick={() => {
              choose(portal);
            }}
          >
            <span>
              {portal.name}
              <small>{label(portal.level_name)}</small>
            </span>
            {portal.id === present && <Check aria-hidden size={18} />}
          </li>
        ))}
      </ul>
      {found.length === 0 && <p className="soft">{t('switcher.none')}</p>}
    </Dialog>
  );
}
