import type {
  Account,
  Alert,
  Article,
  ArticleState,
  Assignment,
  Duty,
  HistoryEntry,
  Picture,
  Portal,
  Revision,
  Role,
  Section,
} from '../src/api/contract';

// The state of the in-memory server with which the screens are developed. Names of units are facts;
// persons and texts are invented.

const ago = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();

const contact = () => ({
  responsible: 'Nguyễn Thị Minh Nguyệt – Phó Giám đốc',
  address: 'Số 10 đường Lý Thái Tổ, phường Kinh Bắc, tỉnh Bắc Ninh',
  phone: '0222 3822 491',
  fax: '0222 3822 492',
  email: 'vanthu@bacninh.gov.vn',
  licence: 'Quyết định số 80/2025/QĐ-UBND',
});

const portal = (id: number, level: string, name: string, slug: string): Portal => ({
  id,
  code: `24-${slug.toUpperCase()}`,
  level,
  level_name:
    level === 'province'
      ? { vi: 'Tỉnh', en: 'Province' }
      : level === 'department'
        ? { vi: 'Sở, ban, ngành', en: 'Department' }
        : { vi: 'Xã, phường', en: 'Commune' },
  unit_type: level === 'commune' ? 'phường' : null,
  name,
  short_name: name.replace(/^(Sở|Ủy ban nhân dân phường) /, ''),
  slug,
  accent: null,
  state: 'open',
  version: 1,
  address: `http://${slug}.bacninh.localhost:8080/`,
  hosts: [{ host: `${slug}.bacninh.localhost`, primary: true }],
  languages:
    level === 'province'
      ? [
          { code: 'vi', name: 'Tiếng Việt' },
          { code: 'en', name: 'English' },
        ]
      : [{ code: 'vi', name: 'Tiếng Việt' }],
  contact: contact(),
});

export const portals: Portal[] = [
  portal(1, 'province', 'Tỉnh Bắc Ninh', 'bacninh'),
  portal(
    2,
    'department',
    'Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh Bắc Ninh',
    'dbnd',
  ),
  portal(3, 'department', 'Sở Nội vụ tỉnh Bắc Ninh', 'snv'),
  portal(4, 'department', 'Sở Nông nghiệp và Môi trường tỉnh Bắc Ninh', 'snnmt'),
  portal(5, 'commune', 'Ủy ban nhân dân phường Kinh Bắc', 'kinhbac'),
  portal(6, 'commune', 'Ủy ban nhân dân phường Từ Sơn', 'tuson'),
];

const section = (code: string, name: string, parent: string | null = null): Section => ({
  code,
  parent,
  depth: parent ? 1 : 0,
  name: { vi: name, en: name },
  shape: code.startsWith('gioi-thieu') ? 'page' : 'stream',
  mandatory: true,
  own: false,
});

export const sections: Section[] = [
  section('gioi-thieu', 'Giới thiệu'),
  section('gioi-thieu-chuc-nang', 'Chức năng, nhiệm vụ, quyền hạn', 'gioi-thieu'),
  section('tin-tuc-su-kien', 'Tin tức – Sự kiện'),
  section('tin-hoat-dong', 'Tin hoạt động', 'tin-tuc-su-kien'),
  section('pho-bien-phap-luat', 'Phổ biến, hướng dẫn pháp luật, chế độ, chính sách'),
  section('chien-luoc-quy-hoach', 'Chiến lược, kế hoạch, quy hoạch'),
];

const role = (
  code: string,
  vi: string,
  en: string,
  duties: Duty[],
  scope: Role['scope'] = 'portal',
): Role => ({
  code,
  name: { vi, en },
  scope,
  duties,
});

