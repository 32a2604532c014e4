// The screens worth looking at, with what a person does to reach them. Logins are those of the mock server.
const button = (name) => (page) => page.getByRole('button', { name, exact: true }).first().click();
const tab = (name) => (page) => page.getByRole('tab', { name }).click();

export const screens = [
  { name: 'sign-in', path: '/' },
  {
    name: 'sign-in-failed',
    path: '/',
    act: async (page) => {
      await page.getByLabel('Tên đăng nhập').fill('ai');
      await page.getByLabel('Mật khẩu').fill('sai');
      await page.getByRole('button', { name: 'Đăng nhập' }).click();
      await page.getByRole('alert').waitFor();
    },
  },
  {
    name: 'second-factor',
    path: '/',
    act: async (page) => {
      await page.getByLabel('Tên đăng nhập').fill('truongban');
      await page.getByLabel('Mật khẩu').fill('demo');
      await page.getByRole('button', { name: 'Đăng nhập' }).click();
      await page.getByLabel('Mã xác thực').waitFor();
    },
  },
  { name: 'first-password', path: '/', login: 'ctv' },
  {
    name: 'tasks',
    path: '/',
    login: 'truongban',
    act: (page) => page.locator('.task').first().waitFor(),
  },
  {
    name: 'tasks-editor',
    path: '/',
    login: 'bientap',
    act: (page) => page.locator('.task').first().waitFor(),
  },
  {
    name: 'content',
    path: '/portals/3/articles',
    login: 'truongban',
    act: (page) => page.locator('.article-row').first().waitFor(),
  },
  {
    name: 'content-none',
    path: '/portals/3/articles?state=archived',
    login: 'bientap',
    act: (page) => page.locator('.empty-state').waitFor(),
  },
  {
    name: 'new-article',
    path: '/portals/3/articles',
    login: 'bientap',
    act: button('Viết bài mới'),
    viewportOnly: true,
  },
  {
    name: 'switcher',
    path: '/portals/3/articles',
    login: 'quantri',
    act: async (page) => {
      await page.locator('.switcher').click();
      await page.getByRole('combobox', { name: /Gõ tên cổng/ }).fill('kinh bac');
    },
    viewportOnly: true,
  },
  {
    name: 'person',
    path: '/',
    login: 'truongban',
    act: (page) => page.locator('.person summary').click(),
    viewportOnly: true,
  },
  {
    name: 'shortcuts',
    path: '/',
    login: 'truongban',
    act: async (page) => {
      await page.locator('.task').first().waitFor();
      await page.keyboard.press('?');
    },
    viewportOnly: true,
  },
  {
    name: 'editor',
    path: '/articles/16',
    login: 'bientap',
    act: (page) => page.locator('.ProseMirror figure img').waitFor(),
  },
  {
    name: 'editor-selection',
    path: '/articles/16',
    login: 'bientap',
    act: async (page) => {
      await page.locator('.ProseMirror p').first().click({ clickCount: 3 });
      await page.locator('.bubble').waitFor();
    },
    viewportOnly: true,
  },
  {
    name: 'editor-table',
    path: '/articles/16',
    login: 'bientap',
    act: (page) => page.locator('.ProseMirror td').first().click(),
  },
  {
    name: 'editor-link',
    path: '/articles/16',
    login: 'bientap',
    act: async (page) => {
      await page.locator('.ProseMirror p').first().click({ clickCount: 3 });
      await page.keyboard.press('Control+k');
    },
    viewportOnly: true,
  },
  {
    name: 'editor-picture',
    path: '/articles/16',
    login: 'bientap',
    act: button('Chèn ảnh'),
    viewportOnly: true,
  },
  {
    name: 'editor-pictures',
    path: '/articles/16',
    login: 'bientap',
    act: async (page) => {
      await button('Chèn ảnh')(page);
      await tab('Từ kho của cổng')(page);
    },
    viewportOnly: true,
  },
  { name: 'editor-details', path: '/articles/16', login: 'bientap', act: tab('Thông tin') },
  { name: 'editor-history', path: '/articles/14', login: 'bientap', act: tab('Lịch sử') },
  {
    name: 'editor-compare',
    path: '/articles/14',
    login: 'bientap',
    act: async (page) => {
      await tab('Lịch sử')(page);
      await button('So sánh các bản')(page);
      await page.locator('.difference').waitFor();
    },
    viewportOnly: true,
  },
  {
    name: 'editor-preview',
    path: '/articles/14',
    login: 'bientap',
    act: button('Xem thử'),
    viewportOnly: true,
  },
  { name: 'returned', path: '/articles/14', login: 'bientap', viewportOnly: true },
  { name: 'submitted', path: '/articles/11', login: 'truongban', viewportOnly: true },
  { name: 'approve', path: '/articles/11?do=approve', login: 'truongban', viewportOnly: true },
  { name: 'return', path: '/articles/11?do=return', login: 'truongban', viewportOnly: true },
  {
    name: 'publish',
    path: '/articles/13?do=publish',
    login: 'truongban',
    act: (page) => page.getByLabel('Hẹn giờ').check(),
    viewportOnly: true,
  },
  {
    name: 'withdraw',
    path: '/articles/18?do=withdraw',
    login: 'truongban',
    act: (page) => page.getByLabel('Được thay thế').check(),
    viewportOnly: true,
  },
  { name: 'public', path: '/articles/18', login: 'truongban', viewportOnly: true },
  { name: 'withdrawn', path: '/articles/20', login: 'truongban', viewportOnly: true },
  { name: 'directives', path: '/portals/1/directives', login: 'truongban' },
  {
    name: 'alerts',
    path: '/portals/1/alerts',
    login: 'truongban',
    act: (page) => page.locator('.alert-row').first().waitFor(),
  },
  {
    name: 'raise-alert',
    path: '/portals/1/alerts',
    login: 'truongban',
    act: async (page) => {
      await button('Đưa thông báo khẩn')(page);
      await page.getByLabel('Các cấp được chọn').check();
      await page.getByLabel('Thêm bản tiếng Anh').check();
    },
    viewportOnly: true,
  },
  { name: 'directive', path: '/articles/17?do=direct', login: 'truongban', viewportOnly: true },
  {
    name: 'ledger',
    path: '/articles/17/ledger',
    login: 'truongban',
    act: (page) => page.locator('.table').waitFor(),
  },
  {
    name: 'pictures',
    path: '/portals/3/pictures',
    login: 'bientap',
    act: (page) => page.locator('.picture-grid').waitFor(),
  },
  {
    name: 'upload',
    path: '/portals/3/pictures',
    login: 'bientap',
    act: button('Tải ảnh lên'),
    viewportOnly: true,
  },
  {
    name: 'board',
    path: '/portals/3/board',
    login: 'truongban',
    act: (page) => page.locator('.table').waitFor(),
  },
  {
    name: 'grant',
    path: '/portals/3/board',
    login: 'truongban',
    act: async (page) => {
      await button('Giao vai trò')(page);
      await page.getByRole('searchbox').fill('Nguyễn');
      await page.getByRole('radio').first().waitFor();
    },
    viewportOnly: true,
  },
  {
    name: 'portal',
    path: '/portals/3/settings',
    login: 'truongban',
    act: async (page) => {
      await page.getByLabel('Mã màu').fill('#ffb400');
    },
  },
  {
    name: 'accounts',
    path: '/accounts',
    login: 'quantri',
    act: (page) => page.locator('.table').waitFor(),
  },
  {
    name: 'account',
    path: '/accounts',
    login: 'quantri',
    act: (page) =>
      page
        .getByRole('button', { name: /Thay đổi/ })
        .first()
        .click(),
    viewportOnly: true,
  },
  { name: 'handover', path: '/accounts/2/handover', login: 'quantri' },
  { name: 'me', path: '/me', login: 'bientap' },
  {
    name: 'enrol',
    path: '/me',
    login: 'quantri',
    act: async (page) => {
      await button('Thiết lập')(page);
      await page.getByLabel('Mật khẩu hiện tại').first().fill('demo');
      await button('Tiếp tục')(page);
      await page.locator('.qr').waitFor();
    },
  },
  {
    name: 'recovery',
    path: '/me',
    login: 'quantri',
    act: async (page) => {
      await button('Thiết lập')(page);
      await page.getByLabel('Mật khẩu hiện tại').first().fill('demo');
      await button('Tiếp tục')(page);
      await page.getByLabel('Mã xác thực').fill('123456');
      await button('Bật xác thực hai bước')(page);
      await page.locator('.recovery-codes').waitFor();
    },
  },
  { name: 'not-found', path: '/nowhere', login: 'bientap' },
];
