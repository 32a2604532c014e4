import type {
  Alert,
  AlertInput,
  Article,
  ArticleAction,
  ArticleInput,
  Duty,
  Session,
  Task,
} from '../src/api/contract';
import * as data from './mock-data';
import { problem, type MockAnswer, type MockRequest } from './mock-messages';
import { move } from './mock-workflow';

const ok = (body: unknown, status = 200): MockAnswer => ({ status, body });
const list = (items: unknown[]) => ok({ items, next: null });
const done: MockAnswer = { status: 204 };

type Handler = (request: MockRequest, ...numbers: number[]) => MockAnswer;

const routes: [string, RegExp, Handler][] = [
  ['POST', /^\/session$/, signIn],
  ['GET', /^\/session$/, (request) => sessionAnswer(request.login)],
  ['DELETE', /^\/session$/, () => ({ status: 204, login: '' })],
  ['POST', /^\/session\/second-factor$/, confirm],
  ['GET', /^\/sessions$/, () => list(devices)],
  ['DELETE', /^\/sessions\/(\d+)$/, () => done],
  ['POST', /^\/password$/, () => done],
  ['POST', /^\/second-factor$/, () => ok(newSecret, 201)],
  ['PUT', /^\/second-factor$/, () => ok({ recovery_codes: recoveryCodes })],
  ['GET', /^\/tasks$/, tasks],
  ['GET', /^\/portals$/, portalsOf],
  ['GET', /^\/portals\/(\d+)$/, (_, id) => found(data.portals, id)],
  ['PATCH', /^\/portals\/(\d+)$/, changePortal],
  ['GET', /^\/portals\/\d+\/sections$/, () => list(data.sections)],
  ['GET', /^\/roles$/, () => list(data.roles)],
  [
    'GET',
    /^\/portals\/(\d+)\/board$/,
    (_, id) => list(data.assignments.filter((each) => each.portal === id)),
  ],
  ['POST', /^\/portals\/(\d+)\/board$/, grantRole],
  ['DELETE', /^\/portals\/\d+\/board\/(\d+)$/, endRole],
  ['GET', /^\/portals\/(\d+)\/articles$/, articlesOf],
  ['POST', /^\/portals\/(\d+)\/articles$/, createArticle],
  ['GET', /^\/portals\/\d+\/alerts$/, () => list(data.alerts)],
  ['POST', /^\/portals\/(\d+)\/alerts$/, raiseAlert],
  ['DELETE', /^\/portals\/\d+\/alerts\/(\d+)$/, endAlert],
  ['GET', /^\/portals\/\d+\/pictures$/, () => list(data.pictures)],
  ['POST', /^\/portals\/(\d+)\/pictures$/, addPicture],
  ['PATCH', /^\/pictures\/(\d+)$/, describePicture],
  ['GET', /^\/pictures\/(\d+)$/, (_, id) => found(data.pictures, id)],
  ['GET', /^\/articles\/(\d+)$/, (request, id) => articleAnswer(request, id)],
  ['PUT', /^\/articles\/(\d+)$/, saveArticle],
  ['GET', /^\/articles\/(\d+)\/revisions$/, (_, id) => list([...stored(id).revisions].reverse())],
  ['GET', /^\/articles\/(\d+)\/revisions\/(\d+)$/, (_, id, n) => ok(stored(id).revisions[n - 1])],
  ['GET', /^\/articles\/(\d+)\/history$/, (_, id) => list(stored(id).history)],
  ['GET', /^\/articles\/(\d+)\/preview$/, (_, id) => preview(id)],
  ['GET', /^\/articles\/\d+\/ledger$/, ledger],
  [
    'GET',
    /^\/accounts$/,
    (request) =>
      list(data.accounts.filter((each) => each.full_name.includes(request.query.get('q') ?? ''))),
  ],
  ['POST', /^\/accounts$/, createAccount],
  ['PATCH', /^\/accounts\/(\d+)$/, changeAccount],
  ['GET', /^\/accounts\/(\d+)\/handover$/, handover],
];