export const roles: Role[] = [
  role('head', 'Trưởng Ban Biên tập', 'Head of the board', [
    'write',
    'review',
    'publish',
    'withdraw',
    'direct',
    'manage_board',
    'manage_portal',
  ]),
  role('deputy', 'Phó Trưởng Ban Biên tập', 'Deputy head', ['review', 'publish', 'withdraw']),
  role('editor', 'Biên tập viên', 'Editor', ['write']),
  role(
    'technical',
    'Quản trị kỹ thuật',
    'Technical administrator',
    ['manage_accounts', 'operate'],
    'installation',
  ),
];

const account = (id: number, login: string, full_name: string): Account => ({
  id,
  login,
  full_name,
  email: `${login}@bacninh.gov.vn`,
  state: 'active',
  second_factor: id !== 3,
  created_at: ago(4000),
  last_signed_in_at: id === 5 ? null : ago(id * 7),
});

export const accounts: Account[] = [
  account(1, 'truongban', 'Trần Thị Minh Tâm'),
  account(2, 'bientap', 'Nguyễn Văn An'),
  account(3, 'quantri', 'Lê Quang Khải'),
  account(4, 'phoban', 'Phạm Đức Thịnh'),
  account(5, 'ctv', 'Vũ Hoàng Yến'),
];

let nextId = 100;
export const newId = () => nextId++;

const assignment = (
  holder: Account,
  at: number | null,
  code: string,
  valid_to: string | null,
): Assignment => {
  const given = roles.find((each) => each.code === code);
  if (!given) throw new Error(code);
  return {
    id: newId(),
    account: { id: holder.id, name: holder.full_name },
    login: holder.login,
    portal: at,
    role: code,
    role_name: given.name,
    duties: given.duties,
    valid_from: ago(3000),
    valid_to,
  };
};

const byLogin = (login: string) => {
  const found = accounts.find((each) => each.login === login);
  if (!found) throw new Error(login);
  return found;
};

export const assignments: Assignment[] = [
  assignment(byLogin('truongban'), 1, 'head', null),
  assignment(byLogin('truongban'), 3, 'head', null),
  assignment(byLogin('phoban'), 3, 'deputy', '2027-12-31T16:59:59.000Z'),
  assignment(byLogin('bientap'), 3, 'editor', null),
  assignment(byLogin('bientap'), 5, 'editor', '2026-12-31T16:59:59.000Z'),
  assignment(byLogin('ctv'), 1, 'editor', null),
  assignment(byLogin('quantri'), null, 'technical', null),
];

export const grant = assignment;

const alert = (id: number, part: Partial<Alert>): Alert => ({
  id,
  portal: 1,
  portal_name: 'Tỉnh Bắc Ninh',
  state: 'shown',
  severity: 'Extreme',
  urgency: 'Immediate',
  certainty: 'Observed',
  category: 'Met',
  vi: {
    event: 'Bão số 5',
    headline: 'Bão số 5 vào đất liền chiều nay; học sinh toàn tỉnh nghỉ học từ 12 giờ',
    text: 'Không ra khỏi nhà.\nGọi 112 khi cần cứu nạn.',
  },
  en: null,
  link: null,
  reach: 'everywhere',
  levels: [],
  target: null,
  begins_at: ago(2),
  expires_at: ago(-22),
  raised_at: ago(2),
  raised_by: { id: 1, name: 'Trần Thị Minh Tâm' },
  shown_at: ago(2),
  over_at: null,
  ended_by: null,
  may_end: true,
  ...part,
});

export const alerts: Alert[] = [
  alert(3, {}),
  alert(2, {
    state: 'planned',
    severity: 'Minor',
    category: 'Infra',
    vi: { event: 'Bảo trì', headline: 'Các cổng bảo trì từ 22 giờ đến 23 giờ đêm nay', text: '' },
    reach: 'levels',
    levels: ['department', 'commune'],
    begins_at: ago(-10),
    shown_at: null,
  }),
  alert(1, {
    portal: 5,
    portal_name: 'Ủy ban nhân dân phường Kinh Bắc',
    state: 'ended',
    severity: 'Moderate',
    vi: { event: 'Mất nước', headline: 'Tạm ngừng cấp nước khu phố Niềm Xá', text: '' },
    reach: 'portal',
    target: 5,
    begins_at: ago(80),
    over_at: ago(70),
    ended_by: { id: 1, name: 'Trần Thị Minh Tâm' },
    may_end: false,
  }),
];

