#!/usr/bin/env python3
"""Draws the demo's pictures as SVG and turns them into JPEG with vipsthumbnail. Run by hand when one changes."""
import math
import pathlib
import random
import subprocess
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
WIDTH, HEIGHT = 1280, 720


def svg(body, top, bottom):
    return (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}">'
            f'<defs><linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="{top}"/>'
            f'<stop offset="1" stop-color="{bottom}"/></linearGradient></defs>'
            f'<rect width="{WIDTH}" height="{HEIGHT}" fill="url(#sky)"/>{body}</svg>')


def hills(rng, base, height, colour, waves=3):
    phase = rng.random() * 6
    points = [f"{x},{base - height * (0.5 + 0.5 * math.sin(phase + x * waves * 2 * math.pi / WIDTH)):.1f}"
              for x in range(0, WIDTH + 20, 20)]
    return f'<polygon fill="{colour}" points="0,{HEIGHT} {" ".join(points)} {WIDTH},{HEIGHT}"/>'


def sun(x, y, radius, colour):
    return f'<circle cx="{x}" cy="{y}" r="{radius}" fill="{colour}"/>'


def rice_field(rng):
    rows = "".join(f'<path d="M{WIDTH / 2 + (i - 20) * 12},430 L{WIDTH / 2 + (i - 20) * 110},{HEIGHT}" stroke="#b98a1d" '
                   f'stroke-width="3" opacity=".45"/>' for i in range(41))
    river = '<path d="M0,470 C300,430 500,520 800,470 S1200,450 1280,480 L1280,500 C1100,470 900,520 700,495 S200,460 0,495Z" fill="#9fc9d9"/>'
    return svg(sun(980, 170, 70, "#fff3c4") + hills(rng, 420, 120, "#7fa59a") + hills(rng, 440, 70, "#5c8a72", 2)
               + '<rect y="430" width="1280" height="290" fill="#e2b93b"/>' + rows + river, "#bfe0ee", "#fdeccb")


def town(rng):
    houses, x = "", 0
    while x < WIDTH:
        width, height = rng.randint(60, 130), rng.randint(90, 260)
        colour = rng.choice(["#c9775b", "#d9a066", "#8fa6b8", "#b7c4c9", "#a65d57"])
        houses += f'<rect x="{x}" y="{460 - height}" width="{width}" height="{height}" fill="{colour}"/>'
        for wx in range(x + 12, x + width - 18, 26):
            for wy in range(460 - height + 16, 440, 36):
                houses += f'<rect x="{wx}" y="{wy}" width="12" height="18" fill="#fff4d6" opacity="{rng.choice([.3, .9])}"/>'
        x += width + rng.randint(0, 14)
    waves = "".join(f'<path d="M{rng.randint(0, 1200)},{y} q30,-6 60,0 t60,0" stroke="#fff" stroke-width="2" fill="none" opacity=".5"/>'
                    for y in range(490, 710, 14))
    return svg(sun(300, 240, 90, "#ffd9a0") + hills(rng, 380, 90, "#8d9db6") + houses
               + '<rect y="460" width="1280" height="260" fill="#6f9fb5"/>' + waves, "#f6c9a8", "#fdf1de")


def bridge(rng):
    cables = "".join(f'<path d="M{tower},170 L{tower + side * i * 34},470" stroke="#f4f4f0" stroke-width="2.5"/>'
                     for tower in (400, 880) for side in (-1, 1) for i in range(1, 8))
    towers = "".join(f'<rect x="{x - 9}" y="150" width="18" height="400" fill="#e8e4da"/>' for x in (400, 880))
    return svg(hills(rng, 470, 110, "#5d8a8c") + '<rect y="500" width="1280" height="220" fill="#3f7f99"/>' + towers
               + cables + '<rect y="468" width="1280" height="16" fill="#d8d2c4"/>', "#7fb7d6", "#dff0f2")


def quan_ho(rng):
    petals = "".join(f'<ellipse cx="0" cy="-70" rx="26" ry="72" fill="#e78aa0" opacity=".85" transform="translate(980,520) rotate({a})"/>'
                     for a in range(-75, 90, 30))
    hat = ('<ellipse cx="470" cy="330" rx="300" ry="86" fill="#d9b070"/><ellipse cx="470" cy="312" rx="300" ry="80" fill="#edcf96"/>'
           '<ellipse cx="470" cy="306" rx="120" ry="30" fill="#d9b070"/>'
           '<path d="M230,350 C240,560 330,640 300,720 M710,350 C700,540 640,620 680,720" stroke="#9d2235" stroke-width="22" fill="none"/>')
    ripples = "".join(f'<ellipse cx="640" cy="{y}" rx="{500 + y / 3}" ry="10" fill="none" stroke="#fff" opacity=".25"/>' for y in range(480, 720, 26))
    return svg('<rect y="440" width="1280" height="280" fill="#3f7a6b"/>' + ripples + petals + hat, "#cfe7d7", "#f8f0d8")


def hall(rng):
    seats = "".join(f'<rect x="{x}" y="{y}" width="54" height="40" rx="8" fill="#a3262e"/>'
                    for row, y in enumerate(range(470, 700, 56)) for x in range(60 + row % 2 * 34, 1200, 72))
    return svg('<rect x="240" y="80" width="800" height="270" fill="#8c1d25"/><circle cx="640" cy="200" r="62" fill="#e7c15a"/>'
               '<rect x="120" y="350" width="1040" height="90" fill="#caa873"/><rect x="560" y="290" width="160" height="120" fill="#7b5a35"/>'
               + seats, "#f4ead8", "#e6d3b3")


def market(rng):
    stalls = ""
    for i, colour in enumerate(["#c0392b", "#2e7d5b", "#d08a1d", "#2d5d8a", "#8a3d6e"]):
        x = 40 + i * 245
        stripes = "".join(f'<rect x="{x + s * 44}" y="230" width="22" height="80" fill="#fff" opacity=".75"/>' for s in range(5))
        stalls += f'<rect x="{x}" y="230" width="220" height="80" fill="{colour}"/>{stripes}<rect x="{x}" y="420" width="220" height="150" fill="#9a7148"/>'
        stalls += "".join(f'<circle cx="{x + rng.randint(20, 200)}" cy="{rng.randint(396, 422)}" r="{rng.randint(13, 22)}" '
                          f'fill="{rng.choice(["#e4572e", "#f2c14e", "#6da34d", "#b23a48", "#f08a4b"])}"/>' for _ in range(16))
    return svg('<rect y="560" width="1280" height="160" fill="#cdbf9f"/>' + stalls, "#d8ecf3", "#fbf3df")


def main():
    pictures = {"dong-lua": rice_field, "thanh-pho": town, "cau-song": bridge, "quan-ho": quan_ho, "hoi-truong": hall, "cho-que": market}
    for number, (name, draw) in enumerate(pictures.items()):
        with tempfile.NamedTemporaryFile("w", suffix=".svg") as file:
            file.write(draw(random.Random(number)))
            file.flush()
            subprocess.run(["vipsthumbnail", file.name, "--size", f"{WIDTH}x", "-o",
                            f"{HERE}/pictures/{name}.jpg[Q=80,optimize_coding,strip]"], check=True)


if __name__ == "__main__":
    main()