export function answer(request: MockRequest): MockAnswer {
  if (request.path !== '/session' && !request.login) return problem(401, 'session.none');
  for (const [method, pattern, handler] of routes) {
    const match = pattern.exec(request.path);
    if (match && method === request.method) return handler(request, ...match.slice(1).map(Number));
  }
  const step = /^\/articles\/(\d+)\/(\w+)$/.exec(request.path);
  if (step) return takeStep(request, Number(step[1]), step[2] ?? '');
  return problem(404, 'not_found');
}

const newSecret = {
  secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
  uri: 'otpauth://totp/H%E1%BB%99i%20T%E1%BB%A5:bientap?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=H%E1%BB%99i%20T%E1%BB%A5',
};
const recoveryCodes = [
  'k7qd-3xwm-p2ra',
  'm3hz-9fwt-c6se',
  'x2vb-7nkq-d4ug',
  'r8jc-5mpy-a3te',
  'w6ds-2hgx-f9kq',
  'b4nt-8zvr-j7cm',
  'q5fk-6wxe-h2pd',
  'z9gm-3ryc-n8sv',
  't7xa-4dkj-v5bq',
  'c2wp-9esh-g6fz',
];
const devices = [
  {
    id: 1,
    device: 'Firefox · Linux',
    network: '10.1.2.0/24',
    current: true,
    created_at: new Date().toISOString(),
    last_seen_at: new Date().toISOString(),
  },
  {
    id: 2,
    device: 'Safari · iPhone',
    network: '113.160.92.0/24',
    current: false,
    created_at: '2026-11-20T01:00:00.000Z',
    last_seen_at: '2026-11-20T03:00:00.000Z',
  },
];

function signIn({ body }: MockRequest): MockAnswer {
  const account = data.accounts.find((each) => each.login === body.login);
  if (!account || body.password !== 'demo') return problem(401, 'sign_in.failed');
  return sessionAnswer(account.login === 'truongban' ? 'truongban_pending' : account.login, true);
}

function confirm({ body, login }: MockRequest): MockAnswer {
  if (body.code === '000000') return problem(401, 'second_factor.wrong');
  return sessionAnswer(login.replace('_pending', ''), true);
}

function sessionAnswer(login: string, cookie = false): MockAnswer {
  const account = data.accounts.find((each) => each.login === login.replace('_pending', ''));
  if (!account) return problem(401, 'session.none');
  const expires_at = new Date(Date.now() + 8 * 3_600_000).toISOString();
  const session: Session = login.endsWith('_pending')
    ? { state: 'second_factor', csrf_token: 'mock', expires_at }
    : {
        state: 'open',
        csrf_token: 'mock',
        expires_at,
        idle_seconds: 900,
        account,
        roles: data.assignments
          .filter((each) => each.account.id === account.id)
          .map((each) => ({ ...each, assignment: each.id })),
        second_factor: { enabled: account.second_factor, required: false, recovery_codes_left: 10 },
        password: { must_change: account.last_signed_in_at === null, expires_at: null },
      };
  return cookie ? { ...ok(session), login } : ok(session);
}

const accountOf = (login: string) =>
  data.accounts.find((each) => each.login === login) ?? data.accounts[1];

function dutiesOf(login: string, portal: number): Duty[] {
  return data.assignments
    .filter((each) => each.login === login && (each.portal === portal || each.portal === null))
    .flatMap((each) => each.duties);
}

function stored(id: number): data.StoredArticle {
  const article = data.articles.find((each) => each.id === id);
  if (!article) throw new Error(`no article ${id}`);
  return article;
}

const moves: Record<string, [ArticleAction, Duty][]> = {
  draft: [
    ['save', 'write'],
    ['submit', 'write'],
  ],
  returned: [
    ['save', 'write'],
    ['submit', 'write'],
  ],
  submitted: [
    ['return', 'review'],
    ['approve', 'review'],
  ],
  approved: [
    ['save', 'write'],
    ['publish', 'publish'],
    ['schedule', 'publish'],
    ['return', 'review'],
  ],
  scheduled: [
    ['save', 'write'],
    ['publish', 'publish'],
  ],
  published: [
    ['save', 'write'],
    ['withdraw', 'withdraw'],
    ['archive', 'withdraw'],
  ],
};

