import { useQuery } from '@tanstack/react-query';
import { NavLink } from 'react-router-dom';
import { tasksQuery } from '../api/queries';
import { useLanguage } from '../i18n/language';
import { Mark } from './Mark';
import { navigationFor } from './navigation';
import { usePresentPortal } from './present-portal';
import { useSession } from './session';

export function Rail({ open }: { open: boolean }) {
  const { t } = useLanguage();
  const items = navigationFor(useSession(), usePresentPortal());
  const hasTasks = items.some((item) => item.name === 'tasks');
  const tasks = useQuery({ ...tasksQuery, enabled: hasTasks });
  const waiting = tasks.data?.items.filter((task) => task.kind !== 'finish').length ?? 0;
  return (
    <nav id="rail" className={open ? 'rail rail-open' : 'rail'} aria-label={t('shell.navigation')}>
      <p className="rail-brand">
        <Mark />
        {t('product.name')}
      </p>
      <ul>
        {items.map(({ name, label, icon: Icon, address }) => (
          <li key={name}>
            <NavLink to={address} end={address === '/'}>
              <Icon aria-hidden size={20} strokeWidth={1.7} />
              {t(label)}
              {name === 'tasks' && waiting > 0 && (
                <span className="rail-count">
                  {waiting}
                  <span className="visually-hidden"> {t('rail.waiting')}</span>
                </span>
              )}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
