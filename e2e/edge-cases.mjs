// The edges of what officials write: the longest titles and names, nothing but text, everything at once.
//
//   node edge-cases.mjs articles FOLDER  articles.jsonl for `hoitu import articles`, onto the portal `crowded`
//   node edge-cases.mjs rulebook FOLDER  a province with very long names and forty sections on every commune
import { appendFileSync, copyFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The section that the articles fill to a second page. */
export const crowded = { portal: 'snv', section: 'pho-bien-phap-luat' };

const rulebook = fileURLToPath(new URL('../rulebooks/bac-ninh-2025', import.meta.url));

const picture = 'quan-ho.jpg';

// As long as a title may be: 300 characters.
const longTitle =
  'Quyết định về việc phê duyệt Quy chế phối hợp giữa các sở, ban, ngành, Ủy ban nhân dân các xã, phường và các ' +
  'đơn vị sự nghiệp công lập trong công tác tiếp nhận, giải quyết và trả kết quả thủ tục hành chính theo cơ chế một ' +
  'cửa, một cửa liên thông không phụ thuộc địa giới hành chính trên địa bàn tỉnh';

const everything = `
<p>Đoạn mở đầu có <strong>chữ đậm</strong>, <em>chữ nghiêng</em>, <u>gạch chân</u>, <s>gạch bỏ</s>, m<sup>2</sup>, H<sub>2</sub>O,
một <a href="/tin-tuc-su-kien">đường dẫn trong cổng</a> và một địa chỉ không ngắt được:
https://dichvucong.example.gov.vn/p/home/dvc-tthc-trang-chu.html?ma-thu-tuc=1.000.234&amp;don-vi=phuong-kinh-bac.</p>
<h2>Tiêu đề bậc hai đủ dài để phải xuống dòng trên màn hình của một chiếc điện thoại rẻ tiền</h2>
<ul><li>Gạch đầu dòng thứ nhất<ul><li>bậc hai<ul><li>bậc ba, với một câu dài hơn để thấy lề trái lùi vào đến đâu khi chữ xuống dòng</li></ul></li></ul></li><li>Gạch đầu dòng thứ hai</li></ul>
<h3>Tiêu đề bậc ba</h3>
<ol start="9"><li>Mục chín</li><li>Mục mười</li></ol>
<h4>Tiêu đề bậc bốn</h4>
<blockquote><p>Đơn vị nào để hồ sơ quá hạn mà không có lý do chính đáng, người đứng đầu đơn vị đó chịu trách nhiệm.</p></blockquote>
<table><tr><th>STT</th><th>Tên thủ tục hành chính</th><th>Cơ quan giải quyết</th><th>Thời hạn</th><th>Lệ phí</th><th>Mức độ trực tuyến</th></tr>
<tr><td rowspan="2">1</td><td>Cấp giấy phép xây dựng nhà ở riêng lẻ</td><td>Ủy ban nhân dân xã, phường</td><td>15 ngày làm việc</td><td>75.000 ₫</td><td>Toàn trình</td></tr>
<tr><td colspan="4">Trường hợp có tầng hầm: lấy ý kiến thẩm định</td><td>Một phần</td></tr>
<tr><td>2</td><td>Đăng ký khai sinh, đăng ký thường trú, cấp thẻ bảo hiểm y tế cho trẻ em dưới 6 tuổi</td><td>Ủy ban nhân dân xã, phường</td><td>04 ngày làm việc</td><td>Không</td><td>Toàn trình</td></tr></table>
<hr><p>Đoạn kết.</p>`;

function articles() {
  const short = (number) => ({ title: `Văn bản số ${number} có hiệu lực`, html: '<p>Nội dung.</p>' });
  const special = [
    { title: 'Một bài có đủ mọi thứ: bảng, danh sách, trích dẫn, ảnh', html: everything,
      summary: 'Tóm tắt của một bài có bảng rộng, danh sách nhiều bậc, trích dẫn và ảnh.',
      images: [{ path: picture, alt: 'Liền anh, liền chị hát Quan họ trên thuyền' }], 
      source: 'Báo điện tử', author: 'Nguyễn Thị Minh Hạnh' },
    { title: longTitle, html: '<p>Nội dung.</p>', summary: `${longTitle}.` },
    { title: 'Ngắn', html: '<p>Nội dung.</p>' },
  ];
  return [...special, ...Array.from({ length: 24 }, (_, number) => short(number + 1))].map((article, number) => ({
    id: `canh-${number}`, section: crowded.section, author: 'Ban Biên tập', summary: 'Tóm tắt.',
    published_at: `2026-08-${String(28 - number).padStart(2, '0')}T08:00:00+07:00`, ...article,
  }));
}

function writeArticles(folder) {
  mkdirSync(folder, { recursive: true });
  copyFileSync(path.join(rulebook, 'demo/pictures', picture), path.join(folder, picture));
  const lines = articles().map((article) => `${JSON.stringify(article)}\n`);
  writeFileSync(path.join(folder, 'articles.jsonl'), lines.join(''));
}

const longUnit =
  'Ban Quản lý dự án đầu tư xây dựng các công trình giao thông, nông nghiệp và phát triển nông thôn tỉnh Bắc Ninh';

function writeRulebook(folder) {
  cpSync(rulebook, folder, { recursive: true });
  const portals = path.join(folder, 'portals.csv');
  const names = readFileSync(portals, 'utf8').replace(/"?Sở Nội vụ( tỉnh Bắc Ninh)?"?(?=,)/g, `"${longUnit}"`);
  writeFileSync(portals, names);
  const own = Array.from({ length: 40 }, (_, number) => `
[[section]]
levels = ["commune"]
code = "chuyen-de-${number + 1}"
name = { vi = "Chuyên đề ${number + 1}: hướng dẫn thực hiện chính quyền địa phương hai cấp", en = "Topic ${number + 1}" }
shape = "stream"
mandatory = false
update = "continuous"
`);
  appendFileSync(path.join(folder, 'sections.toml'), own.join(''));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [, , what, where] = process.argv;
  ({ articles: writeArticles, rulebook: writeRulebook })[what](where);
}
