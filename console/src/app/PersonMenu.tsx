import { useMutation, useQueryClient } from '@tanstack/react-query';
import { CircleUserRound, Keyboard, LogOut, ShieldCheck } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Link, useLocation } from 'react-router-dom';
import { api } from '../api/client';
import { sessionQuery } from '../api/queries';
import { forgetRecoveryCopies } from '../editor/recovery';
import { Button } from '../design/Button';
import { SelectField } from '../design/Field';
import { useLanguage, type Language } from '../i18n/language';
import { chooseScheme, presentScheme, type Scheme } from './scheme';
import { useSession } from './session';

/** Who I am, how it looks, and the way out. */
export function PersonMenu({ onHelp }: { onHelp: () => void }) {
  const { t, language, setLanguage } = useLanguage();
  const { account } = useSession();
  const queries = useQueryClient();
  const { pathname } = useLocation();
  const menu = useRef<HTMLDetailsElement>(null);
  const [scheme, setScheme] = useState(presentScheme);
  const signOut = useMutation({
    mutationFn: () => api.delete('/session'),
    onSuccess: () => {
      forgetRecoveryCopies();
      queries.setQueryData(sessionQuery.queryKey, null);
      // The next person on this device must not see what this one saw.
      queries.removeQueries({
        predicate: ({ queryKey }) => queryKey[0] !== sessionQuery.queryKey[0],
      });
    },
  });

  const close = () => {
    if (menu.current) menu.current.open = false;
  };
  useEffect(close, [pathname]);
  useEffect(() => {
    const onPointer = (event: Event) => {
      if (event.target instanceof Node && !menu.current?.contains(event.target)) close();
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !menu.current?.open) return;
      close();
      menu.current.querySelector('summary')?.focus();
    };
    document.addEventListener('pointerdown', onPointer);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('pointerdown', onPointer);
      document.removeEventListener('keydown', onKey);
    };
  }, []);

  return (
    <details className="person" ref={menu}>
      <summary>
        <CircleUserRound aria-hidden size={22} strokeWidth={1.6} />
        <span className="person-name">{account.full_name}</span>
      </summary>
      <div className="person-panel">
        <p>
          <strong>{account.full_name}</strong>
          <br />
          <span className="soft">{account.login}</span>
        </p>
        <Link className="person-link" to="/me">
          <ShieldCheck aria-hidden size={18} />
          {t('person.account')}
        </Link>
        <button
          type="button"
          className="person-link"
          onClick={() => {
            close();
            onHelp();
          }}
        >
          <Keyboard aria-hidden size={18} />
          {t('shortcuts.title')}
        </button>
        <SelectField
          label={t('person.language')}
          value={language}
          onChange={(event) => {
            setLanguage(event.target.value as Language);
          }}
        >
          <option value="vi">Tiếng Việt</option>
          <option value="en">English</option>
        </SelectField>
        <SelectField
          label={t('person.scheme')}
          value={scheme}
          onChange={(event) => {
            const chosen = event.target.value as Scheme;
            chooseScheme(chosen);
            setScheme(chosen);
          }}
        >
          <option value="system">{t('person.scheme.system')}</option>
          <option value="light">{t('person.scheme.light')}</option>
          <option value="dark">{t('person.scheme.dark')}</option>
        </SelectField>
        <Button
          icon={LogOut}
          busy={signOut.isPending}
          onClick={() => {
            signOut.mutate();
          }}
        >
          {t('person.sign_out')}
        </Button>
      </div>
    </details>
  );
}
