// Builds the public face of the portals:
//
//   node build.mjs OUT
//
// writes OUT/assets/<name>.<hash>.<ext>, OUT/manifest.json (name → file below assets), and copies the
// templates and the translations beside them, so that OUT is all a program needs to serve.
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { build } from 'esbuild';
import subsetFont from 'subset-font';

const here = path.dirname(fileURLToPath(import.meta.url));
const out = process.argv[2] && path.resolve(process.argv[2]);
if (!out) {
  console.error('usage: node build.mjs OUT');
  process.exit(2);
}

// Icons taken from Lucide (https://lucide.dev, ISC licence), by their names there.
const icons = [
  'accessibility', 'arrow-right', 'building-2', 'calendar', 'chevron-down', 'chevron-left',
  'chevron-right', 'copy', 'download', 'external-link', 'file-text', 'history', 'house',
  'landmark', 'languages', 'link', 'list', 'mail', 'map', 'map-pin', 'megaphone', 'menu', 'newspaper', 'phone', 'printer', 'qr-code', 'rss',
  'search', 'share-2', 'trees', 'triangle-alert', 'user-round', 'x',
];

// Be Vietnam Pro (SIL OFL) as npm brings it, cut down to what Vietnamese, English and ordinary punctuation
// need. One file a weight: a word never stands in two typefaces because half of its letters are late.
const characters =
  ` !"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_\`abcdefghijklmnopqrstuvwxyz{|}~` +
  '\u00a0«»–—‘’“”•…·×°©§²³½ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯư₫' +
  Array.from({ length: 0x1ef9 - 0x1ea0 + 1 }, (_, i) => String.fromCodePoint(0x1ea0 + i)).join('');
const weights = { 400: '400Regular', 600: '600SemiBold' };

const assets = path.join(out, 'assets');
const manifest = {};
rmSync(out, { recursive: true, force: true });
mkdirSync(assets, { recursive: true });

function emit(name, bytes) {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
  const { name: stem, ext } = path.parse(name);
  const file = `${stem}.${hash}${ext}`;
  writeFileSync(path.join(assets, file), bytes);
  manifest[name] = file;
}

async function emitFonts() {
  for (const [weight, name] of Object.entries(weights)) {
    const source = `@expo-google-fonts/be-vietnam-pro/${name}/BeVietnamPro_${name}.ttf`;
    const bytes = readFileSync(path.join(here, 'node_modules', source));
    emit(`text-${weight}.woff2`, await subsetFont(bytes, characters, { targetFormat: 'woff2' }));
  }
}

function emitIcons() {
  const symbols = icons.map((name) => {
    const svg = readFileSync(path.join(here, 'node_modules/lucide-static/icons', `${name}.svg`), 'utf8');
    const drawing = svg.slice(svg.indexOf('>', svg.indexOf('<svg')) + 1, svg.lastIndexOf('</svg>'));
    return `<symbol id="${name}" viewBox="0 0 24 24">${drawing.replace(/\s+/g, ' ').trim()}</symbol>`;
  });
  emit('icons.svg', `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>\n`);
}

function emitImages() {
  for (const name of readdirSync(path.join(here, 'images')).sort()) {
    emit(name, readFileSync(path.join(here, 'images', name)));
  }
}

// The built style names the built fonts and images by their hashed names.
const builtAddresses = {
  name: 'built-addresses',
  setup(bundle) {
    bundle.onResolve({ filter: /^asset:/ }, ({ path: address }) => {
      const file = manifest[address.slice('asset:'.length)];
      if (!file) return { errors: [{ text: `there is no ${address}` }] };
      return { path: `./${file}`, external: true };
    });
  },
};

async function emitBundle(name, source) {
  const result = await build({
    entryPoints: [path.join(here, source)],
    bundle: true,
    minify: true,
    write: false,
    charset: 'utf8',
    target: ['chrome100', 'firefox100', 'safari15'],
    plugins: [builtAddresses],
  });
  emit(name, result.outputFiles[0].contents);
}

await emitFonts();
emitIcons();
emitImages();
await emitBundle('site.css', 'styles/site.css');
await emitBundle('print.css', 'styles/print.css');
await emitBundle('guide.css', 'styles/guide.css');
await emitBundle('preferences.js', 'scripts/preferences.ts');
await emitBundle('site.js', 'scripts/site.ts');

writeFileSync(path.join(out, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
for (const folder of ['templates', 'i18n']) {
  cpSync(path.join(here, folder), path.join(out, folder), { recursive: true });
}
