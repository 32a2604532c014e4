import { useQuery } from '@tanstack/react-query';
import { ExternalLink } from 'lucide-react';
import { portalQuery } from '../api/queries';
import { Page } from '../app/Page';
import { usePortalOfAddress } from '../app/present-portal';
import { Loaded } from '../design/Loading';
import { useLanguage } from '../i18n/language';
import { AccentForm } from './AccentForm';
import { ContactForm } from './ContactForm';

/** What a portal's own people decide about it: the block in the footer and its colour. */
export function PortalPage() {
  const { t } = useLanguage();
  const id = usePortalOfAddress();
  const portal = useQuery(portalQuery(id));
  const visit = portal.data && (
    <a className="button" href={portal.data.address} target="_blank" rel="noreferrer">
      <ExternalLink aria-hidden size={18} />
      {t('portal.visit')}
    </a>
  );
  return (
    <Page title={t('portal.title')} lead={portal.data?.name} actions={visit} narrow>
      <Loaded query={portal}>
        {(present) => (
          <>
            <section className="card stack" aria-labelledby="contact">
              <h2 id="contact">{t('portal.contact')}</h2>
              <p className="soft">{t('portal.contact_lead')}</p>
              <ContactForm key={present.id} portal={present} />
            </section>
            <section className="card stack" aria-labelledby="accent">
              <h2 id="accent">{t('portal.accent')}</h2>
              <p className="soft">{t('portal.accent_lead')}</p>
              <AccentForm key={present.id} portal={present} />
            </section>
          </>
        )}
      </Loaded>
    </Page>
  );
}
