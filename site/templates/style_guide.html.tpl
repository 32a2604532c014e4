{{>FRAME_TOP}}
<link rel="stylesheet" href="{{=asset:guide.css}}">
<div class="wrap guide">
{{>CRUMBS}}
<header class="page-head">
<h1>Kiểu mẫu</h1>
<p class="notice-lead">Mọi thành phần của các cổng, với chữ thật và độ dài thật. Ba cấp dùng chung một hệ thống và chỉ khác nhau ở màu nhấn.</p>
</header>

<section aria-labelledby="mau-sac">
<h2 id="mau-sac">Màu sắc</h2>
<ul class="guide-colours">
<li class="guide-colour guide-ink"><span>--ink</span></li>
<li class="guide-colour guide-ink-soft"><span>--ink-soft</span></li>
<li class="guide-colour guide-paper"><span>--paper</span></li>
<li class="guide-colour guide-surface"><span>--surface</span></li>
<li class="guide-colour guide-line"><span>--line</span></li>
<li class="guide-colour guide-accent"><span>--accent</span></li>
<li class="guide-colour guide-gold"><span>--gold</span></li>
<li class="guide-colour guide-ok"><span>--ok</span></li>
<li class="guide-colour guide-warn"><span>--warn</span></li>
<li class="guide-colour guide-late"><span>--late</span></li>
</ul>
</section>

<section aria-labelledby="chu">
<h2 id="chu">Chữ</h2>
<div class="prose">
<h2>Tiêu đề cấp hai: nghị quyết về sắp xếp đơn vị hành chính cấp xã</h2>
<h3>Tiêu đề cấp ba: trách nhiệm của Uỷ ban nhân dân các xã, phường</h3>
<h4>Tiêu đề cấp bốn: thời hạn thực hiện</h4>
<p>Đoạn văn thường, có <strong>chữ đậm</strong>, <em>chữ nghiêng</em>, <u>gạch chân</u>, <s>gạch ngang</s>, H<sub>2</sub>O, m<sup>2</sup> và <a href="#chu">một liên kết</a>. Đường trường, ngượng nghịu, khuỷu tay, nghiêng ngả: các dấu chồng phải rõ ở mọi cỡ chữ.</p>
<blockquote><p>Người dân là trung tâm của chuyển đổi số; mọi thủ tục phải đơn giản, rõ ràng và đúng hạn.</p></blockquote>
<ul><li>Danh sách không thứ tự</li><li>Mục thứ hai dài hơn để thấy cách xuống dòng khi nội dung không vừa một dòng trên màn hình hẹp</li></ul>
<ol><li>Danh sách có thứ tự</li><li>Mục thứ hai</li></ol>
<div class="table-scroll"><table>
<tbody><tr><th scope="col">Chỉ tiêu</th><th scope="col">Kế hoạch</th><th scope="col">Thực hiện</th></tr>
<tr><th scope="row">Hồ sơ đúng hạn</th><td>98 %</td><td>99,2 %</td></tr>
<tr><th scope="row">Hồ sơ trực tuyến toàn trình</th><td>80 %</td><td>84,7 %</td></tr></tbody></table></div>
<hr>
</div>
</section>

<section aria-labelledby="nut">
<h2 id="nut">Nút, nhãn, ô nhập</h2>
<p class="guide-row"><a class="button" href="#nut">Nút liên kết</a> <button class="button" type="button">Nút bấm</button> <a class="tool" href="#nut"><svg class="icon" aria-hidden="true"><use href="{{=asset:icons.svg}}#printer"></use></svg>{{=article.print}}</a> <span class="mark">Nguồn: Cổng TTĐT tỉnh</span></p>
<div class="guide-field"><label for="guide-field">{{=portals.filter}}</label>
<div class="field"><svg class="icon" aria-hidden="true"><use href="{{=asset:icons.svg}}#search"></use></svg><input id="guide-field" type="search" autocomplete="off"></div></div>
<details class="fold"><summary>{{=portals.links_open}}</summary><p>Nội dung mở ra khi bấm.</p></details>
</section>

<section aria-labelledby="thong-bao">
<h2 id="thong-bao">Thông báo</h2>
<p class="directive-mark"><svg class="icon" aria-hidden="true"><use href="{{=asset:icons.svg}}#landmark"></use></svg><span>Nguồn: Cổng TTĐT tỉnh</span> <a href="#thong-bao">{{=article.original}}</a></p>
<aside class="change" aria-label="{{=article.change}}"><p><strong>{{=article.change}}:</strong> Sửa thời hạn nộp hồ sơ từ 15/11 thành 30/11.</p></aside>
<p class="empty">{{=section.empty}}</p>
</section>

<section aria-labelledby="danh-sach">
<h2 id="danh-sach">Danh sách tin</h2>
<div class="stories">
<article class="story"><div class="story-text"><h3><a href="#danh-sach">Tên bài rất dài để thấy cách xuống dòng: Chủ tịch Uỷ ban nhân dân tỉnh kiểm tra công tác giải quyết thủ tục hành chính tại các trung tâm phục vụ hành chính công xã, phường</a></h3><p class="story-meta"><time datetime="2026-11-22">22/11/2026</time></p><p class="story-summary">Tóm tắt nêu điều người đọc cần biết trước: ai phải làm gì, đến ngày nào, ở đâu và hỏi ai khi cần giúp đỡ.</p></div></article>
<article class="story"><div class="story-text"><h3><a href="#danh-sach">Tên bài ngắn</a></h3><p class="story-meta"><span class="mark">Nguồn: Cổng TTĐT tỉnh</span> <time datetime="2026-11-20">20/11/2026</time></p></div></article>
</div>
<nav class="subsections" aria-label="{{=section.subsections}}"><ul><li><a href="#danh-sach">Chức năng, nhiệm vụ</a></li><li><a href="#danh-sach">Đơn vị trực thuộc</a></li><li><a href="#danh-sach">Lãnh đạo và phân công nhiệm vụ</a></li></ul></nav>
<nav class="paging" aria-label="{{=section.paging}}"><a class="button" href="#danh-sach"><svg class="icon" aria-hidden="true"><use href="{{=asset:icons.svg}}#chevron-left"></use></svg>{{=section.newer}}</a> <a class="button" href="#danh-sach">{{=section.older}}<svg class="icon" aria-hidden="true"><use href="{{=asset:icons.svg}}#chevron-right"></use></svg></a></nav>
</section>

<section class="directives" aria-labelledby="dong-chi-dao">
<div class="directives-head"><h2 id="dong-chi-dao"><a href="#dong-chi-dao">Thông tin chỉ đạo, điều hành</a></h2><p>{{=home.directives_note}}</p></div>
<ol class="stream"><li><time datetime="2026-11-22">22/11/2026</time> <a href="#dong-chi-dao">Bảo đảm thủ tục hành chính thông suốt tại 99 xã, phường</a></li><li><time datetime="2026-11-19">19/11/2026</time> <a href="#dong-chi-dao">Đẩy nhanh tiến độ giải ngân vốn đầu tư công</a></li></ol>
</section>

<section aria-labelledby="thong-tin">
<h2 id="thong-tin">Thông tin theo cặp</h2>
<dl class="facts"><div><dt>{{=footer.managing_unit}}</dt><dd>Trung tâm Phục vụ hành chính công và Chuyển đổi số</dd></div><div><dt>{{=footer.phone}}</dt><dd>0222 000 0000</dd></div></dl>
</section>
</div>
{{>FRAME_BOTTOM}}
