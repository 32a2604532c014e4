import { useQuery } from '@tanstack/react-query';
import { Page } from '../app/Page';
import { useSession } from '../app/session';
import { portalsQuery } from '../api/queries';
import { installationDuties } from '../app/duties';
import { useLanguage } from '../i18n/language';
import { Devices } from './Devices';
import { PasswordForm } from './PasswordForm';
import { SecondFactorSetup } from './SecondFactorSetup';

/** My own account: roles, devices, password, second factor. */
export function MyAccountPage() {
  const { t } = useLanguage();
  const { account } = useSession();
  return (
    <Page title={t('me.title')} lead={`${account.full_name} · ${account.email}`} narrow>
      <MyRoles />
      <section className="card stack" aria-labelledby="devices">
        <h2 id="devices">{t('me.devices')}</h2>
        <Devices />
      </section>
      <section className="card stack" aria-labelledby="second-factor">
        <h2 id="second-factor">{t('me.second_factor')}</h2>
        <SecondFactorSetup />
      </section>
      <section className="card stack" aria-labelledby="password">
        <h2 id="password">{t('me.password')}</h2>
        <PasswordForm />
      </section>
    </Page>
  );
}

function MyRoles() {
  const { t, label } = useLanguage();
  const session = useSession();
  const portals = useQuery(portalsQuery(installationDuties(session).size > 0)).data ?? [];
  if (session.roles.length === 0) return <p>{t('me.no_roles')}</p>;
  return (
    <section className="card stack" aria-labelledby="roles">
      <h2 id="roles">{t('me.roles')}</h2>
      <ul className="plain-list">
        {session.roles.map((role) => (
          <li key={role.assignment}>
            <strong>{label(role.role_name)}</strong>
            <br />
            <span className="soft">
              {role.portal === null
                ? t('me.installation')
                : portals.find((portal) => portal.id === role.portal)?.name}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