export const pictures: Picture[] = [
  'Học sinh xếp hàng chào cờ trên sân trường Tiểu học Kinh Bắc',
  'Quang cảnh phiên họp thường kỳ của Ủy ban nhân dân tỉnh',
  'Người dân làm thủ tục tại Trung tâm Phục vụ hành chính công',
].map((alt, index) => ({
  id: index + 1,
  portal: 3,
  width: 2400,
  height: 1600,
  alt,
  decorative: false,
  version: 1,
  credit: 'Ảnh: Nguyễn Văn An',
  created_at: ago(30 + index),
  renditions: [
    { width: 320, height: 213, path: `/-/anh/mock-${index}/320.svg` },
    { width: 640, height: 427, path: `/-/anh/mock-${index}/640.svg` },
  ],
}));

export interface StoredArticle extends Article {
  revisions: Revision[];
  history: HistoryEntry[];
  author: number;
}

const paragraphs = (...texts: string[]) =>
  texts.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] }));

const longText = {
  type: 'doc' as const,
  content: [
    ...paragraphs(
      'Sáng 5/9, cùng với cả nước, hơn 1.200 trường học trên địa bàn tỉnh Bắc Ninh đồng loạt tổ chức Lễ khai giảng năm học 2026–2027 với gần 900.000 học sinh các cấp.',
    ),
    {
      type: 'figure',
      attrs: {
        picture: 1,
        alt: 'Học sinh xếp hàng chào cờ trên sân trường',
        caption: 'Lễ khai giảng tại Trường Tiểu học Kinh Bắc. Ảnh: Nguyễn Văn An',
      },
    },
    {
      type: 'heading',
      attrs: { level: 2 },
      content: [{ type: 'text', text: 'Những kết quả nổi bật' }],
    },
    ...paragraphs('Năm học vừa qua, ngành Giáo dục và Đào tạo đạt nhiều kết quả quan trọng:'),
    {
      type: 'bullet_list',
      content: [
        'Tỷ lệ trường đạt chuẩn quốc gia đạt 92,4%;',
        '100% xã, phường hoàn thành phổ cập giáo dục;',
      ].map((text) => ({ type: 'list_item', content: paragraphs(text) })),
    },
    {
      type: 'heading',
      attrs: { level: 2 },
      content: [{ type: 'text', text: 'Nhiệm vụ năm học mới' }],
    },
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'Xem toàn văn kế hoạch ' },
        {
          type: 'text',
          text: 'tại đây',
          marks: [{ type: 'link', attrs: { href: 'https://bacninh.gov.vn/ke-hoach' } }],
        },
        { type: 'text', text: '.' },
      ],
    },
    {
      type: 'table',
      content: [
        ['Chỉ tiêu', '2025', '2026'],
        ['Số trường', '1.187', '1.203'],
        ['Số học sinh', '874.120', '896.455'],
      ].map((cells, index) => ({
        type: 'table_row',
        content: cells.map((text) => ({
          type: index === 0 ? 'table_header' : 'table_cell',
          content: paragraphs(text),
        })),
      })),
    },
    { type: 'blockquote', content: paragraphs('Mỗi ngày đến trường là một ngày vui.') },
  ],
};

