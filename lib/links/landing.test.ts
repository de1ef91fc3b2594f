import { fromHtml } from 'hast-util-from-html';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { type Landing, renderLanding } from './landing';

const landing: Landing = {
  siteName: 'CUDA build knowledge',
  title: 'What it weighs · Install from apt',
  pageTitle: 'Install from apt',
  sectionTitle: 'What it weighs',
  description: 'One package adds 27 MB.',
  canonical: 'https://docs.example.org/cuda/22-apt',
  href: '/cuda/22-apt#what-it-weighs',
  tags: [
    { name: 'og:title', content: 'What it weighs' },
    { name: 'twitter:card', content: 'summary_large_image' },
  ],
};

test('a landing is a whole document that refreshes to its section', () => {
  expect(renderLanding(landing).replaceAll('><', '>\n<')).toMatchInlineSnapshot(`
    "<!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>What it weighs · Install from apt</title>
    <meta name="description" content="One package adds 27 MB.">
    <meta property="og:title" content="What it weighs">
    <meta name="twitter:card" content="summary_large_image">
    <link rel="canonical" href="https://docs.example.org/cuda/22-apt">
    <meta http-equiv="refresh" content="0; url=/cuda/22-apt#what-it-weighs">
    </head>
    <body>
    <main>
    <p>CUDA build knowledge · Install from apt</p>
    <h1>What it weighs</h1>
    <p>One package adds 27 MB.</p>
    <p>
    <a id="landing-goal" href="/cuda/22-apt#what-it-weighs">Go to the section</a>
    </p>
    </main>
    </body>
    </html>"
  `);
});

test('what an author writes is text there and never markup', () => {
  const nasty = `"><script>alert(1)</script>&'`;
  const html = renderLanding({
    ...landing,
    title: `</title>${nasty}`,
    pageTitle: nasty,
    sectionTitle: nasty,
    description: nasty,
    tags: [{ name: 'og:title', content: nasty }],
    moved: [{ id: nasty, href: nasty, title: nasty }],
  });
  const tree = fromHtml(html);
  const scripts: unknown[] = [];
  visit(tree, 'element', (node) => {
    if (node.tagName === 'script') scripts.push(node.properties.src);
    if (node.tagName === 'meta' && node.properties.property)
      expect(node.properties).toEqual({ property: 'og:title', content: nasty });
  });
  expect(scripts).toEqual(['/landing.js']);
  expect(textOf(tree)).toContain(`</title>${nasty}`);
});

test('an old address of a page takes the fragment along by a script, and refreshes without one', () => {
  const moved = [{ id: 'sizes', href: '/cuda/13#image-sizes', title: 'Image sizes' }];
  const html = renderLanding({ ...landing, moved });
  expect(html).toContain('<noscript><meta http-equiv="refresh"');
  expect(html).toContain('<a id="sizes" href="/cuda/13#image-sizes" class="moved">Image sizes</a>');
});