function shown(article: data.StoredArticle, login: string): Article {
  const duties = dutiesOf(login, article.portal);
  const actions = (moves[article.state] ?? [])
    .filter(([, duty]) => duties.includes(duty))
    .map(([action]) => action);
  if (article.state === 'published' && article.portal === 1 && duties.includes('direct')) {
    actions.push('direct');
    if (article.directive) actions.push('revoke');
  }
  const { revisions, history, author, ...rest } = article;
  return { ...rest, actions };
}

function articleAnswer({ login }: MockRequest, id: number): MockAnswer {
  const article = data.articles.find((each) => each.id === id);
  return article ? ok(shown(article, login)) : problem(404, 'article.not_found');
}

function saveArticle(request: MockRequest, id: number): MockAnswer {
  const article = stored(id);
  if (request.version !== article.version) return problem(412, 'article.changed');
  const input = request.body as unknown as ArticleInput;
  Object.assign(article, input, {
    cover: data.pictures.find((each) => each.id === input.cover) ?? null,
    version: article.version + 1,
    updated_at: new Date().toISOString(),
  });
  if (!['draft', 'returned'].includes(article.state)) {
    article.state = 'draft';
    article.revision += 1;
  }
  return articleAnswer(request, id);
}

function takeStep(request: MockRequest, id: number, step: string): MockAnswer {
  const article = stored(id);
  if (request.version !== article.version) return problem(412, 'article.changed');
  const failed = move(article, step, request, accountOf(request.login));
  return failed ?? articleAnswer(request, id);
}

function tasks({ login }: MockRequest): MockAnswer {
  const me = accountOf(login)?.id;
  const items: Task[] = data.articles.flatMap((article) => {
    const duties = dutiesOf(login, article.portal);
    const kind: Task['kind'] | null =
      article.state === 'submitted' && duties.includes('review')
        ? 'review'
        : article.state === 'approved' && duties.includes('publish')
          ? 'publish'
          : article.state === 'returned' && article.author === me
            ? 'revise'
            : article.state === 'draft' && article.author === me
              ? 'finish'
              : null;
    return kind ? [{ kind, since: article.updated_at, article: shown(article, login) }] : [];
  });
  return list(items.sort((a, b) => a.since.localeCompare(b.since)));
}

function portalsOf({ login, query }: MockRequest): MockAnswer {
  if (!query.has('mine')) return list(data.portals);
  return list(
    data.portals.filter((each) =>
      data.assignments.some((a) => a.login === login && a.portal === each.id),
    ),
  );
}

function articlesOf({ query, login }: MockRequest, portal: number): MockAnswer {
  const rows = data.articles.filter(
    (each) =>
      each.portal === portal &&
      (!query.get('state') || each.state === query.get('state')) &&
      (!query.get('section') || each.section === query.get('section')) &&
      each.title.toLowerCase().includes((query.get('q') ?? '').toLowerCase()),
  );
  return list(rows.map((each) => shown(each, login)));
}

function createArticle(request: MockRequest, portal: number): MockAnswer {
  const model = stored(15);
  const author = accountOf(request.login);
  const now = new Date().toISOString();
  const article: data.StoredArticle = {
    ...model,
    ...(request.body as unknown as ArticleInput),
    id: data.newId(),
    portal,
    author: author?.id ?? 0,
    author_line: '',
    source_name: '',
    cover: null,
    version: 1,
    revision: 1,
    created_at: now,
    updated_at: now,
    revisions: [],
    history: [],
  } as data.StoredArticle;
  data.articles.unshift(article);
  return { ...articleAnswer(request, article.id), status: 201 };
}

function preview(id: number): MockAnswer {
  const article = stored(id);
  return {
    status: 200,
    html: `<!doctype html><html lang="vi"><title>Xem thử</title><style>body{font:18px/1.6 system-ui;margin:24px auto;max-width:70ch;padding:0 16px}</style><h1>${article.title}</h1><p><b>${article.summary}</b></p><p>Nội dung như người dân sẽ thấy.</p></html>`,
  };
}

function ledger(): MockAnswer {
  const items = data.portals.map((portal, index) => ({
    portal: portal.id,
    portal_name: portal.name,
    revision: index === 4 ? null : 2,
    shown_at:
      index === 4 ? null : new Date(Date.now() - 300 * 3_600_000 + index * 41).toISOString(),
    delay_ms: index === 4 ? null : 41 + index * 17,
    removed_at: null,
    proven: index !== 4,
  }));
  return ok({ items, next: null, portals: items.length, proven: items.length - 1 });
}

