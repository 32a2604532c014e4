import { Menu, X } from 'lucide-react';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useLocation } from 'react-router-dom';
import { IconButton } from '../design/Button';
import { useLanguage } from '../i18n/language';
import { actInRow, moveInList, useShortcuts } from './keyboard';
import { PersonMenu } from './PersonMenu';
import { PortalSwitcher } from './PortalSwitcher';
import { Rail } from './Rail';
import { ShortcutHelp } from './ShortcutHelp';
import './shell.css';

/** The frame of the office: rail at the left, portal and person at the top, the page. */
export function Shell({ children }: { children: ReactNode }) {
  const { t } = useLanguage();
  const location = useLocation();
  const main = useRef<HTMLElement>(null);
  const [helpOpen, setHelpOpen] = useState(false);
  const [railOpen, setRailOpen] = useState(false);
  const shortcuts = useMemo(
    () => ({
      j: () => {
        moveInList(1);
      },
      k: () => {
        moveInList(-1);
      },
      e: () => {
        actInRow('e');
      },
      a: () => {
        actInRow('a');
      },
      '?': () => {
        setHelpOpen(true);
      },
    }),
    [],
  );
  useShortcuts(shortcuts);

  const firstLocation = useRef(location.pathname);
  useEffect(() => {
    setRailOpen(false);
    if (firstLocation.current === location.pathname) return;
    firstLocation.current = '';
    main.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [location.pathname]);

  return (
    <div className="shell">
      <a className="skip-link" href="#main">
        {t('shell.skip')}
      </a>
      <header className="shell-top">
        <IconButton
          className="shell-menu"
          icon={railOpen ? X : Menu}
          label={t('shell.menu')}
          aria-expanded={railOpen}
          aria-controls="rail"
          onClick={() => {
            setRailOpen(!railOpen);
          }}
        />
        <PortalSwitcher />
        <PersonMenu
          onHelp={() => {
            setHelpOpen(true);
          }}
        />
      </header>
      <Rail open={railOpen} />
      <main id="main" className="shell-main" ref={main} tabIndex={-1}>
        {children}
      </main>
      {helpOpen && (
        <ShortcutHelp
          onClose={() => {
            setHelpOpen(false);
          }}
        />
      )}
    </div>
  );
}
