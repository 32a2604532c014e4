import { useQuery } from '@tanstack/react-query';
import { Building2, Network, UserPlus } from 'lucide-react';
import { useState } from 'react';
import type { Division, Official } from '../api/contract';
import { organisationQuery, portalQuery } from '../api/queries';
import { dutiesOn } from '../app/duties';
import { Page } from '../app/Page';
import { usePortalOfAddress } from '../app/present-portal';
import { useSession } from '../app/session';
import { Button } from '../design/Button';
import { EmptyState } from '../design/EmptyState';
import { Loaded } from '../design/Loading';
import { useLanguage } from '../i18n/language';
import { DivisionDialog } from './DivisionDialog';
import { OfficialDialog } from './OfficialDialog';
import { OrganisationTree } from './OrganisationTree';

/** What is being written: an entry of that kind, or a new one. */
type Edited = { division: Division | null } | { official: Official | null };

/** Tổ chức: the divisions and officials that the portal shows to citizens (R-CAT-01, R-CAT-04). */
export function OrganisationPage() {
  const { t } = useLanguage();
  const portal = usePortalOfAddress();
  const mayWrite = dutiesOn(useSession(), portal).has('publish');
  const name = useQuery(portalQuery(portal)).data?.name;
  const organisation = useQuery(organisationQuery(portal));
  const [edited, setEdited] = useState<Edited | null>(null);
  const edit = (entry: Edited) => () => {
    setEdited(entry);
  };
  const close = () => {
    setEdited(null);
  };
  const add = mayWrite && (
    <>
      <Button icon={Building2} onClick={edit({ division: null })}>
        {t('organisation.add_division')}
      </Button>
      <Button kind="primary" icon={UserPlus} onClick={edit({ official: null })}>
        {t('organisation.add_official')}
      </Button>
    </>
  );
  return (
    <Page title={t('organisation.title')} lead={name} actions={add}>
      <Loaded query={organisation}>
        {(all) => (
          <>
            {all.divisions.length + all.officials.length === 0 ? (
              <EmptyState icon={Network} title={t('organisation.empty')}>
                <p>{t('organisation.empty_hint')}</p>
              </EmptyState>
            ) : (
              <OrganisationTree
                organisation={all}
                agency={name ?? ''}
                onEdit={mayWrite ? setEdited : undefined}
              />
            )}
            {edited && 'division' in edited && (
              <DivisionDialog
                portal={portal}
                division={edited.division}
                divisions={all.divisions}
                onClose={close}
              />
            )}
            {edited && 'official' in edited && (
              <OfficialDialog
                portal={portal}
                official={edited.official}
                divisions={all.divisions}
                onClose={close}
              />
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}
