// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Typesets formulas.json with MathJax into NAME.svg beside it: scripts/formulas runs this where mathjax-full is installed.
import { createRequire } from 'node:module';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(join(process.cwd(), 'package.json'));
const { mathjax } = require('mathjax-full/js/mathjax.js');
const { TeX } = require('mathjax-full/js/input/tex.js');
const { SVG } = require('mathjax-full/js/output/svg.js');
const { liteAdaptor } = require('mathjax-full/js/adaptors/liteAdaptor.js');
const { RegisterHTMLHandler } = require('mathjax-full/js/handlers/html.js');
const { AllPackages } = require('mathjax-full/js/input/tex/AllPackages.js');

const here = dirname(fileURLToPath(import.meta.url));
const adaptor = liteAdaptor();
RegisterHTMLHandler(adaptor);
// Without a font cache each glyph is a path of its own, which Qt's SVG reader needs.
const page = mathjax.document('', {
  InputJax: new TeX({ packages: AllPackages }),
  OutputJax: new SVG({ fontCache: 'none' }),
});

for (const [name, tex] of Object.entries(JSON.parse(readFileSync(join(here, 'formulas.json'), 'utf8')))) {
  const svg = adaptor.innerHTML(page.convert(tex, { display: true }));
  if (svg.includes('merror') || svg.indexOf('<svg') !== svg.lastIndexOf('<svg')) {
    throw new Error(`${name}: MathJax could not typeset it in one piece (\\left and \\right make pieces)`);
  }
  const plain = svg.replaceAll('currentColor', '#000').replace(/ (data-[a-z-]+|style|role|focusable)="[^"]*"/g, '');
  writeFileSync(join(here, `${name}.svg`), plain + '\n');
}
