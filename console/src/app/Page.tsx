import { useEffect, type ReactNode } from 'react';
import { useLanguage } from '../i18n/language';
import './page.css';

interface PageProps {
  title: string;
  /** Under the title: whose page it is, what it is for. */
  lead?: ReactNode;
  actions?: ReactNode;
  narrow?: boolean;
  children: ReactNode;
}

/** A page of the office: one h1, its actions to the right, the title of the window. */
export function Page({ title, lead, actions, narrow, children }: PageProps) {
  const { t } = useLanguage();
  useEffect(() => {
    document.title = `${title} · ${t('product.name')}`;
  }, [title, t]);
  return (
    <div className={narrow ? 'page page-narrow' : 'page'}>
      <header className="page-head">
        <div>
          <h1>{title}</h1>
          {lead && <p className="soft">{lead}</p>}
        </div>
        {actions && <div className="row">{actions}</div>}
      </header>
      {children}
    </div>
  );
}
