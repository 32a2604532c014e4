import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect } from 'react';
import { BrowserRouter, Navigate, Route, Routes } from 'react-router-dom';
import { api } from '../api/client';
import type { OpenSession } from '../api/contract';
import { followEvents } from '../api/events';
import { sessionQuery } from '../api/queries';
import { AccountsPage } from '../accounts/AccountsPage';
import { HandoverPage } from '../accounts/HandoverPage';
import { AlertsPage } from '../alerts/AlertsPage';
import { BoardPage } from '../board/BoardPage';
import { CalendarPage } from '../calendar/CalendarPage';
import { ContentPage } from '../content/ContentPage';
import { Loaded, Loading } from '../design/Loading';
import { DirectivesPage } from '../directives/DirectivesPage';
import { LedgerPage } from '../directives/LedgerPage';
import { PicturesPage } from '../media/PicturesPage';
import { MyAccountPage } from '../my-account/MyAccountPage';
import { PasswordPage } from '../my-account/PasswordPage';
import { SecondFactorPage } from '../my-account/SecondFactorPage';
import { OrganisationPage } from '../organisation/OrganisationPage';
import { PortalPage } from '../portal/PortalPage';
import { SignInPage } from '../sign-in/SignInPage';
import { TasksPage } from '../tasks/TasksPage';
import { firstAddress } from './navigation';
import { NotFoundPage } from './NotFoundPage';
import { SessionProvider, useSession } from './session';
import { Shell } from './Shell';

// The editor is most of the program's weight; the sign-in page need not wait for it.
const ArticlePage = lazy(() => import('../editor/ArticlePage'));

export function App() {
  const queries = useQueryClient();
  useEffect(() => {
    api.onSessionLost(() => void queries.invalidateQueries({ queryKey: ['session'] }));
  }, [queries]);
  const session = useQuery(sessionQuery);
  return (
    <BrowserRouter>
      <Loaded query={session}>
        {(present) =>
          present?.state === 'open' ? (
            <Office session={present} />
          ) : (
            <SignInPage pending={present?.state === 'second_factor'} />
          )
        }
      </Loaded>
    </BrowserRouter>
  );
}

/** Everything behind the door, once the person has what they must have before entering. */
function Office({ session }: { session: OpenSession }) {
  if (session.password.must_change) return <PasswordPage />;
  if (session.second_factor.required && !session.second_factor.enabled) return <SecondFactorPage />;
  return (
    <SessionProvider value={session}>
      <LiveRefresh />
      <Shell>
        <Suspense fallback={<Loading />}>
          <Routes>
            <Route path="/" element={<FirstPage />} />
            <Route path="/portals/:portal/articles" element={<ContentPage />} />
            <Route path="/portals/:portal/directives" element={<DirectivesPage />} />
            <Route path="/portals/:portal/alerts" element={<AlertsPage />} />
            <Route path="/portals/:portal/pictures" element={<PicturesPage />} />
            <Route path="/portals/:portal/organisation" element={<OrganisationPage />} />
            <Route path="/portals/:portal/calendar" element={<CalendarPage />} />
            <Route path="/portals/:portal/board" element={<BoardPage />} />
            <Route path="/portals/:portal/settings" element={<PortalPage />} />
            <Route path="/articles/:article" element={<ArticlePage />} />
            <Route path="/articles/:article/ledger" element={<LedgerPage />} />
            <Route path="/accounts" element={<AccountsPage />} />
            <Route path="/accounts/:account/handover" element={<HandoverPage />} />
            <Route path="/me" element={<MyAccountPage />} />
            <Route path="*" element={<NotFoundPage />} />
          </Routes>
        </Suspense>
      </Shell>
    </SessionProvider>
  );
}

function FirstPage() {
  const first = firstAddress(useSession(), null);
  return first === '/' ? <TasksPage /> : <Navigate to={first} replace />;
}

function LiveRefresh() {
  const queries = useQueryClient();
  useEffect(() => followEvents(queries), [queries]);
  return null;
}