const titles: [string, ArticleState, number][] = [
  [
    'Lễ khai giảng năm học 2026–2027: hơn 1.200 trường học trên địa bàn tỉnh đồng loạt đón học sinh tựu trường',
    'submitted',
    80,
  ],
  [
    'Sở Nội vụ tổ chức hội nghị tập huấn nghiệp vụ văn thư, lưu trữ cho cán bộ, công chức 99 xã, phường',
    'submitted',
    26,
  ],
  ['Thông báo tuyển dụng công chức năm 2026', 'approved', 4],
  ['Kết quả cải cách hành chính quý III năm 2026', 'returned', 50],
  ['Kế hoạch tinh giản biên chế giai đoạn 2026–2030', 'draft', 3],
  ['Triển khai Nghị định mới về thi đua, khen thưởng', 'draft', 200],
  ['Phiên họp thường kỳ tháng 10 của Ủy ban nhân dân tỉnh', 'published', 300],
  ['Công bố danh mục vị trí việc làm', 'published', 420],
  ['Lịch tiếp công dân tháng 11', 'scheduled', 2],
  ['Thông tin về mức lương cơ sở', 'withdrawn', 500],
];

export const articles: StoredArticle[] = titles.map(([title, state, hours], index) => {
  const id = index + 11;
  const author = state === 'submitted' || state === 'approved' ? 2 : index % 2 === 0 ? 1 : 2;
  const by = accounts.find((each) => each.id === author);
  const person = by ? { id: by.id, name: by.full_name } : null;
  const revision = {
    title,
    summary:
      'Các nhà trường tổ chức lễ khai giảng gọn nhẹ, trang trọng, hướng tới học sinh lớp đầu cấp.',
    body: longText,
    cover: pictures[0] ?? null,
    author_line: 'Văn An',
    source_name: 'Sở Nội vụ',
    source_url: '',
    section: 'tin-tuc-su-kien',
    language: 'vi',
    source_published_at: null,
    source_event_at: null,
    placements: [],
    translates: null,
    change_note: '',
    created_by: person,
    created_at: ago(hours),
  };
  const wasPublic = ['published', 'withdrawn'].includes(state);
  return {
    ...revision,
    id,
    portal: index === 6 ? 1 : 3,
    state,
    revision: 2,
    published_revision: state === 'published' ? 2 : null,
    version: 3,
    directive: index === 6,
    converted: index === 7,
    address:
      state === 'published' ? `http://snv.bacninh.localhost:8080/tin-tuc-su-kien/bai-${id}` : null,
    revised_by: person,
    state_since: ago(hours),
    findings: [],
    updated_at: ago(hours),
    published_at: wasPublic ? ago(hours - 1) : null,
    scheduled_at: state === 'scheduled' ? ago(-20) : null,
    return_reason:
      state === 'returned'
        ? 'Thiếu nguồn ảnh và số liệu quý II để so sánh. Đề nghị bổ sung bảng.'
        : null,
    withdrawal:
      state === 'withdrawn'
        ? { outcome: 'error', reason: 'Số liệu chưa chính xác.', target: null, at: ago(400) }
        : null,
    directive_levels: index === 6 ? ['department', 'commune'] : [],
    actions: [],
    author,
    revisions: [
      {
        ...revision,
        number: 1,
        title: title.slice(0, 40),
        body: { type: 'doc', content: longText.content.slice(0, 4) },
        created_at: ago(hours + 3),
      },
      { ...revision, number: 2 },
    ],
    history: [
      {
        sequence: id * 10,
        at: ago(hours + 3),
        kind: 'article.saved',
        by: person,
        body: { revision: 1 },
      },
      {
        sequence: id * 10 + 1,
        at: ago(hours + 1),
        kind: 'article.saved',
        by: person,
        body: { revision: 2 },
      },
      ...(state === 'draft'
        ? []
        : [
            {
              sequence: id * 10 + 2,
              at: ago(hours),
              kind: 'article.submitted',
              by: person,
              body: { revision: 2 },
            },
          ]),
      ...(state === 'returned'
        ? [
            {
              sequence: id * 10 + 3,
              at: ago(hours - 1),
              kind: 'article.returned',
              by: { id: 1, name: 'Trần Thị Minh Tâm' },
              body: { revision: 2, reason: 'Thiếu nguồn ảnh và số liệu quý II để so sánh.' },
            },
          ]
        : []),
    ],
  };
});