function changePortal({ body }: MockRequest, id: number): MockAnswer {
  const portal = data.portals.find((each) => each.id === id);
  return portal
    ? ok(Object.assign(portal, body, { version: portal.version + 1 }))
    : problem(404, 'portal.not_found');
}

function grantRole({ body }: MockRequest, portal: number): MockAnswer {
  const account = data.accounts.find((each) => each.id === body.account);
  if (!account) return problem(422, 'account.not_found', '/account');
  if (account.login === 'quantri') return problem(409, 'role.technical_and_content');
  const given = data.grant(
    account,
    portal,
    String(body.role),
    (body.valid_to as string | null) ?? null,
  );
  data.assignments.push(given);
  return ok(given, 201);
}

function endRole(_: MockRequest, id: number): MockAnswer {
  data.assignments.splice(
    data.assignments.findIndex((each) => each.id === id),
    1,
  );
  return done;
}

function raiseAlert({ body, login }: MockRequest, portal: number): MockAnswer {
  const input = body as unknown as AlertInput;
  const now = new Date().toISOString();
  const alert = {
    ...data.alerts[0],
    ...input,
    id: data.newId(),
    portal,
    begins_at: input.begins_at ?? now,
    state: input.begins_at ? 'planned' : 'shown',
    raised_at: now,
    raised_by: { id: accountOf(login)?.id, name: accountOf(login)?.full_name },
    over_at: null,
    ended_by: null,
    may_end: true,
  } as Alert;
  data.alerts.unshift(alert);
  return ok(alert, 201);
}

function endAlert({ login }: MockRequest, id: number): MockAnswer {
  const alert = data.alerts.find((each) => each.id === id);
  if (!alert) return problem(404, 'alert.not_found');
  const by = accountOf(login);
  Object.assign(alert, {
    state: 'ended',
    over_at: new Date().toISOString(),
    ended_by: by ? { id: by.id, name: by.full_name } : null,
    may_end: false,
  });
  return done;
}

function addPicture({ body }: MockRequest, portal: number): MockAnswer {
  const alt = /name="alt"\r\n\r\n(.*)\r\n/.exec(String(body.form))?.[1] ?? '';
  const picture = {
    ...data.pictures[0],
    id: data.newId(),
    portal,
    alt,
    decorative: alt === '',
    created_at: new Date().toISOString(),
  };
  data.pictures.unshift(picture as (typeof data.pictures)[number]);
  return ok(picture, 201);
}

function describePicture({ body }: MockRequest, id: number): MockAnswer {
  const picture = data.pictures.find((each) => each.id === id);
  return picture ? ok(Object.assign(picture, body)) : problem(404, 'picture.not_found');
}

function createAccount({ body }: MockRequest): MockAnswer {
  if (data.accounts.some((each) => each.login === body.login))
    return problem(409, 'account.login.taken', '/login');
  const account = {
    ...data.accounts[4],
    ...body,
    id: data.newId(),
    last_signed_in_at: null,
  } as (typeof data.accounts)[number];
  data.accounts.push(account);
  return ok({ account, first_password: 'gạo-nắng-sông-cầu-41' }, 201);
}

function changeAccount({ body }: MockRequest, id: number): MockAnswer {
  const account = data.accounts.find((each) => each.id === id);
  if (!account) return problem(404, 'account.not_found');
  if (body.state) account.state = body.state as 'active' | 'disabled';
  return ok({ account, first_password: body.reset_password ? 'trăng-rằm-quan-họ-88' : null });
}

function handover(_: MockRequest, id: number): MockAnswer {
  return ok({
    account: data.accounts.find((each) => each.id === id),
    made_at: new Date().toISOString(),
    roles: data.assignments.filter((each) => each.account.id === id),
    sessions: 2,
    articles: data.articles
      .filter((each) => each.author === id && each.state === 'draft')
      .map((each) => shown(each, '')),
  });
}

function found(rows: { id: number }[], id: number): MockAnswer {
  const row = rows.find((each) => each.id === id);
  return row ? ok(row) : problem(404, 'not_found');
}
